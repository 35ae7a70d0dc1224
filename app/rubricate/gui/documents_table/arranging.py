"""Which rows the table has, in which order: filtered, sorted, in groups. No widget, no model."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from types import MappingProxyType
from uuid import UUID

from rubricate.core.folding import asked_words
from rubricate.gui.documents_table.facts import Facts
from rubricate.gui.documents_table.fields import NUMBER, Field, Key, field_of

_FIRST = itemgetter(0)

Wanted = Mapping[Key, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the user asked for: words that all occur, groups of some columns, a column to sort by, one to group by.

    `folded` are groups of which only the heading is shown.
    """

    words: tuple[str, ...] = ()
    wanted: Wanted = field(default_factory=lambda: MappingProxyType({}))
    sorted_by: Key = NUMBER
    is_down: bool = False
    grouped_by: Key | None = None
    folded: frozenset[str] = frozenset()

    @property
    def is_filtered(self) -> bool:
        return bool(self.words or self.wanted)

    def with_words(self, words: str) -> "Arrangement":
        return replace(self, words=asked_words(words))

    def with_wanted(self, key: Key, groups: frozenset[str] | None) -> "Arrangement":
        """Only documents in one of these groups of a column; None: in any."""
        others = {known: value for known, value in self.wanted.items() if known != key}
        return replace(self, wanted=MappingProxyType(others if groups is None else {**others, key: groups}))

    def sorted_again(self, key: Key) -> "Arrangement":
        """By this column; the other way round where it is so already."""
        return replace(self, sorted_by=key, is_down=key == self.sorted_by and not self.is_down)

    def grouped(self, key: Key | None) -> "Arrangement":
        return replace(self, grouped_by=key, folded=frozenset())

    def folding(self, group: str) -> "Arrangement":
        """The group folded, or unfolded where it is."""
        return replace(self, folded=self.folded ^ {group})


@dataclass(frozen=True, slots=True)
class Heading:
    """The row over a group, with how many documents it has."""

    group: str
    title: str
    count: int
    is_folded: bool


Row = Heading | UUID


def passing(facts: Facts, fields: Sequence[Field], asked: Arrangement) -> list[UUID]:
    """The documents that the filter lets through, in the project's order."""
    ids = [document.id for document in facts.documents]
    for key, groups in asked.wanted.items():
        column = field_of(fields, key)
        if column is not None:
            ids = [one for one in ids if not groups.isdisjoint(facts.groups(one, column))]
    for word in asked.words:
        ids = [one for one in ids if word in facts.words(one)]
    return ids


def arranged(facts: Facts, fields: Sequence[Field], asked: Arrangement, passing: Sequence[UUID]) -> list[Row]:
    """The rows of these documents. One that belongs to several groups stands in each."""
    ids = _sorted(facts, field_of(fields, asked.sorted_by), list(passing), asked.is_down)
    by = field_of(fields, asked.grouped_by)
    return list(_grouped(facts, by, ids, asked.folded)) if by is not None else list(ids)


def _sorted(facts: Facts, by: Field | None, ids: list[UUID], is_down: bool) -> list[UUID]:
    """What has no value comes last, whichever way; what is equal keeps the project's order."""
    if by is None or by.key == NUMBER:
        return ids[::-1] if is_down and by is not None else ids
    orders = facts.orders(ids, by)
    filled = [pair for pair in zip(orders, ids, strict=True) if pair[0]]
    filled.sort(key=_FIRST, reverse=is_down)
    return [*(one for _, one in filled), *(one for order, one in zip(orders, ids, strict=True) if not order)]


def _grouped(facts: Facts, by: Field, ids: Sequence[UUID], folded: frozenset[str]) -> Iterator[Row]:
    members: dict[str, list[UUID]] = defaultdict(list)
    for one in ids:
        for group in facts.groups(one, by):
            members[group].append(one)
    for group in facts.group_order(by, members):
        yield Heading(group, facts.group_words(by, group), len(members[group]), group in folded)
        if group not in folded:
            yield from members[group]
