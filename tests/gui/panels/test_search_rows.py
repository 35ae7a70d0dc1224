"""How hits look: their words in bold and always to be seen, whichever way they run."""

from uuid import UUID

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from rubricate.core.search import Snippet, around
from rubricate.core.text import Span
from rubricate.gui.models.search_hits import Hit, SearchHits
from rubricate.gui.panels.search_rows import SearchRow, draw_snippet
from rubricate.gui.theme import Theme

ROW = QRect(0, 0, 248, 46)


def picture(theme: Theme, snippet: Snippet, lines: int = 2) -> QImage:
    image = QImage(260, 60, QImage.Format.Format_RGB32)
    image.fill(theme.color("panel"))
    painter = QPainter(image)
    draw_snippet(painter, QRectF(10, 5, 216, 36), snippet, theme, theme.ui_font("small"), lines)
    painter.end()
    return image


def inked(image: QImage, theme: Theme, place: QRect) -> bool:
    ground = theme.color("panel").rgb()
    columns, rows = range(place.left(), place.right()), range(place.top(), place.bottom())
    return any(image.pixel(x, y) != ground for x in columns for y in rows)


def strong(image: QImage, theme: Theme) -> int:
    """Pixels in the full colour of text: those of the hit alone."""
    wanted = theme.color("text").rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("before", ["", "word " * 8])
def test_the_hit_is_seen_whatever_stands_before_it(theme: Theme, before: str) -> None:
    shown = picture(theme, Snippet(before, "harbour", " word" * 8))
    without = picture(theme, Snippet(before, "", " word" * 8))
    assert strong(shown, theme) > strong(without, theme) == 0


def test_nothing_is_painted_outside_of_its_place(theme: Theme) -> None:
    image = picture(theme, Snippet("word " * 40, "harbour " * 40, "word " * 40))
    for place in (QRect(0, 0, 260, 5), QRect(0, 42, 260, 18), QRect(0, 0, 9, 60), QRect(228, 0, 30, 60)):
        assert not inked(image, theme, place)
    assert inked(image, theme, QRect(10, 24, 216, 16)), "the second line is used"


def test_words_that_run_to_the_left_begin_at_the_right(theme: Theme) -> None:
    image = picture(theme, Snippet("", "كتب", " القصة"), lines=1)
    assert inked(image, theme, QRect(180, 5, 46, 36))
    assert not inked(image, theme, QRect(10, 5, 60, 36))


def test_rows_of_documents_and_hits_are_painted(theme: Theme, qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    model = SearchHits(view)
    text = "A bridge of 😀 stone"
    model.add("Harbour", [Hit(UUID(int=1), Span(2, 8), around(text, Span(2, 8)))])
    delegate = SearchRow(theme, view)
    for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        for row in range(2):
            option = QStyleOptionViewItem()
            option.rect, option.direction = ROW, way
            option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Selected
            image = QImage(248, 46, QImage.Format.Format_RGB32)
            image.fill(theme.color("panel"))
            painter = QPainter(image)
            delegate.paint(painter, option, model.index(row))
            painter.end()
            assert strong(image, theme)
