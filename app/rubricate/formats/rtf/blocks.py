"""Paragraphs and rows of RTF: which words belong to a cell is known from their paragraph alone."""

from collections.abc import Callable

from rubricate.formats.rtf import tables
from rubricate.formats.rtf.state import Paragraph
from rubricate.formats.sink import Sink


class Blocks:
    """Ends paragraphs, cells and rows.

    `sign` was written before an item of a list; `note` is that of a note that waits for its words. `inner` says that a
    note or a text box is written: these have no rows.
    """

    def __init__(self, sink: Sink, head: tables.Head, boxes: Callable[[], None]) -> None:
        self._sink = sink
        self._head = head
        self._boxes = boxes
        self.paragraph = Paragraph()
        self.sign = ""
        self.inner = False
        self.note = ""
        self.is_head = False
        self._cells = 0
        self._in_row = False
        self._quote: int | None = None
        self._in_line = False  # whether the paragraph has words

    def _is_pre(self) -> bool:
        return self.kind() == "pre" and (self.inner or not self.paragraph.in_table)

    def _begin_line(self) -> None:
        if self._is_pre():
            self.end_row()
            self.end_quote()
            self._sink.begin_pre()
        elif not self._sink.in_cell:
            self._sink.end_pre()

    def in_place(self) -> None:
        """Words come: a cell begins, or the row that was open is over."""
        if not self._in_line:
            self._in_line = True
            self._begin_line()
        if self.inner:
            return
        if self.paragraph.in_table:
            self._begin_cell()
        elif self._in_row:
            self.end_row()

    def end_cell(self) -> None:
        """A cell ends, empty or not."""
        self._in_line = False
        if self.inner:
            self.finish()
            return
        self._begin_cell()
        self._sink.end_cell()
        self._cells += 1

    def end_row(self) -> None:
        """A row ends."""
        if self.inner or not self._in_row:
            return
        if self._sink.in_cell:
            self._sink.end_cell()
        self.end_quote()
        self._sink.builder.finish("row", "head" if self.is_head else "")
        self._cells, self._in_row = 0, False
        self._boxes()

    def gap(self) -> None:
        """A cell within a cell ends, or a paragraph of it."""
        if self._sink.in_cell:
            self._sink.end_paragraph()

    def end_paragraph(self) -> None:
        """A paragraph ends; in a table one of a cell."""
        if self.paragraph.in_table and not self.inner:
            self._in_line = False
            self.gap()
        else:
            self.finish()

    def kind(self) -> str:
        """What the paragraph is: h1 … h6, "quote", "caption", "pre" or ""."""
        own = self.paragraph.level
        return tables.heading(own) if own is not None else self._head.kind(self.paragraph.style)

    def finish(self) -> None:
        """End the block that is open, whichever it is."""
        if self._in_row and not self.inner:
            self.end_row()
        if not self._in_line:
            self._begin_line()
        self._in_line = False
        if self._is_pre():
            self._boxes()
            return
        sink = self._sink
        sink.pen.lift()
        kind = self.kind() or "p"
        start = sink.builder.next_start
        if kind != "quote":
            self.end_quote()
        item = self._item() if kind == "p" else ""
        if sink.builder.finish("p" if kind == "quote" else kind, item=item) is not None:
            self.sign = ""
            self.note = self.note.partition(" ")[0]
            if kind == "quote" and self._quote is None:
                self._quote = start
        self._boxes()

    def end(self) -> None:
        """What goes over several paragraphs is over."""
        self._sink.end_pre()
        self.end_quote()

    def end_quote(self) -> None:
        """A quotation is over."""
        if self._quote is not None:
            self._sink.builder.wrap(self._quote, "quote", "1")
            self._quote = None

    def _begin_cell(self) -> None:
        if not self._sink.in_cell:
            if self._cells:
                self._sink.builder.tab()
            self._in_row = True
            self._sink.begin_cell()

    def _item(self) -> str:
        if self.note:
            return self.note
        return f"{self.paragraph.depth + 1} {self.sign}" if self.sign else ""
