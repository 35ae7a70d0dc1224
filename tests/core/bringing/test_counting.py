"""How files count: every way to count is converted exactly, and found out by the quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.bringing.counting import Counting, Sample, converter, fits, recognised
from rubricate.core.text import Span

TEXT = "Naïve 😀 claim\nund die zweite Zeile: Straße.\nDritte 👨‍👩‍👧 Zeile."
COUNTINGS = [
    Counting(unit, crlf, bom, inclusive)
    for unit in ("code_point", "utf16", "utf8")
    for crlf in (False, True)
    for bom in (False, True)
    for inclusive in (False, True)
]


def counted(text: str, place: int, counting: Counting) -> int:
    """The number of a place as a program of that counting would give it: written out and measured."""
    before = ("\ufeff" if counting.bom else "") + text[:place]
    if counting.crlf:
        before = before.replace("\n", "\r\n")
    measured = {
        "code_point": len(before),
        "utf16": len(before.encode("utf-16-le")) // 2,
        "utf8": len(before.encode("utf-8")),
    }
    return measured[counting.unit] + counting.first


def written(text: str, span: Span, counting: Counting) -> tuple[int, int]:
    start, end = counted(text, span.start, counting), counted(text, span.end, counting)
    return start, end - 1 if counting.inclusive else end


texts = st.text(st.sampled_from("ab \né\u0301\u00a0😀ש中\u00ad"), min_size=1, max_size=40)


@given(texts, st.data(), st.sampled_from(COUNTINGS))
def test_a_place_comes_back_from_every_counting(text: str, data: st.DataObject, counting: Counting) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    last = text[span.end - 1]
    narrow = len(last.encode("utf-16-le")) == 2 if counting.unit == "utf16" else last.isascii()
    if counting.inclusive and not (counting.unit == "code_point" or narrow):
        return  # an inclusive end inside a wide letter names no place
    if counting.inclusive and counting.crlf and last == "\n":
        return
    assert converter(text, counting)(*written(text, span, counting)) == span


@pytest.mark.parametrize("counting", [c for c in COUNTINGS if not c.inclusive], ids=str)
def test_the_quotes_tell_how_a_file_counts(counting: Counting) -> None:
    spans = [Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("claim", "zweite", "Zeile.")]
    samples = [Sample((written(TEXT, span, counting),), span.of(TEXT)) for span in spans]
    convert = converter(TEXT, recognised(TEXT, samples, Counting()))
    assert [convert(*sample.places[0]) for sample in samples] == spans


def test_the_declared_counting_is_kept_where_it_fits() -> None:
    sample = Sample(((0, 5),), "Naïve")
    assert recognised(TEXT, [sample], Counting()) == Counting()
    assert recognised(TEXT, [sample], Counting("utf16")) == Counting("utf16")


def test_without_quotes_the_edges_of_words_tell_and_few_marks_tell_nothing() -> None:
    words = ["claim", "zweite", "Zeile", "Straße", "Dritte"]
    counting = Counting("utf8")
    places = [written(TEXT, Span(TEXT.index(w), TEXT.index(w) + len(w)), counting) for w in words]
    assert recognised(TEXT, [Sample((place,), None) for place in places], Counting()).unit == "utf8"
    assert recognised(TEXT, [Sample((place,), None) for place in places[:2]], Counting()) == Counting()


def test_a_place_inside_a_letter_or_outside_the_text_is_none() -> None:
    convert = converter("a😀b", Counting("utf16"))
    assert convert(1, 3) == Span(1, 2)
    assert convert(2, 3) is None
    assert convert(0, 9) is None
    assert converter("abc", Counting())(-1, 2) is None
    assert converter("abc", Counting())(2, 1) is None


def test_a_quote_fits_whatever_its_white_space_and_may_be_cut() -> None:
    text = "eins zwei\ndrei vier"
    assert fits(text, [Span(0, 14)], "eins zwei\r\ndrei")
    assert not fits(text, [Span(0, 9)], "eins drei")
    assert fits(text, [Span(0, 19)], "eins zwei dr…", is_cut=True)
    assert not fits(text, [Span(0, 19)], "…", is_cut=True)
    assert not fits(text, [None], "eins")


def test_without_quotes_parts_of_words_are_not_taken_for_ends_that_are_taken_in() -> None:
    words = "unhappily unkindly unfairly unjustly untimely unlikely"
    places = [(m, m + 7) for m in range(len(words)) if words.startswith("un", m)]
    assert recognised(words, [Sample((place,), None) for place in places], Counting()) == Counting()
