"""How the text looks, from the menus and the popover."""

import pytest
from pytestqt.qtbot import QtBot

from rubricate.gui.looks import LooksPopover
from rubricate.gui.main_window import MainWindow
from rubricate.gui.segments import Segments
from rubricate.gui.showing import Display


@pytest.mark.parametrize("font", ["sans", "legible", "serif"])
def test_another_reading_font_is_set_at_once(reading: MainWindow, font: str) -> None:
    reading.flows.viewing.set_font(font)
    assert reading.workspace is not None
    assert reading.workspace.page.style_now.face.key == font
    assert reading.settings.reading == font


def test_wider_spacing(reading: MainWindow) -> None:
    assert reading.workspace is not None
    line = reading.workspace.page.style_now.line
    reading.flows.viewing.set_spacing("wide")
    assert reading.workspace.page.style_now.line > line


def test_the_popover_changes_size_and_theme(reading: MainWindow, qtbot: QtBot) -> None:
    reading.tool_line.looks.click()
    popover = reading.findChild(LooksPopover)
    assert isinstance(popover, LooksPopover)
    themes = popover.findChildren(Segments)[-1]
    themes.button("dark").click()
    assert reading.theme.name == "dark"
    popover.close()


def test_marks_from_the_menu(reading: MainWindow) -> None:
    none = next(action for action in reading.menus.submenus["view.marks"].actions() if action.data() == "none")
    none.trigger()
    assert reading.workspace is not None
    assert reading.workspace.page.scene.showing.display is Display.NONE
    assert none.isChecked()


def test_the_selection_bar_can_be_switched_off(reading: MainWindow) -> None:
    reading.commands["view.selection_bar"].trigger()
    assert reading.workspace is not None
    assert not reading.workspace.page.bar.is_wanted
    assert not reading.settings.selection_bar


def test_full_screen_and_back(reading: MainWindow) -> None:
    reading.commands["view.full_screen"].trigger()
    assert reading.isFullScreen()
    reading.commands["view.full_screen"].trigger()
    assert not reading.isFullScreen()


def test_numbers_beside_the_text_are_kept(reading: MainWindow) -> None:
    assert reading.workspace is not None
    for value, is_numbered in (("sentence", True), ("", False)):
        action = next(a for a in reading.menus.submenus["view.numbers"].actions() if a.data() == value)
        action.trigger()
        assert action.isChecked()
        assert reading.settings.numbers == value
        assert (reading.workspace.page.scene.numbering is not None) is is_numbered
