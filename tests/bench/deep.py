"""A project as it is after a study: 100 documents, 100,000 annotations with answers, notes and links, 200 tags."""

import random
import uuid
from pathlib import Path
from string import ascii_uppercase
from uuid import UUID

from rubricate.core import actions
from rubricate.core.actions import NewMark
from rubricate.core.annotation import Annotation, Coder
from rubricate.core.attributes import Option
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Tag
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.core.linking import LINK_TYPES, Link
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.core.units import cut
from rubricate.project import Project
from tests.bench.material import spans, text
from tests.bench.window import COLOURS, PATTERNS

DOCUMENTS, MARKS, IN_ONE, LINKS = 100, 100_000, 10_000, 2_000
LONG, SHORT = 2_000_000, 100_000  # code points of the one with 10,000, and of each other
PARENTS, BELOW = 20, 9
NOTED, ANSWERED = 0.2, 0.5  # shares of the annotations
VALUES = ("direct", "indirect", "mixed")


def make(path: Path) -> None:
    """Every fifth annotation has the first tag, whose meaning has changed since; the last document is the long one."""
    hand, rng = Hand(Coder(uuid.uuid4(), "Coder 1"), 1_764_072_000_000, uuid.uuid4), random.Random(6)
    bodies = [*(text(SHORT, n) for n in range(2, DOCUMENTS + 1)), text(LONG)]
    with Project.create(path, hand, tags()) as project:
        readings = [
            (Reading(f"Article {n}", Text.of(body), Formatting.of(()), Source()), cut(Text.of(body).body, "en"))
            for n, body in enumerate(bodies)
        ]
        project.do(actions.add_documents(project, hand, readings))
        ask(project, hand)
        made = [step_of(project, hand, place, rng) for place in zip(project.documents, bodies, shares(), strict=True)]
        annotations = [change.after for step in made for change in step.changes]
        connect(project, hand, [one.id for one in annotations if isinstance(one, Annotation)], rng)
        first = next(iter(project.codebook))
        project.do(actions.edit_tag(project, hand, first, definition="It says now what it didn't say before."))


def tags() -> list[Tag]:
    """A tree of two levels; the first nine have a digit."""
    found: list[Tag] = []
    for parent in range(PARENTS):
        above = None
        for below in range(BELOW + 1):
            n = len(found)
            place, key, letter = (below - 1 if above else parent), str(n + 1) if n < 9 else "", ascii_uppercase[parent]
            look = (COLOURS[n % len(COLOURS)], PATTERNS[n % len(PATTERNS)])
            tag = Tag(UUID(int=n + 1), f"tag {n + 1}", place, *look, f"{letter}{below}", key, above)
            above = above or tag.id
            found.append(tag)
    return found


def ask(project: Project, hand: Hand) -> None:
    """Every tag of the upper level asks three things, one of them needed."""
    options = tuple(map(Option, VALUES))
    for tag in [tag for tag in project.codebook.ordered() if tag.parent_id is None]:
        project.do(actions.add_attribute(project, hand, tag.id, "speech", "one_of", options=options, required=True))
        project.do(actions.add_attribute(project, hand, tag.id, "speaker", "text"))
        project.do(actions.add_attribute(project, hand, tag.id, "checkable", "yes_no"))


def shares() -> list[int]:
    """How many annotations each document has."""
    each, rest = divmod(MARKS - IN_ONE, DOCUMENTS - 1)
    return [each + (n < rest) for n in range(DOCUMENTS - 1)] + [IN_ONE]


def step_of(project: Project, hand: Hand, document: tuple[UUID, str, int], rng: random.Random) -> Step:
    """The annotations of one document, in one step."""
    document_id, body, number = document
    names = list(project.codebook)
    rows = []
    for place in spans(body, number, rng.randrange(1000)):
        tag = names[0] if rng.random() < 0.2 else rng.choice(names)
        note = f"Seen before, in the *issue* of {rng.randint(1, 99)}." if rng.random() < NOTED else ""
        rows.append(NewMark(document_id, Span(*place), tag, note, attributes=answers(project, tag, rng)))
    return project.do(actions.annotate_many(project, hand, rows, "import"))


def answers(project: Project, tag: UUID, rng: random.Random) -> dict[UUID, tuple[str, ...]]:
    asked = project.codebook.asked_by(tag)
    if not asked or rng.random() > ANSWERED:
        return {}
    return {asked[0].id: (rng.choice(VALUES),), asked[1].id: (f"Speaker {rng.randint(1, 40)}",), asked[2].id: ("yes",)}


def connect(project: Project, hand: Hand, ids: list[UUID], rng: random.Random) -> None:
    """Links between annotations that are near each other in one text, or anywhere."""
    ends = [(n, n + rng.randint(1, 5)) for n in rng.sample(range(len(ids) - 5), LINKS)]
    links = [
        Link(hand.new_id(), ids[a], ids[b], LINK_TYPES[n % len(LINK_TYPES)], hand.now) for n, (a, b) in enumerate(ends)
    ]
    project.do(
        Step("link", hand.coder.id, hand.now, hand.new_id(), tuple(Change(None, one) for one in links), {"n": 1})
    )
