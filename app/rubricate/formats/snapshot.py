"""What an exporter may look at: a project as it stands."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from rubricate.core.annotation import Coder, Layer, Status
from rubricate.core.codebook import Codebook
from rubricate.core.document import Document, DocumentSet, Units
from rubricate.core.document import Mark as Formatting
from rubricate.core.linking import Link
from rubricate.core.notes import Note

# start, end, tag, layer, note, origin, created, changed, annotation, attributes. Places are code points, None for the
# whole document; times are milliseconds; tag, layer and annotation are the 16 bytes of their ids; the values of
# attributes are by the hexadecimal of the attribute's id.
Mark = tuple[int | None, int | None, bytes, bytes, str, str, int, int, bytes, Mapping[str, Sequence[str]]]


class Snapshot(Protocol):
    """The part of a project that leaves in an export. `rubricate.project.Project` is one; tests bring their own."""

    @property
    def id(self) -> UUID: ...

    @property
    def name(self) -> str: ...

    @property
    def file_format(self) -> int:
        """The version of the project file's tables."""
        ...

    @property
    def codebook(self) -> Codebook: ...

    @property
    def coders(self) -> Mapping[UUID, Coder]: ...

    @property
    def layers(self) -> Mapping[UUID, Layer]: ...

    @property
    def documents(self) -> Mapping[UUID, Document]:
        """In the user's order."""
        ...

    @property
    def sets(self) -> Mapping[UUID, DocumentSet]:
        """In the user's order."""
        ...

    @property
    def notes(self) -> Mapping[UUID, Note]: ...

    @property
    def statuses(self) -> Mapping[UUID, Status]:
        """What layers said of documents."""
        ...

    def links(self, document_id: UUID | None = None) -> Sequence[Link]:
        """The links that begin or end in a document, or all of them, in the order in which they were made."""
        ...

    def text(self, document_id: UUID) -> str: ...

    def formatting(self, document_id: UUID) -> Sequence[Formatting]:
        """The marks of a document's formatting, in order."""
        ...

    def units(self, document_id: UUID) -> Units: ...

    def states(self, layer_id: UUID | None) -> Mapping[UUID, str]:
        """How far a layer is with every document: one of `core.annotation.STATES`."""
        ...

    def counts(self, document_id: UUID | None = None) -> Mapping[UUID, int]:
        """Visible annotations by tag, in one document or in all."""
        ...

    def document_counts(self) -> Mapping[UUID, int]:
        """Visible annotations by document."""
        ...

    def export_rows(self, document_ids: Collection[UUID] | None = None) -> Iterator[tuple[UUID, Sequence[Mark]]]:
        """The visible annotations of each document in the user's order (all documents for None), in text order.

        Text order is: whole document first, then by start, the longer first. One document at a time is in memory.
        """
        ...
