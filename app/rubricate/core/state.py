"""What the verbs may look at: a read-only view of a project, and the hand that acts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from rubricate.core.annotation import Annotation, Coder, Layer, Status
from rubricate.core.codebook import Codebook
from rubricate.core.document import Document, Units


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

    def text(self, document_id: UUID) -> str: ...

    def annotation(self, annotation_id: UUID) -> Annotation: ...

    def same_place(self, document_id: UUID, layer_id: UUID, start: int | None, end: int | None) -> Sequence[Annotation]:
        """The annotations of a layer that stand on exactly this span (None, None: on the whole document)."""
        ...

    def annotations_of_tag(self, tag_id: UUID) -> Sequence[Annotation]: ...

    def annotations_of_document(self, document_id: UUID) -> Sequence[Annotation]: ...

    def belongings(self, document_id: UUID) -> Sequence[Units | Status]:
        """What goes when the document goes, its annotations apart: units and status of every layer."""
        ...
