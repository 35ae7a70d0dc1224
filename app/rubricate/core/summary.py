"""What of a project is always in memory: all but texts, units, annotations and links. A step makes a new one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from rubricate.core.annotation import Coder, Layer, Status
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Change, Entity
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Document, DocumentSet
from rubricate.core.notes import Note
from rubricate.core.versions import CodebookVersion

Held = TypeVar("Held", Attribute, CodebookVersion, Coder, Document, DocumentSet, Layer, Note, Status, Tag)


@dataclass(frozen=True, slots=True)
class Summary:
    """Coders, layers, the codebook and its versions, documents and their sets (both in the user's order), statuses and
    notes of a project at one moment."""

    codebook: Codebook
    coders: Mapping[UUID, Coder]
    layers: Mapping[UUID, Layer]
    documents: Mapping[UUID, Document]
    statuses: Mapping[UUID, Status]
    sets: Mapping[UUID, DocumentSet]
    notes: Mapping[UUID, Note]
    versions: Mapping[UUID, CodebookVersion]

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
            _codebook(self.codebook, known) if kinds & {"tag", "attribute"} else self.codebook,
            _changed(self.coders, known, Coder) if "coder" in kinds else self.coders,
            _changed(self.layers, known, Layer) if "layer" in kinds else self.layers,
            _ordered(_changed(self.documents, known, Document)) if "document" in kinds else self.documents,
            _changed(self.statuses, known, Status) if "status" in kinds else self.statuses,
            _in_position(_changed(self.sets, known, DocumentSet)) if "document_set" in kinds else self.sets,
            _changed(self.notes, known, Note) if "note" in kinds else self.notes,
            _changed(self.versions, known, CodebookVersion) if "version" in kinds else self.versions,
        )


def _codebook(held: Codebook, changes: list[Change]) -> Codebook:
    return Codebook(_changed(held, changes, Tag).values(), _changed(held.attributes, changes, Attribute).values())


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


def _in_position(sets: Mapping[UUID, DocumentSet]) -> Mapping[UUID, DocumentSet]:
    return MappingProxyType({s.id: s for s in sorted(sets.values(), key=lambda s: (s.position, s.name, s.id.bytes))})


_KINDS = frozenset({"attribute", "coder", "document", "document_set", "layer", "note", "status", "tag", "version"})
_EMPTY = Summary(Codebook(), *({} for _ in range(7)))
