"""The builder of texts: every mark stands where its words were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.document import Mark
from rubricate.core.text import canonical
from rubricate.formats.building import Builder

WORDS = st.text(st.sampled_from("ab é\u0301\u00a0\u00ad😀\n\t\rשע\u2028\ufeff\0\ud800"), max_size=8)


def _marks(builder: Builder) -> dict[str, str]:
    text, marks = builder.result()
    return {mark.kind: text[mark.start : mark.end] for mark in marks}


def test_blocks_are_parted_by_one_line_feed_and_an_empty_block_leaves_nothing() -> None:
    builder = Builder()
    builder.write("  Ein\n Titel ")
    builder.finish("h1")
    builder.write(" \n ")
    builder.finish("p")
    builder.write("Text")
    builder.finish("p")
    text, marks = builder.result()
    assert text == "Ein Titel\nText"
    assert marks == (Mark(0, 9, "h1"), Mark(10, 14, "p"))


def test_an_inline_mark_stands_on_its_words_when_the_edges_of_the_block_are_trimmed() -> None:
    builder = Builder()
    builder.write("  so ")
    with builder.inline("strong"):
        builder.write(" very ")
    builder.write(" true")
    builder.finish("p")
    assert builder.result()[0] == "so very true"
    assert _marks(builder)["strong"] == "very "


def test_an_inline_mark_that_is_open_goes_on_in_the_next_block() -> None:
    builder = Builder()
    builder.begin("em")
    builder.write("one")
    builder.finish("p")
    builder.write("two")
    builder.end()
    builder.finish("p")
    _, marks = builder.result()
    assert [(m.start, m.end) for m in marks if m.kind == "em"] == [(0, 3), (4, 7)]


def test_preformatted_text_keeps_its_spaces_and_a_row_its_empty_cells() -> None:
    builder = Builder()
    builder.exact(True)
    builder.write("  if x:\n    y\n")
    builder.exact(False)
    builder.finish("pre")
    builder.tab()
    builder.write("b")
    builder.tab()
    builder.finish("row")
    assert builder.result()[0] == "  if x:\n    y\n\tb\t"


def test_a_rule_above_everything_and_below_everything_parts_nothing() -> None:
    builder = Builder()
    builder.rule()
    builder.write("a")
    builder.finish("p")
    builder.rule()
    builder.rule()
    builder.write("b")
    builder.finish("p")
    builder.rule()
    text, marks = builder.result()
    assert text == "a\n\nb"
    assert Mark(2, 2, "rule") in marks


def test_a_quotation_lies_over_its_blocks() -> None:
    builder = Builder()
    builder.write("before")
    builder.finish("p")
    start = builder.next_start
    for words in ("one", "two"):
        builder.write(words)
        builder.finish("p")
    builder.wrap(start, "quote", "1")
    assert _marks(builder)["quote"] == "one\ntwo"


@given(st.lists(st.tuples(st.booleans(), st.lists(st.tuples(WORDS, st.booleans()), max_size=4)), max_size=6))
def test_whatever_is_written_the_text_is_canonical_and_every_mark_lies_in_it(
    blocks: list[tuple[bool, list[tuple[str, bool]]]],
) -> None:
    for keep in (False, True):
        builder = Builder(keep_spaces=keep)
        for is_item, runs in blocks:
            for words, strong in runs:
                if strong:
                    with builder.inline("strong"):
                        builder.write(words)
                else:
                    builder.write(words)
            builder.finish("p", item="1 •" if is_item else "")
        text, marks = builder.result()
        assert canonical("\x01" + text)[0] == "\x01" + text
        assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
        assert list(marks) == sorted(marks)


def test_an_anchor_is_put_right_when_its_block_is_trimmed() -> None:
    builder = Builder(keep_spaces=True)
    builder.anchor("first")
    builder.write("  one ")
    builder.anchor("end")
    builder.finish("p")
    builder.anchor("nothing")
    builder.write("  ")
    builder.finish("p")
    builder.write("two")
    builder.anchor("last")
    builder.finish("p")
    text, _ = builder.result()
    assert (text, builder.anchors) == ("one\ntwo", {"first": 0, "end": 3, "nothing": 4, "last": 7})


def test_no_space_stands_before_a_tab_and_a_look_ends_where_the_words_do() -> None:
    builder = Builder()
    with builder.inline("strong"):
        builder.write("a ")
    builder.tab()
    builder.write("b")
    builder.finish("row")
    text, marks = builder.result()
    assert (text, [(m.start, m.end) for m in marks if m.kind == "strong"]) == ("a\tb", [(0, 1)])


@pytest.mark.parametrize("kind", ["p", "pre", "row"])
def test_a_text_begins_with_no_byte_order_mark(kind: str) -> None:
    builder = Builder()
    builder.write("\ufeff")
    with builder.inline("strong"):
        builder.write("a\ufeffb")
    builder.finish(kind)
    builder.write("\ufeffc")
    builder.finish("p")
    text, marks = builder.result()
    assert text == "a\ufeffb\n\ufeffc"
    assert Mark(0, 3, "strong") in marks
