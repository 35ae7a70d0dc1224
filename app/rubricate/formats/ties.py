"""The links of a document from where its annotations stand: which one leads where."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from rubricate.core.linking import Link


@dataclass(frozen=True, slots=True)
class Tie:
    """A link seen from one of its ends: its type, the annotation at the other end, and whether it leads there."""

    type: str
    other: UUID
    is_forward: bool


def ties(links: Iterable[Link], here: Iterable[UUID]) -> Mapping[UUID, Sequence[Tie]]:
    """Those that begin and end on the annotations `here`, by these, in the order in which they were made."""
    known = set(here)
    found: dict[UUID, list[Tie]] = defaultdict(list)
    for link in links:
        if link.from_id in known and link.to_id in known:
            found[link.from_id].append(Tie(link.type, link.to_id, is_forward=True))
            found[link.to_id].append(Tie(link.type, link.from_id, is_forward=False))
    return found
