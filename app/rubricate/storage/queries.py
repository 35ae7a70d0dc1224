"""Reading annotations, texts and counts. Every query of annotations takes `layers`; None means all of them."""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, overload
from uuid import UUID

from rubricate.core.annotation import Annotation
from rubricate.core.document import Mark, Units
from rubricate.core.errors import NoSuch
from rubricate.storage.encoding import read_marks
from rubricate.storage.keys import Keys
from rubricate.storage.rows import CODECS, annotation
from rubricate.storage.sql import Row, statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Layers = Collection[UUID] | None

_BODY: Final = statement("text.body")
_SOME: Final = statement("text.some")
_NOTED: Final = statement("annotation.noted")
_MARKS: Final = statement("formatting.marks")
_OF_DOCUMENT: Final = statement("annotation.of_document")
_OF_TAG: Final = statement("annotation.of_tag")
_PLACE: Final = statement("annotation.same_place")
_COLUMNS: Final = statement("annotation.columns")
_EXPORT: Final = statement("annotation.export")
_UNITS: Final = statement("units.of_document")
_BY_TAG: Final = statement("annotation.by_tag")
_BY_TAG_HERE: Final = statement("annotation.by_tag_here")
_BY_DOCUMENT: Final = statement("annotation.by_document")

_OVERLAPPING: Final = statement("annotation.overlapping")
_OUTDATED: Final = statement("annotation.outdated")
_OUTDATED_ANY: Final = statement("annotation.outdated_any")
_OUTDATED_BY_TAG: Final = statement("annotation.outdated_by_tag")
_ANSWERS: Final = statement("annotation.answers")

Answers = Mapping[str, Sequence[str]]
NotedRow = tuple[int | None, int | None, bytes, bytes, str, bytes, Answers]
ExportRow = tuple[int | None, int | None, bytes, bytes, str, str, int, int, bytes, Answers]

_NONE: Final[Answers] = MappingProxyType({})


class Ids(Sequence[UUID]):
    """UUIDs that are made when they are looked at; 100,000 at once would take a tenth of a second."""

    def __init__(self, raw: list[bytes]) -> None:
        self._raw = raw

    def __len__(self) -> int:
        return len(self._raw)

    @overload
    def __getitem__(self, index: int) -> UUID: ...
    @overload
    def __getitem__(self, index: slice) -> "Ids": ...
    def __getitem__(self, index: int | slice) -> "UUID | Ids":
        return Ids(self._raw[index]) if isinstance(index, slice) else UUID(bytes=self._raw[index])

    def __iter__(self) -> Iterator[UUID]:
        return (UUID(bytes=raw) for raw in self._raw)

    def numbers(self) -> dict[bytes, int]:
        """The index of each id, by its 16 bytes."""
        return dict(zip(self._raw, range(len(self._raw)), strict=True))

    def picked(self, numbers: Sequence[int]) -> "Ids":
        """The ids at these indexes."""
        return Ids([self._raw[number] for number in numbers])


@dataclass(frozen=True, slots=True)
class Columns:
    """The annotations on spans of one document as columns, in no order: n places in code points.

    `tag` and `layer` are indexes into `tags` and `layers`; `ids` has the annotation's id at the same index; `noted`
    says which have a note.
    """

    start: "NDArray[np.int32]"
    end: "NDArray[np.int32]"
    tag: "NDArray[np.int16]"
    layer: "NDArray[np.int16]"
    noted: "NDArray[np.bool_]"
    ids: Ids
    tags: list[UUID]
    layers: list[UUID]

    def __len__(self) -> int:
        return len(self.ids)


def body(connection: sqlite3.Connection, sha256: bytes) -> str:
    """The words of a text. Raises LookupError."""
    return str(_only(_BODY.one(connection, sha256=sha256)))


def bodies(connection: sqlite3.Connection, keys: Keys, hashes: Collection[bytes]) -> dict[bytes, str]:
    """The words of many texts by their hashes, in one query; a text that the file doesn't hold is left out."""
    numbers = [keys.text.of[sha256] for sha256 in hashes if sha256 in keys.text.of]
    return dict(_SOME.all(connection, numbers=json.dumps(numbers)))


