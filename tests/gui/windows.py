"""Helpers for tests of the whole window: answers in the user's place, and looking at what is there."""

from collections.abc import Sequence
from pathlib import Path

from rubricate.core.finding import find_all
from rubricate.core.text import Span
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.main_window import MainWindow

ARTICLE = "The bridge is the best idea in years. “We waited,” says Ann Reed. It costs 41 million pounds.\n"


class Answers(Asking):
    """Answers the questions in the user's place: what is set here is given back, and what was asked is kept."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.place: Path | None = None
        self.words: str | None = None
        self.chosen = -1
        self.asked: list[str] = []

    def open_files(self, title: str, folder: Path, kinds: str) -> list[Path]:
        self.asked.append(title)
        return self.files

    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None:
        self.asked.append(title)
        return self.place

    def save_file(self, title: str, suggested: Path, kinds: str, suffix: str) -> Path | None:
        self.asked.append(title)
        return self.place

    def folder(self, title: str, folder: Path) -> Path | None:
        self.asked.append(title)
        return self.place

    def line(self, title: str, question: str, text: str, button: str) -> str | None:
        self.asked.append(title)
        return self.words

    def choice(self, title: str, sentence: str, choices: Sequence[str]) -> int:
        self.asked.append(title)
        return self.chosen


def answers(window: MainWindow) -> Answers:
    assert isinstance(window.ask, Answers)
    return window.ask


def place_of(window: MainWindow, words: str) -> Span:
    """Where these words stand in the document that is shown."""
    assert window.workspace is not None
    return find_all(window.workspace.text, words)[0]


def marked(window: MainWindow) -> list[tuple[str, str]]:
    """Tag and words of all annotations of the document, in text order."""
    session, workspace = window.session, window.workspace
    assert session is not None
    assert workspace is not None
    assert workspace.document_id is not None
    found = session.project.annotations(workspace.document_id)
    book = session.project.codebook
    return [(book[a.tag_id].name, a.span.of(workspace.text)) for a in found if a.span is not None]
