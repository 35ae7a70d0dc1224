"""Annotations in pieces made whole again: chains of links "continues" between pieces of one layer and tag."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from rubricate.core.linking import Link
from rubricate.formats.leaving import LeavingMark
from rubricate.formats.losses import CONTINUES


@dataclass(frozen=True, slots=True)
class Whole:
    """An annotation and the places of all its pieces, in order; none where it is about the whole document."""

    mark: LeavingMark
    spans: tuple[tuple[int, int], ...]
    pieces: int = 1


def wholes(marks: Sequence[LeavingMark], links: Iterable[Link]) -> tuple[list[Whole], list[Link]]:
    """The marks of a document, pieces joined, in order; and the links among them that join none.

    Pieces join where each follows one alone, in text order, and only the first has a note or answers.
    """
    by_id = {mark.id: mark for mark in marks}
    here = [link for link in links if link.from_id in by_id and link.to_id in by_id]
    following = _following(by_id, here)
    later = set(following.values())
    made: list[Whole] = []
    for mark in marks:
        if mark.id in later:
            continue
        chain = [mark]
        while chain[-1].id in following:
            chain.append(by_id[following[chain[-1].id]])
        spans = tuple((one.start, one.end) for one in chain if one.start is not None and one.end is not None)
        made.append(Whole(mark, spans, len(chain)))
    return made, [link for link in here if following.get(link.from_id) != link.to_id or link.type != CONTINUES]


def _following(by_id: dict[UUID, LeavingMark], links: Sequence[Link]) -> dict[UUID, UUID]:
    """The piece that follows each; text order sees to it that no chain is a circle."""
    before: set[UUID] = set()
    following: dict[UUID, UUID] = {}
    for link in links:
        one, other = by_id[link.from_id], by_id[link.to_id]
        if link.type != CONTINUES or link.from_id in following or link.to_id in before:
            continue
        same = (one.tag.id, one.layer.id) == (other.tag.id, other.layer.id)
        in_order = one.end is not None and other.start is not None and one.end <= other.start
        if same and in_order and not other.note and not other.attributes:
            following[link.from_id] = link.to_id
            before.add(link.to_id)
    return following
