"""The rows of a table of passages as marks of documents."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from rubricate.core.bringing.found import FoundDocument, FoundFile, FoundLink, FoundMark, FoundNote, Lost
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Unreadable
from rubricate.formats.importers.quotes.headings import Columns, columns_of
from rubricate.formats.importers.quotes.sheet import Sheet, sheet_of
from rubricate.formats.importers.quotes.tags import Tags
from rubricate.formats.naming_tags import shown_name
from rubricate.formats.reader import parted

LINKS, NOTES = "links.csv", "notes.csv"
_NUMBER: Final = re.compile(r"\s*(-?\d+)(?:\.0+)?\s*")
_EDITED: Final = frozenset({"tag", "note", "attributes", "place"})
_NAMED_MOST: Final = 20


def file_of(bundle: Bundle, sheet: Sheet) -> FoundFile:
    """All that the table says, and the links and notes beside it. Raises BadContent without enough columns."""
    columns = columns_of(sheet.heading)
    if not columns.are_enough:
        raise BadContent(bundle.name, "csv", "no columns for document, tag, and a place or the words")
    rows = _Rows(bundle, columns, sheet)
    marks = rows.marks()
    have = {"note": "note", "place": "start", "tag": "tag", "attributes": ""}
    updates = {field for field, column in have.items() if not column or column in columns.places}
    return FoundFile(
        documents=tuple(rows.documents.values()),
        marks=tuple(marks),
        book=rows.tags.book(),
        links=tuple(_links(bundle)),
        notes=tuple(_notes(bundle)),
        lost=_lost(rows),
        updates=frozenset(updates & _EDITED) if columns.are_ours else frozenset(),
    )


class _Rows:
    """The rows, turned into marks one by one; `documents` by what the rows call them."""

    def __init__(self, bundle: Bundle, columns: Columns, sheet: Sheet) -> None:
        self._columns, self._sheet = columns, sheet
        self.tags = Tags(bundle, (self._said(row) for _, row in sheet.rows))
        self.documents: dict[str, FoundDocument] = {}
        self.without_tag: list[str] = []

    def marks(self) -> list[FoundMark]:
        """A mark for every tag of every row."""
        found: list[FoundMark] = []
        for number, row in self._sheet.rows:
            names = self._names(row)
            if not names:
                self.without_tag.append(str(number))
            found += (self._mark(number, row, name) for name in names)
        return found

    def _cell(self, row: Sequence[str], name: str) -> str:
        return self._columns.cell(row, name)

    def _one(self, row: Sequence[str], name: str) -> str:
        return self._cell(row, name).strip()

    def _said(self, row: Sequence[str]) -> tuple[str, str, UUID | None]:
        return self._one(row, "tag"), self._one(row, "tag_path"), _id(self._cell(row, "tag_id"))

    def _names(self, row: Sequence[str]) -> list[str]:
        """The tags of a row: other programs put several into one cell, a line each; Hypothesis with commas."""
        cell = self._one(row, "tag")
        if not cell and (path := self._one(row, "tag_path")):
            return [path]
        if self._columns.are_ours:
            return [cell] if cell else []
        names = cell.split(",") if self._columns.has_commas else cell.splitlines()
        return [name.strip() for name in names if name.strip()]

    def _mark(self, number: int, row: Sequence[str], name: str) -> FoundMark:
        cell = self._cell
        tag_id = self.tags.of(name, self._one(row, "tag_path"), _id(cell(row, "tag_id")))
        start, end = _number(cell(row, "start")), _number(cell(row, "end"))
        quote = cell(row, "text") or None
        known = _id(cell(row, "annotation_id"))
        purpose, round_ = _layer(self._one(row, "layer"))
        places = ((start, end),) if start is not None and end is not None else ()
        return FoundMark(
            document=self._document(row),
            tag_id=tag_id,
            places=places,
            quote=quote,
            prefix=cell(row, "before"),
            suffix=cell(row, "after"),
            whole=not places and quote is None and self._columns.are_ours,
            coder=self._one(row, "coder"),
            purpose=purpose,
            round=round_,
            note=cell(row, "note"),
            attributes=self._answers(row, tag_id, name),
            key=str(known or ""),
            id=known,
            created=_time(cell(row, "created")),
            changed=_time(cell(row, "changed")),
            origin=self._one(row, "origin") or "import",
            where=str(number),
        )

    def _document(self, row: Sequence[str]) -> str:
        """The key of the row's document; ids, hashes and names of one are together."""
        name, document_id = self._one(row, "document"), _id(self._cell(row, "document_id"))
        key = str(document_id or name)
        if key not in self.documents:
            sha256 = self._one(row, "text_sha256")
            self.documents[key] = FoundDocument(key, name or key, id=document_id, text_sha256=sha256)
        return key

    def _answers(self, row: Sequence[str], tag_id: UUID, name: str) -> dict[str, tuple[str, ...]]:
        """What the row answers to the questions of its tag; an empty cell takes an answer away."""
        found: dict[str, tuple[str, ...]] = {}
        for (tag, question), at in self._columns.answers.items():
            if tag == name and at < len(row):
                asked = shown_name(question)
                found[asked] = self.tags.answered(tag_id, asked, row[at])
        return found


