"""What taking a codebook into another one would change: tags and attributes are found again by id, else by name.

What is there and found again is updated by what the file says; an empty field says nothing. The rest is added behind.
Nothing is ever removed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from rubricate.core.attributes import Attribute
from rubricate.core.book import Book, Looks
from rubricate.core.book_tree import TAG_VALUES
from rubricate.core.changes import Change
from rubricate.core.codebook import MEANING, Codebook, Tag
from rubricate.core.unique import Unique, Wish, with_alone

_ALONE: Final = ("name", "key", "letter", "short")  # what no two tags share
_FREELY: Final = [field for field in TAG_VALUES if field not in (*_ALONE, "revision")]
_OF_ATTRIBUTES: Final = ("name", "kind", "required", "help", "shown_values", "retired")

Part = Tag | Attribute


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A name, short name, key or letter of the file that another tag has; `instead` is what the tag has now."""

    field: str
    value: str
    tag: str
    instead: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking a codebook in changes, what it finds as it is, and what of the file it could not take.

    `ids` are, by the ids of the file's tags, those that the tags have in the codebook.
    """

    name: str
    changes: tuple[Change, ...]
    kept: tuple[Part, ...]
    given_up: tuple[GivenUp, ...]
    ids: Mapping[UUID, UUID] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def added(self) -> list[Part]:
        return [c.after for c in self.changes if c.before is None and isinstance(c.after, Tag | Attribute)]

    @property
    def changed(self) -> list[tuple[Part, Part]]:
        """Before and after."""
        pairs = ((c.before, c.after) for c in self.changes)
        return [(b, a) for b, a in pairs if isinstance(b, Tag | Attribute) and isinstance(a, Tag | Attribute)]


def plan(codebook: Codebook, book: Book, looks: Looks, *, alters: bool = True) -> Plan:
    """What it takes to have this book in that codebook; without `alters` the tags that are there stay as they are."""
    tags = _Tags(codebook, book, looks, alters)
    pairs: list[tuple[Part | None, Part]] = [*tags.pairs(), *_attribute_pairs(codebook, book, tags.ids)]
    changes = tuple(Change(before, after) for before, after in pairs if before != after)
    kept = tuple(after for before, after in pairs if before == after)
    return Plan(book.name, changes, kept, tuple(tags.given_up), tags.ids)


def _said(book: Book, part: UUID, field: str, value: object) -> bool:
    """Whether the file says anything about a field of a tag or attribute."""
    return value not in ("", ()) and (part not in book.said or field in book.said[part])


class _Tags:
    """The tags of a book beside those of a codebook."""

    def __init__(self, codebook: Codebook, book: Book, looks: Looks, alters: bool) -> None:
        self._codebook, self._book, self._looks, self._alters = codebook, book, looks, alters
        self._found = _matches(book.tags, codebook, codebook.named)
        found = {tag.id for tag in self._found.values()}
        self._others = [tag for tag in codebook.values() if tag.id not in found]
        self.ids = {tag.id: self._found[tag.id].id if tag.id in self._found else tag.id for tag in book.tags}
        self.given_up: list[GivenUp] = []

    def pairs(self) -> list[tuple[Tag | None, Tag]]:
        """Each tag of the book: what is there, and what will be."""
        last = max((tag.position for tag in self._codebook.values()), default=-1)
        merged = [self._merged(tag, last + n) for n, tag in enumerate(self._book.tags, 1)]
        if _in_circle([*self._others, *merged]):  # the file's own tree has none
            parents = {self.ids[t.id]: self.ids.get(t.parent_id) if t.parent_id else None for t in self._book.tags}
            merged = [replace(tag, parent_id=parents[tag.id]) for tag in merged]
        alone = self._told_apart(merged)
        return [(self._codebook.get(tag.id), self._revised(tag)) for tag in alone]

    def _merged(self, tag: Tag, position: int) -> Tag:
        """The tag with what the file says, whoever else has its name, key, letter or look."""
        before = self._found.get(tag.id)
        parent = self.ids.get(tag.parent_id) if tag.parent_id else None
        if before is None:
            return replace(tag, position=position, parent_id=parent)
        if not self._alters:
            return before
        values: dict[str, Any] = {name: getattr(tag, name) for name in _FREELY}
        said = {name: value for name, value in values.items() if _said(self._book, tag.id, name, value)}
        return replace(before, parent_id=parent or before.parent_id, **said)

    def _told_apart(self, merged: list[Tag]) -> list[Tag]:
        """The tags with names, keys, letters and short names that no two share; what the file says goes first."""
        looks = {(tag.colour, tag.pattern) for tag in (*self._others, *self._found.values())}
        open_to = [n for n, tag in enumerate(self._book.tags) if self._alters or tag.id not in self._found]
        for one in _ALONE:
            wishes = [self._wish(self._book.tags[n], one) for n in open_to]
            values = Unique(one, self._taken(one, merged)).given(wishes)
            for n, wish, value in zip(open_to, wishes, values, strict=True):
                if wish.asked and value != wish.asked:
                    self.given_up.append(GivenUp(one, wish.asked, merged[n].name, value))
                merged[n] = with_alone(merged[n], one, value)
        return [tag if tag.id in self._codebook else self._with_look(tag, looks) for tag in merged]

    def _taken(self, field: str, merged: list[Tag]) -> list[str]:
        """The values that can't be dealt: a tag is called by its name, or in data by its short name."""
        staying = self._others if self._alters else [*self._others, *self._found.values()]
        taken: list[str] = [getattr(tag, field) for tag in staying]
        if field in ("name", "short"):
            taken += [tag.data_name for tag in staying]
        return [*taken, *(tag.name for tag in merged)] if field == "short" else taken

    def _wish(self, tag: Tag, field: str) -> Wish:
        """What the file asks for, what the tag has without it, and whether a free value may be dealt."""
        value: str = getattr(tag, field)
        said = field == "name" or _said(self._book, tag.id, field, value)
        before = self._found.get(tag.id)
        silent = field not in self._book.said.get(tag.id, ())
        needs = field in ("name", "letter") or (field == "key" and before is None and (silent or value != ""))
        return Wish(tag.name, value if said else "", getattr(before or tag, field), needs)

    def _with_look(self, tag: Tag, taken: set[tuple[str, str]]) -> Tag:
        """A new tag with a look that no other has: its own, or the first free one."""
        n, look = 0, (tag.colour, tag.pattern)
        while look in taken and n < len(taken) + 1:
            n += 1
            look = self._looks.of(n)
        taken.add(look)
        return replace(tag, colour=look[0], pattern=look[1])

    def _revised(self, tag: Tag) -> Tag:
        """The tag with its revision counted on where its meaning has changed."""
        before = self._codebook.get(tag.id)
        if before is None or all(getattr(before, name) == getattr(tag, name) for name in MEANING):
            return tag
        return replace(tag, revision=before.revision + 1)


