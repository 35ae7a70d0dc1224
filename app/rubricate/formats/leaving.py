"""A project as an exporter walks through it: one document after the other, its marks with everything resolved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from rubricate.core.annotation import Coder, Layer
from rubricate.core.attributes import Attribute
from rubricate.core.codebook import Tag
from rubricate.core.document import Document
from rubricate.core.errors import NoSuch
from rubricate.formats.exporter import Order
from rubricate.formats.snapshot import Mark, Snapshot
from rubricate.formats.tables import chosen


@dataclass(frozen=True, slots=True)
class LeavingMark:
    """An annotation: code points, None for the whole document; times in milliseconds since 1970, UTC.

    `attributes` are the stored values by attribute, in the tag's order, without the empty ones.
    """

    id: UUID
    start: int | None
    end: int | None
    tag: Tag
    coder: Coder
    layer: Layer
    note: str
    origin: str
    created: int
    changed: int
    attributes: Mapping[Attribute, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Leaving:
    """A document with its text and its visible annotations in text order."""

    document: Document
    text: str
    marks: tuple[LeavingMark, ...]


def documents(snapshot: Snapshot, order: Order) -> list[Document]:
    """The documents of an order, in the project's order."""
    return chosen(snapshot, order.documents, order.also)


def total(snapshot: Snapshot, order: Order) -> int:
    """How many annotations stand on them."""
    counts = snapshot.document_counts()
    return sum(counts.get(document.id, 0) for document in documents(snapshot, order))


def leaving(snapshot: Snapshot, order: Order) -> Iterator[Leaving]:
    """The documents of an order one by one, also those without annotations; one at a time is in memory.

    What is removed before its turn is left out.
    """
    attributes = snapshot.codebook.attributes
    by_id = {document.id: document for document in documents(snapshot, order)}
    rows = dict.fromkeys(by_id)
    walked = snapshot.export_rows(by_id)
    waiting = next(walked, None)
    for document_id in rows:
        marks: Sequence[Mark] = ()
        if waiting is not None and waiting[0] == document_id:
            marks, waiting = waiting[1], next(walked, None)
        try:
            text = snapshot.text(document_id)
        except NoSuch:
            continue
        yield Leaving(by_id[document_id], text, tuple(_marks(snapshot, attributes, marks)))


def _marks(snapshot: Snapshot, attributes: Mapping[UUID, Attribute], rows: Sequence[Mark]) -> Iterator[LeavingMark]:
    for row in rows:
        start, end, tag, layer, note, origin, created, changed, key, values = row
        found_tag = snapshot.codebook.get(UUID(bytes=tag))
        found_layer = snapshot.layers.get(UUID(bytes=layer))
        if found_tag is None or found_layer is None:  # removed since
            continue
        answers = {attributes[UUID(hex=name)]: value for name, value in values.items() if UUID(hex=name) in attributes}
        yield LeavingMark(
            id=UUID(bytes=key),
            start=start,
            end=end,
            tag=found_tag,
            coder=snapshot.coders[found_layer.coder_id],
            layer=found_layer,
            note=note,
            origin=origin,
            created=created,
            changed=changed,
            attributes=dict(sorted(answers.items(), key=lambda pair: pair[0].position)),
        )