def _lost(rows: _Rows) -> tuple[Lost, ...]:
    missing = rows.without_tag
    return (Lost("rows", len(missing), tuple(missing[:_NAMED_MOST])),) if missing else ()


def _table(bundle: Bundle, name: str) -> Sheet | None:
    """A table of ours beside this one."""
    for called in (name, f"{parted(bundle.main)[0]}.{name}"):
        data = bundle.files.get(called)
        if data is not None:
            try:
                return sheet_of(Bundle.of_bytes(called, data))
            except Unreadable:
                return None  # something else of that name
    return None


def _links(bundle: Bundle) -> list[FoundLink]:
    sheet = _table(bundle, LINKS)
    if sheet is None:
        return []
    named = [dict(zip(sheet.heading, row, strict=False)) for _, row in sheet.rows]
    return [
        FoundLink(row["from_annotation_id"], row["to_annotation_id"], row["type"], _id(row.get("link_id", "")),
                  _time(row.get("created", "")))
        for row in named
        if {"from_annotation_id", "to_annotation_id", "type"} <= row.keys()
    ]  # fmt: skip


def _notes(bundle: Bundle) -> list[FoundNote]:
    sheet = _table(bundle, NOTES)
    if sheet is None:
        return []
    named = [dict(zip(sheet.heading, row, strict=False)) for _, row in sheet.rows]
    return [
        FoundNote(row["subject"], row.get("subject_id", ""), row["note"], row.get("coder", ""),
                  _id(row.get("note_id", "")), _time(row.get("created", "")), _time(row.get("changed", "")))
        for row in named
        if {"subject", "note"} <= row.keys()
    ]  # fmt: skip


def _id(cell: str) -> UUID | None:
    try:
        return UUID(cell.strip()) if cell.strip() else None
    except ValueError:
        return None


def _number(cell: str) -> int | None:
    """A place; what spreadsheets make of it ("12.0") is one too."""
    found = _NUMBER.fullmatch(cell)
    return int(found[1]) if found and len(found[1]) < 12 else None


def _time(cell: str) -> int | None:
    """Milliseconds since 1970 of an ISO 8601 time; None for what a spreadsheet has made of it."""
    try:
        moment = datetime.fromisoformat(cell.strip())
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0, round(moment.timestamp() * 1000))


def _layer(cell: str) -> tuple[str, int]:
    """Purpose and round of a layer's name: "main", "recode 2"."""
    purpose, _, number = cell.partition(" ")
    return purpose or "main", int(number) if number.isdigit() and len(number) < 6 else 1
