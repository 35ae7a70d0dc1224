"""The verbs on documents: add, rename, move, remove."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from rubricate.core.actions.common import added, clean_name, document_of, free_positions, moved, removed, step
from rubricate.core.changes import Change, Content, Entity, Fact, Step
from rubricate.core.document import Document, Reading, Units
from rubricate.core.errors import NothingSelected, NothingToChange
from rubricate.core.state import Hand, State

if TYPE_CHECKING:
    from rubricate.core.units import Cut


def add_documents(
    state: State, hand: Hand, readings: "Sequence[tuple[Reading, Cut]]", group: UUID | None = None
) -> Step:
    """Add what was read, each with its sentences and paragraphs, after the documents that are there.

    Two documents may have the same name or the same text. Many are added in several steps of one `group`, so that the
    project is never held for long; they are undone together. Raises NothingSelected for none, BadName.
    """
    if not readings:
        raise NothingSelected
    entities: list[Entity] = []
    contents: dict[bytes, Content] = {}
    first = max((document.position for document in state.documents.values()), default=-1) + 1
    for position, (reading, cut) in enumerate(readings, first):
        document = _document(hand, reading, position)
        entities += [document, _units(hand, document, cut)]
        contents[reading.text.sha256] = reading.text
        contents[reading.formatting.sha256] = reading.formatting
    facts: dict[str, Fact] = {"n": len(readings), "name": readings[0][0].name}
    return step(hand, "add_documents", added(entities), facts, group=group, contents=tuple(contents.values()))


def rename_document(state: State, hand: Hand, document_id: UUID, name: str) -> Step:
    """Give a document another name. Raises BadName, NothingToChange."""
    before = document_of(state, document_id)
    after = replace(before, name=clean_name(name))
    if after == before:
        raise NothingToChange
    return step(hand, "rename_document", [Change(before, after)], {"name": after.name, "was": before.name})


def remove_documents(state: State, hand: Hand, document_ids: Sequence[UUID]) -> Step:
    """Remove documents with everything that stands on them, in every layer. Raises NothingSelected for none."""
    documents = [document_of(state, document_id) for document_id in dict.fromkeys(document_ids)]
    if not documents:
        raise NothingSelected
    gone: list[Entity] = []
    for document in documents:
        gone += [*state.annotations_of_document(document.id), *state.belongings(document.id), document]
    return step(hand, "remove_documents", removed(gone), {"n": len(documents), "name": documents[0].name})


def move_document(state: State, hand: Hand, document_id: UUID, before: UUID | None = None) -> Step:
    """Put a document before another one (None: to the end). Raises NothingToChange when it is there."""
    document = document_of(state, document_id)
    order = list(state.documents.values())
    target = None if before is None else order.index(document_of(state, before))
    arranged = moved(order, order.index(document), target)
    positions = free_positions([d.position for d in order])
    places = zip(arranged, positions, strict=True)
    changes = [Change(d, replace(d, position=place)) for d, place in places if d.position != place]
    if arranged == order:
        raise NothingToChange
    return step(hand, "move_document", changes, {"name": document.name})


def _document(hand: Hand, reading: Reading, position: int) -> Document:
    return Document(
        id=hand.new_id(),
        name=clean_name(reading.name),
        position=position,
        text_sha256=reading.text.sha256,
        formatting_sha256=reading.formatting.sha256,
        characters=len(reading.text.body),
        created=hand.now,
        source=reading.source,
        variables=reading.variables,
    )


def _units(hand: Hand, document: Document, cut: "Cut") -> Units:
    return Units(
        id=hand.new_id(),
        document_id=document.id,
        text_sha256=document.text_sha256,
        made_by=cut.made_by,
        version=cut.version,
        language=cut.language,
        language_source=cut.language_source,
        wrapped=cut.wrapped,
        sentences=cut.sentences,
        paragraphs=cut.paragraphs,
    )
