import numpy as np
import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from rubricate.core.errors import NothingSelected, OutsideText
from rubricate.core.text import (
    Span,
    Utf16Map,
    canonical,
    cluster_at,
    cluster_span,
    is_cluster_edge,
    next_word,
    previous_word,
    sha256_of,
    trimmed,
    word_at,
    word_span,
    words,
)

FAMILY = "👨‍👩‍👧"
# Letters that join, flags, joiners, jamo, Indic conjuncts, prepended signs: what makes clusters hard.
HARD = (
    "a ́e\u0308🇩🇪🇫😀👨‍👩‍👧👍🏽किषक्\u094d\u0600\u06dd"
    "각가\u0e33กำ\r\n\t\u200d\ufe0f1⃣漢字。「ア\u3099がם\u05b8ب\u064eя\u0301\xad\xa0.\u2028"
)
texts = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(HARD), max_size=60)
raws = st.text(st.characters() | st.sampled_from("\0\r\n\ufeff\ud83d\ude00"), max_size=60)


def test_span_covers_its_words() -> None:
    assert Span(2, 5).of("abcdefg") == "cde"
    assert len(Span(2, 5)) == 3


def test_hash_is_of_the_utf8() -> None:
    assert sha256_of("é").hex().startswith("4a99557e4033c353")


class TestCanonical:
    @pytest.mark.parametrize(
        ("raw", "text", "warnings"),
        [
            ("a\r\nb\rc\nd", "a\nb\nc\nd", ()),
            ("\ufeffa\ufeffb", "a\ufeffb", ()),
            ("a\0b", "a\ufffdb", ("nul_replaced",)),
            ("a\ud800b", "a\ufffdb", ("surrogate_replaced",)),
            ("\ud83d\ude00", "😀", ()),
            ("a\xa0b\xad\u0301\u2028c", "a\xa0b\xad\u0301\u2028c", ()),
            ("", "", ()),
        ],
    )
    def test_examples(self, raw: str, text: str, warnings: tuple[str, ...]) -> None:
        assert canonical(raw) == (text, warnings)

    @given(raws)
    def test_doing_it_again_changes_nothing(self, raw: str) -> None:
        once, _ = canonical(raw)
        assert canonical(once) == (once, ())

    @given(raws)
    def test_it_can_be_stored_and_has_no_other_line_ends(self, raw: str) -> None:
        text, _ = canonical(raw)
        assert text.encode("utf-8").decode("utf-8") == text
        assert not {"\r", "\0"} & set(text)

    @given(texts)
    def test_ordinary_text_stays_as_it_is(self, text: str) -> None:
        plain = text.replace("\r", "").replace("\0", "").lstrip("\ufeff")
        assert canonical(plain) == (plain, ())


class TestTrimmed:
    def test_white_space_goes_from_both_ends(self) -> None:
        assert trimmed("a \xa0bc\n d", Span(1, 6)) == Span(3, 5)

    def test_white_space_alone_is_nothing(self) -> None:
        with pytest.raises(NothingSelected):
            trimmed("a  b", Span(1, 3))

    @pytest.mark.parametrize("span", [Span(-1, 2), Span(0, 4), Span(3, 2)])
    def test_a_span_outside_the_text_is_refused(self, span: Span) -> None:
        with pytest.raises(OutsideText):
            trimmed("abc", span)


