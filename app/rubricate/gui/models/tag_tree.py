"""Which tags of a codebook are shown, and how: folded parents, retired ones, what was typed to find them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from rubricate.core.codebook import Codebook, Tag
from rubricate.core.folding import folded as plain


@dataclass(frozen=True, slots=True)
class Leaf:
    """A tag that is shown: how deep it stands, how many stand below it, and whether those are folded away."""

    tag_id: UUID
    depth: int
    below: int
    is_folded: bool = False


def parent_of(codebook: Codebook, tag: Tag) -> UUID | None:
    """The parent of a tag; None also where it is gone."""
    return tag.parent_id if tag.parent_id in codebook else None


def above(codebook: Codebook, tag_id: UUID) -> list[UUID]:
    """The parents of a tag, the nearest first."""
    found: list[UUID] = []
    at = parent_of(codebook, codebook[tag_id])
    while at is not None and at not in found:
        found.append(at)
        at = parent_of(codebook, codebook[at])
    return found


def leaves(
    codebook: Codebook, folded: Collection[UUID] = (), typed: str = "", *, with_retired: bool = False
) -> Mapping[UUID, Leaf]:
    """The tags that are shown, in the user's order. Parents of what is shown are shown too.

    What is typed is looked for in names, names in data, keys and letters; nothing is folded away then.
    """
    wanted = _wanted(codebook, plain(typed.strip()), with_retired=with_retired)
    lines = {tag_id: above(codebook, tag_id) for tag_id in wanted}
    shown = set(wanted) | {parent for line in lines.values() for parent in line}
    below: dict[UUID, int] = {}
    for tag_id in shown:
        for parent in lines.get(tag_id) or above(codebook, tag_id):
            below[parent] = below.get(parent, 0) + 1
    closed = frozenset() if typed.strip() else frozenset(folded)
    found = {}
    for tag_id in codebook:
        line = above(codebook, tag_id)
        if tag_id in shown and closed.isdisjoint(line):
            count = below.get(tag_id, 0)
            found[tag_id] = Leaf(tag_id, len(line), count, is_folded=tag_id in closed and count > 0)
    return found


def _wanted(codebook: Codebook, asked: str, *, with_retired: bool) -> list[UUID]:
    tags = (tag for tag in codebook.ordered() if with_retired or not tag.retired)
    return [tag.id for tag in tags if not asked or _matches(tag, asked)]


def _matches(tag: Tag, asked: str) -> bool:
    return asked in plain(tag.name) or asked in plain(tag.short) or asked in (tag.key, plain(tag.letter))


def place_before(codebook: Codebook, tag_id: UUID) -> tuple[UUID | None, UUID | None]:
    """Parent and next sibling of what is put before a tag."""
    return parent_of(codebook, codebook[tag_id]), tag_id


def place_after(codebook: Codebook, tag_id: UUID) -> tuple[UUID | None, UUID | None]:
    """Parent and next sibling of what is put behind a tag, on its level."""
    parent = parent_of(codebook, codebook[tag_id])
    siblings = [tag.id for tag in codebook.ordered() if parent_of(codebook, tag) == parent]
    at = siblings.index(tag_id) + 1
    return parent, siblings[at] if at < len(siblings) else None
