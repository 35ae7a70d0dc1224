"""What the tests of the codebook editor share: a small project, and parts that follow it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.core.changes import Step
from tests.gui.desk import Desk, desk

Follow = Callable[[QWidget], None]


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as found:
        yield found


@pytest.fixture
def follow(at: Desk, qtbot: QtBot) -> Follow:
    """Shows a part and lets it take over the project's steps, as the window does."""

    def begin(part: QWidget) -> None:
        qtbot.addWidget(part)
        part.resize(1200, 700)
        part.show()
        qtbot.waitExposed(part)
        part.activateWindow()
        qtbot.waitUntil(part.isActiveWindow)

        def apply(step: Step, _origin: object) -> None:
            part.apply(step)  # type: ignore[attr-defined]

        at.project.listen(apply)

    return begin
