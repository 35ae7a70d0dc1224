"""A workbook that openpyxl writes row by row: frozen headings, filters, widths, wrapped words."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from rubricate.formats.csv_form import Cell, Row
from rubricate.formats.datapackage import Field
from rubricate.formats.exporters.xlsx.cells import (
    ROWS_MOST,
    escaped,
    is_otherwise,
    looks_like_a_formula,
    parts,
)

CONTINUED: Final = "continued"
_SHORT: Final = 10_000  # below it no text is too long, whatever its letters are
_WIDE: Final = frozenset({"text", "note", "before", "after", "definition", "use_when", "not_when", "example",
                          "counter_example", "citation", "from_text", "to_text", "description"})  # fmt: skip
_WIDTHS: Final = {"integer": 10.0, "boolean": 10.0, "datetime": 25.0}
_CONTINUED: Final = (
    Field("sheet", "string", "The sheet with the beginning of the text."),
    Field("row", "integer", "The row there, its heading counted as 1."),
    Field("column", "string", "The column there."),
    Field("part", "integer", "2 for what follows the beginning, 3 for what follows that …"),
    Field("text", "string", "What follows. Joined in order, the parts are the whole text."),
)


@dataclass(slots=True)
class _Looks:
    """Styles of cells, made once: heading, wrapped words, and both of words that only look like a formula."""

    heading: Any
    wrapped: Any
    quoted: Any
    quoted_wrapped: Any


class Book:
    """Sheets in the order in which they are written. `rows_most` is for tests: a sheet never has that many in one."""

    def __init__(self, rows_most: int = ROWS_MOST) -> None:
        from openpyxl import Workbook

        self._book = Workbook(write_only=True)
        self._rows_most = rows_most
        self._made: _Looks | None = None
        self._continued: _Sheet | None = None
        self.otherwise: Counter[str] = Counter()

    def sheet(
        self, name: str, fields: Sequence[Field], rows: Iterable[Row], watch: Callable[[int], None] = lambda _: None
    ) -> int:
        """Write a sheet; behind the last row that one can hold, NAME 2, NAME 3 follow. Returns the number of rows."""
        sheet, number, done = _Sheet(self, name, fields), 1, 0
        for row in rows:
            watch(done)
            if sheet.used >= self._rows_most:
                sheet.end()
                number += 1
                self.otherwise["further_sheets"] += 1
                sheet = _Sheet(self, f"{name} {number}", fields)
            sheet.append(row)
            done += 1
        sheet.end()
        return done

    def save(self, stream: BinaryIO) -> None:
        """Write all of it."""
        if self._continued is not None:
            self._continued.end()
        self._book.save(stream)

    def drop(self) -> None:
        """Let what was written so far go: the library keeps sheets in files of the system until they are saved."""
        for sheet in self._book.worksheets:
            if not sheet.closed:
                with suppress(OSError):
                    sheet.close()
                    sheet._writer.cleanup()

    # --- for the sheets

    def page(self, name: str, fields: Sequence[Field]) -> Any:
        """A sheet of openpyxl with its heading, its widths and its first row frozen."""
        from openpyxl.utils import get_column_letter

        page = self._book.create_sheet(name)
        page.freeze_panes = "A2"
        for number, one in enumerate(fields, 1):
            page.column_dimensions[get_column_letter(number)].width = _width(one)
        page.append([self.styled(page, escaped(one.name), self.looks.heading) for one in fields])
        return page

    def styled(self, page: Any, value: str, style: Any) -> Any:
        """A cell that holds words, whatever they look like."""
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(page, value)
        cell.data_type = "s"
        cell._style = style
        return cell

    def continue_(self, sheet: str, row: int, column: str, rest: Iterable[str]) -> None:
        """What of a cell did not fit stands in a sheet of its own."""
        if self._continued is None:
            self._continued = _Sheet(self, CONTINUED, _CONTINUED)
        self.otherwise["continued"] += 1
        for part, text in enumerate(rest, 2):
            self._continued.append((sheet, row, column, part, text), is_ready=True)

    @property
    def looks(self) -> _Looks:
        if self._made is None:
            self._made = _Looks(*self._styles())
        return self._made

    def _styles(self) -> Iterator[Any]:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font

        page = self._book
        wrap = Alignment(wrap_text=True, vertical="top")
        for bold, alignment, quoted in (
            (True, wrap, False),
            (False, wrap, False),
            (False, None, True),
            (False, wrap, True),
        ):
            cell = WriteOnlyCell(_Owner(page), "")
            if bold:
                cell.font = Font(bold=True)
            if alignment is not None:
                cell.alignment = alignment
            cell.quotePrefix = quoted
            yield cell._style


@dataclass(frozen=True, slots=True)
class _Owner:
    """What a cell asks for the workbook's styles."""

    parent: Any


@dataclass(slots=True)
class _Sheet:
    """One sheet while it is written."""

    book: Book
    name: str
    fields: Sequence[Field]
    used: int = 1
    page: Any = field(init=False)
    wide: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.page = self.book.page(self.name, self.fields)
        self.wide = [one.name in _WIDE for one in self.fields]

    def append(self, row: Row, *, is_ready: bool = False) -> None:
        """A row of words and numbers; `is_ready`: its words fit and are escaped."""
        self.used += 1
        self.page.append([self._cell(n, value, is_ready=is_ready) for n, value in enumerate(row)])

    def end(self) -> None:
        from openpyxl.utils import get_column_letter

        self.page.auto_filter.ref = f"A1:{get_column_letter(len(self.fields))}{self.used}"

    def _cell(self, number: int, value: Cell, *, is_ready: bool) -> Any:
        if not isinstance(value, str) or value == "":
            return None if value == "" else value
        words = value if is_ready else self._fitting(number, value)
        looks, is_wide = self.book.looks, self.wide[number]
        if looks_like_a_formula(value):
            return self.book.styled(self.page, words, looks.quoted_wrapped if is_wide else looks.quoted)
        if is_wide:
            return self.book.styled(self.page, words, looks.wrapped)
        return words if words[0] != "#" else self.book.styled(self.page, words, None)

    def _fitting(self, number: int, value: str) -> str:
        """The words of the cell, or as many of them as fit; the rest is continued elsewhere."""
        if is_otherwise(value):
            self.book.otherwise["escaped"] += 1
        if len(value) < _SHORT // 2:
            return escaped(value)
        first, *rest = parts(value)
        if rest:
            self.book.continue_(self.name, self.used, self.fields[number].name, rest)
        return first


def _width(one: Field) -> float:
    """In characters: what most cells of the column need."""
    if one.name in _WIDE:
        return 48
    return max(_WIDTHS.get(one.kind, 38 if one.name.endswith("_id") else 20), min(len(one.name) + 3, 40))