def noted(connection: sqlite3.Connection, keys: Keys, layers: Layers) -> dict[UUID, list[NotedRow]]:
    """The annotations that have a note, by document and in text order.

    Start, end, tag, layer, note, annotation (ids as 16 bytes), attributes as in `export_rows`.
    """
    shown = _shown(keys, layers)
    tags = {number: uuid.bytes for number, uuid in keys.tag.at.items()}
    names = {number: uuid.bytes for number, uuid in keys.layer.at.items()}
    found: dict[UUID, list[NotedRow]] = {}
    for document, start, end, tag, layer, note, uuid, attributes in _NOTED.run(connection):
        if (shown is None or layer in shown) and document in keys.document.at and tag in tags and layer in names:
            row = (start, end, tags[tag], names[layer], note, uuid, _answers(attributes))
            found.setdefault(keys.document.at[document], []).append(row)
    return found


def marks(connection: sqlite3.Connection, sha256: bytes) -> tuple[Mark, ...]:
    """The formatting of that name. Raises LookupError."""
    return read_marks(_only(_MARKS.one(connection, sha256=sha256)))


def units(connection: sqlite3.Connection, keys: Keys, document: UUID) -> Units:
    """Sentences and paragraphs of a document. Raises LookupError; NoSuch for one that another process removed."""
    if document not in keys.document.of:
        raise NoSuch("document", str(document))
    row = _UNITS.one(connection, document=keys.document.of[document])
    if row is None:
        raise LookupError("units")
    return CODECS["units"].entity(row, keys)  # type: ignore[return-value]


def annotations(connection: sqlite3.Connection, keys: Keys, document: UUID, layers: Layers) -> list[Annotation]:
    """All of a document, in text order: the whole document first, then by start, the longer first."""
    return _seen(_OF_DOCUMENT.run(connection, document=keys.document.of[document]), keys, layers)


def annotations_of_tag(connection: sqlite3.Connection, keys: Keys, tag: UUID) -> list[Annotation]:
    """In every layer: what goes when the tag goes."""
    return _seen(_OF_TAG.run(connection, tag=keys.tag.of[tag]), keys, None)


def same_place(
    connection: sqlite3.Connection, keys: Keys, document: UUID, layer: UUID, start: int | None, end: int | None
) -> list[Annotation]:
    """Those of one layer that stand on exactly this span; none where the layer isn't in the file yet."""
    if layer not in keys.layer.of:
        return []
    where = {"document": keys.document.of[document], "layer": keys.layer.of[layer]}
    return _seen(_PLACE.run(connection, start=start, end=end, **where), keys, None)


def overlapping(
    connection: sqlite3.Connection, keys: Keys, document: UUID, layer: UUID, start: int, end: int
) -> list[Annotation]:
    """Those of one layer that share a character with the span, in text order."""
    if layer not in keys.layer.of:
        return []
    where = {"document": keys.document.of[document], "layer": keys.layer.of[layer]}
    return _seen(_OVERLAPPING.run(connection, start=start, end=end, **where), keys, None)


def outdated(connection: sqlite3.Connection, keys: Keys, tag: UUID, layers: Layers, revision: int | None = None) -> Ids:
    """Those that were made by an earlier meaning of the tag, document by document, in text order.

    With a revision, those alone that were made by it.
    """
    shown = _shown(keys, layers)
    rows = _OUTDATED.run(connection, tag=keys.tag.of[tag])
    return Ids([row[2] for row in rows if (shown is None or row[0] in shown) and revision in (None, row[1])])


def is_outdated(connection: sqlite3.Connection, keys: Keys, tag: UUID, layers: Layers) -> bool:
    """Whether there is one of them; found without looking at all."""
    shown = _shown(keys, layers)
    return any(shown is None or row[0] in shown for row in _OUTDATED_ANY.run(connection, tag=keys.tag.of[tag]))


def outdated_by_tag(connection: sqlite3.Connection, keys: Keys, layers: Layers) -> dict[UUID, int]:
    return _counts(_OUTDATED_BY_TAG.run(connection), keys, keys.tag.at, layers)


