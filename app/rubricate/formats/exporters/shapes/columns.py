"""The columns of tags and coders in a table of units, and who has been at a document."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from rubricate.core.annotation import NEW, PURPOSES, Layer
from rubricate.formats.annotated_rows import layer_name
from rubricate.formats.datapackage import Field
from rubricate.formats.snapshot import Snapshot

YES: Final = 1
NO: Final = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column that says whether a unit is tagged: with this tag, by this layer (None: by any)."""

    field: Field
    tag_id: UUID
    layer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Hand:
    """A layer as the column of a coder: its heading, and the documents that it has been at."""

    layer_id: UUID
    name: str
    been_at: frozenset[UUID]


def hands(snapshot: Snapshot, documents: Collection[UUID]) -> list[Hand]:
    """The layers that have been at one of these documents, by the coder's label, then purpose and round.

    A document counts as looked at once the layer has an annotation on it, or has said that it is done or skipped.
    """
    found: list[Hand] = []
    names = labels(snapshot)
    for layer in sorted(snapshot.layers.values(), key=lambda layer: _order(snapshot, layer)):
        states = snapshot.states(layer.id)
        been_at = frozenset(one for one in documents if states.get(one, NEW) != NEW)
        if been_at:
            found.append(Hand(layer.id, names[layer.id], been_at))
    return found


def tag_columns(snapshot: Snapshot, what: str) -> list[Column]:
    """One column a tag, in the order of the codebook; `what` is what a row is, in words."""
    names = unique(f"tag.{tag.data_name}" for tag in snapshot.codebook.ordered())
    return [
        Column(Field(name, "integer", f"1 where an annotation with the tag “{tag.data_name}” lies on the {what}, "
                                      "or on a part of it; else 0."), tag.id)
        for name, tag in zip(names, snapshot.codebook.ordered(), strict=True)
    ]  # fmt: skip


def coder_columns(snapshot: Snapshot, what: str, coders: Iterable[Hand]) -> list[Column]:
    """One column for each tag and coder."""
    pairs = [(tag, hand) for tag in snapshot.codebook.ordered() for hand in coders]
    names = unique(f"tag.{tag.data_name}.{hand.name}" for tag, hand in pairs)
    return [
        Column(Field(name, "integer", f"1 where {hand.name} has set the tag “{tag.data_name}” on the {what}, or on a "
                                      "part of it; 0 where not; empty where that coder has not been at the "
                                      "document."), tag.id, hand.layer_id)
        for name, (tag, hand) in zip(names, pairs, strict=True)
    ]  # fmt: skip


def unique(names: Iterable[str]) -> Iterator[str]:
    """The names, a second one of the same with a 2 behind it."""
    seen: set[str] = set()
    for name in names:
        free, number = name, 2
        while free in seen:
            free, number = f"{name} {number}", number + 1
        seen.add(free)
        yield free


def labels(snapshot: Snapshot) -> dict[UUID, str]:
    """What each layer is called, in the order of the coders' labels, then of purposes and rounds."""
    layers = sorted(snapshot.layers.values(), key=lambda layer: _order(snapshot, layer))
    return dict(zip((layer.id for layer in layers), unique(_label(snapshot, layer) for layer in layers), strict=True))


def _label(snapshot: Snapshot, layer: Layer) -> str:
    """The coder's label, and what the layer is for unless that is the usual."""
    label = snapshot.coders[layer.coder_id].label
    name = layer_name(layer)
    return label if name == "main" else f"{label} {name}"


def _order(snapshot: Snapshot, layer: Layer) -> tuple[str, bytes, int, int, bytes]:
    label = snapshot.coders[layer.coder_id].label.casefold()
    return label, layer.coder_id.bytes, PURPOSES.index(layer.purpose), layer.round, layer.id.bytes
