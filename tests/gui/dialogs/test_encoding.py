"""The decision about an encoding."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.encoding import EncodingDialog

DATA = "Über die Brücke – “sagt” er".encode("windows-1252")


def test_two_guesses_are_shown_and_the_first_is_chosen(qtbot: QtBot) -> None:
    dialog = EncodingDialog("a.txt", DATA, ("windows-1252", "koi8-r"))
    qtbot.addWidget(dialog)
    assert [side.encoding for side in dialog.sides] == ["windows-1252", "koi8-r"]
    assert dialog.sides[0].view.toPlainText() == "Über die Brücke – “sagt” er"
    assert dialog.chosen() == "windows-1252"


def test_the_other_side_can_be_chosen(qtbot: QtBot) -> None:
    dialog = EncodingDialog("a.txt", DATA, ("koi8-r", "windows-1252"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.sides[1].button, Qt.MouseButton.LeftButton, pos=QPoint(12, 14))
    assert dialog.chosen() == "windows-1252"


def test_another_encoding_is_previewed(qtbot: QtBot) -> None:
    dialog = EncodingDialog("a.txt", DATA, ("koi8-r",))
    qtbot.addWidget(dialog)
    dialog.choose("iso-8859-2")
    assert dialog.chosen() == "iso-8859-2"
    assert dialog.sides[1].view.toPlainText().startswith("Über")


def test_a_single_guess_gets_a_second_one_beside_it(qtbot: QtBot) -> None:
    dialog = EncodingDialog("a.txt", DATA, ("windows-1252",))
    qtbot.addWidget(dialog)
    assert dialog.sides[0].encoding != dialog.sides[1].encoding
