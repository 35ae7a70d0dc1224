"""What finding sentences again would change is said before."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.dialogs.cut_again import CutAgainDialog
from tests.gui.desk import Desk, desk

BODY = "Er kam am 5. Mai. Dann ging er.\nZeile zwei. Ende."


@pytest.fixture
def dialog(tmp_path: Path, qtbot: QtBot) -> CutAgainDialog:
    with desk(tmp_path) as made:
        return shown(made, qtbot)


def shown(made: Desk, qtbot: QtBot, *, corrected: bool = False) -> CutAgainDialog:
    document = made.add("Mai", BODY)
    if corrected:
        made.act(lambda state, hand: actions.join_units(state, hand, document, "sentence", len(BODY) - 7))
    dialog = CutAgainDialog(made.project, document)
    qtbot.addWidget(dialog)
    return dialog


def choose(dialog: CutAgainDialog, code: str) -> str:
    dialog.language.setCurrentIndex(dialog.language.findData(code))
    return " ".join(filter(None, (dialog._what.text(), dialog._numbers.text())))


def test_it_begins_with_what_is_and_offers_nothing(dialog: CutAgainDialog) -> None:
    assert dialog.language.currentData() == "en"
    assert dialog._what.text() == "The same sentences and paragraphs as now."
    assert not dialog._go.isEnabled()
    assert dialog._go.toolTip() == "Nothing would change."


def test_another_language(dialog: CutAgainDialog) -> None:
    words = choose(dialog, "de")
    assert words == (
        "4 sentences instead of 5; 1 end moves. From sentence 1 on the numbers may be others, in exports too."
    )
    assert (dialog.cut.language, dialog._go.isEnabled()) == ("de", True)
    choose(dialog, "")
    assert dialog.cut.language_source in ("guessed", "unknown")


def test_a_language_is_put_right_where_no_end_moves(dialog: CutAgainDialog) -> None:
    assert choose(dialog, "fr") == "The same sentences and paragraphs as now."
    assert dialog._go.isEnabled()


def test_paragraphs_may_end_at_blank_lines(dialog: CutAgainDialog) -> None:
    dialog.paragraphs.setCurrentIndex(1)
    assert len(dialog.cut.paragraphs) == 2
    assert dialog.cut.wrapped


def test_corrections_go_and_that_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    with desk(tmp_path) as made:
        dialog = shown(made, qtbot, corrected=True)
    assert dialog._go.isEnabled()
    assert "split and joined by hand goes" in dialog._numbers.text()