def _matches(parts: Iterable[Tag], there: Codebook, named: Callable[[str], Tag | None]) -> dict[UUID, Tag]:
    """The tag that is there for each of these by its id; by its name where the id is not there. Each at most once.

    Of "Claim" and "claim" in a file, the one that is written as it is there goes first.
    """
    parts = list(parts)
    found = {part.id: there[part.id] for part in parts if part.id in there}
    taken = {tag.id for tag in found.values()}
    same = [(part, named(part.name)) for part in parts if part.id not in found]
    for part, tag in sorted(same, key=lambda pair: pair[1] is None or pair[1].name != pair[0].name):
        if tag is not None and tag.id not in taken:
            found[part.id] = tag
            taken.add(tag.id)
    return found


def _in_circle(tags: list[Tag]) -> bool:
    return len(Codebook(tags).ordered()) < len(tags)


def _attribute_pairs(
    codebook: Codebook, book: Book, tag_ids: Mapping[UUID, UUID]
) -> list[tuple[Attribute | None, Attribute]]:
    """Each attribute of the book: what is there, and what will be."""
    pairs: list[tuple[Attribute | None, Attribute]] = []
    for owner in (*(tag.id for tag in book.tags), None):
        pairs += _asked_pairs(codebook, book, list(book.under(owner)), tag_ids[owner] if owner else None)
    return pairs


def _asked_pairs(
    codebook: Codebook, book: Book, asked: list[Attribute], owner: UUID | None
) -> list[tuple[Attribute | None, Attribute]]:
    there = codebook.asked_by(owner)
    by_id, by_name = {a.id: a for a in there}, {a.name: a for a in there}
    found: dict[UUID, Attribute] = {a.id: by_id[a.id] for a in asked if a.id in by_id}
    taken = {a.id for a in found.values()}
    found |= {a.id: by_name[a.name] for a in asked if a.name in by_name and by_name[a.name].id not in taken}
    ids = {a.id: found[a.id].id if a.id in found else a.id for a in asked}
    last = max((a.position for a in there), default=-1)
    pairs: list[tuple[Attribute | None, Attribute]] = []
    for n, attribute in enumerate(asked, 1):
        condition = ids[attribute.shown_if] if attribute.shown_if else None
        before = found.get(attribute.id)
        if before is None:
            pairs.append((None, replace(attribute, tag_id=owner, position=last + n, shown_if=condition)))
        else:
            pairs.append((before, _merged_attribute(book, attribute, before, condition)))
    return _without_rings(pairs, there)


def _merged_attribute(book: Book, attribute: Attribute, before: Attribute, condition: UUID | None) -> Attribute:
    """The attribute that is there with what the file says; answers that are there stay, behind those of the file."""
    values: dict[str, Any] = {name: getattr(attribute, name) for name in _OF_ATTRIBUTES}
    said = {name: value for name, value in values.items() if _said(book, attribute.id, name, value)}
    after = replace(before, shown_if=condition or before.shown_if, **said)
    if after.kind != before.kind:
        return replace(after, options=attribute.options)
    given = {option.value for option in attribute.options}
    return replace(after, options=(*attribute.options, *(o for o in before.options if o.value not in given)))


def _without_rings(
    pairs: list[tuple[Attribute | None, Attribute]], there: list[Attribute]
) -> list[tuple[Attribute | None, Attribute]]:
    """The pairs; a condition that would come to depend on itself stays as it was."""
    conditions = {a.id: a.shown_if for a in there}
    kept: list[tuple[Attribute | None, Attribute]] = []
    for before, after in sorted(pairs, key=lambda pair: pair[1].shown_if is not None):
        earlier = conditions.get(after.id)
        conditions[after.id] = after.shown_if
        if _leads_back(after.id, conditions):
            conditions[after.id] = earlier
            after = replace(after, shown_if=earlier)  # noqa: PLW2901
        kept.append((before, after))
    order = [after.id for _, after in pairs]
    return sorted(kept, key=lambda pair: order.index(pair[1].id))


def _leads_back(start: UUID, conditions: Mapping[UUID, UUID | None]) -> bool:
    seen: set[UUID] = set()
    at = conditions.get(start)
    while at is not None and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = conditions.get(at)
    return False
