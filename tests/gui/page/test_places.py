from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.text import Span
from rubricate.gui.page.document import Matter
from rubricate.gui.page.places import Places
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import units_of


def places_of(text: str) -> Places:
    return Places(Matter.of(text), units_of(text))


def test_the_next_and_the_previous_unit() -> None:
    places = places_of(TEXT)
    assert TEXT[places.step(0, "sentence", 1) :].startswith("Nobody")
    assert places.step(3, "sentence", -1) == 0
    assert places.step(0, "sentence", -1) == 0
    assert places.step(len(TEXT), "paragraph", 1) == len(TEXT)
    assert TEXT[: places.step(0, "sentence", 1, to_end=True)].endswith("road.")


def test_a_reach_grows_by_units_and_then_to_all() -> None:
    places, reach, seen = places_of(TEXT), (6, 6), []
    for _ in range(4):
        reach = places.grown(reach)
        seen.append(TEXT[slice(*reach)])
    assert seen == ["council", "The council has voted to build the road.", TEXT.split("\n")[0], TEXT]


def test_below_the_last_line_it_grows_to_the_sentence_before() -> None:
    text = "One. Two.\n\n"
    places, reach, seen = places_of(text), (len(text), len(text)), []
    for _ in range(3):
        reach = places.grown(reach)
        seen.append(text[slice(*reach)])
    assert seen == ["Two.", "One. Two.", text]


def test_without_units_a_line_is_sentence_and_paragraph() -> None:
    places = Places(Matter.of("one. two\nthree"), None)
    assert places.sentence(2) == places.paragraph(2) == (0, 8)
    assert places.count("sentence") == 2


def test_between_units_there_is_no_number() -> None:
    places = places_of("a. b\n\nc")
    assert [places.number("paragraph", place) for place in (0, 4, 5, 6)] == [1, 1, 0, 2]


@given(st.text("a😀b\n .", max_size=40), st.data())
def test_spans_and_reaches_are_each_others_inverse(text: str, data: st.DataObject) -> None:
    places = places_of(text)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    assert places.span(places.reach(span)) == span


def test_half_a_pair_is_taken_whole() -> None:
    assert places_of("a😀b").span((2, 2)) == Span(1, 2)
    assert places_of("a😀b").span((1, 2)) == Span(1, 2)
