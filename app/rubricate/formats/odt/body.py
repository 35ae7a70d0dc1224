"""Blocks of OpenDocument: headings, paragraphs, lists, tables, sections, text boxes where they are anchored."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.odt.names import attribute, named
from rubricate.formats.odt.story import Story
from rubricate.formats.odt.styles import LEVELS, figure, heading
from rubricate.formats.odt.words import Words
from rubricate.formats.office import HIDDEN_TEXT, note_item
from rubricate.formats.safe_xml import Element

_INSIDE: Final = frozenset(
    (
        *("text:section", "text:index-body", "text:index-title", "text:table-of-content", "text:alphabetical-index"),
        *("text:illustration-index", "text:table-index", "text:object-index", "text:user-index", "text:bibliography"),
        *("draw:text-box", "text:numbered-paragraph"),
    )
)
_COLUMNS_MOST: Final = 63
_ROWS: Final = frozenset({"table:table-rows", "table:table-row-group", "table:table-header-rows"})


@dataclass(slots=True)
class _Counts:
    """How far the levels of one list are."""

    style: str = ""
    at: dict[int, int] = field(default_factory=dict)


class Body:
    """Writes the blocks of a text, a note, a text box or a cell."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._words = Words(story)
        self._quote: int | None = None
        self._level = 0
        self._sign = ""  # of the item that has not had its first paragraph
        self._by_style: dict[str, _Counts] = {}
        self._by_id: dict[str, _Counts] = {}

    def blocks(self, element: Element) -> None:
        """Everything in an element that holds blocks."""
        for one in element:
            if isinstance(one.tag, str):
                self._block(one)

    def end(self) -> None:
        """The last block was written."""
        self._story.sink.end_pre()
        self._end_quote()

    def _end_quote(self) -> None:
        if self._quote is not None:
            self._story.sink.builder.wrap(self._quote, "quote", "1")
            self._quote = None

    def notes(self) -> None:
        """The notes below the text: items with their signs. A note may bring further ones."""
        if self._story.notes:
            self._story.sink.builder.rule()
        for sign, body in self._story.notes:
            self._level, self._sign = 1, note_item(sign)
            self.blocks(body)
            self.end()
            self._level, self._sign = 0, ""

    def _block(self, one: Element) -> None:
        name = named(one)
        if name in ("text:p", "text:h"):
            self._paragraph(one, name == "text:h")
        elif name == "text:list":
            self._list(one, None)
        elif name == "table:table":
            self._table(one)
        elif name in _INSIDE:
            if attribute(one, "text:display") == "none":
                self._story.met[HIDDEN_TEXT] += 1
            else:
                self.blocks(one)
        elif name.startswith("draw:"):
            self._story.sink.end_pre()
            self._words.shape(one)
            self._finish("p")

    def _paragraph(self, paragraph: Element, is_heading: bool) -> None:
        styles = self._story.styles
        name = attribute(paragraph, "text:style-name")
        kind = styles.kind(name)
        if is_heading:
            kind = heading(attribute(paragraph, "text:outline-level")) or kind or "h1"
        is_pre = kind == "pre" and not self._story.sink.in_cell
        if is_pre:
            self._end_quote()
            self._story.sink.begin_pre()
        elif not self._story.sink.in_cell:
            self._story.sink.end_pre()
        look = styles.look("paragraph", name)
        self._words.begin(look._replace(strong=None, em=None) if kind else look)
        self._words.walk(paragraph)
        if not is_pre:
            self._finish(kind or "p")
        elif self._story.boxes:
            self._story.sink.end_pre()
            self._boxes()

    def _finish(self, kind: str) -> None:
        sink = self._story.sink
        if sink.in_cell:
            sink.end_paragraph()
            self._boxes()
            return
        sink.pen.lift()
        start = sink.builder.next_start
        if kind != "quote":
            self.end()
        item = (self._sign or str(self._level)) if self._level and kind == "p" else ""
        has_words = sink.builder.finish("p" if kind == "quote" else kind, item=item) is not None
        if has_words:
            self._sign = ""
            if kind == "quote" and self._quote is None:
                self._quote = start
        self._boxes()

    def _boxes(self) -> None:
        boxes, self._story.boxes = self._story.boxes, []
        before = (self._level, self._sign)
        for box in boxes:
            self._level, self._sign = 0, ""
            self.blocks(box)
        self._level, self._sign = before

    # --- lists

    def _list(self, element: Element, above: _Counts | None) -> None:
        before = (self._level, self._sign)
        self._level = min(self._level + 1, LEVELS) if above else 1
        counts = above or self._counts(element)
        style = attribute(element, "text:style-name") or counts.style
        level = self._level
        if above and attribute(element, "text:continue-numbering") != "true":
            counts.at.pop(level, None)
        for item in element:
            if named(item) in ("text:list-item", "text:list-header"):
                self._item(item, counts, style, level)
        self._level, self._sign = before

    def _item(self, item: Element, counts: _Counts, style: str, level: int) -> None:
        self._sign = str(level)
        if named(item) == "text:list-item":
            start = figure(attribute(item, "text:start-value"), -1)
            before = counts.at.get(level)
            first = self._story.styles.level(style, level).start
            counts.at[level] = start if start >= 0 else first if before is None else before + 1
            self._sign = f"{level} {self._story.styles.sign(style, counts.at, level)}".strip()
        for one in item:
            if named(one) == "text:list":
                nested = _Counts(style, counts.at)
                self._list(one, nested)
            elif isinstance(one.tag, str):
                self._block(one)

    def _counts(self, element: Element) -> _Counts:
        """Where a list counts on from: from nothing, from the list before it, or from one that it names."""
        style = attribute(element, "text:style-name")
        known = self._by_id.get(attribute(element, "text:continue-list"))
        if known is None and attribute(element, "text:continue-numbering") == "true":
            known = self._by_style.get(style)
        counts = known or _Counts(style)
        counts.style = style or counts.style
        self._by_style[style] = counts
        if name := attribute(element, "xml:id"):
            self._by_id[name] = counts
        return counts

    # --- tables

    def _table(self, table: Element) -> None:
        rows = [(list(_cells(row)), is_head) for row, is_head in _rows(table, is_head=False)]
        if self._story.sink.in_cell:
            for cells, _ in rows:
                for cell in cells:
                    self.blocks(cell)
            return
        self.end()
        before, self._level = (self._level, self._sign), 0
        if all(len(cells) == 1 for cells, _ in rows) and any(_is_page(cells[0]) for cells, _ in rows):
            for cells, _ in rows:  # a frame around paragraphs
                self.blocks(cells[0])
        else:
            for cells, is_head in rows:
                self._row(cells, is_head)
        self._level, self._sign = before

    def _row(self, cells: list[Element], is_head: bool) -> None:
        sink = self._story.sink
        for number, cell in enumerate(cells):
            if number:
                sink.builder.tab()
            sink.begin_cell()
            if named(cell) == "table:table-cell":
                self.blocks(cell)
            sink.end_cell(max(figure(attribute(cell, "table:number-columns-repeated"), 1, _COLUMNS_MOST), 1))
        sink.builder.finish("row", "head" if is_head else "")


def _rows(element: Element, *, is_head: bool) -> Iterator[tuple[Element, bool]]:
    for one in element:
        name = named(one) if isinstance(one.tag, str) else ""
        if name == "table:table-row":
            yield one, is_head
        elif name in _ROWS:
            yield from _rows(one, is_head=is_head or name == "table:table-header-rows")


def _cells(row: Element) -> Iterator[Element]:
    return (one for one in row if named(one) in ("table:table-cell", "table:covered-table-cell"))


def _is_page(cell: Element) -> bool:
    return sum(1 for one in cell if named(one) in ("text:p", "text:h", "text:list", "table:table")) > 1
