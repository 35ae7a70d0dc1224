"""Whole words and sentences for the hand, and what a double click takes in scripts without spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.snapping import SNAPS, picked_word, snapped
from rubricate.core.text import Span, is_cluster_edge
from rubricate.core.units import cut

BODY = "The mayor says: “Traffic fell by half.” Nobody agrees. 👨‍👩‍👧 stayed."


def words(text: str, start: int, end: int, to: str) -> str:
    return snapped(text, cut(text, "en").sentences, Span(start, end), to).of(text)


@pytest.mark.parametrize(
    ("to", "found"), [("", "ayor sa"), ("word", "mayor says"), ("sentence", "The mayor says: “Traffic fell by half.”")]
)
def test_a_part_becomes_whole(to: str, found: str) -> None:
    at = BODY.index("ayor")
    assert words(BODY, at, at + 7, to) == found


def test_a_caret_is_no_sentence() -> None:
    assert snapped(BODY, cut(BODY, "en").sentences, Span(5, 5), "sentence") == Span(5, 5)


@given(st.text(alphabet="ab. 漢か\u0301👨\u200d👩\n", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_it_only_ever_grows_and_cuts_no_letter(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for to in SNAPS:
        span = snapped(text, cut(text).sentences, Span(start, end), to)
        assert span.start <= start <= end <= span.end
        assert is_cluster_edge(text, span.start)
        assert is_cluster_edge(text, span.end)
        assert start == end or snapped(text, cut(text).sentences, span, to) == span


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("研究所のスーパーコンピュータは速いです。", "究", "研究所"),
        ("研究所のスーパーコンピュータは速いです。", "ピ", "スーパーコンピュータ"),
        ("研究所のスーパーコンピュータは速いです。", "で", "いです"),
        ("人々が集まった。", "々", "人々"),
        ("我们在北京大学学习中文。", "京", "京"),
        ("《中文》杂志", "文", "中文"),
        ("ประเทศไทย รวมเลือดเนื้อ", "ไ", "ประเทศไทย"),
        ("한국어는 재미있다", "국", "한국어는"),
        ("It doesn’t matter", "s", "doesn’t"),
        ("Er sagt: 東京 liegt", "京", "東京"),
    ],
)
def test_a_double_click(text: str, at: str, found: str) -> None:
    span = picked_word(text, text.index(at))
    assert span is not None
    assert span.of(text) == found


def test_between_words_there_is_none() -> None:
    assert picked_word("a b", 1) is None
    assert picked_word("説。", 1) is None


@given(st.text(alphabet="漢字々かなカー\u3099ไทยม้า ab。", max_size=24), st.integers(0, 23))
def test_it_holds_its_place_and_cuts_no_letter(text: str, place: int) -> None:
    span = picked_word(text, place) if place < len(text) else None
    if span is not None:
        assert span.start <= place < span.end
        assert is_cluster_edge(text, span.start)
        assert is_cluster_edge(text, span.end)
