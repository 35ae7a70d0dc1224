"""Texts and formatting are named by what they hold."""

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.document import BLOCKS, INLINES, PURPOSES, Formatting, Mark, Text, in_data
from tests.core.world import BODIES, World, a_hand, adding

MARKS = st.builds(
    Mark,
    st.integers(0, 99),
    st.integers(0, 99),
    st.sampled_from([*BLOCKS, *INLINES]),
    st.text('a"\\é\u2028', max_size=4),
)


def test_a_texts_name_is_the_hash_of_its_utf8() -> None:
    assert Text.of("é😀\n").sha256 == hashlib.sha256("é😀\n".encode()).digest()
    assert Text.of("a") != Text.of("b")


def test_formatting_is_json_that_every_program_writes_alike() -> None:
    formatting = Formatting.of((Mark(0, 4, "h1"), Mark(1, 2, "link", "https://example.org/é")))
    encoded = Formatting.encoded(formatting.marks)
    assert encoded == '[[0,4,"h1",""],[1,2,"link","https://example.org/é"]]'
    assert formatting.sha256 == hashlib.sha256(encoded.encode()).digest()


@given(st.lists(MARKS, max_size=6))
def test_it_can_be_read_back(marks: list[Mark]) -> None:
    assert [Mark(*row) for row in json.loads(Formatting.encoded(tuple(marks)))] == marks


@given(st.lists(MARKS, max_size=4), st.lists(MARKS, max_size=4))
def test_equal_formatting_has_one_name(one: list[Mark], other: list[Mark]) -> None:
    names = Formatting.of(tuple(one)).sha256, Formatting.of(tuple(other)).sha256
    assert (names[0] == names[1]) == (one == other)


def test_marks_are_in_text_order() -> None:
    assert sorted([Mark(5, 6, "em"), Mark(0, 9, "p"), Mark(0, 3, "em")]) == [
        Mark(0, 3, "em"), Mark(0, 9, "p"), Mark(5, 6, "em"),
    ]  # fmt: skip


def test_training_and_pilot_documents_are_no_data_unless_asked_for() -> None:
    world, hand = World(), a_hand()
    world.do(adding(world, hand, *BODIES))
    one, two, three = world.documents
    world.do(actions.set_purpose(world, hand, [two], "training"))
    world.do(actions.set_purpose(world, hand, [three], "pilot"))
    documents = world.documents.values()
    assert [document.id for document in in_data(documents)] == [one]
    assert [document.id for document in in_data(documents, ("pilot",))] == [one, three]
    assert len(in_data(documents, PURPOSES)) == 3
