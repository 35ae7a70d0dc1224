"""Entities through JSON and through rows, and back."""

import json
from dataclasses import replace
from types import MappingProxyType
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.annotation import PURPOSES, STATES, Annotation, Coder, Layer, Status
from rubricate.core.attributes import KINDS, Attribute, Option
from rubricate.core.changes import Change, Entity
from rubricate.core.codebook import UNITS, Tag
from rubricate.core.document import Document, DocumentSet, Source, Units
from rubricate.core.errors import ChangedSince
from rubricate.core.linking import Link
from rubricate.core.notes import SUBJECTS, Note
from rubricate.core.versions import CodebookVersion
from rubricate.storage.encoding import decode, difference, dumps, encode, encoded, source_values, written_source
from rubricate.storage.encoding import flat as flat_text
from rubricate.storage.journal import Trace, replay, unfold
from rubricate.storage.keys import Keys
from rubricate.storage.rows import CODECS

ids = st.uuids()
hashes = st.binary(min_size=32, max_size=32)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.integers(-(2**63), 2**63 - 1)
sources = st.builds(Source, words, words, words, words, words, st.integers(0, 9))
values = st.dictionaries(st.uuids(), st.lists(words, min_size=1, max_size=3).map(tuple), max_size=3).map(
    MappingProxyType
)
flat = st.lists(st.integers(0, 10**7), max_size=6).map(tuple)
layers = st.builds(Layer, ids, ids, st.sampled_from(PURPOSES), numbers)
tags = st.builds(
    *(Tag, ids, words, numbers, words, words, words, words, st.none() | ids, words, st.booleans()),
    *(words, words, words, words, words, st.sampled_from(UNITS), st.booleans(), words, numbers),
)
options = st.lists(st.builds(Option, words, words), max_size=3).map(tuple)
several = st.lists(words, max_size=3).map(tuple)
attributes = st.builds(
    *(Attribute, ids, st.none() | ids, words, numbers, st.sampled_from(KINDS), options, st.booleans(), words),
    *(st.none() | ids, several, st.booleans()),
)
versions = st.builds(CodebookVersion, ids, words, words, words, numbers, st.booleans())
sets = st.builds(DocumentSet, ids, words, numbers)
documents = st.builds(
    *(Document, ids, words, numbers, hashes, hashes, numbers, numbers, sources, values),
    *(words, st.lists(ids, max_size=2).map(tuple)),
)
units = st.builds(Units, ids, ids, hashes, words, numbers, words, words, st.booleans(), flat, flat, st.booleans())
places = st.none() | numbers
annotations = st.builds(
    *(Annotation, ids, ids, hashes, ids, ids, places, places, words, words, numbers, numbers, values, numbers),
)
links = st.builds(Link, ids, ids, ids, words, numbers)
statuses = st.builds(Status, ids, ids, ids, st.sampled_from(STATES), words)
notes = st.builds(Note, ids, st.sampled_from(SUBJECTS), st.none() | ids, ids, words, numbers, numbers)
entities = st.one_of(
    *(st.builds(Coder, ids, words), layers, tags, attributes, versions, sets, documents, units, annotations, links),
    *(statuses, notes),
)


def keys_for(entity: Entity) -> Keys:
    """Row ids for all that an entity points to."""
    keys = Keys()
    for name in ("coder", "layer", "tag", "document"):
        for field in (f"{name}_id", "parent_id") if name == "tag" else (f"{name}_id",):
            pointed = getattr(entity, field, None)
            if pointed is not None:
                keys.entities[name].add(pointed, len(keys.entities[name].of) + 1)
    for numbers, field in ((keys.text, "text_sha256"), (keys.formatting, "formatting_sha256")):
        if hasattr(entity, field):
            numbers.add(getattr(entity, field), 5)
    return keys


@given(entities)
def test_json_and_back(entity: Entity) -> None:
    kind = Change(None, entity).kind
    assert decode(kind, entity.id, json.loads(encoded(entity))) == entity
    assert "id" not in encode(entity)


@given(entities)
def test_the_text_is_that_of_the_fields(entity: Entity) -> None:
    fields = encode(entity)
    last = {name: fields.pop(name) for name in ("sentences", "paragraphs") if name in fields}
    assert encoded(entity) == json.dumps({**fields, **last}, ensure_ascii=False, separators=(",", ":"))


@given(sources)
def test_a_source_has_its_keys_in_order(source: Source) -> None:
    assert written_source(source) == dumps(source_values(source))


@given(st.lists(st.integers(-(2**63), 2**63) | st.integers(9_990, 10_010)).map(tuple))
def test_many_numbers_are_written_as_json_writes_them(numbers: tuple[int, ...]) -> None:
    assert flat_text(numbers) == dumps(numbers)


@given(entities)
def test_row_and_back(entity: Entity) -> None:
    codec = CODECS[Change(None, entity).kind]
    keys = keys_for(entity)
    row = codec.row(entity, keys)
    assert codec.entity(row, keys) == entity
    assert len(row) == len(codec.delete.names)


@given(annotations, annotations)
def test_an_edit_is_kept_as_what_differs_and_made_whole_from_either_side(one: Annotation, two: Annotation) -> None:
    before, after = one, replace(two, id=one.id)
    old, new = difference(before, after)
    assert set(old) == set(new)
    assert all(old[name] != new[name] for name in old)
    trace = Trace("annotation", one.id, json.loads(json.dumps(old)), json.loads(json.dumps(new)))
    assert unfold(trace, after) == Change(before, after)
    assert replay(trace, before) == Change(before, after)


@given(entities)
def test_adding_and_removing_are_kept_whole(entity: Entity) -> None:
    kind = Change(None, entity).kind
    fields = json.loads(encoded(entity))
    assert unfold(Trace(kind, entity.id, None, fields), entity) == Change(None, entity)
    assert unfold(Trace(kind, entity.id, fields, None), None) == Change(entity, None)
    assert replay(Trace(kind, entity.id, None, fields), None) == Change(None, entity)
    assert replay(Trace(kind, entity.id, fields, None), entity) == Change(entity, None)


@pytest.mark.parametrize(
    ("trace", "present"),
    [
        (Trace("coder", UUID(int=1), None, {"label": "Ada"}), None),
        (Trace("coder", UUID(int=1), None, {"label": "Ada"}), Coder(UUID(int=1), "Bea")),
        (Trace("coder", UUID(int=1), {"label": "Ada"}, None), Coder(UUID(int=1), "Ada")),
        (Trace("coder", UUID(int=1), {"label": "Ada"}, {"label": "Bea"}), Coder(UUID(int=1), "Ada")),
        (Trace("coder", UUID(int=1), {"label": "Ada"}, {"label": "Bea"}), None),
    ],
)
def test_a_trace_that_does_not_fit_what_is_there_is_refused(trace: Trace, present: Coder | None) -> None:
    with pytest.raises(ChangedSince):
        unfold(trace, present)
