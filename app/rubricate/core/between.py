"""What changed between two moments: each entity once, as it was and as it became, and what is needed to name it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from uuid import UUID

from rubricate.core.annotation import Annotation, Layer
from rubricate.core.changes import Change, Entity

# Fields that say when, not what.
_CLOCKS = frozenset({"changed", "created"})


@dataclass(frozen=True, slots=True)
class Between:
    """`changes` are net: what was changed and changed back isn't among them.

    `known` has by id what they are about and what they point to, as it was when it was last there.
    """

    changes: tuple[Change, ...]
    known: Mapping[UUID, Entity]

    def counts(self) -> Counter[tuple[str, str]]:
        """How many entities of a kind were 'added', 'removed', 'changed'; of annotations, what of them was changed.

        An annotation is 'retagged', else 'moved', 'noted' or 'answered'.
        """
        return Counter((change.kind, happened(change)) for change in self.changes)

    def coder_of(self, entity: Entity) -> UUID | None:
        """Whose annotation, note or layer that is, as far as it is known."""
        layer = self.known.get(entity.layer_id) if isinstance(entity, Annotation) else entity
        if isinstance(layer, Layer):
            return layer.coder_id
        return getattr(layer, "coder_id", None)


def happened(change: Change) -> str:
    """One word for it: see `Between.counts`."""
    if change.before is None:
        return "added"
    if change.after is None:
        return "removed"
    if change.kind != "annotation":
        return "changed"
    names = set(changed_fields(change))
    if "tag_id" in names:
        return "retagged"
    if names & {"start", "end"}:
        return "moved"
    return "noted" if "note" in names else "answered" if "attributes" in names else "changed"


def changed_fields(change: Change) -> Iterator[str]:
    """The names of the fields that differ, those that only say when apart; of what was added or removed none."""
    if change.before is None or change.after is None:
        return
    for field in fields(change.after):
        if field.name not in _CLOCKS and getattr(change.before, field.name) != getattr(change.after, field.name):
            yield field.name


def pointed_to(entity: Entity) -> Iterator[UUID]:
    """The ids that an entity names others by."""
    names = ("tag_id", "document_id", "layer_id", "coder_id", "parent_id", "from_id", "to_id", "subject_id", "shown_if")
    for name in names:
        found = getattr(entity, name, None)
        if found is not None:
            yield found
    yield from getattr(entity, "set_ids", ())
    yield from getattr(entity, "attributes", ())
    yield from getattr(entity, "variables", ())
