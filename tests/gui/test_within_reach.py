"""Everything that is shown can be reached, named, hit and seen to have the keys: a tour through all of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.fronted import Fronted
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from tests.gui.reach import nameless, ringless, too_small, unreached
from tests.gui.tour import Look, Tour, second_text

Start = Callable[[Look], Tour]


@pytest.fixture
def start(reading: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Makes a tour; the dialogs that would wait for an answer are visited."""
    space = reading.workspace
    assert space is not None
    article = space.document_id
    assert article is not None
    reading.open_paths([second_text(tmp_path)])
    qtbot.waitUntil(lambda: space.document_id != article and not reading.jobs.is_busy())
    space.open_document(article)

    def made(look: Look) -> Tour:
        tour = Tour(reading, qtbot, look)
        monkeypatch.setattr(DialogFrame, "exec", lambda dialog: tour.visit(dialog))
        return tour

    return made


def test_all_that_takes_the_keys_has_a_name_and_room_and_is_reached_by_tab(start: Start) -> None:
    silent, small, missed, asleep = [], [], [], []

    def look(name: str, root: QWidget) -> None:
        silent.extend((name, one) for one in nameless(root))
        small.extend((name, one) for one in too_small(root))
        if isinstance(root, DialogFrame):
            now = QApplication.focusWidget()
            if now is None or not root.isAncestorOf(now):
                asleep.append(name)
            missed.extend((name, one) for one in unreached(root))
        elif isinstance(root, Fronted):
            root.setFocus()
            missed.extend((name, one) for one in unreached(root))

    start(look).run()
    assert (silent, small, missed, asleep) == ([], [], [], [])


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-light", "contrast-dark"])
def test_each_kind_of_control_shows_that_it_has_the_keys(start: Start, program: Program, theme: str) -> None:
    blind: list[tuple[str, str]] = []
    done: set[str] = set()

    def look(name: str, root: QWidget) -> None:
        blind.extend((name, one) for one in ringless(root, tour.window.theme.color("focus"), done))

    tour = start(look)
    tour.window.settings.theme = theme
    program.restyle()
    tour.run()
    assert blind == []
