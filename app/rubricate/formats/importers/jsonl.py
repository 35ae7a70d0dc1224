"""Our own JSON Lines. What another program wrote after the same description is taken, too: most of it may be absent."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from typing import Any, Final
from uuid import UUID

from rubricate import resources
from rubricate.core.book import Book
from rubricate.core.book_errors import BadCodebook
from rubricate.core.book_reading import book_of
from rubricate.core.bringing.found import FoundDocument, FoundFile, FoundLink, FoundMark, FoundNote, FoundStatus
from rubricate.core.document import BLOCKS, INLINES, PLACES, Formatting, Mark, Reading, Source, Text, Units
from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.csv_cells import joined
from rubricate.formats.errors import BadContent
from rubricate.formats.importer import Importer
from rubricate.formats.jsonish import (
    Tree,
    first,
    moment,
    names,
    places,
    records,
    rows,
    tree,
    trees,
    uuid_of,
    whole,
    words,
)

_NAME: Final = "jsonl"
_NOBODY: Final = UUID(int=0)
_KINDS: Final = frozenset((*BLOCKS, *INLINES, *PLACES))


def knows(bundle: Bundle) -> bool:
    """By the first line, which says so."""
    return first(bundle).get("rubricate") == "project"


def read(bundle: Bundle) -> FoundFile:
    """Everything but the history. Raises BadContent, Empty."""
    lines = records(bundle, _NAME)
    head = next(lines)[1]
    if head.get("rubricate") != "project":
        raise BadContent(bundle.name, _NAME, "its first line is no project", "1")
    if (whole(head.get("version")) or 1) > 1:
        raise BadContent(bundle.name, _NAME, "made by a newer version", "1")
    book = _book(head.get("codebook"), bundle.name)
    file = _File(book, bundle.name)
    file.coders = {
        words(one, "name"): uuid_of(one.get("id")) for one in trees(head.get("coders")) if words(one, "name")
    }
    file.notes += _notes(head.get("notes"), "")
    for where, line in lines:
        file.take(where, line)
    return file.found()


def _book(given: object, name: str) -> Book:
    try:
        return book_of({"name": "", **tree(given)}, resources.looks())
    except BadCodebook as bad:
        raise BadContent(name, _NAME, f"codebook: {bad.reason} {bad.entry} {bad.field}".strip(), "1") from bad


class _File:
    def __init__(self, book: Book, name: str) -> None:
        self._book, self._name = book, name
        self._tags = {str(tag.id): tag.id for tag in book.tags}
        self._named = {tag.name: tag.id for tag in book.tags}
        self._several = frozenset(one.name for one in book.under(None) if one.kind == "several_of")
        self._documents: dict[str, FoundDocument] = {}
        self._marks: list[FoundMark] = []
        self._links: list[FoundLink] = []
        self._statuses: list[FoundStatus] = []
        self.notes: list[FoundNote] = []
        self.coders: dict[str, UUID | None] = {}

    def take(self, where: str, line: Tree) -> None:
        """A document with all that stands on it. Raises BadContent."""
        given = line.get("text")
        if not isinstance(given, str):
            raise BadContent(self._name, _NAME, "no text", where)
        key = words(line, "id") or where
        if key in self._documents:
            raise BadContent(self._name, _NAME, "two documents have one id", where)
        self._documents[key] = _document(key, line, given, self._several)
        for one in trees(line.get("annotations")):
            self._mark(key, one, where)
        self._links += [
            FoundLink(words(one, "from"), words(one, "to"), words(one, "type"), uuid_of(one.get("id")),
                      moment(one.get("created")))
            for one in trees(line.get("links"))
        ]  # fmt: skip
        self.notes += _notes(line.get("notes"), key)
        self._statuses += [
            FoundStatus(key, words(one, "state"), words(one, "reason"), *_layer(one))
            for one in trees(line.get("states"))
        ]

    def _mark(self, document: str, one: Tree, where: str) -> None:
        tag = self._tags.get(words(one, "tag_id")) or self._named.get(words(one, "tag"))
        if tag is None:
            raise BadContent(self._name, _NAME, f"the codebook has no tag {words(one, 'tag')[:60]!r}", where)
        quote = one.get("quote")
        coder, purpose, number = _layer(one)
        self._marks.append(
            FoundMark(
                document,
                tag,
                places(one.get("start"), one.get("end")),
                quote if isinstance(quote, str) else None,
                whole="start" not in one and "quote" not in one,
                coder=coder,
                purpose=purpose,
                round=number,
                note=words(one, "note"),
                attributes={name: tuple(names(value)) for name, value in tree(one.get("attributes")).items()},
                key=words(one, "id"),
                id=uuid_of(one.get("id")),
                created=moment(one.get("created")),
                changed=moment(one.get("changed")),
                origin=words(one, "origin") or "import",
                where=where,
            )
        )

    def found(self) -> FoundFile:
        return FoundFile(
            tuple(self._documents.values()),
            tuple(self._marks),
            self._book,
            links=tuple(self._links),
            notes=tuple(self.notes),
            statuses=tuple(self._statuses),
            coders=self.coders,
        )


def _layer(given: Tree) -> tuple[str, str, int]:
    """Coder, purpose and round."""
    number = min(max(whole(given.get("round")) or 1, 1), 1_000_000)
    return words(given, "coder"), words(given, "purpose") or "main", number


def _document(key: str, line: Tree, given: str, several: Collection[str]) -> FoundDocument:
    body = canonical(given)[0]
    same = body == given  # else its places are not those of the text
    name = words(line, "name") or key
    marks = tuple(_formatting(line.get("formatting"), len(body))) if same else ()
    reading = Reading(name, Text.of(body), Formatting.of(marks), _source(tree(line.get("source"))))
    variables: dict[str, str] = {}
    for variable, values in tree(line.get("variables")).items():
        given_values = names(values)
        variables[variable] = joined(given_values) if variable in several else "".join(given_values[:1])
    return FoundDocument(
        key=key,
        name=name,
        text=given,
        reading=reading,
        id=uuid_of(line.get("id")),
        variables=variables,
        purpose=words(line, "purpose") or "main",
        sets=tuple(names(line.get("sets"))),
        units=_units(tree(line.get("units")), body) if same else None,
        created=moment(line.get("created")),
    )


def _source(given: Tree) -> Source:
    facts: dict[str, Any] = {field.name: words(given, field.name) for field in fields(Source) if field.type is str}
    return Source(**facts, reader_version=max(0, whole(given.get("reader_version")) or 0))


def _formatting(given: object, most: int) -> Iterable[Mark]:
    """The marks that are some, in order."""
    found: list[Mark] = []
    for row in rows(given):
        start, end, kind, value = (*row, None, None, None, "")[:4]
        one, last = whole(start), whole(end)
        if one is None or last is None or not 0 <= one <= last <= most or not isinstance(kind, str):
            continue
        if kind in _KINDS:
            found.append(Mark(one, last, kind, value if isinstance(value, str) else ""))
    return sorted(found)


def _units(given: Tree, body: str) -> Units | None:
    """Sentences and paragraphs as the file has them, if they can be those of the text."""
    sentences, paragraphs = (_flat(given.get(name), body) for name in ("sentences", "paragraphs"))
    if not sentences or not paragraphs:
        return None
    return Units(
        _NOBODY, _NOBODY, b"", words(given, "made_by"), max(0, whole(given.get("version")) or 0),
        words(given, "language"), words(given, "language_source"), given.get("wrapped") is True,
        sentences, paragraphs, given.get("corrected") is True,
    )  # fmt: skip


def _flat(given: object, body: str) -> tuple[int, ...]:
    """Ends of units: ordered, none empty, all inside; () where they are not so."""
    if not isinstance(given, list) or len(given) % 2:
        return ()
    flat = [whole(one) for one in given]
    places = [one for one in flat if one is not None]
    if len(places) < len(flat) or any(start >= end for start, end in zip(places[::2], places[1::2], strict=True)):
        return ()
    if places != sorted(places) or (places and (places[0] < 0 or places[-1] > len(body))):
        return ()
    return tuple(places)


def _notes(given: object, document: str) -> list[FoundNote]:
    found: list[FoundNote] = []
    for one in trees(given):
        subject = "document" if document else words(one, "about")
        key = document or words(one, "tag_id")
        times: Mapping[str, int | None] = {name: moment(one.get(name)) for name in ("created", "changed")}
        found.append(FoundNote(subject, key, words(one, "body"), words(one, "coder"), uuid_of(one.get("id")), **times))
    return found


IMPORTER: Final = Importer(_NAME, ("jsonl",), knows, read)
