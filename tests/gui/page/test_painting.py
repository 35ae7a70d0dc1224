import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Display, Page
from rubricate.gui.theme import Theme
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, a_page, added, an_id, annotation, loaded, step


def picture(page: Page) -> QImage:
    return page.viewport().grab().toImage()


def share(page: Page, span: Span, colour: QColor, image: QImage | None = None) -> float:
    """How much of the ground behind a span's letters has a colour."""
    image = image or picture(page)
    found = total = 0
    scroll = page.verticalScrollBar().value()
    start, end = page.places.reach(span)
    for number in range(page.matter.blocks.at(start), page.matter.blocks.at(end - 1) + 1):
        em = page.sheet.geometry.frame(number).em
        for line, stretches in page.sheet.geometry.stretches(number, start, end):
            for left, right in stretches:
                for x in range(round(left) + 2, round(right) - 2):
                    for y in range(round(line.base - 0.4 * em), round(line.base)):
                        total += 1
                        found += image.pixelColor(x, y - scroll) == colour
    return found / total


def tint(page: Page, tag: int) -> QColor:
    return page.theme.tag(TAGS[tag]).tint


def test_a_highlight_lies_behind_its_words_and_nowhere_else(page: Page) -> None:
    loaded(page, TEXT, [(4, 60, "claim")])
    image = picture(page)
    assert share(page, Span(4, 60), tint(page, 0), image) > 0.35
    assert share(page, Span(65, 80), tint(page, 0), image) == 0
    assert share(page, Span(65, 80), page.theme.color("page"), image) > 0.35


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_in_each_theme(qtbot: QtBot, theme: str) -> None:
    page = a_page(theme)
    qtbot.addWidget(page)
    page.resize(776, 400)
    loaded(page, TEXT, [(4, 60, "quote")])
    assert share(page, Span(4, 60), tint(page, 1)) > 0.35


def test_under_right_to_left_words(page: Page) -> None:
    text = "המועצה הצביעה בעד 41 מיליון for the bypass אחרי שנים של דיונים ארוכים"
    loaded(page, text, [(7, 33, "statistic")])
    image = picture(page)
    assert share(page, Span(7, 33), tint(page, 3), image) > 0.35
    assert share(page, Span(40, 50), tint(page, 3), image) == 0


def test_the_caret_has_no_flag_in_right_to_left_words(page: Page) -> None:
    loaded(page, "המועצה הצביעה בעד 41 מיליון for the bypass")
    page.select(Span(3, 3))
    image, box = picture(page), page.caret_box(3).toRect()
    above = [(x, y) for x in range(box.left() - 8, box.left() + 9) for y in range(box.top() - 8, box.top() - 1)]
    assert {image.pixelColor(x, y).name() for x, y in above} == {page.theme.color("page").name()}


def test_the_shorter_lies_on_the_longer(page: Page) -> None:
    loaded(page, TEXT, [(0, 30, "claim"), (4, 11, "opinion")])
    image = picture(page)
    assert share(page, Span(4, 11), tint(page, 2), image) > 0.35
    assert share(page, Span(13, 29), tint(page, 0), image) > 0.35


def test_the_selection_covers_tints_and_leaves_the_line_under_them(page: Page) -> None:
    loaded(page, TEXT, [(4, 30, "claim")])
    page.select(Span(4, 30))
    image = picture(page)
    assert share(page, Span(4, 30), page.theme.color("selection"), image) > 0.35
    line = page.sheet.geometry.frame(0).lines[0]
    y, x = round(line.base + 0.27 * 18 + 1.5), round(page.caret_box(15).left())
    assert image.pixelColor(x, y) == page.theme.tag(TAGS[0]).line


def test_high_contrast_has_lines_and_no_tints(qtbot: QtBot) -> None:
    page = a_page("contrast-light")
    qtbot.addWidget(page)
    page.resize(776, 400)
    loaded(page, TEXT, [(4, 60, "claim")])
    assert share(page, Span(4, 60), page.theme.color("page")) > 0.35


def on_screen(page: Page) -> QImage:
    """What the screen has of the text: the strip beside it follows later."""
    return page.screen().grabWindow(page.winId()).toImage().copy(page.viewport().geometry())


