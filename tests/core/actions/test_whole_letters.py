"""No annotation and no unit ever begins or ends inside a letter, whatever verb made it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.actions import NewMark
from rubricate.core.changes import Step
from rubricate.core.codebook import UNITS
from rubricate.core.errors import Refused
from rubricate.core.state import Hand
from rubricate.core.text import Span, is_cluster_edge
from rubricate.core.units import cut
from tests.core.world import World, a_hand, a_reading, first_document, four_tags

# Accents, a family, flags, skin tones, Devanagari, Thai, Hangul in parts, a mark on a space.
PIECES = (
    "e\u0301",
    "👨\u200d👩\u200d👧",
    "🇩🇪🇫🇷",
    "👍🏽",
    "क्षि",
    "ที่",
    "\u1112\u1161\u11ab",
    " \u0301",
    "a",
    " ",
    ". ",
    "。",
    "\n",
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=4, max_size=24).map("".join).filter(str.strip)
PLACES = st.tuples(st.integers(0, 60), st.integers(0, 60))
VERBS = st.sampled_from(
    ("annotate", "resize", "rows", "rule", "autotag", "tag_unit", "split_unit", "join_units", "cut_again")
)


def verb(world: World, hand: Hand, name: str, span: Span, kind: str) -> Step:
    document = first_document(world)
    tag = next(iter(world.codebook))
    marks = world.annotations_of_document(document)
    if name == "resize":
        return actions.resize(world, hand, marks[0].id, span)
    if name in ("rows", "rule"):
        origin = "import" if name == "rows" else "rule"
        return actions.annotate_many(world, hand, [NewMark(document, span, tag)], origin)
    if name == "autotag":
        return actions.autotag(world, hand, tag, {document: [span]})
    if name == "tag_unit":
        return actions.tag_unit(world, hand, document, kind, span.start, tag)
    if name == "cut_again":
        language = "ja" if span.end % 2 else "de"
        return actions.cut_again(world, hand, document, cut(world.text(document), language, wrapped=kind == "sentence"))
    if name in ("split_unit", "join_units"):
        return getattr(actions, name)(world, hand, document, kind, span.start)  # type: ignore[no-any-return]
    return actions.annotate(world, hand, document, span, tag)


@settings(deadline=None)
@given(
    TEXTS,
    st.sampled_from([unit for unit in UNITS if unit != "document"]),
    st.lists(st.tuples(VERBS, PLACES, st.sampled_from(("sentence", "paragraph"))), max_size=8),
)
def test_whatever_is_done(text: str, unit: str, acts: list[tuple[str, tuple[int, int], str]]) -> None:
    hand, world = a_hand(), World()
    tags = four_tags(hand.new_id)[:1]
    world.do(actions.start(world, hand, tags))
    if unit != tags[0].unit:
        world.do(actions.edit_tag(world, hand, tags[0].id, unit=unit))
    world.do(actions.add_documents(world, hand, [(a_reading("text", text), cut(text))]))
    for name, (one, other), kind in acts:
        start, end = sorted((one % len(text), other % len(text)))
        try:
            world.do(verb(world, hand, name, Span(start, end + 1), kind))
        except (Refused, IndexError):
            continue
    document = first_document(world)
    edges = [edge for a in world.annotations_of_document(document) for edge in (a.start, a.end) if edge is not None]
    units = world.units(document)
    for edge in (*edges, *units.sentences, *units.paragraphs):
        assert is_cluster_edge(text, edge)
