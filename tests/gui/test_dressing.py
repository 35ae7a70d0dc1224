"""What is hidden while the theme changes looks, once it is shown, as if it had been seen all the time."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dressing import dress
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.gui.theme import Theme

Switch = Callable[[bool], object]


class Part(QWidget):
    """Notes which themes it got."""

    def __init__(self) -> None:
        super().__init__()
        self.worn: list[Theme] = []

    def set_theme(self, theme: Theme) -> None:
        self.worn.append(theme)


def find_bar(window: MainWindow) -> Switch:
    assert window.workspace is not None
    return window.workspace.find_bar.setVisible


def codebook_editor(window: MainWindow) -> Switch:
    return window.flows.codebook.set_shown


def menu(window: MainWindow) -> Switch:
    found = window.menuBar().actions()[1].menu()
    assert isinstance(found, QMenu)
    return lambda on: found.popup(window.mapToGlobal(window.rect().center())) if on else found.hide()


def search(window: MainWindow) -> Switch:
    assert window.workspace is not None
    panels = window.workspace.panels
    return lambda on: panels.open_search() if on else panels.close_search()


PARTS = {"find bar": find_bar, "editor": codebook_editor, "menu": menu, "search": search}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", ["dark", "contrast-light"])
def test_what_was_hidden_looks_as_if_it_had_been_seen(
    reading: MainWindow, program: Program, qapp: QApplication, part: str, name: str
) -> None:
    assert reading.workspace is not None
    reading.workspace.panels.annotations.isVisible()
    switch = PARTS[part](reading)

    def dress(theme: str) -> None:
        program.settings.theme = theme
        program.restyle()
        qapp.processEvents()

    def picture() -> QImage:
        for _ in range(3):
            qapp.processEvents()
        shown = qapp.activePopupWidget() or reading
        return shown.grab().toImage()

    switch(True)
    qapp.processEvents()
    dress(name)
    seen = picture()
    switch(False)
    dress("light")
    dress("sepia")
    dress(name)
    switch(True)
    assert picture() == seen
    switch(False)


def test_what_is_seen_is_dressed_at_once_and_what_is_hidden_once_when_it_is_shown(qtbot: QtBot) -> None:
    part, light, dark = Part(), Theme.load("light"), Theme.load("dark")
    qtbot.addWidget(part)
    dress(part, light)
    dress(part, dark)
    assert part.worn == []
    part.show()
    assert part.worn == [dark]
    dress(part, light)
    assert part.worn == [dark, light]
    part.hide()
    part.show()
    assert part.worn == [dark, light]
