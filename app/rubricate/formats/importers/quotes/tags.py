"""The codebook of a table of passages: from the table beside it, else from what its rows say of their tags."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from rubricate import resources
from rubricate.core.attributes import Attribute
from rubricate.core.book import Book, made_attribute_id, made_tag_id
from rubricate.core.book_errors import BadCodebook
from rubricate.core.codebook import Tag
from rubricate.formats.answers import answers
from rubricate.formats.bundle import Bundle
from rubricate.formats.csv_cells import STEPS_DOWN, parted
from rubricate.formats.naming_tags import shown_name

CODEBOOK = "codebook.csv"


class Tags:
    """Finds the tag of a row by its name and id, and makes those that the table's codebook does not have.

    A name that another tag bears is believed over the id beside it: somebody has typed it over.
    """

    def __init__(self, bundle: Bundle, said: Iterable[tuple[str, str, UUID | None]]) -> None:
        """`said` are tag, tag_path and tag_id of every row."""
        self._bundle = bundle
        self._tags: dict[UUID, Tag] = {}
        self._names: dict[str, UUID] = {}
        self._asked: dict[UUID, dict[str, Attribute]] = defaultdict(dict)
        self._looks = resources.looks()
        book = _beside(bundle)
        if book is not None:
            self._take(book)
        self._learn(said)

    def of(self, name: str, path: str, tag_id: UUID | None) -> UUID:
        """The tag that a row means; a new one of this name where it means none that is known."""
        if name and name in self._names:
            return self._names[name]
        if tag_id is not None and tag_id in self._tags and (not name or self._called(tag_id, name)):
            return tag_id
        names = parted(path, STEPS_DOWN) if path else (name,)
        return self._made(name or names[-1], None)

    def answered(self, tag_id: UUID, question: str, cell: str) -> tuple[str, ...]:
        """What a cell answers; a question that the codebook does not have is one that words answer."""
        if not cell.strip():
            return ()
        asked = self._asked[tag_id]
        if question not in asked:
            asked[question] = Attribute(made_attribute_id(tag_id, question), tag_id, question, len(asked), "text")
        return answers(asked[question], cell)

    def book(self) -> Book:
        """All tags that were met, and what they ask."""
        tags = tuple(replace(tag, position=n) for n, tag in enumerate(self._tags.values()))
        attributes = tuple(one for tag in tags for one in self._asked[tag.id].values())
        return Book(self._bundle.name, tags=tags, attributes=attributes)

    def _take(self, book: Book) -> None:
        for tag in book.tags:
            self._tags[tag.id] = tag
            self._names.setdefault(tag.data_name, tag.id)
        for tag in book.tags:
            self._names.setdefault(tag.name, tag.id)
        for attribute in book.attributes:
            if attribute.tag_id is not None:
                self._asked[attribute.tag_id][attribute.name] = attribute

    def _learn(self, said: Iterable[tuple[str, str, UUID | None]]) -> None:
        """The tags that rows name by id: each is called what most of its rows call it."""
        counted: dict[UUID, Counter[tuple[str, str]]] = defaultdict(Counter)
        for name, path, tag_id in said:
            if tag_id is not None and tag_id not in self._tags and name:
                counted[tag_id][name, path] += 1
        for tag_id, names in counted.items():
            name, path = names.most_common(1)[0][0]
            if name not in self._names:
                self._made(name, tag_id, path)

    def _called(self, tag_id: UUID, name: str) -> bool:
        tag = self._tags[tag_id]
        return name in (tag.data_name, tag.name)

    def _made(self, name: str, tag_id: UUID | None, path: str = "") -> UUID:
        """A new tag; its parents too where the path names them."""
        names = parted(path, STEPS_DOWN) if path else (name,)
        parent: UUID | None = None
        for above in names[:-1]:
            parent = self._names.get(above) or self._made(above, None)
        shown, said = shown_name(names[-1] or name), shown_name(name)
        made = tag_id or made_tag_id(self._bundle.name, name)
        colour, pattern = self._looks.of(len(self._tags) + 1)
        short = said if said != shown else ""
        letter = shown[:1].upper() or "?"
        self._tags[made] = Tag(made, shown, len(self._tags), colour, pattern, letter, parent_id=parent, short=short)
        self._names[name] = made
        self._names.setdefault(shown, made)
        return made


def _beside(bundle: Bundle) -> Book | None:
    """The codebook that our exports write beside the annotations."""
    from rubricate.formats import codebooks
    from rubricate.formats.reader import parted as parted_name

    for name in (CODEBOOK, f"{parted_name(bundle.main)[0]}.{CODEBOOK}"):
        data = bundle.files.get(name)
        if data is not None:
            try:
                return codebooks.read(data, name).book
            except BadCodebook:
                return None  # the rows name their tags themselves
    return None
