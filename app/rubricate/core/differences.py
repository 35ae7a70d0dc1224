"""What differs between two codebooks, as facts; `rubricate.words` says them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from rubricate.core.attributes import Attribute
from rubricate.core.codebook import Codebook, Tag

_TAG: Final = (
    "short",
    "definition",
    "use_when",
    "not_when",
    "example",
    "counter_example",
    "unit",
    "overlap",
    "retired",
    "citation",
    "colour",
    "pattern",
    "letter",
    "key",
)
_ATTRIBUTE: Final = ("kind", "options", "required", "help", "condition", "retired")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    `subject` is 'tag', 'attribute' or 'variable' (of documents); `what` is 'added', 'removed', 'renamed', 'moved' or
    'changed'. `name` is what it is called in the new codebook (removed: in the old one), `of` the tag of an attribute.
    `field` is what changed from `before` to `after`: of 'renamed' the names, of 'moved' the path of the parents.
    """

    subject: str
    what: str
    name: str
    of: str = ""
    field: str = ""
    before: str = ""
    after: str = ""


def differences(old: Codebook, new: Codebook) -> tuple[Difference, ...]:
    """All of them: tags in the order of the new codebook with their attributes, then variables, then what is gone."""
    found: list[Difference] = []
    moved = _moved_tags(old, new)
    for tag in new.ordered():
        found += _of_tag(old, new, tag, moved=tag.id in moved)
        found += _of_attributes(old, new, tag.id, tag.name)
    found += _of_attributes(old, new, None, "")
    found += [Difference("tag", "removed", tag.name) for tag in old.ordered() if tag.id not in new]
    return tuple(found)


def _of_tag(old: Codebook, new: Codebook, tag: Tag, *, moved: bool) -> Iterator[Difference]:
    was = old.get(tag.id)
    if was is None:
        yield Difference("tag", "added", tag.name)
        return
    if was.name != tag.name:
        yield Difference("tag", "renamed", tag.name, before=was.name, after=tag.name)
    if moved:
        yield Difference("tag", "moved", tag.name, before=_parents(old, was), after=_parents(new, tag))
    for field in _TAG:
        before, after = _said(getattr(was, field)), _said(getattr(tag, field))
        if before != after:
            yield Difference("tag", "changed", tag.name, field=field, before=before, after=after)


def _of_attributes(old: Codebook, new: Codebook, owner: UUID | None, of: str) -> Iterator[Difference]:
    before, after = old.asked_by(owner), new.asked_by(owner)
    subject = "attribute" if owner else "variable"
    known = {a.id: a for a in before}
    moved = _moved([a.id for a in before], [a.id for a in after])
    for attribute in after:
        was = known.pop(attribute.id, None)
        if was is None:
            yield Difference(subject, "added", attribute.name, of)
            continue
        if was.name != attribute.name:
            yield Difference(subject, "renamed", attribute.name, of, before=was.name, after=attribute.name)
        if attribute.id in moved:
            yield Difference(subject, "moved", attribute.name, of)
        for field in _ATTRIBUTE:
            one, other = _fact(old, was, field), _fact(new, attribute, field)
            if one != other:
                yield Difference(subject, "changed", attribute.name, of, field, one, other)
    for gone in known.values():
        yield Difference(subject, "removed", gone.name, of)


def _fact(codebook: Codebook, attribute: Attribute, field: str) -> str:
    """A field of an attribute as one word or list."""
    if field == "options":
        return " | ".join(o.value if o.words == o.value else f"{o.value} ({o.words})" for o in attribute.options)
    if field == "condition":
        above = codebook.attributes.get(attribute.shown_if) if attribute.shown_if else None
        return f"{above.name}: {' | '.join(attribute.shown_values)}".removesuffix(": ") if above else ""
    return _said(getattr(attribute, field))


def _said(value: str | bool) -> str:
    """A value as a fact: 'yes' and 'no' for what is so or not."""
    return ("yes" if value else "no") if isinstance(value, bool) else value


def _parents(codebook: Codebook, tag: Tag) -> str:
    return " / ".join(codebook.path(tag)[:-1])


def _moved_tags(old: Codebook, new: Codebook) -> set[UUID]:
    """The tags under another parent, and as few as possible of those in another order under the same one."""
    common = [tag_id for tag_id in new if tag_id in old]
    moved = {tag_id for tag_id in common if old[tag_id].parent_id != new[tag_id].parent_id}
    for parent_id in {new[tag_id].parent_id for tag_id in common}:
        stayed = [t for t in common if t not in moved and new[t].parent_id == parent_id]
        moved |= _moved([tag_id for tag_id in old if tag_id in stayed], stayed)
    return moved


def _moved(before: Sequence[UUID], after: Sequence[UUID]) -> set[UUID]:
    """The fewest things whose moving makes one order of the other; what is only in one of them does not count."""
    place = {one: number for number, one in enumerate(before)}
    common = [one for one in after if one in place]
    return set(common) - set(_longest_rising(common, [place[one] for one in common]))


def _longest_rising(things: Sequence[UUID], numbers: Sequence[int]) -> list[UUID]:
    """The longest choice of things whose numbers rise."""
    tails: list[int] = []
    tops: list[int] = []  # for each length the index of the thing it ends in
    previous: list[int] = []
    for index, number in enumerate(numbers):
        length = bisect_left(tails, number)
        previous.append(tops[length - 1] if length else -1)
        tails[length:] = [number, *tails[length + 1 :]]
        tops[length:] = [index, *tops[length + 1 :]]
    chosen: list[UUID] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        chosen.append(things[at])
        at = previous[at]
    return chosen
