"""The strip at the scroll bar: what it shows, where a click goes, what it says."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rubricate.core.codebook import Codebook, Tag
from rubricate.core.text import Span
from rubricate.gui.page import Display, Page
from rubricate.gui.page.overview import OWN, Overview
from rubricate.gui.page.traces import NOWHERE
from rubricate.gui.theme import Theme
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, added, an_id, loaded

LONG = TEXT + "\n" + (TEXT + "\n") * 60


@pytest.fixture
def strip(page: Page, qtbot: QtBot) -> Overview:
    """Of a long text with a claim at its start and a quote near its end."""
    loaded(page, LONG, [(4, 60, "claim"), (len(LONG) - 200, len(LONG) - 100, "quote")])
    settled(page, qtbot)
    return page.overview


def settled(page: Page, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.sheet.layouter.complete)
    qtbot.waitUntil(lambda: not page.overview._soon.isActive())


def rows(strip: Overview, column: int) -> list[int]:
    """The rows of a column that have another colour than its ground."""
    image = strip.grab().toImage()
    sharpness = image.devicePixelRatio()
    x = round(sum(strip._reach(column)) / 2 * sharpness)
    line = strip._page.theme.tag(TAGS[column]).line
    return [y for y in range(image.height()) if image.pixelColor(x, y) == QColor(line)]


def test_each_tag_has_its_column_and_each_annotation_its_height(strip: Overview) -> None:
    claims, quotes = rows(strip, 0), rows(strip, 1)
    assert claims and max(claims) < strip.height() * 0.1
    assert quotes and min(quotes) > strip.height() * 0.9
    assert rows(strip, 2) == []


def test_it_stands_between_text_and_scroll_bar_which_stays(strip: Overview) -> None:
    page = strip._page
    bar = page.verticalScrollBar()
    assert bar.isVisible()
    assert strip.width() == 26
    left = bar.mapTo(page, QPoint()).x()
    assert strip.geometry().right() + 1 == left
    assert page.viewport().geometry().right() < strip.x()


def test_the_frame_is_what_is_seen(strip: Overview) -> None:
    bar = strip._page.verticalScrollBar()
    assert strip.frame().top() < 2
    bar.setValue(bar.maximum())
    assert strip.frame().bottom() > strip.height() - 3
    share = strip._page.viewport().height() / (bar.maximum() + strip._page.viewport().height())
    assert strip.frame().height() == pytest.approx(max(10, strip.height() * share) - 1)


def test_where_all_is_seen_there_is_no_frame_and_nothing_to_scroll(strip: Overview) -> None:
    page = strip._page
    assert page.verticalScrollBar().isEnabled()
    loaded(page, "One line.")
    page.sheet.layouter.reach(1)
    assert page.verticalScrollBar().maximum() == 0 and not page.verticalScrollBar().isEnabled()
    picture, plain = strip.grab().toImage(), page.theme.color("page")
    middle = picture.width() // 2
    assert {picture.pixelColor(middle, y).name() for y in range(picture.height())} == {plain.name()}


def test_a_click_goes_there_and_dragging_goes_along(strip: Overview) -> None:
    page = strip._page
    bar, caret = page.verticalScrollBar(), page.position()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(13, rows(strip, 1)[0]))
    assert page.band().last >= page.matter.blocks.at(len(LONG) - 200)
    assert page.position() == caret, "as the scroll bar does it"
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(13, strip.height() // 2))
    half = bar.value()
    QTest.mouseMove(strip, QPoint(13, 5))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(13, 5))
    assert bar.value() == 0 < half < bar.maximum()


def test_it_follows_a_change_a_way_of_showing_and_a_theme(strip: Overview, qtbot: QtBot) -> None:
    page = strip._page
    page.apply(added("new", Span(len(LONG) // 2, len(LONG) // 2 + 9), "opinion"))
    settled(page, qtbot)
    (middle,) = {round(y / strip.height(), 1) for y in rows(strip, 2)}
    assert middle == 0.5
    page.set_display(Display.CHOSEN, frozenset({TAGS[0].id}))
    settled(page, qtbot)
    assert rows(strip, 0) == []
    assert rows(strip, 1)
    assert strip.column_of(TAGS[0].id) == NOWHERE
    page.set_theme(Theme.load("dark"))
    settled(page, qtbot)
    assert rows(strip, 1)


def test_in_print_its_columns_are_ink(strip: Overview, qtbot: QtBot) -> None:
    page = strip._page
    page.set_display(Display.PRINT)
    settled(page, qtbot)
    assert rows(strip, 0) == []
    assert strip._colour(0) == strip._colour(1) == page.theme.color("text").rgba()


def test_those_behind_the_sixth_tag_share_a_column(page: Page, qtbot: QtBot) -> None:
    tags = [Tag(an_id(n), f"tag {n}", n, "blue", "solid", chr(65 + n), "") for n in range(9)]
    loaded(page, TEXT)
    page.set_codebook(Codebook(tags))
    settled(page, qtbot)
    assert page.overview.columns == OWN + 1
    assert [page.overview.column_of(tag.id) for tag in tags] == [0, 1, 2, 3, 4, 5, 6, 6, 6]
    x = sum(page.overview._reach(6)) / 2
    assert page.overview.words_at(x, 5).startswith("The other tags: 0 annotations near here")


def test_a_tooltip_names_tag_number_and_paragraph(strip: Overview) -> None:
    x, y = sum(strip._reach(1)) / 2, rows(strip, 1)[0]
    tag, paragraph = strip.words_at(x, y).split("\n")
    assert tag == "quote: 1 annotation near here"
    assert paragraph.startswith("Paragraph 18") and paragraph.endswith("of 183")


def test_it_says_what_it_shows(strip: Overview) -> None:
    assert strip.accessibleName() == "Overview of the document"
    assert strip.accessibleDescription() == "claim 1, quote 1, opinion 0, statistic 0"


def test_in_a_right_to_left_interface_it_is_mirrored(strip: Overview, qtbot: QtBot) -> None:
    page = strip._page
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(800, 500)
    settled(page, qtbot)
    bar = page.verticalScrollBar()
    assert strip.x() == bar.mapTo(page, QPoint(bar.width(), 0)).x()
    assert page.viewport().x() > strip.geometry().right()
    assert strip._reach(0)[0] > strip._reach(3)[0]
    assert rows(strip, 0)


def test_before_the_text_is_laid_out_letters_count(page: Page) -> None:
    loaded(page, LONG * 40, [(0, 60, "claim")])
    assert not page.sheet.layouter.complete
    page.overview._look()
    assert rows(page.overview, 0)
    assert "Paragraph" in page.overview.words_at(QPointF(13, 0).x(), 250)


def test_nothing_to_show_is_no_trouble(page: Page) -> None:
    page.clear()
    page.set_codebook(Codebook())
    page.overview._look()
    assert page.overview.words_at(13, 20) == ""
    page.overview.grab()


def test_very_many_are_looked_at_in_portions(strip: Overview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rubricate.gui.page.overview.AT_ONCE", 2)
    page = strip._page
    for n in range(5):
        page.apply(added(f"new {n}", Span(len(LONG) // 2 + n, len(LONG) // 2 + 9), "opinion"))
    qtbot.waitUntil(lambda: "opinion 5" in strip.accessibleDescription())
    assert rows(strip, 2)
