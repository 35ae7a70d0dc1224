"""What texts are compared by."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.shingles import own_places, shingles, similarity

TEXTS = st.text(alphabet="ab C.,’ \n中文é१\U0001f600", max_size=60)


def of(one: str, other: str) -> float:
    return similarity(shingles(one), shingles(other))


def test_three_words_make_a_shingle() -> None:
    assert len(shingles("one two three")) == 1
    assert len(shingles("one two three four five")) == 3


def test_few_words_are_one_shingle_and_none_is_none() -> None:
    assert len(shingles("one")) == len(shingles("one two")) == 1
    assert len(shingles("")) == len(shingles(" …!\n")) == 0
    assert of("", "") == 0.0


def test_case_punctuation_and_white_space_do_not_count() -> None:
    assert of("He said: “We can’t wait.”", 'he said, "we can\'t  wait"') == 1.0


def test_where_a_script_has_no_spaces_each_character_is_a_word() -> None:
    assert len(shingles("他说他不能等")) == 4
    assert len(shingles("เขาบอกว่า")) == 7
    assert 0 < of("市长说交通减少了一半", "市长说交通减少了两半") < 1


def test_words_keep_their_marks() -> None:
    assert of("हिन्दी में लिखा", "हन्द म लख") == 0.0


def test_order_counts() -> None:
    assert of("a b c d", "d c b a") == 0.0


def test_the_numbers_are_the_same_in_every_run() -> None:
    assert shingles("one two three").tolist() == [10146429012755287572]


def test_places_of_ones_own_are_the_words_in_no_shared_shingle() -> None:
    text = "He said that nobody would ever build a bypass here."
    other = "He said that nobody would soon build a bypass here."
    assert [span.of(text) for span in own_places(text, other)] == ["ever"]
    assert own_places(text, text) == []
    assert [span.of(text) for span in own_places(text, "")] == [text[:-1]]


@given(TEXTS, TEXTS)
def test_similarity_is_symmetric_and_1_for_the_same_words(one: str, other: str) -> None:
    assert of(one, other) == of(other, one)
    assert 0.0 <= of(one, other) <= 1.0
    assert of(one, one) == (1.0 if len(shingles(one)) else 0.0)


@given(TEXTS, TEXTS)
def test_places_are_spans_of_the_text_in_order_and_none_where_all_is_shared(one: str, other: str) -> None:
    spans = own_places(one, other)
    assert all(0 <= span.start < span.end <= len(one) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    if of(one, other) == 1.0:
        assert spans == []
