"""Facts in notes: whatever the words are, they are read as they were written."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats import refi

words = st.text(st.sampled_from("ab:\\@\n\r\x01nu{}1é😀 ") | st.characters(exclude_categories=("Cs",)), max_size=9)
facts = st.dictionaries(words, st.lists(words, min_size=1, max_size=3).map(tuple), max_size=4)


@given(facts, st.dictionaries(st.sampled_from([refi.LAYER, refi.NOTE]), st.tuples(words), max_size=2))
def test_facts_and_answers_come_back(answers: dict[str, tuple[str, ...]], known: dict[str, tuple[str, ...]]) -> None:
    written = refi.lines(answers, known)
    assert refi.is_xml(written)
    assert refi.facts_of(written) == (answers, known)


@given(st.text(max_size=40))
def test_anything_is_read(text: str) -> None:
    refi.facts_of(text)


def test_it_is_what_people_read() -> None:
    assert refi.lines({"certain": ("yes",)}, {refi.LAYER: ("gold 1",)}) == "certain: yes\n@layer: gold 1"
