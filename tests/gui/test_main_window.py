"""The window with real keys: shortcuts where the page has the focus, panels, areas, finding, remembering."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.commands import all_commands
from rubricate.gui.main_window import MainWindow
from rubricate.gui.menus import SUBMENUS
from rubricate.gui.program import Program
from rubricate.gui.workspace import Workspace
from rubricate.settings import Settings
from tests.gui.windows import ARTICLE, Answers, place_of

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def space(reading: MainWindow) -> Workspace:
    assert reading.workspace is not None
    return reading.workspace


def test_every_command_has_a_handler(window: MainWindow) -> None:
    without = {c.id for c in all_commands()} - set(window.flows.handlers()) - set(SUBMENUS)
    assert without == set()


def test_the_page_has_the_keys_from_the_start(space: Workspace) -> None:
    assert QApplication.focusWidget() is space.page


def test_pasting_works_while_the_page_has_the_focus(reading: MainWindow, space: Workspace, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Another text")
    qtbot.keyClick(space.page, Qt.Key.Key_V, CONTROL)
    assert space.text == "Another text"
    qtbot.keyClick(space.page, Qt.Key.Key_PageUp, CONTROL)
    assert space.text == ARTICLE
    qtbot.keyClick(space.page, Qt.Key.Key_PageDown, CONTROL)
    assert space.text == "Another text"


def test_copy_gives_the_text_as_it_is(reading: MainWindow, space: Workspace, qtbot: QtBot) -> None:
    space.page.select(place_of(reading, "“We waited,” says"))
    qtbot.keyClick(space.page, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "“We waited,” says"
    reading.commands["edit.all"].trigger()
    assert space.selected_words() == ARTICLE


def test_zoom_by_keys_is_kept_with_the_document(reading: MainWindow, space: Workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(space.page, Qt.Key.Key_Plus, CONTROL)
    assert space.zoom == 110
    qtbot.keyClick(space.page, Qt.Key.Key_Minus, CONTROL)
    qtbot.keyClick(space.page, Qt.Key.Key_Minus, CONTROL)
    assert space.zoom == 90
    document_id = space.document_id
    assert document_id is not None
    reading.close_project()
    assert reading.settings.place(document_id)["zoom"] == 90


def test_find_rings_the_hits_and_escape_gives_the_keys_back(
    reading: MainWindow, space: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClick(space.page, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is space.find_bar.words)
    qtbot.keyClicks(space.find_bar.words, "the")
    assert len(space.page.scene.hits) == 2
    qtbot.keyClick(space.find_bar.words, Qt.Key.Key_F3)
    assert space.find_bar.count.text() == "2 of 2"
    qtbot.keyClick(space.find_bar.words, Qt.Key.Key_Escape)
    assert space.page.scene.hits == []
    assert QApplication.focusWidget() is space.page
    assert space.selected_words() == "the", "what was found is ready to be tagged"
    qtbot.keyClick(space.page, Qt.Key.Key_F, CONTROL)
    assert space.find_bar.count.text() == "2 of 2", "what is selected is the hit one is at"


def test_panels_fold_by_keys_and_stay_so(reading: MainWindow, space: Workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(space.page, Qt.Key.Key_F9)
    assert space.open_panels() == (False, True)
    assert not reading.commands["view.left"].isChecked()
    qtbot.keyClick(space.page, Qt.Key.Key_F9, SHIFT)
    assert space.open_panels() == (False, False)
    reading.close_project()
    reading.begin()
    assert reading.workspace is not None
    assert reading.workspace.open_panels() == (False, False)


def test_areas_go_round(reading: MainWindow, space: Workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(space.page, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(space.page, Qt.Key.Key_1)
    panels = space.panels
    for pane in (panels.inspector, panels.annotations, panels.codebook, panels.documents, space.page):
        qtbot.keyClick(focused(), Qt.Key.Key_F6)
        assert pane is focused() or pane.isAncestorOf(focused())
    qtbot.keyClick(focused(), Qt.Key.Key_F6, SHIFT)
    assert panels.documents.isAncestorOf(focused())


@pytest.mark.parametrize("theme", ["dark", "sepia", "contrast-light", "contrast-dark", "light"])
def test_a_theme_dresses_everything_at_once(reading: MainWindow, space: Workspace, theme: str) -> None:
    reading.flows.viewing.set_theme(theme)
    assert reading.theme.name == theme
    assert space.page.theme.name == theme
    assert Settings.load().theme == theme
    reading.grab()


def test_marks_are_shown_in_another_way(reading: MainWindow, space: Workspace, qtbot: QtBot) -> None:
    before = space.marks
    qtbot.keyClick(space.page, Qt.Key.Key_F7)
    assert space.marks is not before
    assert reading.status.answer().startswith("Marks:")


def test_place_and_window_are_found_again(window: MainWindow, program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window.ask = Answers()
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"Paragraph {n} of a long text." for n in range(400)), encoding="utf-8")
    window.open_paths([path])
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    assert window.workspace is not None
    page = window.workspace.page
    page.go_to(9_000)
    place = page.first_visible()
    assert place > 0
    window.resize(800, 700)
    window.close()
    again = program.new_window()
    again.show()
    again.begin()
    assert again.workspace is not None
    qtbot.waitUntil(lambda: again.workspace is not None and again.workspace.page.first_visible() == place)
    assert again.height() == 700


def test_the_status_line_says_where_one_is(reading: MainWindow, space: Workspace, qtbot: QtBot) -> None:
    assert reading.status.place_words() == "Paragraph 1 of 1, sentence 1 of 3"
    space.page.go_to(place_of(reading, "41 million").start)
    assert reading.status.place_words() == "Paragraph 1 of 1, sentence 3 of 3"
    space.page.select(place_of(reading, "41 million"))
    assert reading.status.place_words() == "2 words selected"
    assert reading.status.answer() == "Added A bridge." or "Press 1 to 4" in reading.status.answer()


def test_a_narrow_window_works_with_drawers(reading: MainWindow, space: Workspace, qtbot: QtBot) -> None:
    reading.resize(1024, 768)
    qtbot.waitUntil(lambda: space.columns.rail.isVisible())
    assert [button.tag.name for button in space.columns.rail.tags()] == ["claim", "quote", "opinion", "statistic"]
    space.page.select(place_of(reading, "41 million"))
    qtbot.mouseClick(space.columns.rail.tags()[3], Qt.MouseButton.LeftButton)
    assert reading.status.answer() == "Tagged as statistic."
    assert space.columns.rail.tags()[3].count == 1
    qtbot.keyClick(space.page, Qt.Key.Key_F6)
    assert space.open_panels() == (False, True)


def test_the_page_has_the_keys_when_a_notice_that_had_them_goes(reading: MainWindow) -> None:
    assert reading.workspace is not None
    notice = reading.notices.show_notice("not kept", "warn", "Not kept.", [("Try again", lambda: None)])
    notice.buttons[0].setFocus()
    assert notice.buttons[0].hasFocus()
    reading.notices.withdraw("not kept")
    assert reading.workspace.page.hasFocus()
