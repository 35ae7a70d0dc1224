"""What an importer puts together, piece by piece, where its file knows tags by their names alone."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from rubricate.core.book import made_tag_id
from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import FoundDocument, FoundFile, FoundLink, FoundMark, Lost
from rubricate.core.text import storable
from rubricate.formats.naming_tags import named_book, shown_name

_NAMED_MOST: Final = 20


class Collecting:
    """Documents, marks and links; every tag that is named once, with the questions that are answered on it."""

    def __init__(self, book: str) -> None:
        self._book = book
        self._asked: dict[str, dict[str, None]] = {}
        self._ids: dict[str, UUID] = {}
        self._lost: dict[str, Counter[str]] = {}
        self.documents: dict[str, FoundDocument] = {}
        self.marks: list[FoundMark] = []
        self.links: list[FoundLink] = []

    def tag(self, name: str, questions: Iterable[str] = ()) -> UUID:
        """The id of a tag of this name; halves of surrogate pairs, which bytes that are no text leave, are U+FFFD."""
        name = storable(name)
        asked = self._asked.setdefault(name, {})
        for question in questions:
            asked[storable(question)] = None
        if name not in self._ids:
            self._ids[name] = made_tag_id(self._book, name)
        return self._ids[name]

    def document(self, key: str, name: str, text: str | None, **facts: Any) -> str:
        """A document under its key; what is there already under it stays."""
        self.documents.setdefault(key, FoundDocument(key, name.strip() or key or "?", text, **facts))
        return key

    def mark(self, document: str, tag: str, places: tuple[tuple[int, int], ...] = (), **facts: Any) -> None:
        """A mark of the tag of this name; see FoundMark."""
        if facts.get("attributes"):
            facts["attributes"] = {shown_name(storable(name)): said for name, said in facts["attributes"].items()}
        tag_id = self.tag(tag, facts.get("attributes", ()))
        self.marks.append(FoundMark(document, tag_id, places, **facts))

    def link(self, begin: str, end: str, kind: str) -> None:
        """A link between two marks, by their keys."""
        self.links.append(FoundLink(begin, end, kind))

    def lose(self, kind: str, name: str = "") -> None:
        """Something that has no place in a project, with its name."""
        self._lost.setdefault(kind, Counter())[name[:60]] += 1

    def file(self, counting: Counting | None = None) -> FoundFile:
        """All of it. Links whose ends are no marks of the file are counted as lost."""
        keys = {mark.key for mark in self.marks if mark.key}
        kept: list[FoundLink] = []
        for link in self.links:
            if link.from_key in keys and link.to_key in keys:
                kept.append(link)
            else:
                self.lose("relations", link.type)
        return FoundFile(
            documents=tuple(self.documents.values()),
            marks=tuple(self.marks),
            book=named_book(self._book, self._asked),
            counting=counting or Counting(),
            links=tuple(kept),
            lost=tuple(
                Lost(kind, sum(those.values()), tuple(name for name in list(those)[:_NAMED_MOST] if name))
                for kind, those in self._lost.items()
            ),
        )
