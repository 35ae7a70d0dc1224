"""The verbs that correct how a text was cut: split and join sentences and paragraphs, find all of them again.

The laws of `core.units.Cut` hold before and after: units are in order, without overlap, not empty, without white space
at their edges, and no sentence crosses a paragraph.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from rubricate.core.actions.common import document_of, step
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.document import Units
from rubricate.core.errors import AcrossParagraphs, NothingToChange, OutsideText
from rubricate.core.sentences import skip_space, skip_space_back
from rubricate.core.state import Hand, State
from rubricate.core.text import cluster_at
from rubricate.core.units import Cut, moved_ends, number_at

CUT: Final = ("sentence", "paragraph")
Flat = tuple[int, ...]


def split_unit(state: State, hand: Hand, document_id: UUID, kind: str, at: int) -> Step:
    """End the sentence or paragraph at `at` (code points) and begin the next one there.

    No character is cut in two. Where a paragraph is split, the sentence that goes through is too. Raises
    NothingToChange where one ends there already, OutsideText, NoSuch.
    """
    units = units_of(state, document_id, kind, at)
    text = state.text(document_id)
    place = cluster_at(text, at).start
    sentences = split(units.sentences, text, place)
    paragraphs = split(units.paragraphs, text, place) if kind == "paragraph" else units.paragraphs
    return _corrected(state, hand, "split_unit", kind, (units, sentences, paragraphs))


def join_units(state: State, hand: Hand, document_id: UUID, kind: str, at: int) -> Step:
    """Make one of the two sentences or paragraphs that meet at `at`; inside of one, of that and the next.

    Raises NothingToChange where no other follows, AcrossParagraphs for sentences of two paragraphs, OutsideText.
    """
    units = units_of(state, document_id, kind, at)
    flat = units.paragraphs if kind == "paragraph" else units.sentences
    gap = gap_at(flat, at)
    if gap is None:
        raise NothingToChange
    rest = without(flat, gap)
    if kind == "paragraph":
        return _corrected(state, hand, "join_units", kind, (units, units.sentences, rest))
    left, right = (number_at(units.paragraphs, place) for place in (flat[2 * gap + 1] - 1, flat[2 * gap + 2]))
    if left != right:
        raise AcrossParagraphs(at)
    return _corrected(state, hand, "join_units", kind, (units, rest, units.paragraphs))


def cut_again(state: State, hand: Hand, document_id: UUID, fresh: Cut) -> Step:
    """Take these sentences and paragraphs in place of the ones that the document has, corrections included.

    The step's facts say how many sentences there are and were, and how many ends moved. Raises NothingToChange where
    they are the same and were found in the same way, OutsideText for units of another text, NoSuch.
    """
    document, before = document_of(state, document_id), state.units(document_id)
    end = max(fresh.sentences[-1:] + fresh.paragraphs[-1:], default=0)
    if end > document.characters:
        raise OutsideText(0, end, document.characters)
    after = replace(
        before,
        made_by=fresh.made_by,
        version=fresh.version,
        language=fresh.language,
        language_source=fresh.language_source,
        wrapped=fresh.wrapped,
        sentences=fresh.sentences,
        paragraphs=fresh.paragraphs,
        corrected=False,
    )
    if after == replace(before, sentences=tuple(before.sentences), paragraphs=tuple(before.paragraphs)):
        raise NothingToChange
    facts: dict[str, Fact] = {
        "name": document.name,
        "language": fresh.language,
        "n": len(fresh.sentences) // 2,
        "before": len(before.sentences) // 2,
        "moved": moved_ends(before.sentences, fresh.sentences),
    }
    return step(hand, "cut_again", [Change(before, after)], facts)


def split(flat: Sequence[int], text: str, place: int) -> Flat:
    """The units with an edge at `place`, without white space around it; the same where one is there already."""
    number = number_at(flat, place)
    if not number:
        return tuple(flat)
    start, end = flat[2 * number - 2], flat[2 * number - 1]
    stop, begin = skip_space_back(text, place, start), skip_space(text, place, end)
    if not start < stop <= begin < end:
        return tuple(flat)
    return (*flat[: 2 * number - 1], stop, begin, *flat[2 * number - 1 :])


def gap_at(flat: Sequence[int], at: int) -> int | None:
    """The number, from 0, of the gap between units that `at` lies in, or of the next one after it; None for none."""
    starts = flat[2::2]
    gap = bisect_left(starts, at)  # the first that begins there or later
    return gap if gap < len(starts) else None


def without(flat: Sequence[int], gap: int) -> Flat:
    """The units with those on both sides of a gap made one."""
    return (*flat[: 2 * gap + 1], *flat[2 * gap + 3 :])


def units_of(state: State, document_id: UUID, kind: str, at: int) -> Units:
    """The units of a document for a place in it. Raises OutsideText, NoSuch."""
    if kind not in CUT:
        raise ValueError(kind)
    document = document_of(state, document_id)
    if not 0 <= at <= document.characters:
        raise OutsideText(at, at, document.characters)
    return state.units(document_id)


def _corrected(state: State, hand: Hand, verb: str, kind: str, cut: tuple[Units, Flat, Flat]) -> Step:
    units, sentences, paragraphs = cut
    if (sentences, paragraphs) == (tuple(units.sentences), tuple(units.paragraphs)):
        raise NothingToChange
    after = replace(units, sentences=sentences, paragraphs=paragraphs, corrected=True)
    facts = {"name": document_of(state, units.document_id).name, "unit": kind}
    return step(hand, verb, [Change(units, after)], facts)
