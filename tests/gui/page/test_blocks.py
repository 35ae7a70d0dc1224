from rubricate.core.document import Mark
from rubricate.core.text import Utf16Map
from rubricate.gui.page.blocks import BODY, Blocks, Look

TEXT = "Title\nwords\n\nitem one\nitem two\ncode\nmore code\n😀 end"


def blocks_of(text: str, marks: list[Mark], paragraphs: tuple[int, ...] = ()) -> Blocks:
    return Blocks(text, marks, Utf16Map(text), paragraphs)


def mark(words: str, kind: str, value: str = "") -> Mark:
    start = TEXT.index(words)
    return Mark(start, start + len(words), kind, value)


def test_places_and_blocks() -> None:
    blocks = blocks_of(TEXT, [])
    assert len(blocks) == 8
    assert blocks.span(0) == (0, 5)
    assert blocks.span(2) == (12, 12)
    assert blocks.span(7) == (len(TEXT) - 5, len(TEXT) + 1)
    assert [blocks.at(place) for place in (0, 5, 6, 12, 10_000)] == [0, 0, 1, 2, 7]


def test_looks_by_kind() -> None:
    marks = [mark("Title", "h1"), mark("item one", "li", "1 •"), mark("item two", "li", "1 •")]
    marks.append(mark("code\nmore code", "pre"))
    blocks = blocks_of(TEXT, marks)
    assert blocks.look(0) == Look("h1")
    assert blocks.look(3) == Look("li", "1 •", near=True)
    assert blocks.look(4) == Look("li", "1 •")
    assert (blocks.look(5).tight, blocks.look(6).tight) == (True, False)
    assert blocks.look(7) == BODY


def test_lines_that_the_author_broke_stand_close() -> None:
    text = "Roses are red\nViolets are blue\nNext para.\n• one\ntwo\n• three"
    marks = [Mark(0, 30, "p"), Mark(31, 41, "p"), Mark(42, 51, "li", "1 •"), Mark(52, 59, "li", "1 •")]
    for order in (marks, [*marks, Mark(0, 41, "quote", "1")], [Mark(0, 41, "quote", "1"), *marks]):
        blocks = blocks_of(text, order, (0, 13, 14, 30, 31, 41, 42, 47, 48, 51, 52, 59))
        assert [blocks.look(number).tight for number in range(6)] == [True, False, False, True, False, False]
        assert blocks.look(4).kind == "li" and blocks.look(4).near


def test_blank_lines_carry_the_space_between_paragraphs() -> None:
    blocks = blocks_of(TEXT, [])
    assert blocks.look(1) == Look(tight=True)
    assert blocks.look(2) == Look(tight=True, blank=True)


def test_verses_stand_close_and_stanzas_apart() -> None:
    blocks = blocks_of("I waited\n  there;\n\nthe lorries\ncame.\n" + "A paragraph of prose. " * 4, [])
    assert [blocks.look(number).tight for number in range(6)] == [True, True, True, True, False, False]


def test_short_paragraphs_without_blank_lines_keep_their_distance() -> None:
    blocks = blocks_of("I waited.\nThe lorries came.\nNobody spoke.", [])
    assert not any(blocks.look(number).tight for number in range(3))


def test_lists_in_quotes_keep_both() -> None:
    whole = mark("item one\nitem two", "quote", "1")
    for order in ([whole, mark("item one", "li", "1 •")], [mark("item one", "li", "1 •"), whole]):
        look = blocks_of(TEXT, order).look(3)
        assert (look.kind, look.value, look.deep) == ("li", "1 •", 1)


def test_runs_cover_every_block_once() -> None:
    blocks = blocks_of(TEXT, [mark("Title", "h1"), mark("item two", "li", "1 •")])
    runs = list(blocks.runs())
    assert [number for first, end, _ in runs for number in range(first, end)] == list(range(8))
    assert all(blocks.look(number) == look for first, end, look in runs for number in range(first, end))
