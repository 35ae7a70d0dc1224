"""What happened to an entity, in one word, and what it points to."""

from dataclasses import replace
from uuid import UUID

import pytest

from rubricate.core.annotation import Annotation, Layer
from rubricate.core.between import Between, changed_fields, happened, pointed_to
from rubricate.core.changes import Change
from rubricate.core.document import DocumentSet

ONE, TWO, THREE, FOUR, FIVE = (UUID(int=n) for n in range(1, 6))
MARK = Annotation(ONE, TWO, b"", THREE, FOUR, 0, 5, "", "hand", 1, 1)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"tag_id": FIVE, "start": 1}, "retagged"),
        ({"start": 1, "note": "x"}, "moved"),
        ({"note": "x"}, "noted"),
        ({"attributes": {FIVE: ("yes",)}}, "answered"),
        ({"tag_revision": 2}, "changed"),
    ],
)
def test_one_word_for_a_changed_annotation(values, word):
    assert happened(Change(MARK, replace(MARK, **values))) == word


def test_what_came_and_went_and_changed():
    group = DocumentSet(ONE, "Pilot", 0)
    assert happened(Change(None, MARK)) == "added"
    assert happened(Change(MARK, None)) == "removed"
    assert happened(Change(group, replace(group, name="Main"))) == "changed"


def test_clocks_are_no_change_worth_telling():
    assert list(changed_fields(Change(MARK, replace(MARK, changed=9, note="x")))) == ["note"]
    assert list(changed_fields(Change(None, MARK))) == []


def test_an_annotation_points_to_all_that_names_it():
    assert set(pointed_to(replace(MARK, attributes={FIVE: ("yes",)}))) == {TWO, THREE, FOUR, FIVE}


def test_whose_an_annotation_is_says_its_layer():
    between = Between((Change(None, MARK),), {THREE: Layer(THREE, FIVE)})
    assert between.coder_of(MARK) == FIVE
    assert Between((), {}).coder_of(MARK) is None
