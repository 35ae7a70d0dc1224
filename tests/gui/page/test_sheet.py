"""A set document with its layout and its places."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page.document import Matter
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.sheet import Sheet
from rubricate.gui.page.style import surface_for
from rubricate.gui.page.typesetting import Inks
from tests.gui.page.material import a_style, annotation, columns

TEXT = "\n".join(f"Paragraph {number} has a few words, so that it is more than one letter." for number in range(40))
FIRST = Span(0, 9)
TWENTIETH = Span(TEXT.index("Paragraph 20"), TEXT.index("Paragraph 20") + 9)


def a_sheet(text: str, rows: Rows, parent: QObject) -> Sheet:
    style, black = a_style(), QColor("black")
    sheet = Sheet(Matter.of(text), rows, style, surface_for(style, 776), Inks(black, black, black), parent)
    sheet.layouter.reach(len(sheet.matter.blocks) - 1)
    return sheet


@pytest.fixture
def parent(qapp: object) -> Iterator[QObject]:
    yield QObject()


@pytest.fixture
def rows() -> Rows:
    return Rows(Matter.of(TEXT), columns([(FIRST.start, FIRST.end, "claim")]))


def test_it_holds_the_text_within_the_width_of_its_column(parent: QObject, rows: Rows) -> None:
    sheet = a_sheet(TEXT, rows, parent)
    assert sheet.document.toPlainText() == TEXT
    lines = [line for number in range(40) for line in sheet.geometry.frame(number).lines]
    assert len(lines) >= 40
    assert all(line.right <= sheet.surface.left + sheet.surface.measure + 1 for line in lines)
    assert sheet.surface == sheet.wanted


def test_a_right_to_left_text_turns_the_column_round(parent: QObject) -> None:
    hebrew = "המועצה הצביעה בעד"
    sheet = a_sheet(hebrew, Rows(Matter.of(hebrew)), parent)
    assert sheet.surface == sheet.wanted.mirrored()
    assert sheet.surface != sheet.wanted


def test_a_change_is_seen_in_its_own_block_alone(parent: QObject, rows: Rows) -> None:
    sheet = a_sheet(TEXT, rows, parent)
    assert len(sheet.geometry.pieces(0)) == 1
    assert sheet.geometry.pieces(20) == ()
    touched = list(rows.apply(Change(None, annotation("new", TWENTIETH))))
    assert sheet.drop(touched, is_long=False) == (20, 20)
    assert len(sheet.geometry.pieces(0)) == 1
    assert len(sheet.geometry.pieces(20)) == 1


def test_a_long_one_may_move_every_bracket(parent: QObject, rows: Rows) -> None:
    sheet = a_sheet(TEXT, rows, parent)
    touched = list(rows.apply(Change(None, annotation("new", Span(0, len(TEXT))))))
    assert sheet.drop(touched, is_long=True) == (0, 39)


def test_other_annotations_on_the_same_text_need_no_other_layout(parent: QObject, rows: Rows) -> None:
    sheet = a_sheet(TEXT, rows, parent)
    laid_out = list(sheet.layouter.tops)
    sheet.show_rows(Rows(sheet.matter, columns([(TWENTIETH.start, TWENTIETH.end, "quote")])))
    assert sheet.geometry.pieces(0) == ()
    assert len(sheet.geometry.pieces(20)) == 1
    assert list(sheet.layouter.tops) == laid_out
