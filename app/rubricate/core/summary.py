"""What of a project is always in memory: all but texts, units and annotations. Immutable; a step makes a new one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from rubricate.core.annotation import Coder, Layer, Status
from rubricate.core.changes import Change, Entity
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Document

Held = TypeVar("Held", Coder, Layer, Document, Status, Tag)


@dataclass(frozen=True, slots=True)
class Summary:
    """Coders, layers, tags, documents (in the user's order) and statuses of a project at one moment."""

    codebook: Codebook
    coders: Mapping[UUID, Coder]
    layers: Mapping[UUID, Layer]
    documents: Mapping[UUID, Document]
    statuses: Mapping[UUID, Status]

    @classmethod
    def of(cls, entities: Iterable[Entity] = ()) -> "Summary":
        """Of entities in any order; those of other kinds are passed over."""
        return _EMPTY.after(Change(None, entity) for entity in entities)

    def after(self, changes: Iterable[Change]) -> "Summary":
        """The summary with these changes made."""
        known = [change for change in changes if change.kind in _KINDS]
        kinds = {change.kind for change in known}
        if not kinds:
            return self
        return Summary(
            Codebook(_changed(self.codebook, known, Tag).values()) if "tag" in kinds else self.codebook,
            _changed(self.coders, known, Coder) if "coder" in kinds else self.coders,
            _changed(self.layers, known, Layer) if "layer" in kinds else self.layers,
            _ordered(_changed(self.documents, known, Document)) if "document" in kinds else self.documents,
            _changed(self.statuses, known, Status) if "status" in kinds else self.statuses,
        )


def _changed(held: Mapping[UUID, Held], changes: list[Change], kind: type[Held]) -> Mapping[UUID, Held]:
    entities = dict(held)
    for change in changes:
        if isinstance(change.after, kind):
            entities[change.id] = change.after
        elif isinstance(change.before, kind):
            entities.pop(change.id, None)
    return MappingProxyType(entities)


def _ordered(documents: Mapping[UUID, Document]) -> Mapping[UUID, Document]:
    order = sorted(documents.values(), key=lambda d: (d.position, d.created, d.id.bytes))
    return MappingProxyType({document.id: document for document in order})


_KINDS = frozenset({"tag", "coder", "layer", "document", "status"})
_EMPTY = Summary(Codebook(), *({} for _ in range(4)))
