"""Many annotations from a CSV with the columns document, start, end, tag, and optionally quote, note, coder, attr.NAME.

A line without start and end stands where its quote does, or for the whole document where it has none. A line with both
a place and a quote must find the quote there.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from rubricate.cli import finding
from rubricate.cli.refusals import BadLine, NoPlace, NoRows, NotTheQuote
from rubricate.cli.tables import Cells, table, values
from rubricate.core.actions import NewMark
from rubricate.core.annotation import Coder
from rubricate.core.codebook import Tag
from rubricate.core.document import Document
from rubricate.core.errors import RubricateError
from rubricate.core.text import Span
from rubricate.project import Project

NEEDED: Final = ("document", "start", "end", "tag")
OPTIONAL: Final = ("quote", "note", "coder")
ANSWERS: Final = "attr."  # what the columns of attributes begin with

_NUMBER: Final = re.compile(r"([0-9]{1,11})(\.0)?")  # 12.0 is how pandas writes 12 in a column with gaps


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
        header, lines = table(file, NEEDED)
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
        return marks, numbers, [n for n in header if n not in NEEDED + OPTIONAL and not n.startswith(ANSWERS)]

    def _mark(self, cells: Cells) -> NewMark:
        document = self._document(cells["document"].strip())
        tag = finding.tag(self._project, cells["tag"].strip())
        span = self._span(document, cells["start"].strip(), cells["end"].strip(), cells.get("quote", ""))
        coder = self._coder(cells.get("coder", "").strip())
        return NewMark(document.id, span, tag.id, cells.get("note", ""), coder, self._answers(tag, cells))

    def _answers(self, tag: Tag, cells: Cells) -> dict[UUID, Sequence[str]]:
        """The cells of the columns attr.NAME, or attr.TAG.NAME as in an export; an empty one says nothing."""
        given: dict[UUID, Sequence[str]] = {}
        for column, cell in cells.items():
            if column.startswith(ANSWERS) and cell.strip():
                attribute = finding.attribute(self._project, tag, column.removeprefix(ANSWERS))
                given[attribute.id] = values(attribute, cell)
        return given

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
