"""A table as it stands in a file, before anybody has said what its columns mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rubricate.formats.errors import RowsLeftOut, TooLarge

COLUMNS_MOST: Final = 1_000
ROWS_MOST: Final = 200_000
_HEADING_MOST: Final = 200  # characters: what is longer is a text, so the table has no heading
_LONG: Final = 20

Row = tuple[int, Sequence[str]]
"""Its number as a spreadsheet counts, from 1, and its cells; there may be fewer than the table has columns."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: the names of its columns, each there once, and its rows without the heading and without blank ones.

    `name` is that of the sheet in a workbook, else empty. `left_out` are rows that can't be read; `warnings` are codes
    of `words.warning`.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str = ""
    left_out: tuple[RowsLeftOut, ...] = ()
    warnings: tuple[str, ...] = ()

    def at(self, column: str) -> int:
        """The place of a column; -1 for one that is not there."""
        return self.columns.index(column) if column in self.columns else -1


def cell(row: Row, at: int) -> str:
    """The words of a cell; empty where the row is too short for it."""
    cells = row[1]
    return cells[at] if 0 <= at < len(cells) else ""


def headed(file: str, rows: Iterable[Row]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Columns and rows of a table whose first row that is not blank is its heading. Raises TooLarge.

    A first row with a long text in it is no heading: the columns are then numbered.
    """
    every: list[Row] = []
    width = 0
    for row in rows:
        if any(map(str.strip, row[1])):
            every.append(row)
            width = max(width, len(row[1]))
            if width > COLUMNS_MOST:
                raise TooLarge(file, "columns", width, COLUMNS_MOST)
            if len(every) > ROWS_MOST + 1:
                raise TooLarge(file, "rows", len(every), ROWS_MOST)
    first = every[0][1] if every else ()
    if any(len(title) > _HEADING_MOST for title in first):
        return named((), width), tuple(every)
    return named(first, width), tuple(every[1:])


def named(titles: Sequence[str], width: int) -> tuple[str, ...]:
    """Names for the columns: their titles on one line, numbered where they have none or the same one twice."""
    found: dict[str, None] = {}
    for number in range(width):
        title = " ".join(titles[number].split()) if number < len(titles) else ""
        name = wanted = title or f"column {number + 1}"
        again = 1
        while name in found:
            again += 1
            name = f"{wanted} {again}"
        found[name] = None
    return tuple(found)


def sample(sheet: Sheet, column: str) -> list[str]:
    """What stands in the first rows of a column, without empty cells."""
    at = sheet.at(column)
    words = (cell(row, at).strip() for row in sheet.rows[:_LONG])
    return [word for word in words if word]
