"""The tag dialog: what follows from what is entered, and what stands against it."""

from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.core.actions.tags import TagFields
from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.dialogs.tag_dialog import TagDialog
from rubricate.gui.theme import Theme

BOOK = Codebook(resources.default_tags(uuid4))
DRAFT = Tag(UUID(int=0), "", 4, "rose", "dashed", "", "5")


def nothing_against(_fields: TagFields) -> str:
    return ""


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> TagDialog:
    made = TagDialog(DRAFT, BOOK, nothing_against, theme, None, new=True)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_letter_follows_the_name_until_one_is_chosen(dialog: TagDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "co")
    assert dialog.letter.text() == "CO"
    qtbot.keyClicks(dialog.name, "nfusion")
    assert dialog.letter.text() == "N"
    dialog.letter.clear()
    qtbot.keyClicks(dialog.letter, "k")
    qtbot.keyClicks(dialog.name, "x")
    assert dialog.fields()["letter"] == "K"


def test_what_was_entered_comes_out(dialog: TagDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, " irony ")
    dialog.key.setText("I")
    dialog.swatches.swatches[8].click()
    qtbot.keyClicks(dialog.definition, "Says the opposite.")
    assert dialog.fields() == {
        "name": "irony",
        "colour": "teal",
        "pattern": "zigzag",
        "letter": "I",
        "key": "i",
        "definition": "Says the opposite.",
    }


def test_a_tag_without_a_name_can_not_be_added_but_is_not_scolded(dialog: TagDialog, qtbot: QtBot) -> None:
    assert not dialog._accept.isEnabled() and dialog.refusal.isHidden()
    qtbot.keyClicks(dialog.name, "a")
    assert dialog._accept.isEnabled()


def test_what_stands_against_it_is_said_while_one_types(qtbot: QtBot, theme: Theme) -> None:
    def check(fields: TagFields) -> str:
        return "Taken." if fields["name"] == "claim" else ""

    dialog = TagDialog(DRAFT, BOOK, check, theme, None, new=True)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.name, "claim")
    assert (dialog.refusal.text(), dialog._accept.isEnabled()) == ("Taken.", False)
    qtbot.keyClicks(dialog.name, "s")
    assert (dialog.refusal.text(), dialog._accept.isEnabled()) == ("", True)


def test_a_pattern_of_its_own(dialog: TagDialog) -> None:
    dialog.patterns.setCurrentIndex(1)
    dialog.patterns.activated.emit(1)
    assert (dialog.fields()["colour"], dialog.fields()["pattern"]) == ("rose", "double")


@pytest.mark.parametrize(
    ("chosen", "word"),
    [("#0b8dee", "Hard to tell from claim by colour"), ("#fff8e8", "Too faint on the page"), ("#a00000", "")],
)
def test_an_own_colour_comes_with_a_word_where_it_needs_one(
    dialog: TagDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, chosen: str, word: str
) -> None:
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor(chosen))
    qtbot.mouseClick(dialog.own, Qt.MouseButton.LeftButton)
    assert dialog.fields()["colour"] == chosen
    assert dialog.warning.text().startswith(word) and bool(dialog.warning.text()) == bool(word)
    assert not any(swatch.isChecked() for swatch in dialog.swatches.swatches)


def test_the_preview_changes_with_the_look(dialog: TagDialog) -> None:
    before = dialog._previews[0].grab().toImage()
    dialog.set_look("teal", "zigzag")
    assert dialog._previews[0].grab().toImage() != before


def test_an_existing_tag_keeps_its_letter(qtbot: QtBot, theme: Theme) -> None:
    tag = BOOK.ordered()[0]
    dialog = TagDialog(tag, BOOK, nothing_against, theme, None, new=False)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.name, "x")
    assert dialog.fields()["letter"] == tag.letter
