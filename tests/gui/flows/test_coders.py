"""Who has worked in the project: listed, and one of them forgotten for good once the user agrees."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.gui.dialogs.coders import CodersDialog
from rubricate.gui.main_window import MainWindow
from tests.core.world import Ids
from tests.gui.windows import answers, marked, place_of

ANA = Coder(Ids(900)(), "Anastasia Quellbach")


@pytest.fixture
def shared(reading: MainWindow) -> MainWindow:
    """An annotation of one's own; two of Ana, a note, and a tag that she added."""
    assert reading.session is not None and reading.workspace is not None
    project, document = reading.session.project, reading.workspace.document_id
    assert document is not None
    claim, quote = list(project.codebook)[:2]
    reading.flows.editing.mark(place_of(reading, "It costs 41 million pounds"), claim)
    ana = Hand(ANA, 2_000, Ids(1000))
    project.do(actions.annotate(project, ana, document, place_of(reading, "We waited"), quote))
    project.do(actions.annotate(project, ana, document, place_of(reading, "The bridge"), claim))
    project.do(actions.add_note(project, ana, "document", document, "A word of Ana."))
    project.do(actions.add_tag(project, ana, "irony", colour="#123456", pattern="solid"))
    return reading


def opened(window: MainWindow, qtbot: QtBot) -> CodersDialog:
    window.commands["edit.coders"].trigger()
    dialog = next(found for found in window.findChildren(CodersDialog) if found.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog: CodersDialog) -> list[list[str]]:
    table = dialog.table
    cells = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[cell.text() for cell in row if cell is not None] for row in cells]


def test_everybody_is_listed_with_their_work(shared: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(shared, qtbot)
    assert rows(dialog) == [["Anastasia Quellbach", "2", "1", "0"], ["Coder 1 (you)", "1", "0", "0"]]
    assert dialog.summary.text() == "2 coders have worked in this project."
    assert dialog.table.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_one_is_forgotten_by_keys_once_the_user_agrees(
    shared: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def choice(title: str, sentence: str, choices: Any) -> int:
        said.append(f"{title} {sentence} {choices}")
        return len(said) - 2

    monkeypatch.setattr(answers(shared), "choice", choice)
    assert shared.session is not None and shared.workspace is not None
    path = shared.session.project.path
    dialog = opened(shared, qtbot)
    for _ in range(2):  # left by Esc, then kept
        qtbot.keyClick(dialog.erase_button, Qt.Key.Key_Space)
        assert len(rows(dialog)) == 2
    assert "all they did will be forgotten, in the history too: 2 annotations, 1 note. " in said[0]
    assert "Undo can’t bring it back." in said[0] and "of others stays, without a name." in said[0]
    assert "copies of the project’s file keep what they hold" in said[0] and "This is you" not in said[0]
    qtbot.keyClick(dialog.erase_button, Qt.Key.Key_Space)
    assert rows(dialog) == [["Coder 1 (you)", "1", "0", "0"]]
    assert dialog.summary.text() == "Erased for good. 1 coder has worked in this project."
    assert dialog.table.hasFocus()
    assert marked(shared) == [("claim", "It costs 41 million pounds")]
    assert shared.session.project.codebook.named("irony") is not None, "what she did for all stays"
    assert "Anastasia" not in shared.session.project.coder_names().values()
    shared.close_project()
    everything = b"".join(file.read_bytes() for file in sorted(Path(path).parent.glob(f"{path.name}*")))
    assert b"Anastasia" not in everything and b"A word of Ana" not in everything


def test_nothing_of_them_is_left_in_what_is_open(shared: MainWindow, qtbot: QtBot) -> None:
    assert shared.session is not None
    shared.commands["edit.history"].trigger()
    panel = shared.flows.looking_back._panel
    assert panel is not None
    assert "Anastasia Quellbach" in [entry.text() for entry in panel.filter.entries()]
    answers(shared).chosen = 1
    dialog = opened(shared, qtbot)
    qtbot.mouseClick(dialog.erase_button, Qt.MouseButton.LeftButton)
    assert "Anastasia Quellbach" not in [entry.text() for entry in panel.filter.entries()]
    assert panel.model.index(0).data() == "Add the tag irony", "what she did for all stays in the history"
    assert "Anastasia" not in str(panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_who_erases_their_own_work_is_told_and_can_go_on(
    shared: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def choice(title: str, sentence: str, choices: Any) -> int:
        said.append(sentence)
        return 1

    monkeypatch.setattr(answers(shared), "choice", choice)
    dialog = opened(shared, qtbot)
    dialog.table.setCurrentCell(1, 0)
    qtbot.keyClick(dialog.erase_button, Qt.Key.Key_Space)
    assert "This is you: what you do next stands under this name again" in said[0]
    assert [row[0] for row in rows(dialog)] == ["Anastasia Quellbach"]
    dialog.close()
    assert [tag for tag, _words in marked(shared)] == ["claim", "quote"]
    shared.flows.editing.mark(place_of(shared, "best idea"), _first(shared))
    assert len(marked(shared)) == 3
    assert rows(opened(shared, qtbot))[1] == ["Coder 1 (you)", "1", "0", "0"]


def test_where_a_project_can_only_be_read_the_button_says_why(shared: MainWindow, qtbot: QtBot) -> None:
    assert shared.session is not None
    dialog = CodersDialog(_ReadOnly(shared.session.project), ANA.id, shared.theme, shared)  # type: ignore[arg-type]
    assert not dialog.erase_button.isEnabled()
    assert dialog.erase_button.toolTip() == "Changes are off: this project can only be read here."
    dialog.deleteLater()


def _first(window: MainWindow) -> Any:
    assert window.session is not None
    return next(iter(window.session.project.codebook))


class _ReadOnly:
    """A project that is read, whatever it is."""

    read_only = True

    def __init__(self, project: object) -> None:
        self._project = project

    def __getattr__(self, name: str) -> object:
        return getattr(self._project, name)
