"""What is wrong with a codebook, or could be better, before anybody codes with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final
from uuid import UUID

from rubricate.core.attributes import Attribute
from rubricate.core.book import Book
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.colour_distance import distance, parts_of

NEAREST: Final = 8.0  # two colours that lie nearer are taken for each other
FAULTS: Final = frozenset(
    {"name_twice", "short_twice", "key_twice", "letter_twice", "circle", "same_look", "condition", "not_published"}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a tag or attribute (`entry`), perhaps with another one (`other`) and what it is about (`value`).

    `kind` is one of FAULTS, or 'no_definition', 'no_rule', 'no_example', 'near_colours', 'lacks_label'.
    """

    kind: str
    entry: str
    other: str = ""
    value: str = ""

    @property
    def is_fault(self) -> bool:
        return self.kind in FAULTS


def findings(codebook: Codebook, colours: Mapping[str, str], published: Sequence[Book]) -> list[Finding]:
    """All of it, faults first. `colours` are the #rrggbb of the palette's names, `published` the schemes we know."""
    tags = list(codebook.values())
    used = [tag for tag in tags if not tag.retired]
    found = [
        *_twice(tags),
        *(Finding("circle", tag.name) for tag in codebook.astray()),
        *_conditions(codebook),
        *_looks(used, colours),
        *_labels(used, published),
        *(lack for tag in codebook.ordered() if not tag.retired for lack in _lacks(tag)),
    ]
    return sorted(found, key=lambda finding: not finding.is_fault)


def _twice(tags: Sequence[Tag]) -> Iterator[Finding]:
    for field in ("name", "key", "letter", "short"):
        seen: dict[str, Tag] = {}
        for tag in tags:
            value = tag.data_name if field == "short" else getattr(tag, field)
            if value in seen and not (field == "short" and seen[value].name == tag.name):
                yield Finding(f"{field}_twice", seen[value].name, tag.name, value)
            elif value:
                seen[value] = tag


def _conditions(codebook: Codebook) -> Iterator[Finding]:
    for attribute in codebook.attributes.values():
        owner = codebook[attribute.tag_id].name if attribute.tag_id in codebook and attribute.tag_id else ""
        if attribute.shown_if is not None and not _can_be_shown(attribute, codebook.attributes):
            yield Finding("condition", attribute.name, owner)


def _can_be_shown(attribute: Attribute, attributes: Mapping[UUID, Attribute]) -> bool:
    """Whether its condition is beside it, can have the value that is asked for, and does not depend on itself."""
    condition = attributes.get(attribute.shown_if) if attribute.shown_if else None
    if condition is None or condition.tag_id != attribute.tag_id:
        return False
    known = {option.value for option in condition.choices()}
    if known and not known.issuperset(attribute.shown_values):
        return False
    seen, at = {attribute.id}, attribute.shown_if
    while at is not None and at in attributes:
        if at in seen:
            return False
        seen.add(at)
        at = attributes[at].shown_if
    return True


def _looks(tags: Sequence[Tag], colours: Mapping[str, str]) -> Iterator[Finding]:
    """Tags that look as one before, and colours that are nearly the same, each with the first tag that has it.

    A colour with another pattern is another look.
    """
    looks: dict[tuple[str, str], str] = {}
    bearers: dict[str, str] = {}
    for tag in tags:
        bearers.setdefault(tag.colour, tag.name)
        if (tag.colour, tag.pattern) in looks:
            yield Finding("same_look", looks[tag.colour, tag.pattern], tag.name)
        looks.setdefault((tag.colour, tag.pattern), tag.name)
    shades = [(colours.get(colour, colour), name) for colour, name in bearers.items()]
    placed = [(parts_of(shade), name) for shade, name in shades if shade.startswith("#")]
    for (one, name), (other, second) in combinations(placed, 2):
        if distance(one, other) < NEAREST:
            yield Finding("near_colours", name, second)


def _labels(tags: Sequence[Tag], published: Sequence[Book]) -> Iterator[Finding]:
    """Tags that cite a scheme under a label that it does not have, and labels that a cited scheme has besides."""
    for scheme in published:
        cited = [tag for tag in tags if tag.citation == scheme.citation]
        labels = {tag.name for tag in scheme.tags}
        yield from (Finding("not_published", tag.name, "", scheme.name) for tag in cited if tag.name not in labels)
        if cited:
            there = {tag.name for tag in tags}
            yield from (
                Finding("lacks_label", tag.name, "", scheme.name) for tag in scheme.tags if tag.name not in there
            )


def _lacks(tag: Tag) -> Iterator[Finding]:
    if not tag.definition.strip():
        yield Finding("no_definition", tag.name)
    if not (tag.use_when.strip() or tag.not_when.strip()):
        yield Finding("no_rule", tag.name)
    if not tag.example.strip():
        yield Finding("no_example", tag.name)
