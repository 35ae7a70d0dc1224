"""Looking into an open project: what is in memory, and the queries of the file."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from rubricate.core.actions.common import storable
from rubricate.core.annotation import Annotation, Coder, Layer, Status
from rubricate.core.codebook import Codebook
from rubricate.core.document import Document, Mark, Units
from rubricate.core.errors import NoSuch
from rubricate.storage import guard, queries
from rubricate.storage.queries import Columns, ExportRow, NotedRow
from rubricate.storage.store import Connection, Store

TEXTS_KEPT = 4  # texts and formattings in memory: the one that is read and those just left

Arguments = ParamSpec("Arguments")
Found = TypeVar("Found")


class Reader:
    """What can be asked of a project, from any thread. It satisfies `core.state.State`."""

    def __init__(self, store: Store) -> None:
        self._store = store
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
    def visible_layers(self) -> frozenset[UUID] | None:
        """The layers whose annotations are shown, counted and exported; None for all. Decided here and nowhere else."""
        return None

    def text(self, document_id: UUID) -> str:
        """The words of a document. Raises NoSuch."""
        name = self._document(document_id).text_sha256
        with self._store.turn():
            return _kept(self._texts, name, lambda: self._read(queries.body, name))

    def texts(self, hashes: Collection[bytes]) -> dict[bytes, str]:
        """The words of many texts by their hashes, read at once and not kept; what is gone is left out."""
        return self._read(queries.bodies, self._store.keys, hashes)

    def formatting(self, document_id: UUID) -> tuple[Mark, ...]:
        """The marks of a document's formatting, in order. Raises NoSuch."""
        name = self._document(document_id).formatting_sha256
        with self._store.turn():
            return _kept(self._marks, name, lambda: self._read(queries.marks, name))

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

    def annotations_of_tag(self, tag_id: UUID) -> list[Annotation]:
        """In every layer, visible or not: what goes when the tag goes."""
        if tag_id not in self.codebook:
            raise NoSuch("tag", str(tag_id))
        return self._read(queries.annotations_of_tag, self._store.keys, tag_id)

    def annotations_of_document(self, document_id: UUID) -> list[Annotation]:
        """In every layer, visible or not: what goes when the document goes."""
        self._document(document_id)
        return self._read(queries.annotations, self._store.keys, document_id, None)

    def belongings(self, document_id: UUID) -> list[Units | Status]:
        """What else goes when the document goes."""
        status = [s for s in self.statuses.values() if s.document_id == document_id]
        return [self.units(document_id), *status]

    def counts(self, document_id: UUID | None = None) -> dict[UUID, int]:
        """Visible annotations by tag, in one document or in all; tags without any are left out."""
        if document_id is not None:
            self._document(document_id)
        return self._read(queries.counts_by_tag, self._store.keys, document_id, self.visible_layers)

    def document_counts(self) -> dict[UUID, int]:
        """Visible annotations by document; documents without any are left out."""
        return self._read(queries.counts_by_document, self._store.keys, self.visible_layers)

    def export_rows(self, document_ids: Collection[UUID] | None = None) -> Iterator[tuple[UUID, list[ExportRow]]]:
        """The visible annotations, document by document in the user's order (None: all documents), in text order.

        A row is start, end, tag, layer, note, origin, created, changed, annotation; ids are their 16 bytes. Others may
        go on working meanwhile: a document that they remove before its turn is left out.
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

        A row is start, end, tag, layer, note, annotation; ids are their 16 bytes.
        """
        return self._read(queries.noted, self._store.keys, self.visible_layers)

    def _document(self, document_id: UUID) -> Document:
        if document_id not in self.documents:
            raise NoSuch("document", str(document_id), tuple(document.name for document in self.documents.values()))
        return self.documents[document_id]

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


def _kept(held: OrderedDict[bytes, Found], name: bytes, read: Callable[[], Found]) -> Found:
    """What is held under a name, read where it isn't; the least used goes."""
    found = held.pop(name, None)
    if found is None:
        found = read()
    held[name] = found
    while len(held) > TEXTS_KEPT:
        held.popitem(last=False)
    return found
