"""What the verbs may look at: a read-only view of a project, and the hand that acts."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from rubricate.core.annotation import Annotation, Coder, Layer, Status
from rubricate.core.codebook import Codebook
from rubricate.core.document import Document, DocumentSet, Units
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.core.versions import CodebookVersion


@dataclass(frozen=True, slots=True)
class Hand:
    """Who acts, when (milliseconds since 1970, UTC), and where new ids come from."""

    coder: Coder
    now: int
    new_id: Callable[[], UUID]


class State(Protocol):
    """The project as the verbs see it. `rubricate.project.Project` is one; tests bring their own."""

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
    def statuses(self) -> Mapping[UUID, Status]: ...

    @property
    def sets(self) -> Mapping[UUID, DocumentSet]:
        """In the user's order."""
        ...

    @property
    def notes(self) -> Mapping[UUID, Note]: ...

    @property
    def versions(self) -> Mapping[UUID, CodebookVersion]: ...

    def text(self, document_id: UUID) -> str: ...

    def units(self, document_id: UUID) -> Units: ...

    def annotation(self, annotation_id: UUID) -> Annotation: ...

    def same_place(self, document_id: UUID, layer_id: UUID, start: int | None, end: int | None) -> Sequence[Annotation]:
        """The annotations of a layer that stand on exactly this span (None, None: on the whole document)."""
        ...

    def overlapping(self, document_id: UUID, layer_id: UUID, start: int, end: int) -> Sequence[Annotation]:
        """The annotations of a layer that share at least one character with the span."""
        ...

    def links_of(self, annotation_ids: Collection[UUID]) -> Sequence[Link]:
        """The links that begin or end at one of these annotations."""
        ...

    def annotations_of_tag(self, tag_id: UUID) -> Sequence[Annotation]: ...

    def annotations_of_document(self, document_id: UUID) -> Sequence[Annotation]: ...

    def belongings(self, document_id: UUID) -> Sequence[Units | Status | Note]:
        """What goes when the document goes, annotations and links apart: units, status of every layer, notes."""
        ...
