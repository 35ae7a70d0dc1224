"""The codes of a project as a codebook, with one more for each that codings name and the codebook lacks."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from rubricate import resources
from rubricate.core.attributes import Attribute
from rubricate.core.book import Book, made_attribute_id, made_tag_id
from rubricate.core.book_errors import BadCodebook
from rubricate.core.book_reading import book_of
from rubricate.core.bringing.found import Lost
from rubricate.core.codebook import Tag
from rubricate.formats import refi
from rubricate.formats.codebooks import json_file
from rubricate.formats.codebooks.qdc_reading import Codes
from rubricate.formats.errors import BadContent
from rubricate.formats.importers.qdpx.facts import first
from rubricate.formats.importers.qdpx.package import Package
from rubricate.formats.safe_xml import Element

_LARGEST: Final = 20_000_000  # bytes of a codebook; one of a thousand tags has half a million


class Tags:
    """Finds tags by the guids of codes. `ours` says that the project is one of this program's exports."""

    def __init__(self, root: Element, package: Package) -> None:
        self.ours = root.get("origin", "").startswith(refi.PROGRAM)
        self._name = package.name
        self._looks = resources.looks()
        codes = Codes(self.ours, lenient=True)
        book = first(root, "CodeBook")
        place = None if book is None else first(book, "Codes")
        if place is not None:
            codes.take(place, "")
        self._renamed, self._ids = codes.renamed, codes.by_guid
        self._book = self._whole(package, codes) or self._told(codes)
        by_name = {tag.name: tag.id for tag in self._book.tags}
        self._by_guid: dict[str, UUID] = {key: by_name[name] for key, name in codes.by_guid.items() if name in by_name}
        self._by_guid |= {str(tag.id): tag.id for tag in self._book.tags}
        self._more: dict[str, Tag] = {}
        self._taken = {tag.name for tag in self._book.tags}
        self._numbers: dict[str, int] = {}
        self._asked: dict[UUID, dict[str, Attribute]] = {}
        self._variables: list[Attribute] = []
        for attribute in self._book.attributes:
            if attribute.tag_id is not None:
                self._asked.setdefault(attribute.tag_id, {})[attribute.name] = attribute

    def of(self, key: str, name: str = "?") -> UUID:
        """The tag of a code; a new one of this name for a code that the file does not have."""
        known = self._by_guid.get(key)
        if known is None:
            known = self._by_guid[key] = made_tag_id(self._name, f"{name}\n{key}")
            place = len(self._book.tags) + len(self._more)
            colour, pattern = self._looks.of(place + 1)
            self._more[key] = Tag(known, self._free(name), place, colour, pattern, name[:1].upper() or "?")
        return known

    def _free(self, name: str) -> str:
        """The name, with a number where another tag has it."""
        free = name
        while free in self._taken:
            self._numbers[name] = number = self._numbers.get(name, 1) + 1
            free = f"{name} {number}"
        self._taken.add(free)
        return free

    def ask(self, tag_id: UUID, question: str) -> None:
        """An answer names a question: one that words answer where the codebook does not have it."""
        asked = self._asked.setdefault(tag_id, {})
        if question not in asked:
            asked[question] = Attribute(made_attribute_id(tag_id, question), tag_id, question, len(asked), "text")

    def has_variable(self, name: str) -> bool:
        return any(one.tag_id is None and one.name == name for one in (*self._book.attributes, *self._variables))

    def define(self, variable: Attribute) -> None:
        """A variable of documents, behind the others."""
        place = sum(one.tag_id is None for one in (*self._book.attributes, *self._variables))
        self._variables.append(replace(variable, position=place))

    def book(self) -> Book:
        """All of it."""
        tags = (*self._book.tags, *self._more.values())
        asked = [attribute for tag in tags for attribute in self._asked.get(tag.id, {}).values()]
        own = [attribute for attribute in self._book.attributes if attribute.tag_id is None]
        return replace(self._book, tags=tags, attributes=(*asked, *own, *self._variables), said=self._book.said)

    def lost(self) -> list[Lost]:
        return [Lost("renamed", len(self._renamed), tuple(self._renamed))] if self._renamed else []

    def _whole(self, package: Package, codes: Codes) -> Book | None:
        """The codebook beside an export of ours, where it is that of this project."""
        data = package.get(refi.CODEBOOK) if self.ours else None
        if data is None or len(data) > _LARGEST:
            return None
        try:
            book = json_file.read(data, self._name).book
        except BadCodebook:
            return None
        return book if {str(tag.id) for tag in book.tags} == set(codes.by_guid) else None

    def _told(self, codes: Codes) -> Book:
        try:
            return book_of({"name": self._name, "tags": codes.rows}, self._looks)
        except BadCodebook as bad:
            raise BadContent(self._name, "qdpx", f"codebook: {bad.reason}", bad.entry) from bad
