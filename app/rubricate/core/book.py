"""A codebook on its way between projects, files and presets: tags and attributes under a name of their own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Final
from uuid import UUID, uuid5

from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.codebook import Codebook, Tag

NOTHING_SAID: Final[Mapping[UUID, frozenset[str]]] = MappingProxyType({})

_TAGS: Final = UUID("0b9a5f3e-6b7d-5d0a-8a53-3c2f1d9c7e41")  # the name space of tags that have no id of their own


@dataclass(frozen=True, slots=True)
class Looks:
    """The colours and patterns that tags can have by name, and the look of the nth tag, counted from 1."""

    colours: tuple[str, ...]
    patterns: tuple[str, ...]
    of: Callable[[int], tuple[str, str]]


@dataclass(frozen=True)
class Book:
    """Tags in order with positions from 0, each one's attributes in order, then the variables of documents.

    `published` says that the labels are those of the `citation` and stay as they are. `said` holds, by the id of a tag
    or attribute, which of its fields the file names: only these are taken over by a tag that is there already.
    """

    name: str = ""
    description: str = ""
    citation: str = ""
    published: bool = False
    tags: tuple[Tag, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    said: Mapping[UUID, frozenset[str]] = field(default_factory=lambda: NOTHING_SAID, compare=False)

    @classmethod
    def of(cls, codebook: Codebook, name: str = "", description: str = "", citation: str = "") -> "Book":
        """The codebook of a project; positions are counted anew."""
        tags = [replace(tag, position=n) for n, tag in enumerate(codebook.ordered())]
        known = {tag.id for tag in tags}
        tags = [tag if tag.parent_id in known else replace(tag, parent_id=None) for tag in tags]
        asked = [codebook.asked_by(owner) for owner in (*(tag.id for tag in tags), None)]
        attributes = tuple(replace(a, position=n) for those in asked for n, a in enumerate(those))
        return cls(name, description, citation, tags=tuple(tags), attributes=attributes)

    @property
    def codebook(self) -> Codebook:
        return Codebook(self.tags, self.attributes)

    def under(self, tag_id: UUID | None) -> Iterator[Attribute]:
        """The attributes of a tag in order; of None the variables."""
        return iter(self._asked.get(tag_id, ()))

    @cached_property
    def _asked(self) -> Mapping[UUID | None, list[Attribute]]:
        found: dict[UUID | None, list[Attribute]] = {}
        for attribute in self.attributes:
            found.setdefault(attribute.tag_id, []).append(attribute)
        return found


def made_tag_id(book: str, name: str) -> UUID:
    """The id of a tag whose file gives none: the same book and name have the same id in every project."""
    return uuid5(_TAGS, f"{book}\n{name}")


def made_attribute_id(tag_id: UUID | None, name: str) -> UUID:
    """The id of an attribute whose file gives none."""
    return variable_id(name) if tag_id is None else uuid5(tag_id, name)


def with_new_ids(book: Book, new_id: Callable[[], UUID]) -> Book:
    """The same codebook, made once more: no id of it is known anywhere."""
    known = {part: new_id() for part in (*(tag.id for tag in book.tags), *(a.id for a in book.attributes))}

    def of(part: UUID | None) -> UUID | None:
        return known[part] if part else None

    tags = [replace(tag, id=known[tag.id], parent_id=of(tag.parent_id)) for tag in book.tags]
    attributes = [replace(a, id=known[a.id], tag_id=of(a.tag_id), shown_if=of(a.shown_if)) for a in book.attributes]
    said = {known[part]: fields for part, fields in book.said.items()}
    return replace(book, tags=tuple(tags), attributes=tuple(attributes), said=said)
