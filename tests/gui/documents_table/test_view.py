"""Rows under the mouse and under the keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from rubricate.gui.documents_table.fields import STATUS
from rubricate.gui.keymap import Keymap
from rubricate.gui.theme import Theme
from tests.gui.documents_table.rows import CONTROL, SHIFT, Shown


def ground(shown: Shown, name: str, key: str) -> str:
    """The colour of a cell near its lower edge, where no letter stands."""
    viewport = shown.table.view.viewport()
    picture: QImage = viewport.grab().toImage()
    place = shown.place(name, key) + QPoint(0, 12)
    return picture.pixelColor(place).name()


def test_a_row_is_under_the_mouse_as_a_whole(shown: Shown, theme: Theme, qtbot: QtBot) -> None:
    hover = theme.color("hover").name()
    qtbot.mouseMove(shown.table.view.viewport(), shown.place("Harbour"))
    qtbot.waitUntil(lambda: shown.table.view.hovered == 3)
    assert ground(shown, "Harbour", "name") == ground(shown, "Harbour", STATUS) == hover
    assert ground(shown, "bridge", "name") != hover


def test_selected_rows_are_told_by_their_ground(shown: Shown, theme: Theme, qtbot: QtBot) -> None:
    shown.go_to("Article 9")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_Down, SHIFT)
    selected = theme.color("selected").name()
    assert [ground(shown, name, STATUS) == selected for name in ("Article 10", "Article 9", "bridge", "Zoo")] == [
        False, True, True, False,
    ]  # fmt: skip


def test_all_are_selected_and_counted(shown: Shown, qtbot: QtBot) -> None:
    qtbot.keyClick(shown.table.view, Qt.Key.Key_A, CONTROL)
    assert shown.table.view.count_chosen() == 5
    assert shown.table.bar.count.text() == "5 documents, 5 selected"
    shown.table.group_by(STATUS)
    assert sorted(shown.chosen()) == sorted(["Article 10", "Article 9", "bridge", "Harbour", "Zoo"])
    assert shown.table.view.count_chosen() == 5


def test_a_double_click_opens_or_fills_in(shown: Shown, qtbot: QtBot) -> None:
    opened: list[object] = []
    shown.table.document_asked.connect(opened.append)
    viewport = shown.table.view.viewport()
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=shown.place("Zoo"))
    assert opened == [shown.ids[4]]
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=shown.place("Zoo", STATUS))
    assert len(opened) == 1
    assert shown.table.view.state() == shown.table.view.State.EditingState


def test_a_persons_keys_hold_and_the_menu_names_them(shown: Shown, qtbot: QtBot) -> None:
    shown.table.set_keys(Keymap({"table.done": ["E"], "table.find": ["F9"]}))
    shown.go_to("Zoo")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_D)
    assert shown.column(STATUS)[-1] == "new"
    qtbot.keyClick(shown.table.view, Qt.Key.Key_E)
    assert shown.column(STATUS)[-1] == "done"
    menu = shown.table.rows_menu(shown.table.view.chosen())
    assert "Mark as done\tE" in [action.text().replace("&", "") for action in menu.actions()]
    menu.deleteLater()
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F9)
    assert shown.table.bar.words.hasFocus()
