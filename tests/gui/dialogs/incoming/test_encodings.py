"""The decision about an encoding."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.incoming.encodings import Encodings, decoded, sample, title

DATA = "Plain words at first, and so on for a while.\nÜber die Brücke – “sagt” er".encode("windows-1252")


@pytest.fixture
def encodings(qtbot: QtBot) -> Encodings:
    made = Encodings()
    qtbot.addWidget(made)
    made.show_guesses(DATA, ("windows-1252", "koi8-r", "mac-roman", "cp850"), "windows-1252")
    made.show()
    return made


def test_the_likeliest_guesses_are_shown_and_the_first_is_chosen(encodings: Encodings) -> None:
    assert list(encodings.buttons) == ["windows-1252", "koi8-r", "mac-roman"]
    assert encodings.value() == "windows-1252"
    assert encodings.buttons["windows-1252"].accessibleName() == "Windows-1252: Über die Brücke – “sagt” er"


def test_another_one_can_be_pressed(encodings: Encodings, qtbot: QtBot) -> None:
    told: list[str] = []
    encodings.chosen.connect(told.append)
    qtbot.mouseClick(encodings.buttons["koi8-r"], Qt.MouseButton.LeftButton, pos=QPoint(12, 14))
    assert (encodings.value(), told) == ("koi8-r", ["koi8-r"])


def test_one_from_the_list_gets_a_line_of_its_own(encodings: Encodings, qtbot: QtBot) -> None:
    encodings.others.setFocus()
    qtbot.keyClicks(encodings.others, "koi8-u")
    assert encodings.value() == "koi8-u"
    assert list(encodings.buttons)[-1] == "koi8-u"


def test_they_are_called_as_people_know_them() -> None:
    found = [title(name) for name in ("cp1252", "windows-1251", "iso8859-15", "iso-8859-2", "utf-8", "shift_jis")]
    assert found == ["Windows-1252", "Windows-1251", "ISO 8859-15", "ISO 8859-2", "UTF-8", "SHIFT-JIS"]


def test_the_sample_is_where_the_guesses_differ() -> None:
    data = ("Café au lait. " * 9 + "Es kostet 5 € im Haus.").encode("windows-1252")
    found = sample(data, ("windows-1252", "iso-8859-15"))
    assert "€" in decoded(found, "windows-1252")
    assert decoded(sample(b"plain", ("utf-8", "koi8-r")), "utf-8") == "plain"


def test_a_sample_of_two_bytes_a_letter_begins_with_a_letter() -> None:
    data = "Größe und alles, was danach kommt.".encode("utf-16-le")
    assert decoded(sample(data, ("utf-16-le", "utf-8")), "utf-16-le").startswith("Größe")
