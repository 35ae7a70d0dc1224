"""What of a step a page sees: the annotations of one document, in the layers that are shown."""

from dataclasses import dataclass
from uuid import UUID

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change


@dataclass(frozen=True, slots=True)
class Seeing:
    """One document, and the layers whose annotations are shown, None for all."""

    document_id: UUID | None = None
    layers: frozenset[UUID] | None = None

    def change(self, change: Change) -> Change | None:
        """The change of an annotation as this page sees it: another document or a hidden layer is nothing."""
        before, after = self._mine(change.before), self._mine(change.after)
        if before is change.before and after is change.after:
            return change
        return Change(before, after) if before is not None or after is not None else None

    def _mine(self, entity: object) -> Annotation | None:
        if not isinstance(entity, Annotation) or entity.document_id != self.document_id:
            return None
        return entity if self.layers is None or entity.layer_id in self.layers else None
