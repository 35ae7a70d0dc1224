import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.page import Page
from rubricate.gui.theme import Theme, reading_font
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import a_page, a_style, loaded

LONG = "\n".join(f"Paragraph {n} has words enough to break into a second line of the page, it has." for n in range(900))


def place_of(page: Page) -> str:
    return page.text[page.first_visible() :].split("\n")[0][:14]


def opened_at(page: Page, n: int) -> Page:
    return loaded(page, LONG, place=LONG.index(f"Paragraph {n} "))


def test_it_opens_at_the_remembered_place(page: Page) -> None:
    opened_at(page, 150)
    assert place_of(page).startswith("Paragraph 150 ")
    assert page.position() == LONG.index("Paragraph 150 ")


def test_another_text_opens_at_its_very_top(page: Page) -> None:
    for place in (None, 20):
        opened_at(page, 20)
        if place:
            page.verticalScrollBar().setValue(place)
        loaded(page, LONG)
        assert page.verticalScrollBar().value() == 0


def test_far_down_it_waits_for_the_layout_and_remembers_where_it_goes(page: Page, qtbot: QtBot) -> None:
    opened_at(page, 850)
    assert place_of(page).startswith("Paragraph 850 ")
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 10_000, timeout=10_000)
    assert place_of(page).startswith("Paragraph 850 ")


@pytest.mark.parametrize("zoom", [80, 150, 200])
def test_zoom_keeps_the_place_the_caret_and_the_selection(page: Page, zoom: int) -> None:
    opened_at(page, 200)
    page.put_reach((10, 20))
    page.reveal((LONG.index("Paragraph 200 "),) * 2, at_top=True)
    page.set_zoom(zoom)
    assert place_of(page).startswith("Paragraph 200 ")
    assert page.selection() is not None
    assert page.scene.selection == (10, 20)
    assert page.sheet.document.defaultFont().pixelSize() == round(18 * zoom / 100)


def test_another_font_keeps_the_place(page: Page) -> None:
    opened_at(page, 200)
    page.set_style(a_style("sans").spaced(True))
    assert place_of(page).startswith("Paragraph 200 ")
    assert page.sheet.document.defaultFont().family() == reading_font("sans").family


def test_a_wider_window_does_not_lay_the_text_out_anew(page: Page) -> None:
    opened_at(page, 200)
    sheet = page.sheet
    page.resize(1200, 700)
    QApplication.processEvents()
    assert page.sheet is sheet
    assert place_of(page).startswith("Paragraph 200 ")
    left = page.viewport().x()
    assert abs(left - (page.width() - 12 - page.beside - sheet.surface.width) / 2) <= 2


def test_a_narrow_window_has_a_narrower_column_at_the_same_place(page: Page, qtbot: QtBot) -> None:
    opened_at(page, 200)
    page.resize(560, 500)
    qtbot.waitUntil(lambda: page.sheet.surface.width <= 560)
    assert place_of(page).startswith("Paragraph 200 ")
    assert page.horizontalScrollBar().maximum() == 0


def test_a_right_to_left_text_has_its_brackets_on_the_left(page: Page) -> None:
    loaded(page, "صوّت المجلس على بناء الطريق الجديد")
    assert page.scene.surface.left > page.scene.surface.right
    assert page.runs_right_to_left(0)


def test_the_scroll_range_is_the_documents_in_the_end(page: Page, qtbot: QtBot) -> None:
    loaded(page, LONG)
    qtbot.waitUntil(lambda: page.sheet.layouter.complete, timeout=10_000)
    height = page.sheet.document.size().height()
    assert abs(page.verticalScrollBar().maximum() - (height - page.viewport().height())) <= 2


def test_old_documents_are_let_go(page: Page) -> None:
    """120 MB a zoom would stay otherwise; and what is kept of their layouts would point into freed memory."""
    gone = []
    for n in range(4):
        gone.append(weakref.ref(page.sheet))
        loaded(page, TEXT * (n + 1), [(0, 10, "claim")])
        page.grab()
    page.set_zoom(125)
    gone.append(weakref.ref(page.sheet))
    page.set_zoom(100)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    QApplication.processEvents()
    assert [one() for one in gone] == [None] * len(gone)
    page.grab()


def test_a_page_can_go_while_it_is_laid_out(qtbot: QtBot) -> None:
    page = loaded(a_page(), LONG * 3)
    page.show()
    QApplication.processEvents()
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
    del page
    gc.collect()
    for _ in range(20):
        QApplication.processEvents()


def test_one_long_paragraph_is_shown_and_marked(page: Page) -> None:
    text = "One paragraph without an end and with many words in it. " * 2_000
    loaded(page, text, [(0, 50, "claim"), (100_000, 100_050, "quote")], place=100_000)
    page.grab()
    assert abs(page.first_visible() - 100_000) < 100
    assert page.rows.stack(100_010) == [1]


def test_inactive_windows_look_the_same(page: Page) -> None:
    palette = page.palette()
    for group in (palette.ColorGroup.Active, palette.ColorGroup.Inactive, palette.ColorGroup.Disabled):
        assert palette.color(group, palette.ColorRole.Highlight).alpha() == 0
        assert palette.color(group, palette.ColorRole.Base).alpha() == 0


def test_it_is_read_only_and_has_a_caret(page: Page) -> None:
    assert page.isReadOnly()
    assert page.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert page.cursorWidth() == 0
    loaded(page, "another text")
    assert page.cursorWidth() == 0
    assert not page.acceptDrops()


def test_the_theme_may_change_before_anything_is_shown(qtbot: QtBot) -> None:
    page = a_page()
    qtbot.addWidget(page)
    dark = Theme.load("dark")
    page.set_theme(dark)
    assert page.grab().toImage().pixelColor(5, 5) == dark.color("page")
    page.clear()
    assert page.grab().toImage().pixelColor(5, 5) == dark.color("page")


def test_opening_far_down_lays_nothing_out_before_the_first_paint(page: Page, qtbot: QtBot) -> None:
    opened_at(page, 850)
    page.viewport().repaint()
    assert len(page.sheet.layouter.tops) < 100
    assert page.position() == LONG.index("Paragraph 850 ")
    assert page.textCursor().position() == 0
    qtbot.waitUntil(lambda: page.textCursor().position() > 0, timeout=10_000)
    assert page.textCursor().position() == LONG.index("Paragraph 850 ")


def test_a_key_before_that_has_the_caret_where_it_belongs(page: Page) -> None:
    opened_at(page, 850)
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert page.position() == page.textCursor().position() == LONG.index("Paragraph 850 ") + 1


def test_a_far_hit_is_waited_for_behind_what_was_seen(page: Page, qtbot: QtBot) -> None:
    loaded(page, LONG)
    before = page.viewport().grab().toImage()
    place = LONG.index("Paragraph 880 ")
    page.set_hits([Span(place, place + 9)], 0)
    assert page.viewport().grab().toImage() == before
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 10_000, timeout=10_000)
    box = page.caret_box(place).toAlignedRect()
    assert page.viewport().rect().contains(box.adjusted(0, 0, 1, 0))