class TestUtf16Map:
    @given(texts)
    def test_every_place_as_encoding_says(self, text: str) -> None:
        there = Utf16Map(text)
        wanted = [len(text[:n].encode("utf-16-le")) // 2 for n in range(len(text) + 1)]
        assert [there.to_utf16(n) for n in range(len(text) + 1)] == wanted
        assert [there.to_code_point(n) for n in wanted] == list(range(len(text) + 1))
        assert there.units == wanted[-1]
        assert there.plain == (there.units == len(text))

    @given(texts)
    def test_inside_a_pair_down_or_up(self, text: str) -> None:
        there = Utf16Map(text)
        for place, letter in enumerate(text):
            if letter > "\uffff":
                middle = there.to_utf16(place) + 1
                assert there.to_code_point(middle) == place
                assert there.to_code_point(middle, up=True) == place + 1

    @given(texts)
    def test_arrays_agree_with_scalars(self, text: str) -> None:
        there = Utf16Map(text)
        points = np.arange(len(text) + 1)
        units = np.arange(there.units + 1)
        assert there.to_utf16_array(points).tolist() == [there.to_utf16(n) for n in points.tolist()]
        for up in (False, True):
            wanted = [there.to_code_point(n, up) for n in units.tolist()]
            assert there.to_code_point_array(units, up).tolist() == wanted


class TestClusters:
    @given(texts)
    @example(FAMILY * 3)
    @example("🇩🇪🇫🇷" * 3)
    @example("क्\u0308ष")
    @example("กำ")
    def test_edges_are_those_of_unicode(self, text: str) -> None:
        wanted = {0, len(text)} | {match.end() for match in regex.finditer(r"\X", text)}
        assert {n for n in range(len(text) + 1) if is_cluster_edge(text, n)} == wanted

    @given(texts, st.data())
    def test_a_span_is_widened_as_little_as_may_be(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        edges = [n for n in range(len(text) + 1) if is_cluster_edge(text, n)]
        wide = cluster_span(text, Span(start, end))
        assert wide == Span(max(n for n in edges if n <= start), min(n for n in edges if n >= end))

    def test_examples(self) -> None:
        text = f"a{FAMILY}b"
        assert cluster_span(text, Span(2, 4)) == Span(1, 6)
        assert cluster_at(text, 3) == Span(1, 6)
        assert cluster_at(text, 6) == Span(6, 7)
        assert cluster_at(text, 7) == Span(7, 7)
        assert cluster_span("e\u0301a", Span(0, 1)) == Span(0, 2)


class TestWords:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("L’art, don't!", ["L’art", "don't"]),
            ("3.7 or 1,204.50", ["3.7", "or", "1,204.50"]),
            ("e-mail", ["e", "mail"]),
            ("«Да» – 😀 и нет.", ["Да", "и", "нет"]),
            ("قال: نعم", ["قال", "نعم"]),
            ("नमस्ते जी।", ["नमस्ते", "जी"]),
            (" \xa0…", []),
        ],
    )
    def test_examples(self, text: str, wanted: list[str]) -> None:
        assert [word.of(text) for word in words(text, Span(0, len(text)))] == wanted

    def test_only_the_part_is_cut(self) -> None:
        assert list(words("ab cd ef", Span(3, 5))) == [Span(3, 5)]

    @given(st.text("ab'. 1,\n漢é\u0301-", max_size=40))
    def test_looking_at_one_place_agrees_with_the_whole(self, text: str) -> None:
        whole = list(words(text, Span(0, len(text))))
        for place in range(len(text) + 1):
            assert word_at(text, place) == next((w for w in whole if w.start <= place < w.end), None)
            assert next_word(text, place) == next((w for w in whole if w.start > place), None)
            assert previous_word(text, place) == next((w for w in reversed(whole) if w.start < place), None)

    def test_a_span_is_widened_to_words(self) -> None:
        text = "The first, the last."
        assert word_span(text, Span(5, 13)) == Span(4, 14)
        assert word_span(text, Span(4, 9)) == Span(4, 9)
        assert word_span(text, Span(5, 10)) == Span(4, 10)
        assert word_span(text, Span(9, 10)) == Span(9, 10)

    @given(texts, st.data())
    def test_widening_never_narrows_and_ends(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        wide = word_span(text, Span(start, end))
        assert wide.start <= start and end <= wide.end
        assert is_cluster_edge(text, wide.start) and is_cluster_edge(text, wide.end)
