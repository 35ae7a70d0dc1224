"""Queries against texts of many scripts, and against what a plain reading of the rules finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.errors import NothingAsked
from rubricate.core.folding import folded
from rubricate.core.search import Mode, Query, Within
from rubricate.core.text import Span, is_cluster_edge
from rubricate.core.units import cut


def found(text: str, query: Query) -> list[str]:
    cutting = cut(text)
    flat = {Within.SENTENCE: cutting.sentences, Within.PARAGRAPH: cutting.paragraphs, Within.DOCUMENT: ()}
    return [span.of(text) for span in query.compiled().hits(text, units=flat[query.within])]


@pytest.mark.parametrize(
    ("text", "asked", "hits"),
    [
        ("港湾费上涨。港湾关闭。", "港湾", ["港湾", "港湾"]),
        ("كتب القصة ثم كتب", "كتب", ["كتب", "كتب"]),
        ("ราคาน้ำมันและน้ำ", "น้ำ", ["น้ำ", "น้ำ"]),
        ("👨‍👩‍👧 and 👩 alone", "👩", ["👩"]),  # not the one inside the family
        ("cafe\u0301 cafe", "cafe", ["cafe"]),
        ("cafe\u0301 café", "café", ["cafe\u0301", "café"]),
        ("किताब कि", "क", []),
        ("It’s\u00a0“so” – “SO”", '"so"', ["“so”", "“SO”"]),
        ("harbour\n   fees", "harbour fees", ["harbour\n   fees"]),
        ("İSTANBUL istanbul", "istanbul", ["İSTANBUL", "istanbul"]),
        ("ΟΔΟΣ οδός", "οδος", ["ΟΔΟΣ"]),
        ("🇩🇪🇫🇷", "🇪🇫", []),
    ],
)
def test_a_phrase_is_found_in_every_script_and_cuts_no_character(text: str, asked: str, hits: list[str]) -> None:
    assert found(text, Query(asked)) == hits


@pytest.mark.parametrize(
    ("text", "asked", "hits"),
    [
        ("art, party, art’s l’art", "art", 3),
        ("e\u0301clair clair", "clair", 1),
        ("港湾费上涨", "港湾", 1),
        ("3.5 and 35", "3", 1),
        ("snake_case", "case", 0),
        ("कम कमल", "कम", 1),
    ],
)
def test_whole_words_have_the_edges_of_their_script(text: str, asked: str, hits: int) -> None:
    assert len(found(text, Query(asked, whole_words=True))) == hits


def test_case_counts_where_it_is_asked_for() -> None:
    assert found("May may ‘May’", Query("May", match_case=True)) == ["May", "May"]
    assert found("‘May’ 'may'", Query("'May'", match_case=True)) == ["‘May’"]


class TestWords:
    text = "Fees rose. The harbour closed.\n\nThe harbour asked for fees, higher fees."

    def test_all_of_them_stand_in_one_unit_in_any_order(self) -> None:
        assert found(self.text, Query("fees harbour", Mode.WORDS)) == [
            "Fees", "harbour", "harbour", "fees", "fees",
        ]  # fmt: skip
        assert found(self.text, Query("fees harbour", Mode.WORDS, within=Within.SENTENCE)) == [
            "harbour", "fees", "fees",
        ]  # fmt: skip
        assert len(found(self.text, Query("rose asked", Mode.WORDS, within=Within.DOCUMENT))) == 2
        assert found(self.text, Query("rose asked", Mode.WORDS)) == []

    def test_quotes_keep_words_together(self) -> None:
        assert found(self.text, Query('"higher fees" harbour', Mode.WORDS)) == ["harbour", "higher fees"]
        assert found(self.text, Query("“higher fees” rose", Mode.WORDS)) == []

    def test_hits_that_overlap_come_once(self) -> None:
        assert found("harbourmaster", Query("harbour harbourmaster", Mode.WORDS)) == ["harbourmaster"]


def test_nothing_asked_is_refused() -> None:
    with pytest.raises(NothingAsked):
        Query(" \n").compiled()


def test_the_comparable_form_can_be_kept() -> None:
    matcher = Query("HARBOUR").compiled()
    text = "The harbour"
    assert matcher.hits(text, folded(text)) == [Span(4, 11)]
    assert not matcher.may_hit(folded("nothing here"))


LETTERS = st.text(alphabet="abAé e\u0301👩\u200d👧कि短“\"’' \n", max_size=24)


@given(LETTERS, LETTERS.filter(str.strip), st.booleans(), st.booleans())
def test_hits_are_in_order_apart_and_cut_nothing(text: str, asked: str, case: bool, whole: bool) -> None:
    end = 0
    for span in Query(asked, match_case=case, whole_words=whole).compiled().hits(text):
        assert end <= span.start < span.end <= len(text)
        assert is_cluster_edge(text, span.start)
        assert is_cluster_edge(text, span.end)
        end = span.end


@given(st.text(alphabet="ab c", max_size=30), st.text(alphabet="abc", min_size=1, max_size=3))
def test_a_plain_word_is_found_where_find_finds_it(text: str, asked: str) -> None:
    starts, at = [], text.find(asked)
    while at >= 0:
        starts.append(at)
        at = text.find(asked, at + len(asked))
    assert [span.start for span in Query(asked).compiled().hits(text)] == starts
