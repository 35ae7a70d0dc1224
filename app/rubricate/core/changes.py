"""Change and Step: every alteration of a project as data that can be turned round."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final
from uuid import UUID

from rubricate.core.annotation import Annotation, Coder, Layer, Status
from rubricate.core.attributes import Attribute
from rubricate.core.codebook import Tag
from rubricate.core.document import Document, DocumentSet, Formatting, Text, Units
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.core.versions import CodebookVersion

Entity = (
    Document
    | DocumentSet
    | Units
    | Tag
    | Attribute
    | CodebookVersion
    | Coder
    | Layer
    | Annotation
    | Link
    | Note
    | Status
)
Content = Text | Formatting
Fact = str | int

KINDS: Final[Mapping[str, type]] = MappingProxyType(
    {
        "coder": Coder,
        "layer": Layer,
        "tag": Tag,
        "attribute": Attribute,
        "version": CodebookVersion,
        "document_set": DocumentSet,
        "document": Document,
        "units": Units,
        "annotation": Annotation,
        "link": Link,
        "status": Status,
        "note": Note,
    }
)
_NAMES: Final = {entity: kind for kind, entity in KINDS.items()}

NO_FACTS: Final[Mapping[str, Fact]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after: add = (None, x), remove = (x, None), edit = (x, y) with the same id."""

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """What it is about: the entity after, or the one that was removed."""
        entity = self.after if self.after is not None else self.before
        assert entity is not None
        return entity

    @property
    def id(self) -> UUID:
        entity = self.before if self.after is None else self.after  # as `entity`: asked for each of very many
        assert entity is not None
        return entity.id

    @property
    def kind(self) -> str:
        """The name of the entity's kind, as in the journal."""
        return _NAMES[type(self.entity)]

    def inverse(self) -> "Change":
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True, order=True)
class StepId:
    """The identity and the order of a step: Lamport counter, then replica. The clock is for people only."""

    counter: int
    replica: UUID


@dataclass(frozen=True, slots=True)
class Step:
    """What one act changed: who, when, which verb with which facts, and the changes in order.

    Steps of one gesture share a `group` and are undone together. `undoes` names the steps that an undo (or a redo, of
    an undo) takes back. `contents` are texts and formatting that the changes name by hash; they are kept for good.
    A step gets its `id` when it is committed.
    """

    verb: str
    coder_id: UUID
    at: int
    group: UUID
    changes: tuple[Change, ...]
    facts: Mapping[str, Fact] = field(default_factory=lambda: NO_FACTS)
    undoes: tuple[StepId, ...] = ()
    contents: tuple[Content, ...] = ()
    id: StepId | None = None

    def committed(self, step_id: StepId) -> "Step":
        """The same step with the identity it got in the journal."""
        return replace(self, id=step_id)


def inverse(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes that take these back: each swapped, in the opposite order."""
    return tuple(change.inverse() for change in reversed(changes))


def net(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The same effect with each entity once: first state before, last state after; what cancels out is left out.

    Entities keep the order in which they first appear.
    """
    if len({change.id for change in changes}) == len(changes):
        return changes
    found: dict[UUID, Change] = {}
    for change in changes:
        earlier = found.get(change.id)
        found[change.id] = change if earlier is None else Change(earlier.before, change.after)
    return tuple(change for change in found.values() if change.before != change.after)
