"""The numbers of sentences and paragraphs beside the text."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF

from rubricate.gui.page import Page
from rubricate.gui.page.geometry import Line
from rubricate.gui.page.numbering import Numbering, _words
from rubricate.gui.theme import Theme
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import loaded


def line(start: int, end: int) -> Line:
    return Line(start, end, end, 0, 24, 30, 0, 100)


def test_a_line_has_the_numbers_of_what_begins_on_it() -> None:
    numbering = Numbering([0, 40, 90, 120, 300])
    assert [list(numbering.of_line(line(*at))) for at in ((0, 60), (60, 90), (90, 150), (150, 300))] == [
        [1, 2],
        [],
        [3, 4],
        [],
    ]


def test_a_range_where_there_is_room_and_else_its_first_number(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.ui_font("caption"))
    assert _words(range(7, 7), metrics, 50) == ""
    assert _words(range(7, 8), metrics, 50) == "7"
    assert _words(range(7, 10), metrics, 50) == "7–9"
    assert _words(range(1007, 1010), metrics, 30) == "1,007"


def margin(page: Page, *, mirrored: bool = False) -> set[int]:
    """The rows beside the text on which anything stands."""
    image = page.viewport().grab().toImage()
    ground: QColor = page.theme.color("page")
    surface = page.sheet.surface
    columns = range(surface.left + surface.measure + 11, image.width() - 1) if mirrored else range(surface.left - 11)
    return {y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in columns)}


@pytest.mark.parametrize(("unit", "lines"), [("sentence", 3), ("paragraph", 3)])
def test_they_stand_at_the_lines_and_go_again(page: Page, unit: str, lines: int) -> None:
    page.clearFocus()
    assert margin(page) == set()
    page.set_numbers(unit)
    bases = [frame.lines[0].base for frame in (page.sheet.geometry.frame(n) for n in range(lines))]
    rows = margin(page)
    assert all(any(base - 9 < row <= base for row in rows) for base in bases)
    page.set_numbers("")
    assert margin(page) == set()


def test_they_stay_with_another_text_and_size_and_are_on_the_right_of_a_right_to_left_text(page: Page) -> None:
    page.set_numbers("paragraph")
    loaded(page, "المجلس صوت لبناء الطريق\n" * 2)
    page.clearFocus()
    assert page.scene.numbering is not None
    assert list(page.scene.numbering.starts) == [0, 24]
    assert margin(page, mirrored=True)
    page.set_zoom(200)
    assert margin(page, mirrored=True)


def test_the_letters_stay_where_they_are(page: Page) -> None:
    before = page.caret_box(TEXT.index("9,200"))
    page.set_numbers("sentence")
    assert page.caret_box(TEXT.index("9,200")) == before
