from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.document import Mark
from rubricate.core.printed_pages import PrintedPages

MARKS = (Mark(0, 30, "p"), Mark(2, 10, "page", "xii"), Mark(11, 30, "page", "1"))


def test_a_page_goes_from_its_first_letter_to_the_next_page() -> None:
    pages = PrintedPages.of(MARKS)
    assert [pages.at(n) for n in (0, 1, 2, 10, 11, 30)] == ["", "", "xii", "xii", "1", "1"]


def test_a_text_without_pages_is_on_none() -> None:
    assert PrintedPages.of(MARKS[:1]).at(5) == ""


@given(st.lists(st.integers(1, 50), min_size=1))
def test_every_letter_is_on_the_page_whose_mark_covers_it(sizes: list[int]) -> None:
    marks, start = [], 0
    for number, size in enumerate(sizes):
        marks.append(Mark(start, start + size, "page", str(number)))
        start += size
    pages = PrintedPages.of(marks[::-1])
    assert all(pages.at(n) == mark.value for mark in marks for n in range(mark.start, mark.end))
