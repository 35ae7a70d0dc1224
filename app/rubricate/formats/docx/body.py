"""Blocks: paragraphs as headings, items, quotations, captions; tables as rows; text boxes where they are anchored."""

from collections.abc import Iterator
from typing import Final

from rubricate.formats.docx.names import attribute, child, is_on, named, value, whole
from rubricate.formats.docx.runs import Runs, choice
from rubricate.formats.docx.story import Story
from rubricate.formats.docx.styles import Paragraph, heading, number_of
from rubricate.formats.office import PART_LEFT_OUT, TRACKED_CHANGES, note_item
from rubricate.formats.safe_xml import Element

_INSIDE: Final = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "Choice"})
_ANCHORS: Final = frozenset({"commentRangeStart", "commentRangeEnd"})
_COLUMNS_MOST: Final = 63  # as in Word


class Body:
    """Writes the blocks of a document, a note, a text box or a cell."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._runs = Runs(story)
        self._quote: int | None = None
        self._joins = False  # the mark of the last paragraph was deleted: the next one goes on in the same block

    def blocks(self, element: Element) -> None:
        """Everything in an element that holds blocks."""
        for one in element:
            self._block(one)

    def end(self) -> None:
        """The last paragraph was written."""
        if self._joins:
            self._finish("p", "")
        self._story.sink.end_pre()
        self._end_quote()

    def note(self, element: Element, sign: str) -> None:
        """A note: an item with its sign, further paragraphs below it."""
        item = note_item(sign)
        for one in element:
            if named(one) == "p":
                item = self._paragraph(one, item)
            else:
                self._block(one)
        self.end()

    def _block(self, one: Element) -> None:
        name = named(one)
        if name == "p":
            self._paragraph(one)
        elif name == "tbl":
            self._table(one)
        elif name in _INSIDE:
            self.blocks(one)
        elif name == "AlternateContent":
            for chosen in choice(one):
                self._block(chosen)
        elif name in _ANCHORS:
            self._runs.anchor(one)
        elif name == "altChunk":
            self._story.met[PART_LEFT_OUT] += 1
        elif name in ("oMath", "oMathPara"):
            self._story.sink.end_pre()
            self._runs.walk([one])
            self._finish("p", "")

    def _paragraph(self, paragraph: Element, item: str = "") -> str:
        """One paragraph. `item` is the sign of a note that waits for its first words; what is left of it comes back."""
        properties = child(paragraph, "pPr")
        style = self._story.styles.paragraph(value(properties, "pStyle"))
        kind = _kind(properties, style)
        is_pre = kind == "pre" and not self._story.sink.in_cell
        if is_pre:
            self._begin_pre()
        elif not self._story.sink.in_cell:
            self._story.sink.end_pre()
        look = style.look._replace(strong=None, em=None) if kind else style.look  # the kind shows it
        self._runs.begin(look)
        self._runs.walk(paragraph)
        self._story.fields.end_paragraph()
        if self._is_joined(properties):
            self._joins = True
            return item
        sign = self._sign(properties, style)
        if self._story.sink.in_cell:
            self._story.sink.end_paragraph()
            self._boxes()
            return item
        if is_pre:
            if self._story.boxes:
                self._story.sink.end_pre()
                self._boxes()
            return item
        return "1" if self._finish(kind or "p", item or sign) and item else item

    def _begin_pre(self) -> None:
        if self._joins:
            self._finish("p", "")
        self._end_quote()
        self._story.sink.begin_pre()

    def _is_joined(self, properties: Element | None) -> bool:
        """Whether the mark at the end of the paragraph was deleted, or moved away."""
        mark = child(properties, "rPr")
        gone = child(mark, "del") is not None or child(mark, "moveFrom") is not None
        self._story.met[TRACKED_CHANGES] += gone
        return gone

    def _sign(self, properties: Element | None, style: Paragraph) -> str:
        """The mark of a list item: its level and its sign; empty for what is none."""
        own = number_of(properties)
        key, level = own or ("", None)
        if style.number is not None:
            key = key or style.number[0]
            level = level if level is not None else style.number[1]
        if not key or key == "0":
            return ""
        sign = self._story.numbering.sign(key, level or 0)
        depth = (level or 0) + 1 + (0 if own else style.depth)
        return "" if sign is None else f"{depth} {sign}".strip()

    def _finish(self, kind: str, item: str) -> bool:
        """End the block; whether it had words."""
        story = self._story
        story.sink.pen.lift()
        self._joins = False
        start = story.sink.builder.next_start
        quoted = kind == "quote"
        kind = "p" if quoted else kind
        if not quoted:
            self._end_quote()
        has_words = story.sink.builder.finish(kind, item=item if kind == "p" else "") is not None
        if quoted and has_words and self._quote is None:
            self._quote = start
        self._boxes()
        return has_words

    def _end_quote(self) -> None:
        if self._quote is not None:
            self._story.sink.builder.wrap(self._quote, "quote", "1")
            self._quote = None

    def _boxes(self) -> None:
        boxes, self._story.boxes = self._story.boxes, []
        for box in boxes:
            self.blocks(box)

    # --- tables

    def _table(self, table: Element) -> None:
        rows = [list(_members(row, "tc")) for row in _members(table, "tr")]
        if self._story.sink.in_cell:
            for cells in rows:
                for cell in cells:
                    self.blocks(cell)
            return
        self.end()
        if all(len(cells) == 1 for cells in rows) and any(_is_page(cells[0]) for cells in rows):
            for cells in rows:  # a frame around paragraphs
                self.blocks(cells[0])
            return
        for row in _members(table, "tr", *_ANCHORS):
            if named(row) == "tr":
                self._row(row)
            else:
                self._runs.anchor(row)

    def _row(self, row: Element) -> None:
        properties = child(row, "trPr")
        if child(properties, "del") is not None:
            self._story.met[TRACKED_CHANGES] += 1
            return
        sink = self._story.sink
        number = 0
        for cell in _members(row, "tc", *_ANCHORS):
            if named(cell) != "tc":
                self._runs.anchor(cell)
                continue
            if number:
                sink.builder.tab()
            sink.begin_cell()
            about = child(cell, "tcPr")
            merge = child(about, "vMerge")
            if merge is None or attribute(merge, "val") == "restart":
                self.blocks(cell)
            sink.end_cell(whole(value(about, "gridSpan"), 1, _COLUMNS_MOST))
            number += 1
        self._joins = False
        is_head = is_on(child(properties, "tblHeader"))
        sink.builder.finish("row", "head" if is_head else "")


def _kind(properties: Element | None, style: Paragraph) -> str:
    """What a paragraph is by its own outline level, else by its style; empty for a plain one."""
    level = value(properties, "outlineLvl")
    return heading(level, "" if style.kind.startswith("h") else style.kind) if level else style.kind


def _members(element: Element, *names: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those in a container, and where comments begin and end between them."""
    for one in element:
        found = named(one)
        if found in names:
            yield one
        elif found in _INSIDE:
            yield from _members(one, *names)


def _is_page(cell: Element) -> bool:
    """Whether a cell holds several blocks."""
    return sum(1 for one in cell if named(one) in ("p", "tbl")) > 1
