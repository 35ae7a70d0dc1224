from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rubricate.core.codebook import Codebook, Tag
from rubricate.core.text import Span
from rubricate.gui.floating import SHADOW
from rubricate.gui.page import Page
from rubricate.gui.page.selection_bar import HEIGHT, TagChip
from tests.gui.page.conftest import TEXT, point_of
from tests.gui.page.material import TAGS, added, an_id, loaded
from tests.gui.page.test_mouse import drag


def bar_box(page: Page) -> QRect:
    """The bar without its shadow, in the page's coordinates."""
    return page.bar.widget.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)


def line_boxes(page: Page, span: Span) -> list[QRect]:
    shift = page.viewport().pos()
    return [page.line_box(place).translated(shift) for place in range(*page.places.reach(span))]


def wait_for_bar(page: Page, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.bar.is_shown, timeout=2_000)


def test_it_comes_after_the_mouse_and_goes_with_the_selection(page: Page, qtbot: QtBot) -> None:
    drag(page, 4, 11)
    assert not page.bar.is_shown
    wait_for_bar(page, qtbot)
    assert page.hasFocus()
    page.drop_selection()
    assert not page.bar.is_shown


def test_it_comes_after_the_keys(page: Page, qtbot: QtBot) -> None:
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wait_for_bar(page, qtbot)


def test_it_makes_room_for_a_menu_and_comes_back(page: Page, qtbot: QtBot) -> None:
    page.put_reach((4, 11))
    wait_for_bar(page, qtbot)
    menu = QMenu(page)
    menu.addAction("Copy")
    menu.popup(page.mapToGlobal(QPoint(200, 200)))
    assert not page.bar.is_shown
    menu.close()
    wait_for_bar(page, qtbot)


def test_it_lies_over_no_selected_line(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT * 12)
    for start, end, scroll in ((4, 11, 0), (300, 420, 0), (600, 700, 150), (4, 200, 0), (700, 720, 300)):
        page.verticalScrollBar().setValue(scroll)
        page.put_reach((start, end))
        wait_for_bar(page, qtbot)
        assert not any(bar_box(page).intersects(box) for box in line_boxes(page, Span(start, end)))
        assert page.rect().contains(bar_box(page))
        page.drop_selection()


def test_under_the_page_when_all_of_it_is_selected(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT * 12)
    height = page.viewport().height()
    page.put_reach((0, len(page.text)), backwards=True)
    page.verticalScrollBar().setValue(200)
    wait_for_bar(page, qtbot)
    assert page.viewport().height() == height - HEIGHT
    assert bar_box(page).top() >= page.viewport().geometry().bottom()
    page.drop_selection()
    assert page.viewport().height() == height


def test_a_click_on_a_chip_asks_for_its_tag_and_leaves_the_focus(page: Page, qtbot: QtBot) -> None:
    page.select(Span(4, 11))
    wait_for_bar(page, qtbot)
    chip = next(chip for chip in page.bar.widget.findChildren(TagChip) if chip.tag == TAGS[2])
    with qtbot.waitSignal(page.tag_asked) as asked:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert asked.args == [TAGS[2].id]
    assert page.hasFocus()
    page.apply(added("new", Span(4, 11), "opinion"))
    assert not page.bar.is_shown
    assert page.focused() == an_id("new")


def test_esc_closes_it_and_keeps_the_selection(page: Page, qtbot: QtBot) -> None:
    page.select(Span(4, 11))
    wait_for_bar(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.bar.is_shown
    assert page.selection() == Span(4, 11)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.selection() is None


def test_it_can_be_switched_off(page: Page, qtbot: QtBot) -> None:
    page.bar.set_wanted(False)
    drag(page, 4, 11)
    qtbot.waitUntil(lambda: not page.bar._timer.isActive())
    assert not page.bar.is_shown


def test_six_tags_those_with_keys_first_and_none_that_is_retired(page: Page, qtbot: QtBot) -> None:
    more = [
        Tag(an_id(n), f"tag {n}", n, "slate", "solid", str(n), "" if n < 12 else str(n - 10)) for n in range(10, 20)
    ]
    more.append(Tag(an_id("old"), "old", 0, "slate", "solid", "X", "x", retired=True))
    page.set_codebook(Codebook(more))
    page.select(Span(4, 11))
    wait_for_bar(page, qtbot)
    chips = [chip for chip in page.bar.widget.findChildren(TagChip) if chip.isVisible()]
    assert [chip.tag.name for chip in chips] == [f"tag {n}" for n in range(12, 18)]


def test_on_a_narrow_page_names_give_way(page: Page, qtbot: QtBot) -> None:
    page.resize(420, 500)
    page.select(Span(4, 11))
    wait_for_bar(page, qtbot)
    assert bar_box(page).width() <= page.width() - 32
    assert page.rect().contains(bar_box(page))


def test_it_stays_clear_of_what_covers_the_page(page: Page, qtbot: QtBot) -> None:
    page.select(Span(4, 11))
    wait_for_bar(page, qtbot)
    for left, right in ((250, 0), (0, 300)):
        page.set_covered(left, right)
        assert left <= bar_box(page).left()
        assert bar_box(page).right() <= page.width() - right


def test_its_picker_and_its_close(page: Page, qtbot: QtBot) -> None:
    page.select(Span(4, 11))
    wait_for_bar(page, qtbot)
    with qtbot.waitSignal(page.picker_asked):
        page.bar.widget.more_asked.emit()
    with qtbot.waitSignal(page.note_asked) as asked:
        page.bar.widget.note_asked.emit()
    assert asked.args == [None]
    page.bar.widget.closed.emit()
    assert not page.bar.is_shown
    assert page.selection() == Span(4, 11)
    assert point_of(page, 4).x() > 0


def test_it_stands_over_the_selected_words_and_follows_a_resize(page: Page, qtbot: QtBot) -> None:
    page.resize(1000, 500)
    page.select(Span(200, 204))
    wait_for_bar(page, qtbot)
    for width in (1000, 1200):
        page.resize(width, 500)
        QApplication.processEvents()
        words = page.line_box(200, (200, 204)).translated(page.viewport().pos())
        assert abs(bar_box(page).center().x() - words.center().x()) <= 2 or bar_box(page).left() == 16
        assert bar_box(page).bottom() < words.top()
