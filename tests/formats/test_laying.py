"""Texts in blocks, blocks in pieces."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.document import BLOCKS, Mark
from rubricate.formats.laying import Block, blocks, cells
from tests.formats.exporters.study import ARTICLE, _formatting

kinds = st.sampled_from(BLOCKS)


def marks_of(text: str) -> st.SearchStrategy[list[Mark]]:
    place = st.integers(0, len(text))
    one = st.builds(lambda a, b, kind: Mark(min(a, b), max(a, b), kind, "2"), place, place, kinds)
    return st.lists(one, max_size=6).map(sorted)


@given(st.data(), st.text("ab\n\t", max_size=40))
def test_blocks_with_line_feeds_between_them_are_the_text(data: st.DataObject, text: str) -> None:
    found = blocks(text, data.draw(marks_of(text)), (0, len(text)))
    assert "\n".join(text[one.start : one.end] for one in found) == text
    assert [one.start for one in found[1:]] == [one.end + 1 for one in found[:-1]]


def test_kinds_levels_and_cells() -> None:
    found = blocks(ARTICLE, _formatting())
    assert [one.kind for one in found] == ["h1", "p", "li", "li", "row", "row", "rule", "p"]
    assert [(one.level, one.bullet) for one in found[2:4]] == [(1, "•"), (2, "3.")]
    assert found[4].is_head and not found[5].is_head and found[7].deep == 1 and found[0].level == 1
    assert [ARTICLE[start:end] for start, end in cells(ARTICLE, found[5])] == ["4 €", "2031"]


def test_lines_of_one_block_stay_together_and_plain_text_goes_by_its_paragraphs() -> None:
    assert blocks("a\nb\nc", [Mark(0, 3, "pre")]) == [Block(0, 3, "pre"), Block(4, 5)]
    assert blocks("a\nb\n\nc", [], (0, 3, 5, 6)) == [Block(0, 3), Block(4, 4), Block(5, 6)]
    assert blocks("", []) == [Block(0, 0)]
