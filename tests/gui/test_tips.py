"""Tooltips show words as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from rubricate.gui import tips
from rubricate.gui.models.annotations import AnnotationsModel
from tests.gui.desk import Desk, desk


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as found:
        yield found


MARKUP = ("<b>bold</b> words", 'a <img src="file:///x.png"> b', "two\nlines & <more>", "a  <b")


@pytest.mark.parametrize("words", MARKUP)
def test_markup_in_a_text_stays_text(words: str) -> None:
    shown = QTextDocument()
    shown.setHtml(tips.plain(words))
    assert shown.toPlainText() == words


def test_words_without_markup_are_left_alone() -> None:
    assert tips.plain("one & two > three") == "one & two > three"


def test_an_annotation_has_tag_coder_and_the_first_line_of_its_note(at: Desk) -> None:
    document = at.add("One")
    bare, noted = at.mark(document, "bridge", "claim"), at.mark(document, "Nobody", "quote", note="\n Who? \nmore")
    assert tips.of_annotation(at.project, bare) == "claim, Coder 1"
    assert tips.of_annotation(at.project, noted) == "quote, Coder 1\nWho?"


def test_a_long_note_is_cut(at: Desk) -> None:
    noted = at.mark(at.add("One"), "bridge", "claim", note="word " * 100)
    said = tips.of_annotation(at.project, noted)
    assert said.endswith("word…")
    assert len(said) < 150


def test_rows_of_foreign_texts_have_no_html(at: Desk, qapp: object) -> None:
    document = at.add("One", '<img src="file:///x.png"> here')
    at.mark(document, '<img src="file:///x.png">', "claim")
    model = AnnotationsModel(at.project)
    model.show(document)
    assert "&lt;img" in str(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
