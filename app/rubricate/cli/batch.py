"""Many annotations from a CSV with the columns document, start, end, tag, and optionally quote, note, coder.

A line without start and end stands where its quote does, or for the whole document where it has none. A line with both
a place and a quote must find the quote there.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from rubricate.cli import finding
from rubricate.cli.refusals import BadLine, NoPlace, NoRows, NoSuchFile, NoTable, NotTheQuote
from rubricate.core.actions import NewMark
from rubricate.core.annotation import Coder
from rubricate.core.document import Document
from rubricate.core.errors import RubricateError
from rubricate.core.text import Span
from rubricate.formats.csv_cells import DELIMITERS
from rubricate.project import Project

NEEDED: Final = ("document", "start", "end", "tag")
OPTIONAL: Final = ("quote", "note", "coder")

_NUMBER: Final = re.compile(r"([0-9]{1,11})(\.0)?")  # 12.0 is how pandas writes 12 in a column with gaps

Cells = Mapping[str, str]


class Batch:
    """The lines of one file, read for one project. Names are looked up once, so that one new coder stays one."""

    def __init__(self, project: Project, hand: Coder, own: Coder) -> None:
        """`hand` has the lines that name nobody; `own` is the coder of this machine."""
        self._project = project
        self._hand = hand
        self._own = own
        self._coders = {hand.label: hand}
        self._documents: dict[str, Document] = {}

    def marks(self, file: Path) -> tuple[list[NewMark], list[int], list[str]]:
        """The rows to be made, the line that each begins on, and the columns that nobody asked for.

        Raises NoSuchFile, NoTable, NoRows, and BadLine for the first line that can't be done.
        """
        header, lines = _table(file)
        marks: list[NewMark] = []
        numbers: list[int] = []
        for number, cells in lines:
            try:
                marks.append(self._mark(cells))
            except RubricateError as cause:
                raise BadLine(file.name, number, cause) from cause
            numbers.append(number)
        if not marks:
            raise NoRows(file.name)
        return marks, numbers, [name for name in header if name not in NEEDED + OPTIONAL]

    def _mark(self, cells: Cells) -> NewMark:
        document = self._document(cells["document"].strip())
        tag = finding.tag(self._project, cells["tag"].strip())
        span = self._span(document, cells["start"].strip(), cells["end"].strip(), cells.get("quote", ""))
        return NewMark(document.id, span, tag.id, cells.get("note", ""), self._coder(cells.get("coder", "").strip()))

    def _span(self, document: Document, start: str, end: str, quote: str) -> Span | None:
        text = self._project.text(document.id)
        if not start and not end:
            return finding.quoted(document, text, quote) if quote else None
        first, last = _NUMBER.fullmatch(start), _NUMBER.fullmatch(end)
        if first is None or last is None:
            raise NoPlace(start, end)
        span = Span(int(first[1]), int(last[1]))
        if quote and span.of(text) != quote:
            raise NotTheQuote(quote, span.of(text))
        return finding.with_words(text, span)

    def _document(self, name: str) -> Document:
        if name not in self._documents:
            self._documents[name] = finding.document(self._project, name)
        return self._documents[name]

    def _coder(self, label: str) -> Coder:
        if not label:
            return self._hand
        if label not in self._coders:
            self._coders[label] = finding.coder(self._project, label, self._own)
        return self._coders[label]


def _table(file: Path) -> tuple[list[str], Iterator[tuple[int, Cells]]]:
    """The header of a CSV in UTF-8, and its lines with the number that each begins on."""
    try:
        content = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise NoSuchFile(str(file)) from None
    except (OSError, UnicodeDecodeError):
        raise NoTable(file.name) from None
    first = content.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    csv.field_size_limit(max(csv.field_size_limit(), len(content)))  # a note may be longer than csv expects
    rows = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter)
    header = [name.strip() for name in next(rows, [])]
    if missing := tuple(name for name in NEEDED if name not in header):
        raise NoTable(file.name, missing)
    return header, _lines(file, header, rows)


def _lines(file: Path, header: list[str], rows: Iterator[list[str]]) -> Iterator[tuple[int, Cells]]:
    while True:
        number: int = rows.line_num + 1  # type: ignore[attr-defined]  # the line that the next row begins on
        try:
            row = next(rows, None)
        except csv.Error:
            raise BadLine(file.name, number, NoTable(file.name)) from None
        if row is None:
            return
        if any(row):
            yield number, dict(zip(header, [*row, *[""] * len(header)], strict=False))
