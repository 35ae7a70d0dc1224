"""The dialog of texts that are there twice."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core.duplicates import Pair
from rubricate.gui.dialogs.duplicates import DuplicatesDialog, alike_words, told
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk, desk

BODY = "He said that nobody would ever build a bypass here."
EDITED = "He said 😀 that nobody would soon build a bypass here, ever."


class Shown:
    """The dialog over a project with three texts, the last two of which are alike to the first."""

    def __init__(self, at: Desk, theme: Theme) -> None:
        self.desk = at
        self.ids = [at.add("One", BODY), at.add("Two", BODY), at.add("Three", EDITED)]
        pairs = [
            Pair(self.ids[0], self.ids[1], 1.0, is_same=True),
            Pair(self.ids[0], self.ids[2], 0.616, is_same=False),
        ]
        self.dialog = DuplicatesDialog(pairs, at.project.text, theme)
        self.asked: list[tuple[object, ...]] = []
        self.dialog.open_asked.connect(lambda one: self.asked.append(("open", one)))
        self.dialog.remove_asked.connect(lambda one: self.asked.append(("remove", one)))
        self.dialog.skip_asked.connect(lambda one, of: self.asked.append(("skip", one, of)))
        self.dialog.show_documents(list(at.project.documents.values()))
        self.dialog.show()

    def rows(self) -> list[list[str]]:
        table = self.dialog.table
        return [[_said(table.item(row, column)) for column in range(3)] for row in range(table.rowCount())]


def _said(item: object) -> str:
    return item.text()  # type: ignore[attr-defined,no-any-return]


@pytest.fixture
def shown(tmp_path: Path, theme: Theme, qtbot: QtBot) -> object:
    with desk(tmp_path) as at:
        shown = Shown(at, theme)
        qtbot.addWidget(shown.dialog)
        yield shown


def test_each_pair_says_how_alike_it_is(shown: Shown) -> None:
    assert shown.rows() == [["One", "Two", "word for word"], ["One", "Three", "62 % alike"]]
    assert shown.dialog.summary.text() == "1 text is word for word in the project already; 1 nearly."


def test_both_texts_stand_side_by_side_with_what_differs_marked(shown: Shown, qtbot: QtBot) -> None:
    first, second = shown.dialog.sides
    assert first.text.extraSelections() == []
    qtbot.keyClick(shown.dialog.table, Qt.Key.Key_Down)
    assert (first.name.text(), second.name.text()) == ("One", "Three")
    assert (first.text.toPlainText(), second.text.toPlainText()) == (BODY, EDITED)
    assert [mark.cursor.selectedText() for mark in first.text.extraSelections()] == ["ever"]
    assert [mark.cursor.selectedText() for mark in second.text.extraSelections()] == ["soon", "ever"]
    assert "the longer one by 8" in second.size_line.text()


def test_the_buttons_ask_for_the_text_they_stand_under(shown: Shown, qtbot: QtBot) -> None:
    first, second = shown.dialog.sides
    for button in (first.open, second.skip, second.remove):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    one, two, _ = shown.ids
    assert shown.asked == [("open", one), ("skip", two, one), ("remove", two)]
    assert second.remove.accessibleName() == "Remove Two. Undo brings it back."


def test_a_pair_goes_with_its_document_and_says_what_is_skipped(shown: Shown) -> None:
    left = [document for one, document in shown.desk.project.documents.items() if one != shown.ids[1]]
    shown.dialog.show_documents(left, frozenset({shown.ids[2]}))
    assert shown.rows() == [["One", "Three (skipped)", "62 % alike"]]
    shown.dialog.show_documents(left[:1])
    assert shown.rows() == []
    assert shown.dialog.summary.text() == "No text is there twice any more."
    assert not shown.dialog.sides[0].remove.isEnabled()
    assert shown.dialog.pair() is None


def test_who_may_only_read_is_not_offered_to_change(shown: Shown, theme: Theme, qtbot: QtBot) -> None:
    dialog = DuplicatesDialog([], shown.desk.project.text, theme, may_change=False)
    qtbot.addWidget(dialog)
    assert dialog.sides[0].remove.isHidden()
    assert not dialog.sides[0].open.isHidden()


def test_sentences_of_what_was_found() -> None:
    one, two = UUID(int=1), UUID(int=2)
    same, near = Pair(one, two, 1.0, is_same=True), Pair(one, two, 0.999, is_same=False)
    assert told([]) == ""
    assert told([same] * 3) == "3 texts are word for word in the project already."
    assert told([near]) == "1 text is nearly in the project already."
    assert told([same] * 3 + [near] * 2) == "3 texts are word for word in the project already; 2 nearly."
    assert alike_words(near) == "99 % alike"
    assert alike_words(Pair(one, two, 1.0, is_same=False)) == "the same words, other signs or spaces"