def answers(connection: sqlite3.Connection, keys: Keys, tag: UUID, attribute: UUID) -> Counter[str]:
    """The values of one attribute and how many annotations of its tag have each, in every layer."""
    name = attribute.hex
    found: Counter[str] = Counter()
    for text, count in _ANSWERS.run(connection, tag=keys.tag.of[tag]):
        if name in text:
            found.update(dict.fromkeys(json.loads(text).get(name, ()), count))
    return found


def columns(connection: sqlite3.Connection, keys: Keys, document: UUID, layers: Layers) -> Columns:
    """The annotations on spans as arrays, without making an object of each."""
    import numpy as np  # the commands do without

    rows = _COLUMNS.all(connection, document=keys.document.of[document])
    shown = _shown(keys, layers)
    if shown is not None:
        rows = [row for row in rows if row[3] in shown]
    start, end, tag, layer, noted, ids = zip(*rows, strict=True) if rows else ((), (), (), (), (), ())
    tags, tag_index = _indexed(tag)
    layer_names, layer_index = _indexed(layer)
    return Columns(
        np.array(start, np.int32),
        np.array(end, np.int32),
        tag_index,
        layer_index,
        np.array(noted, np.bool_),
        Ids(list(ids)),
        [keys.tag.at[number] for number in tags],
        [keys.layer.at[number] for number in layer_names],
    )


def export_rows(connection: sqlite3.Connection, keys: Keys, document: UUID, layers: Layers) -> list[ExportRow]:
    """Start, end, tag, layer, note, origin, created, changed, annotation (ids as 16 bytes), attributes.

    In text order: the whole document first, then by start, the longer first. Values of attributes are by the
    hexadecimal of the attribute's id. Another process may have changed the file since this one last looked: a document
    that is gone has none, and what has an unknown tag or layer is left out.
    """
    if document not in keys.document.of:
        return []
    rows = _EXPORT.all(connection, document=keys.document.of[document])
    shown = _shown(keys, layers)
    if shown is not None:
        rows = [row for row in rows if row[3] in shown]
    tags = {number: uuid.bytes for number, uuid in keys.tag.at.items()}
    names = {number: uuid.bytes for number, uuid in keys.layer.at.items()}
    return [
        (
            *(start, end, tags[tag], names[layer], note, origin, created, changed, uuid),
            _answers(attributes),
        )
        for start, end, tag, layer, note, origin, created, changed, uuid, attributes in rows
        if tag in tags and layer in names
    ]


def _answers(attributes: str) -> Answers:
    """Values by the hexadecimal of the attribute's id."""
    if attributes == "{}":
        return _NONE
    answers: Answers = json.loads(attributes)
    return answers


def counts_by_tag(connection: sqlite3.Connection, keys: Keys, document: UUID | None, layers: Layers) -> dict[UUID, int]:
    if document is None:
        return _counts(_BY_TAG.run(connection), keys, keys.tag.at, layers)
    return _counts(_BY_TAG_HERE.run(connection, document=keys.document.of[document]), keys, keys.tag.at, layers)


def counts_by_document(connection: sqlite3.Connection, keys: Keys, layers: Layers) -> dict[UUID, int]:
    return _counts(_BY_DOCUMENT.run(connection), keys, keys.document.at, layers)


def _counts(rows: Iterator[Row], keys: Keys, names: dict[int, UUID], layers: Layers) -> dict[UUID, int]:
    shown = _shown(keys, layers)
    found: dict[UUID, int] = {}
    for name, layer, count in rows:
        if shown is None or layer in shown:
            found[names[name]] = found.get(names[name], 0) + count
    return found


def _seen(rows: Iterator[Row], keys: Keys, layers: Layers) -> list[Annotation]:
    shown = _shown(keys, layers)
    return [annotation(row, keys) for row in rows if shown is None or row[3] in shown]


def _shown(keys: Keys, layers: Layers) -> frozenset[int] | None:
    return None if layers is None else frozenset(keys.layer.of[layer] for layer in layers if layer in keys.layer.of)


def _indexed(numbers: Sequence[int]) -> "tuple[list[int], NDArray[np.int16]]":
    """The different numbers, and for each its index among them."""
    import numpy as np

    found = sorted(set(numbers))
    return found, np.searchsorted(found, np.array(numbers, np.int64)).astype(np.int16)


def _only(row: Row | None) -> Any:
    if row is None:
        raise LookupError
    return row[0]
