"""The list of coders, alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.gui.dialogs.coders import CodersDialog, Work, work_of
from rubricate.gui.theme import Theme
from tests.core.world import Ids
from tests.gui.desk import CODER, Desk, desk

BEN = Coder(Ids(800)(), "Ben")


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as at:
        yield at


def test_what_would_go_with_a_coder_is_counted_in_all_documents(at: Desk) -> None:
    one, two = at.add("One"), at.add("Two")
    for document in (one, two):
        at.mark(document, "bridge", "claim")
    at.act(lambda s, h: actions.set_status(s, h, [one, two], "done"))
    at.act(lambda s, h: actions.add_note(s, h, "project", None, "Begun."))
    ben = Hand(BEN, 5, Ids(900))
    at.project.do(actions.set_status(at.project, ben, [two], "done"))
    assert work_of(at.project, CODER.id) == Work(annotations=2, notes=1, statuses=2)
    assert work_of(at.project, BEN.id) == Work(annotations=0, notes=0, statuses=1)


def test_a_project_that_nobody_has_coded_says_so(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    dialog = CodersDialog(at.project, CODER.id, theme)
    qtbot.addWidget(dialog)
    if not at.project.coders:
        assert dialog.summary.text() == "Nobody has coded anything in this project yet."
        assert not dialog.erase_button.isEnabled() and dialog.coder() is None
    at.mark(at.add("One"), "bridge", "claim")
    dialog.show_project()
    assert dialog.summary.text() == "1 coder has worked in this project."
    assert dialog.coder() == CODER and dialog.erase_button.isEnabled()
    cell = dialog.table.item(0, 1)
    assert cell is not None
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Annotations: 1"
