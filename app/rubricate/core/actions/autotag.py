"""Tagging the hits of a search: all chosen places as one step."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from rubricate.core.actions.coding import main_layer
from rubricate.core.actions.common import document_of, step, tag_of
from rubricate.core.actions.placing import has_rules, may_overlap, placed, placed_for
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.codebook import Tag
from rubricate.core.errors import AllTagged, NoOverlap, NothingFound, NothingSelected
from rubricate.core.state import Hand, State
from rubricate.core.text import Span

RULE = "rule"

Places = Mapping[UUID, Sequence[Span | None]]
Progress = Callable[[int, int], None]


def _unwatched(_done: int, _total: int) -> None:
    """Nobody looks."""


@dataclass(slots=True)
class Plan:
    """What tagging would do: the places to be tagged by document, in text order (None: the whole document).

    `already` counts the places that have the tag, `blocking` are annotations on which it may not lie, one for each
    place that is left out for it.
    """

    places: dict[UUID, list[Span | None]] = field(default_factory=dict)
    already: int = 0
    blocking: list[Annotation] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many annotations it makes."""
        return sum(map(len, self.places.values()))


def plan_autotag(
    state: State, hand: Hand, tag_id: UUID | None, places: Places, progress: Progress = _unwatched
) -> Plan:
    """Which of these places get the tag in the hand's layer; what is there already, or comes twice, gets none.

    Places are put where a hand would put them: on the units of the tag, no white space at the edges, no character cut.
    Without a tag it is told where any would stand. Raises NoSuch, OutsideText.
    """
    tag = None if tag_id is None else tag_of(state, tag_id)
    ground = None if tag is None else _Ground(state, hand, tag)
    plan = Plan()
    for done, (document_id, spans) in enumerate(places.items()):
        progress(done, len(places))
        document_of(state, document_id)
        wanted = _placed(state, tag, document_id, spans)
        kept = wanted if ground is None else ground.sift(document_id, wanted, plan)
        if kept:
            plan.places[document_id] = kept
    return plan


def autotag(state: State, hand: Hand, tag_id: UUID, places: Places, progress: Progress = _unwatched) -> Step:
    """Tag all these places at once, in the hand's layer, with the origin `rule`.

    Raises NothingFound for no place at all, AllTagged where every place has the tag, NoOverlap where it may lie on
    none of them; NoSuch, OutsideText, BadName.
    """
    tag = tag_of(state, tag_id)
    plan = plan_autotag(state, hand, tag_id, places, progress)
    if not plan.places:
        raise _nothing_to_do(state, tag, plan)
    layer, new = main_layer(state, hand.coder, hand.new_id)
    changes = list(new)
    for document_id, spans in plan.places.items():
        text = document_of(state, document_id).text_sha256
        changes += (Change(None, _made(hand, (document_id, text, layer.id), tag, span)) for span in spans)
    facts: dict[str, Fact] = {"tag": tag.name, "n": plan.count, "already": plan.already}
    if plan.blocking:
        facts["blocked"] = len(plan.blocking)
    return step(hand, "autotag", changes, facts)


def _nothing_to_do(state: State, tag: Tag, plan: Plan) -> AllTagged | NoOverlap | NothingFound:
    if plan.blocking:
        other = state.codebook[plan.blocking[0].tag_id].name
        return NoOverlap(tag.name, other, tuple(annotation.id for annotation in plan.blocking))
    return AllTagged(tag.name, plan.already) if plan.already else NothingFound()


def _made(hand: Hand, where: tuple[UUID, bytes, UUID], tag: Tag, span: Span | None) -> Annotation:
    start, end = (None, None) if span is None else (span.start, span.end)
    now = hand.now
    return Annotation(hand.new_id(), *where, tag.id, start, end, "", RULE, now, now, tag_revision=tag.revision)


def _placed(state: State, tag: Tag | None, document_id: UUID, spans: Iterable[Span | None]) -> list[Span | None]:
    """The final places, each once and in order, the whole document first; what holds white space alone is none."""
    found: set[Span | None] = set()
    text = state.text(document_id)
    is_free = tag is None or tag.unit == "free"
    for span in spans:
        try:
            if span is None:
                found.add(None)
            elif tag is None or is_free:
                found.add(placed(text, span))
            else:
                found.add(placed_for(state, tag, document_id, span)[0])
        except NothingSelected:
            continue
    return sorted(found, key=lambda span: (-1, 0) if span is None else (span.start, span.end))


class _Ground:
    """What lies in the hand's main layer, asked once and not for every place."""

    def __init__(self, state: State, hand: Hand, tag: Tag) -> None:
        layer, made = main_layer(state, hand.coder, hand.new_id)
        self._state, self._tag = state, tag
        self._layer = None if made else layer.id
        self._has_rules = has_rules(state.codebook)
        there = [] if made else state.annotations_of_tag(tag.id)
        self._taken = {(a.document_id, a.start, a.end) for a in there if a.layer_id == layer.id}

    def sift(self, document_id: UUID, wanted: Sequence[Span | None], plan: Plan) -> list[Span | None]:
        """The places that can be tagged; the others are counted in the plan."""
        blocking = _Blocking(self._in_the_way(document_id))
        kept: list[Span | None] = []
        end = 0
        for span in wanted:
            start, stop = (None, None) if span is None else (span.start, span.end)
            if (document_id, start, stop) in self._taken:
                plan.already += 1
            elif span is not None and (other := blocking.at(span)) is not None:
                plan.blocking.append(other)
            elif span is None or self._tag.overlap or span.start >= end:
                kept.append(span)
                end = end if span is None else max(end, span.end)
        return kept

    def _in_the_way(self, document_id: UUID) -> list[Annotation]:
        """The annotations of the layer on which the tag may not lie."""
        if not self._has_rules or self._layer is None:
            return []
        there = (a for a in self._state.annotations_of_document(document_id) if a.layer_id == self._layer)
        book, tag_id = self._state.codebook, self._tag.id
        return [a for a in there if a.span is not None and not may_overlap(book, tag_id, a.tag_id)]


class _Blocking:
    """Annotations that are asked for many spans: sorted, with the one before each that reaches furthest."""

    def __init__(self, annotations: Iterable[Annotation]) -> None:
        places = sorted(((a.start or 0, a.end or 0, a) for a in annotations), key=lambda place: place[:2])
        self._starts = [start for start, _, _ in places]
        self._furthest: list[tuple[int, Annotation]] = []
        for _, end, annotation in places:
            before = self._furthest[-1] if self._furthest else (0, annotation)
            self._furthest.append((end, annotation) if end > before[0] else before)

    def at(self, span: Span) -> Annotation | None:
        """One of them that shares a character with the span."""
        number = bisect_left(self._starts, span.end)
        end, annotation = self._furthest[number - 1] if number else (0, None)
        return annotation if end > span.start else None
