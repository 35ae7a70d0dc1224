"""A codebook for files that give no more than the names of their tags."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from rubricate import resources
from rubricate.core.attributes import Attribute
from rubricate.core.book import Book, made_attribute_id, made_tag_id
from rubricate.core.codebook import Tag


def tag_ids(book: str, names: Iterable[str]) -> dict[str, UUID]:
    """An id for each name; the same book and name always have the same."""
    return {name: made_tag_id(book, name) for name in names}


def shown_name(name: str) -> str:
    """A name that can be shown, from one that may hold anything; "?" where nothing is left of it."""
    return " ".join("".join(c if c.isprintable() else " " for c in name).split()) or "?"


def named_book(book: str, questions: Mapping[str, Iterable[str]]) -> Book:
    """A codebook of these tags, in order, each with the names of its attributes (answered in words).

    Names that can't be shown are cleaned; a tag without any is called "?".
    """
    looks = resources.looks()
    tags: list[Tag] = []
    attributes: list[Attribute] = []
    taken: set[str] = set()
    for number, (name, asked) in enumerate(questions.items()):
        tag_id = made_tag_id(book, name)
        colour, pattern = looks.of(number + 1)
        shown = _free(shown_name(name), taken)
        tags.append(Tag(tag_id, shown, number, colour, pattern, shown[:1].upper()))
        attributes += [
            Attribute(made_attribute_id(tag_id, question), tag_id, question, place, "text")
            for place, question in enumerate(dict.fromkeys(asked))
        ]
    said = {tag.id: frozenset({"name"}) for tag in tags} | {a.id: frozenset({"name"}) for a in attributes}
    return Book(book, tags=tuple(tags), attributes=tuple(attributes), said=said)


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    taken.add(free)
    return free
