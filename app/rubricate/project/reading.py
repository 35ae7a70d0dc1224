"""Looking into an open project: what is in memory, and the queries of the file."""

from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from rubricate.core.annotation import STATES, Annotation, Coder, Layer, Status, state_of
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Document, DocumentSet, Mark, Units
from rubricate.core.errors import NoSuch
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.core.text import storable
from rubricate.core.versions import CodebookVersion
from rubricate.storage import guard, links, queries
from rubricate.storage.queries import Columns, ExportRow, Ids, NotedRow
from rubricate.storage.store import Connection, Store

TEXTS_KEPT = 4  # texts and formattings in memory: the one that is read and those just left
FEW_TAGS = 3  # of more tags than these all queues are counted at once

Arguments = ParamSpec("Arguments")
Found = TypeVar("Found")


class Reader:
    """What can be asked of a project, from any thread. It satisfies `core.state.State`."""

    def __init__(self, store: Store, contents: Store | None = None) -> None:
        """`contents` has the texts and formatting where the store has their names alone: that of a past project."""
        self._store = store
        self._contents = contents or store
        self._summary = store.summary
        self._texts: OrderedDict[bytes, str] = OrderedDict()
        self._marks: OrderedDict[bytes, tuple[Mark, ...]] = OrderedDict()

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def name(self) -> str:
        """The file's name without its ending; bytes in it that are no letters are shown as such."""
        return storable(self.path.stem)

    @property
    def id(self) -> UUID:
        """The project; copies of it share this id."""
        return self._store.identity.project

    @property
    def replica(self) -> UUID:
        """This copy of the project."""
        return self._store.identity.replica

    @property
    def read_only(self) -> bool:
        return self._store.read_only

    @property
    def is_past(self) -> bool:
        """Whether this is the project as it was at an earlier time: see `project.past`."""
        return False

    @property
    def file_format(self) -> int:
        """The version of the file's tables."""
        return guard.VERSION

    @property
    def codebook(self) -> Codebook:
        return self._summary.codebook

    @property
    def coders(self) -> Mapping[UUID, Coder]:
        return self._summary.coders

    @property
    def layers(self) -> Mapping[UUID, Layer]:
        return self._summary.layers

    @property
    def documents(self) -> Mapping[UUID, Document]:
        """In the user's order."""
        return self._summary.documents

    @property
    def statuses(self) -> Mapping[UUID, Status]:
        return self._summary.statuses

    @property
    def sets(self) -> Mapping[UUID, DocumentSet]:
        """In the user's order."""
        return self._summary.sets

    @property
    def notes(self) -> Mapping[UUID, Note]:
        return self._summary.notes

    @property
    def versions(self) -> Mapping[UUID, CodebookVersion]:
        return self._summary.versions

    @property
    def visible_layers(self) -> frozenset[UUID] | None:
        """The layers whose annotations are shown, counted and exported; None for all. Decided here and nowhere else."""
        return None

    def text(self, document_id: UUID) -> str:
        """The words of a document. Raises NoSuch."""
        name = self._document(document_id).text_sha256
        with self._store.turn():
            return _kept(self._texts, name, lambda: self._look_up(queries.body, name))

    def texts(self, hashes: Collection[bytes]) -> dict[bytes, str]:
        """The words of many texts by their hashes, read at once and not kept; what is gone is left out."""
        return self._look_up(queries.bodies, self._contents.keys, hashes)

    def formatting(self, document_id: UUID) -> tuple[Mark, ...]:
        """The marks of a document's formatting, in order. Raises NoSuch."""
        name = self._document(document_id).formatting_sha256
        with self._store.turn():
            return _kept(self._marks, name, lambda: self._look_up(queries.marks, name))

    def units(self, document_id: UUID) -> Units:
        """Sentences and paragraphs of a document. Raises NoSuch."""
        self._document(document_id)
        return self._read(queries.units, self._store.keys, document_id)

    def annotation(self, annotation_id: UUID) -> Annotation:
        """Raises NoSuch."""
        found = self._store.entity("annotation", annotation_id)
        if not isinstance(found, Annotation):
            raise NoSuch("annotation", str(annotation_id))
        return found

    def annotations(self, document_id: UUID, layers: Collection[UUID] | None = None) -> list[Annotation]:
        """Of a document, in text order; of these layers, or without them of the visible ones. Raises NoSuch."""
        self._document(document_id)
        return self._read(queries.annotations, self._store.keys, document_id, self._seen(layers))

    def columns(self, document_id: UUID, layers: Collection[UUID] | None = None) -> Columns:
        """The same on spans alone, as arrays and in no order: the fast way for page and list. Raises NoSuch."""
        self._document(document_id)
        return self._read(queries.columns, self._store.keys, document_id, self._seen(layers))

    def same_place(self, document_id: UUID, layer_id: UUID, start: int | None, end: int | None) -> list[Annotation]:
        """The annotations of a layer on exactly this span; (None, None): on the whole document."""
        self._document(document_id)
        return self._read(queries.same_place, self._store.keys, document_id, layer_id, start, end)

    def on_whole(self, document_id: UUID) -> list[Annotation]:
        """The visible annotations on the whole document, layer by layer: those that `columns` leaves out."""
        shown = self.visible_layers
        layers = [layer for layer in self.layers if shown is None or layer in shown]
        return [found for layer in layers for found in self.same_place(document_id, layer, None, None)]

    def overlapping(self, document_id: UUID, layer_id: UUID, start: int, end: int) -> list[Annotation]:
        """The annotations of a layer that share at least one character with the span, in text order."""
        self._document(document_id)
        return self._read(queries.overlapping, self._store.keys, document_id, layer_id, start, end)

    def annotations_of_tag(self, tag_id: UUID) -> list[Annotation]:
        """In every layer, visible or not: what goes when the tag goes."""
        self._tag(tag_id)
        return self._read(queries.annotations_of_tag, self._store.keys, tag_id)

    def annotations_of_document(self, document_id: UUID) -> list[Annotation]:
        """In every layer, visible or not: what goes when the document goes."""
        self._document(document_id)
        return self._read(queries.annotations, self._store.keys, document_id, None)

    def belongings(self, document_id: UUID) -> list[Units | Status | Note]:
        """What else goes when the document goes; links go with the annotations: `links_of`."""
        status = [s for s in self.statuses.values() if s.document_id == document_id]
        notes = [n for n in self.notes.values() if n.subject == "document" and n.subject_id == document_id]
        return [self.units(document_id), *status, *notes]

    def links_of(self, annotation_ids: Collection[UUID]) -> list[Link]:
        """The links that begin or end at one of these annotations, in the order in which they were made."""
        return self._read(links.of_annotations, self._store.keys, annotation_ids)

    def links(self, document_id: UUID | None = None) -> list[Link]:
        """The links that begin or end in a document, or all of them, in the order of making. Raises NoSuch."""
        if document_id is None:
            return self._read(links.everywhere, self._store.keys)
        self._document(document_id)
        return self._read(links.of_document, self._store.keys, document_id)

    def outdated(self, tag_id: UUID, revision: int | None = None) -> Ids:
        """The recode queue: visible annotations by an earlier meaning of the tag, in text order. Raises NoSuch.

        With a revision, those made by that one alone. Ids: objects of tens of thousands would make people wait.
        """
        self._tag(tag_id)
        return self._read(queries.outdated, self._store.keys, tag_id, self.visible_layers, revision)

    def outdated_tag(self) -> UUID | None:
        """The first tag in the codebook's order that has a recode queue."""
        newer = [tag.id for tag in self.codebook.ordered() if tag.revision > 1]
        if len(newer) > FEW_TAGS:
            counts = self.outdated_counts()
            return next((tag_id for tag_id in newer if tag_id in counts), None)
        return next((tag_id for tag_id in newer if self.is_outdated(tag_id)), None)

    def is_outdated(self, tag_id: UUID) -> bool:
        """Whether the tag has a recode queue. Raises NoSuch."""
        self._tag(tag_id)
        return self._read(queries.is_outdated, self._store.keys, tag_id, self.visible_layers)

    def outdated_counts(self) -> dict[UUID, int]:
        """How long the recode queue of each tag is; tags without any are left out."""
        return self._read(queries.outdated_by_tag, self._store.keys, self.visible_layers)

    def remembered(self, attribute_id: UUID) -> list[str]:
        """The values that an attribute has had so far, the most frequent first. Raises NoSuch."""
        attribute = self.codebook.attributes.get(attribute_id)
        if attribute is None:
            raise NoSuch("attribute", str(attribute_id))
        if attribute.tag_id is None:
            given = (document.variables.get(attribute_id, ()) for document in self.documents.values())
            found = Counter(value for values in given for value in values)
        else:
            self._tag(attribute.tag_id)
            found = self._read(queries.answers, self._store.keys, attribute.tag_id, attribute_id)
        return sorted(found, key=lambda value: (-found[value], value))

    def states(self, layer_id: UUID | None) -> dict[UUID, str]:
        """How far a layer is with every document, in the user's order; without a layer all are new."""
        own = {s.document_id: s for s in self.statuses.values() if s.layer_id == layer_id}
        marks = {} if layer_id is None else self._read(queries.counts_by_document, self._store.keys, {layer_id})
        return {
            document_id: state_of(own.get(document_id), marks.get(document_id, 0)) for document_id in self.documents
        }

    def state_counts(self, layer_id: UUID | None) -> dict[str, int]:
        """How many documents are in each of STATES."""
        return {**dict.fromkeys(STATES, 0), **Counter(self.states(layer_id).values())}

    def counts(self, document_id: UUID | None = None) -> dict[UUID, int]:
        """Visible annotations by tag, in one document or in all; tags without any are left out."""
        if document_id is not None:
            self._document(document_id)
        return self._read(queries.counts_by_tag, self._store.keys, document_id, self.visible_layers)

    def document_counts(self, layers: Collection[UUID] | None = None) -> dict[UUID, int]:
        """Annotations by document, of these layers, or without them of the visible ones; none without any."""
        return self._read(queries.counts_by_document, self._store.keys, self._seen(layers))

    def export_rows(self, document_ids: Collection[UUID] | None = None) -> Iterator[tuple[UUID, list[ExportRow]]]:
        """The visible annotations, document by document in the user's order (None: all documents), in text order.

        A row is start, end, tag, layer, note, origin, created, changed, annotation, attributes; ids are their 16 bytes,
        those of attributes hexadecimal. Others may go on working meanwhile: a document that they remove before its turn
        is left out.
        """
        chosen = None if document_ids is None else frozenset(document_ids)
        one = tuple(chosen) if chosen is not None and len(chosen) == 1 else None  # needs no order
        for document_id in one or self.documents:
            if chosen is not None and document_id not in chosen:
                continue
            with self._store.turn():
                if document_id not in self.documents:
                    continue
                rows = self._read(queries.export_rows, self._store.keys, document_id, self.visible_layers)
            yield document_id, rows

    def noted_rows(self) -> dict[UUID, list[NotedRow]]:
        """The visible annotations that have a note, by document and in text order.

        A row is start, end, tag, layer, note, annotation (ids are their 16 bytes), attributes.
        """
        return self._read(queries.noted, self._store.keys, self.visible_layers)

    def _document(self, document_id: UUID) -> Document:
        if document_id not in self.documents:
            raise NoSuch("document", str(document_id), tuple(document.name for document in self.documents.values()))
        return self.documents[document_id]

    def _tag(self, tag_id: UUID) -> Tag:
        if tag_id not in self.codebook:
            raise NoSuch("tag", str(tag_id), tuple(tag.name for tag in self.codebook.ordered()))
        return self.codebook[tag_id]

    def _seen(self, layers: Collection[UUID] | None) -> Collection[UUID] | None:
        return self.visible_layers if layers is None else layers

    def _read(
        self,
        query: Callable[Concatenate[Connection, Arguments], Found],
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Found:
        with self._store.reading() as connection:
            return query(connection, *args, **kwargs)

    def _look_up(
        self,
        query: Callable[Concatenate[Connection, Arguments], Found],
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Found:
        """As `_read`, of texts and formatting."""
        with self._contents.reading() as connection:
            return query(connection, *args, **kwargs)


def _kept(held: OrderedDict[bytes, Found], name: bytes, read: Callable[[], Found]) -> Found:
    """What is held under a name, read where it isn't; the least used goes."""
    found = held.pop(name, None)
    if found is None:
        found = read()
    held[name] = found
    while len(held) > TEXTS_KEPT:
        held.popitem(last=False)
    return found
