"""What the tests of the panels share: a small project in a window, and panels that follow it."""

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
    """Shows a panel and lets it take over the project's steps, as the window does."""

    def begin(panel: QWidget) -> None:
        qtbot.addWidget(panel)
        panel.resize(316, 600)
        panel.show()
        qtbot.waitExposed(panel)

        def apply(step: Step, _origin: object) -> None:
            panel.apply(step)  # type: ignore[attr-defined]

        at.project.listen(apply)

    return begin


class Answers:
    """Stands for the user in front of the dialogs."""

    def __init__(self) -> None:
        self.said: str | None = None
        self.pressed = -1
        self.questions: list[str] = []

    def line(self, title: str, _question: str, _text: str, _button: str) -> str | None:
        self.questions.append(title)
        return self.said

    def choice(self, title: str, sentence: str, _choices: object) -> int:
        self.questions.append(f"{title} {sentence}")
        return self.pressed


@pytest.fixture
def ask() -> Answers:
    return Answers()
