"""A project file of Taguette: documents, tags, highlights. Read without SQL (docs/decisions/0078)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from rubricate import resources
from rubricate.core.book import Book, made_tag_id
from rubricate.core.bringing.found import FoundDocument, FoundFile, FoundMark, FoundNote, Lost
from rubricate.core.codebook import Tag
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Unreadable
from rubricate.formats.importers.taguette.marked_text import MarkedText
from rubricate.formats.importers.taguette.pages import MAGIC, Tables, Value

_NAME: Final = "taguette-sqlite"
_NEEDED: Final = ("documents", "tags", "highlights", "highlight_tags")
_NAMED_MOST: Final = 20


def knows(bundle: Bundle) -> bool:
    """A database with the tables of a Taguette project."""
    try:
        if not bundle.main or not bundle.data.startswith(MAGIC):
            return False
        tables = Tables(bundle.data, bundle.name)
    except (Unreadable, OSError):
        return False
    return all(name in tables for name in _NEEDED)


def read(bundle: Bundle) -> FoundFile:
    """All projects in the file as one. Raises Damaged, Unsafe, BadContent."""
    tables = Tables(bundle.data, bundle.name)
    if not all(name in tables for name in _NEEDED):
        raise BadContent(bundle.name, _NAME, "it has other tables than a Taguette project")
    return _Project(tables, bundle.name).file()


class _Project:
    """The rows of the tables, put together."""

    def __init__(self, tables: Tables, name: str) -> None:
        self._tables, self._name = tables, name
        self._texts: dict[int, MarkedText] = {}
        self._untagged: list[str] = []
        self._empty: list[str] = []
        self._notes: list[FoundNote] = []

    def file(self) -> FoundFile:
        tags = self._tags()
        documents = tuple(self._documents())
        marks = tuple(self._marks(tags))
        found = {"untagged": self._untagged, "empty": self._empty}
        return FoundFile(
            documents=documents,
            marks=marks,
            book=Book(self._name, tags=tuple(tags.values())),
            notes=tuple(self._notes),
            lost=tuple(Lost(kind, len(names), tuple(names[:_NAMED_MOST])) for kind, names in found.items() if names),
        )

    def _tags(self) -> dict[int, Tag]:
        """Tags by their numbers. Two projects of one file may have the same name: it is one tag."""
        looks = resources.looks()
        found: dict[int, Tag] = {}
        by_name: dict[str, Tag] = {}
        for row in self._tables.rows("tags"):
            path = _words(row, "path")
            name = " ".join("".join(c if c.isprintable() else " " for c in path).split()) or "?"
            if name not in by_name:
                colour, pattern = looks.of(len(by_name) + 1)
                made = made_tag_id("taguette", name)
                by_name[name] = Tag(
                    made, name, len(by_name), colour, pattern, name[:1].upper(), definition=_words(row, "description")
                )
            found[_number(row, "id")] = by_name[name]
        return found

    def _documents(self) -> Iterator[FoundDocument]:
        for row in self._tables.rows("documents"):
            number, name = _number(row, "id"), _words(row, "name").strip() or "?"
            text = MarkedText(_words(row, "contents"))
            if not text.text.strip():
                self._empty.append(name)
                continue
            self._texts[number] = text
            body, formatting = Text.of(text.text), Formatting.of(text.marks)
            source = Source(name=_words(row, "filename"), media_type="text/html", reader="taguette", reader_version=1)
            if description := _words(row, "description").strip():
                self._notes.append(FoundNote("document", str(number), description))
            yield FoundDocument(str(number), name, reading=Reading(name, body, formatting, source))

    def _marks(self, tags: Mapping[int, Tag]) -> Iterator[FoundMark]:
        tagged: dict[int, list[UUID]] = defaultdict(list)
        for row in self._tables.rows("highlight_tags"):
            tag = tags.get(_number(row, "tag_id"))
            if tag is not None:
                tagged[_number(row, "highlight_id")].append(tag.id)
        times = self._times()
        for row in self._tables.rows("highlights"):
            number, document = _number(row, "id"), _number(row, "document_id")
            snippet = MarkedText(_words(row, "snippet")).text
            places = _places(self._texts.get(document), row)
            if number not in tagged:
                self._untagged.append(snippet[:60] or str(number))
            who, when = times.get(number, ("", None))
            for tag_id in tagged.get(number, ()):
                yield FoundMark(
                    document=str(document),
                    tag_id=tag_id,
                    places=places,
                    quote=snippet or None,
                    coder=who,
                    created=when,
                    where=str(number),
                )

    def _times(self) -> dict[int, tuple[str, int | None]]:
        """Who made a highlight and when, as far as the log of commands tells."""
        found: dict[int, tuple[str, int | None]] = {}
        if "commands" not in self._tables:
            return found
        import json

        for row in self._tables.rows("commands"):
            try:
                payload = json.loads(_words(row, "payload"))
            except (ValueError, RecursionError):
                continue
            if isinstance(payload, dict) and payload.get("type") == "highlight_add":
                number = payload.get("highlight_id")
                if isinstance(number, int):
                    found.setdefault(number, (_who(row), _moment(_words(row, "date"))))
        return found


def _places(text: MarkedText | None, row: Mapping[str, Value]) -> tuple[tuple[int, int], ...]:
    """Where a highlight stands; none where its bytes are no place in the text."""
    if text is None:
        return ()
    start = text.place(_number(row, "start_offset"))
    end = text.place(_number(row, "end_offset"), is_end=True)
    return () if start is None or end is None or start > end else ((start, end),)


def _who(row: Mapping[str, Value]) -> str:
    """The login; that of a project on one's own machine is no name."""
    login = _words(row, "user_login")
    return "" if login == "admin" else login


def _words(row: Mapping[str, Value], column: str) -> str:
    value = row.get(column)
    return value.replace("\0", "\ufffd") if isinstance(value, str) else ""


def _number(row: Mapping[str, Value], column: str) -> int:
    value = row.get(column)
    return value if isinstance(value, int) else -1


def _moment(words: str) -> int | None:
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    return max(0, round((found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp() * 1000))