def test_what_is_painted_after_a_change_is_what_a_whole_repaint_paints(page: Page, qtbot: QtBot) -> None:
    """Only the touched blocks are painted anew, so a block too few would leave old pixels behind."""
    rows = [(4, 30, "claim"), (100, 130, "quote")]
    loaded(page, TEXT, rows)
    QApplication.processEvents()
    for one in (
        added("a", Span(10, 120), "opinion"),
        added("b", Span(12, 16), "statistic"),
        step(Change(annotation("a", Span(10, 120), "opinion"), annotation("a", Span(40, 60), "opinion"))),
        step(Change(annotation("b", Span(12, 16), "statistic"), None)),
    ):
        page.apply(one)
        QApplication.processEvents()
        shown = on_screen(page)
        page.viewport().repaint()
        assert on_screen(page) == shown
    page.clearFocus()
    after = picture(page)
    fresh = a_page()
    qtbot.addWidget(fresh)
    fresh.resize(page.size())
    assert picture(loaded(fresh, TEXT, [*rows, (40, 60, "opinion")])) == after


def test_a_tags_new_colour_is_painted(page: Page) -> None:
    from dataclasses import replace

    loaded(page, TEXT, [(4, 60, "claim")])
    page.apply(step(Change(TAGS[0], replace(TAGS[0], colour="rose"))))
    assert share(page, Span(4, 60), page.theme.look("rose", "solid", "C").tint) > 0.35


def test_modes_of_display(page: Page) -> None:
    loaded(page, TEXT, [(4, 30, "claim"), (40, 60, "quote")])
    ground = page.theme.color("page")
    page.set_display(Display.CHOSEN, frozenset({TAGS[0].id}))
    assert share(page, Span(4, 30), ground) > 0.35
    assert share(page, Span(40, 60), tint(page, 1)) > 0.35
    page.set_display(Display.FOCUS)
    page.focus_annotation(an_id(0))
    assert share(page, Span(4, 30), tint(page, 0)) > 0.35
    assert share(page, Span(40, 60), ground) > 0.35
    for mode in (Display.NONE, Display.PRINT):
        page.set_display(mode)
        assert share(page, Span(4, 30), ground) > 0.35


def test_a_theme_changes_colours_and_keeps_the_place(page: Page) -> None:
    loaded(page, TEXT * 30, [(4, 60, "claim")], place=1000)
    place = page.first_visible()
    page.set_theme(Theme.load("dark"))
    assert page.first_visible() == place > 0
    assert picture(page).pixelColor(3, 3) == page.theme.color("page")


def test_the_ring_of_the_focus_is_ink(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    before = picture(page)
    page.focus_annotation(an_id(0))
    after = picture(page)
    ink = page.theme.color("focus")
    line = page.sheet.geometry.frame(0).lines[0]
    x, y = round(page.caret_box(8).left()), round(line.base + 0.84 * 18)
    around = [(x, y + dy) for dy in (-2, -1, 0, 1, 2)]
    assert any(after.pixelColor(*p) == ink for p in around)
    assert not any(before.pixelColor(*p) == ink for p in around)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("市議会は橋の建設を決めた。「私たちは待った」と言う。四千百万円かかる。", "私たちは待った"),
        ("市议会投票赞成建桥。交通量下降了一半。没有人被问过。", "交通量下降了一半"),
        ("Cafe\u0301 au lait, re\u0301sume\u0301 and nai\u0308ve words.", "re\u0301sume\u0301"),
        ("सड़क बनाने का निर्णय हुआ है। किसी से पूछा नहीं गया।", "निर्णय"),
        ("The vote 👩‍👩‍👧‍👦 was 23 to 16 🇩🇪 in favour.", "👩‍👩‍👧‍👦 was"),
    ],
)
def test_in_scripts_without_spaces_and_with_marks_on_letters(page: Page, text: str, words: str) -> None:
    """Highlight, selection, caret and bracket are where the words are, and on no letter beside them."""
    start = text.index(words)
    end = start + len(words)
    loaded(page, text, [(start, end, "claim")])
    image = picture(page)
    assert share(page, Span(start, end), tint(page, 0), image) > 0.2
    for beside in (Span(0, start - 1), Span(end + 1, len(text))):
        assert share(page, beside, tint(page, 0), image) == 0
    page.select(Span(start, end))
    assert page.selection() == Span(start, end)
    assert share(page, Span(start, end), page.theme.color("selection")) > 0.2
    page.drop_selection()
    page.go_to(start)
    box = page.caret_box(page.matter.places.to_utf16(start))
    _, ((left, _right), *_rest) = next(iter(page.sheet.geometry.stretches(0, *page.places.reach(Span(start, end)))))
    assert box.center().x() == pytest.approx(left, abs=2.5)
    (bracket,), _ = page.sheet.brackets.of_blocks(0, 0)
    assert bracket.lane == 0
