"""Codebooks by chance: what a file could hold."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from hypothesis import strategies as st

from rubricate import resources
from rubricate.core.attributes import KINDS, Attribute, Option
from rubricate.core.book import Book
from rubricate.core.codebook import UNITS, Codebook, Tag

LOOKS = resources.looks()

letters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])
names = st.text(letters, min_size=1, max_size=8).map(str.strip).filter(bool)
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20).filter(
    lambda w: not w or w.strip()
)
ids = st.uuids(version=4)
colours = st.sampled_from(LOOKS.colours) | st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@st.composite
def attribute_lists(draw: st.DrawFn, owner: UUID | None, taken: set[UUID]) -> list[Attribute]:
    made: list[Attribute] = []
    for position, name in enumerate(draw(st.lists(names, max_size=3, unique=True))):
        kind = draw(st.sampled_from(KINDS))
        values = draw(st.lists(names, min_size=1, max_size=3, unique=True)) if kind in ("one_of", "several_of") else []
        condition = draw(st.sampled_from([None, *(a.id for a in made)]))
        new = draw(ids.filter(lambda found: found not in taken))
        taken.add(new)
        attribute = Attribute(
            id=new,
            tag_id=owner,
            name=name,
            position=position,
            kind=kind,
            options=tuple(Option(value, draw(st.just("") | names)) for value in values),
            required=draw(st.booleans()),
            help=draw(words),
            shown_if=condition,
            shown_values=tuple(draw(st.lists(names, max_size=2, unique=True))) if condition else (),
            retired=draw(st.booleans()),
        )
        made.append(attribute)
    return made


@st.composite
def books(draw: st.DrawFn) -> Book:
    """A whole codebook as `Book.of` makes it."""
    taken: set[UUID] = set()
    tags = draw(tag_lists(taken))
    attributes = [a for owner in (*(tag.id for tag in tags), None) for a in draw(attribute_lists(owner, taken))]
    book = Book.of(Codebook(tags, attributes), draw(words), draw(words), draw(words))
    return replace(book, published=draw(st.booleans()))


@st.composite
def tag_lists(draw: st.DrawFn, taken: set[UUID]) -> list[Tag]:
    tags: list[Tag] = []
    called = draw(st.lists(names, min_size=1, max_size=5, unique=True))
    signs = draw(st.lists(st.from_regex(r"[A-Z]{1,2}", fullmatch=True), min_size=5, max_size=5, unique=True))
    keys = draw(st.permutations(["1", "2", "k", "é", ""]))
    for n, name in enumerate(called):
        new = draw(ids.filter(lambda found: found not in taken))
        taken.add(new)
        tags.append(_tag(draw, new, name, n, signs, keys, tags))
    return tags


def _tag(
    draw: st.DrawFn, new: UUID, name: str, n: int, signs: Sequence[str], keys: Sequence[str], there: Sequence[Tag]
) -> Tag:
    return Tag(
        id=new,
        name=name,
        position=n,
        colour=draw(colours),
        pattern=draw(st.sampled_from(LOOKS.patterns)),
        letter=signs[n],
        key=keys[n],
        parent_id=draw(st.sampled_from([None, *(tag.id for tag in there)])),
        definition=draw(words),
        retired=draw(st.booleans()),
        short=draw(st.just("") | names),
        use_when=draw(words),
        not_when=draw(words),
        example=draw(words),
        counter_example=draw(words),
        unit=draw(st.sampled_from(UNITS)),
        overlap=draw(st.booleans()),
        citation=draw(st.just("") | names),
        revision=draw(st.integers(1, 9)),
    )
