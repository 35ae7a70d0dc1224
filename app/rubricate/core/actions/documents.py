"""The verbs on documents: add, rename, move, remove."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from rubricate.core.actions.comments import commented
from rubricate.core.actions.common import (
    added,
    clean_name,
    document_of,
    documents_of,
    rearranged,
    removed,
    step,
    with_links,
)
from rubricate.core.actions.variables import Brought
from rubricate.core.attributes import Values
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
    project is never held for long; they are undone together. What stood in the files becomes variables; those that do
    not exist are defined in the same step, and comments become annotations. Raises NothingSelected for none, BadName.
    """
    if not readings:
        raise NothingSelected
    entities: list[Entity] = []
    contents: dict[bytes, Content] = {}
    first = max((document.position for document in state.documents.values()), default=-1) + 1
    brought = Brought(state.codebook)
    for position, (reading, cut) in enumerate(readings, first):
        document = document_made(hand, reading, position, brought.values(reading.variables, reading.kinds))
        entities += [document, units_made(hand, document, cut)]
        contents[reading.text.sha256] = reading.text
        contents[reading.formatting.sha256] = reading.formatting
    facts: dict[str, Fact] = {"n": len(readings), "name": readings[0][0].name}
    changes = added([*brought.defined, *entities])
    if any(reading.comments for reading, _ in readings):
        documents = [entity for entity in entities if isinstance(entity, Document)]
        changes += commented(state, hand, zip(documents, (reading for reading, _ in readings), strict=True))
    return step(hand, "add_documents", changes, facts, group=group, contents=tuple(contents.values()))


def rename_document(state: State, hand: Hand, document_id: UUID, name: str) -> Step:
    """Give a document another name. Raises BadName, NothingToChange."""
    before = document_of(state, document_id)
    after = replace(before, name=clean_name(name))
    if after == before:
        raise NothingToChange
    return step(hand, "rename_document", [Change(before, after)], {"name": after.name, "was": before.name})


def remove_documents(state: State, hand: Hand, document_ids: Sequence[UUID]) -> Step:
    """Remove documents with everything that stands on them, in every layer, and the notes about them.

    Raises NothingSelected for none, NoSuch.
    """
    documents = documents_of(state, document_ids)
    annotations = [a for document in documents for a in state.annotations_of_document(document.id)]
    with_them: list[Entity] = []
    for document in documents:
        with_them += [*state.belongings(document.id), document]
    changes = [*with_links(state, annotations), *removed(with_them)]
    return step(hand, "remove_documents", changes, {"n": len(documents), "name": documents[0].name})


def move_document(state: State, hand: Hand, document_id: UUID, before: UUID | None = None) -> Step:
    """Put a document before another one (None: to the end). Raises NothingToChange when it is there."""
    document = document_of(state, document_id)
    order = list(state.documents.values())
    target = None if before is None else order.index(document_of(state, before))
    return step(hand, "move_document", rearranged(order, order.index(document), target), {"name": document.name})


def document_made(hand: Hand, reading: Reading, position: int, variables: Values) -> Document:
    """The document of a reading, at a place in the project's order. Raises BadName."""
    return Document(
        id=hand.new_id(),
        name=clean_name(reading.name),
        position=position,
        text_sha256=reading.text.sha256,
        formatting_sha256=reading.formatting.sha256,
        characters=len(reading.text.body),
        created=hand.now,
        source=reading.source,
        variables=variables,
    )


def units_made(hand: Hand, document: Document, cut: "Cut") -> Units:
    """The units of a document, as they were cut."""
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
