"""Tagging the hits of a search: all chosen places as one step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from rubricate.core.actions.coding import main_layer
from rubricate.core.actions.common import document_of, step, tag_of
from rubricate.core.actions.placing import placed
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.errors import AllTagged, NothingFound, NothingSelected
from rubricate.core.state import Hand, State
from rubricate.core.text import Span

RULE = "rule"

Places = Mapping[UUID, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What tagging would do: the places to be tagged by document, in text order, and how many are tagged already."""

    places: Places
    already: int

    @property
    def count(self) -> int:
        """How many annotations it makes."""
        return sum(map(len, self.places.values()))


def plan_autotag(
    state: State,
    hand: Hand,
    tag_id: UUID | None,
    places: Places,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Plan:
    """Which of these places get the tag in the hand's layer; what is there already, or comes twice, gets none.

    Places are put where a hand would put them: no white space at the edges, no character cut. Without a tag it is
    told where any would stand. Raises NoSuch, OutsideText.
    """
    taken = _taken(state, hand, tag_id) if tag_id is not None else frozenset()
    planned: dict[UUID, list[Span]] = {}
    already = 0
    for done, (document_id, spans) in enumerate(places.items()):
        progress(done, len(places))
        document_of(state, document_id)
        wanted = _placed(state.text(document_id), spans)
        new = [span for span in wanted if (document_id, span.start, span.end) not in taken]
        already += len(wanted) - len(new)
        if new:
            planned[document_id] = new
    return Plan(planned, already)


def autotag(
    state: State,
    hand: Hand,
    tag_id: UUID,
    places: Places,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Step:
    """Tag all these places at once, in the hand's layer, with the origin `rule`.

    Raises NothingFound for no place at all, AllTagged where every place has the tag; NoSuch, OutsideText, BadName.
    """
    tag = tag_of(state, tag_id)
    plan = plan_autotag(state, hand, tag_id, places, progress)
    if not plan.places:
        raise AllTagged(tag.name, plan.already) if plan.already else NothingFound
    layer, changes = main_layer(state, hand.coder, hand.new_id)
    changes = list(changes)
    for document_id, spans in plan.places.items():
        text, new_id, now = document_of(state, document_id).text_sha256, hand.new_id, hand.now
        changes += (
            Change(
                None,
                Annotation(
                    new_id(),
                    document_id,
                    text,
                    layer.id,
                    tag_id,
                    s.start,
                    s.end,
                    "",
                    RULE,
                    now,
                    now,
                    tag_revision=tag.revision,
                ),
            )
            for s in spans
        )
    return step(hand, "autotag", changes, {"tag": tag.name, "n": plan.count, "already": plan.already})


def _taken(state: State, hand: Hand, tag_id: UUID) -> set[tuple[UUID, int | None, int | None]]:
    """Where the tag lies in the hand's main layer."""
    layer, made = main_layer(state, hand.coder, hand.new_id)
    if made:
        return set()
    tag_of(state, tag_id)
    there = state.annotations_of_tag(tag_id)
    return {(a.document_id, a.start, a.end) for a in there if a.layer_id == layer.id}


def _placed(text: str, spans: Iterable[Span]) -> list[Span]:
    """The final places, each once and in order; what holds white space alone is none."""
    found: set[Span] = set()
    for span in spans:
        try:
            found.add(placed(text, span))
        except NothingSelected:
            continue
    return sorted(found)
