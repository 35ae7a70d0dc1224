"""What stands in the place of page and panels."""

import pytest
from pytestqt.qtbot import QtBot

from rubricate.gui.main_window import MainWindow
from rubricate.gui.over import Over
from rubricate.gui.theme import Theme


class View(Over):
    themes: list[str]

    def set_theme(self, theme: Theme) -> None:
        self.themes = [theme.name]


def test_it_takes_the_place_of_page_and_panels_and_gives_it_back(reading: MainWindow, qtbot: QtBot) -> None:
    workspace = reading.workspace
    assert workspace is not None
    view = View()
    with qtbot.waitSignal(workspace.over_changed):
        workspace.show_over(view)
    assert workspace.over is view
    assert view.isVisible() and not workspace.page.isVisible()
    assert list(view.areas()) == [view]
    reading.flows.viewing.set_theme("dark")
    assert view.themes == ["dark"]
    workspace.show_over(None)
    assert workspace.over is None
    assert workspace.page.isVisible()


def test_each_has_to_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    view = Over()
    qtbot.addWidget(view)
    with pytest.raises(NotImplementedError):
        view.set_theme(theme)
