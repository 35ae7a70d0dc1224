"""A document's text as paragraphs, lists and tables of Word, cut into runs at the edges of its annotations."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final
from uuid import UUID

from rubricate.core.document import Mark
from rubricate.formats.exporters.docx.comments import Comments
from rubricate.formats.exporters.docx.elements import link, new, paragraph, run, sub
from rubricate.formats.exporters.docx.lists import Lists
from rubricate.formats.laying import Block, blocks, cells, inlines, seen
from rubricate.formats.leaving import Leaving, LeavingMark
from rubricate.formats.pieces import Pieces, endings

_STEP: Final = 360  # twentieths of a point
_ADDRESSES: Final = ("http://", "https://", "mailto:")


class Body:
    """One document. Its parts come in order from `parts`; all annotations on words have their comment then."""

    def __init__(
        self, leaving: Leaving, laid: Sequence[Block], formatting: Sequence[Mark], comments: Comments, lists: Lists,
        related: Callable[[str], str],
    ) -> None:  # fmt: skip
        """`related` gives the name of the relation to an address."""
        self._text = leaving.text
        self._laid = laid
        self._comments, self._lists, self._related = comments, lists, related
        placed = [mark for mark in leaving.marks if mark.start is not None]
        self._pieces: Pieces[LeavingMark | Mark] = Pieces([*placed, *inlines(formatting)])
        self._ends = endings(placed, [place for block in laid for place in seen(self._text, block)])
        self._open: dict[UUID, str] = {}

    @classmethod
    def of(
        cls, leaving: Leaving, formatting: Sequence[Mark], paragraphs: Sequence[int], comments: Comments, lists: Lists,
        related: Callable[[str], str],
    ) -> "Body":  # fmt: skip
        return cls(leaving, blocks(leaving.text, formatting, paragraphs), formatting, comments, lists, related)

    def parts(self) -> Iterator[Any]:
        """Paragraphs and tables."""
        rows: list[Block] = []
        for block in self._laid:
            if block.kind == "row":
                rows.append(block)
                continue
            if rows:
                yield self._table(rows)
                rows = []
            if block.kind != "li":
                self._lists.leave()
            yield self._paragraph(block)
        if rows:
            yield self._table(rows)
            yield paragraph()  # Word wants one behind a table that ends a document

    def _paragraph(self, block: Block) -> Any:
        element = new("p")
        self._look(sub(element, "pPr"), block)
        self._words(element, block, block.start, block.end)
        return element

    def _look(self, properties: Any, block: Block) -> None:
        words = self._text[block.start : block.end]
        model = paragraph("", words)
        if block.kind == "li":
            self._lists.set(properties, block)
        elif style := _style(block):
            sub(properties, "pStyle", val=style)
        if block.kind == "rule" and not words:
            sub(sub(properties, "pBdr"), "bottom", val="single", sz="6", space="1", color="auto")
        if len(model[0]):
            sub(properties, "bidi")
        if block.deep > 1:
            sub(properties, "ind", left=str(2 * _STEP * (block.deep - 1)))

    def _table(self, rows: Sequence[Block]) -> Any:
        self._lists.leave()
        columns = max(self._text.count("\t", row.start, row.end) for row in rows) + 1
        table = new("tbl")
        properties = sub(table, "tblPr")
        sub(properties, "tblStyle", val="TableGrid")
        sub(properties, "tblW", w="0", type="auto")
        grid = sub(table, "tblGrid")
        for _ in range(columns):
            sub(grid, "gridCol", w=str(9000 // columns))
        for row in rows:
            self._row(table, row, columns)
        return table

    def _row(self, table: Any, row: Block, columns: int) -> None:
        element = sub(table, "tr")
        if row.is_head:
            sub(sub(element, "trPr"), "tblHeader")
        places = list(cells(self._text, row))
        for number, (start, end) in enumerate(places):
            cell = sub(element, "tc")
            properties = sub(cell, "tcPr")
            sub(properties, "tcW", w="0", type="auto")
            if number == len(places) - 1 and len(places) < columns:
                sub(properties, "gridSpan", val=str(columns - number))
            words = sub(cell, "p")
            sub(words, "pPr")
            self._words(words, row, start, end)

    def _words(self, parent: Any, block: Block, start: int, end: int) -> None:
        for piece in self._pieces.of(start, end):
            for mark in piece.over:
                if isinstance(mark, LeavingMark) and mark.id not in self._open:
                    self._open[mark.id] = self._comments.begin(parent, mark)
            styles = [mark for mark in piece.over if isinstance(mark, Mark)]
            if block.kind == "pre":
                styles.append(Mark(start, end, "code"))
            if block.is_head:
                styles.append(Mark(start, end, "strong"))
            address = next((mark.value for mark in styles if mark.kind == "link"), "")
            into = link(parent, self._related(address)) if address.lower().startswith(_ADDRESSES) else parent
            run(into, self._text[piece.start : piece.end], styles)
            for mark in self._ends.get(piece.end, ()):
                number = self._open.get(mark.id) or self._comments.begin(parent, mark)
                self._open[mark.id] = number
                self._comments.end(parent, number)


def _style(block: Block) -> str:
    if block.level:
        return f"Heading{block.level}"
    if block.deep:
        return "Quote"
    return "Caption" if block.kind == "caption" else ""
