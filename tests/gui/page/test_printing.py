from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter

from rubricate.core.text import Span
from rubricate.gui.page import Display, Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, a_whole, added, loaded

ROWS = [(4, 30, "claim"), (100, 130, "quote"), (5, 9, "opinion")]


def printed(page: Page, path: Path) -> tuple[int, int]:
    """How many pages were painted, and how many bytes it took."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(300)
    pages = page.paint_pages(writer, "A title")
    del writer
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == pages
    return pages, len(data)


def test_a_short_text_and_its_legend_are_one_page(page: Page, tmp_path: Path) -> None:
    loaded(page, TEXT, ROWS)
    assert printed(page, tmp_path / "a.pdf")[0] == 1


def test_a_long_text_has_as_many_pages_as_it_needs(page: Page, tmp_path: Path) -> None:
    loaded(page, TEXT * 30, ROWS)
    pages = printed(page, tmp_path / "a.pdf")[0]
    assert 4 <= pages <= 8


def test_marks_are_printed_as_they_are_shown(page: Page, tmp_path: Path) -> None:
    loaded(page, TEXT, ROWS)
    sizes = []
    for mode in (Display.ALL, Display.PRINT, Display.NONE):
        page.set_display(mode)
        sizes.append(printed(page, tmp_path / f"{mode.value}.pdf")[1])
    assert sizes[0] > sizes[2]
    assert sizes[1] > sizes[2]


@pytest.mark.parametrize("text", ["", "\n\n", "صوّت المجلس على بناء الطريق الجديد"])
def test_any_text_can_be_printed(page: Page, tmp_path: Path, text: str) -> None:
    loaded(page, text)
    assert printed(page, tmp_path / "a.pdf")[0] == 1


def test_printing_leaves_the_page_as_it_is(page: Page, tmp_path: Path) -> None:
    loaded(page, TEXT, ROWS)
    before = page.viewport().grab().toImage()
    printed(page, tmp_path / "a.pdf")
    assert page.viewport().grab().toImage() == before


def test_what_stands_on_the_whole_document_is_in_the_legend(page: Page, tmp_path: Path) -> None:
    sizes = []
    for wholes in ((), [a_whole("w")], [a_whole("w"), a_whole("v", "statistic")]):
        loaded(page, TEXT, ROWS, wholes=wholes)
        sizes.append(printed(page, tmp_path / "a.pdf")[1])
    assert sizes == sorted(set(sizes)), "a longer line, then a line more"
    page.set_display(Display.CHOSEN, frozenset({TAGS[0].id, TAGS[3].id}))
    assert printed(page, tmp_path / "a.pdf")[1] < sizes[0]


def test_numbers_beside_the_text_are_printed(page: Page, tmp_path: Path) -> None:
    loaded(page, TEXT, ROWS)
    before = printed(page, tmp_path / "a.pdf")[1]
    page.set_numbers("sentence")
    assert printed(page, tmp_path / "a.pdf")[1] > before


def test_the_legend_says_what_a_dot_is_where_there_is_one(page: Page, tmp_path: Path) -> None:
    sizes = []
    for note in ("", "Why?"):
        loaded(page, TEXT, ROWS)
        page.apply(added("noted", Span(40, 60), "claim", note=note))
        sizes.append(printed(page, tmp_path / "a.pdf")[1])
    assert sizes[1] > sizes[0] + 50, "a dot, and a line that says what it is"
