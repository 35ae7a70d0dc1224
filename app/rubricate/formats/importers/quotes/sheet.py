"""The rows of a table of passages, from CSV or from a workbook."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from rubricate.core.text import storable
from rubricate.formats import encoding
from rubricate.formats.bundle import Bundle
from rubricate.formats.csv_cells import BOM, reader, unguard
from rubricate.formats.errors import BadContent, Empty, UnreadableEncoding

ENDINGS: Final = ("csv", "tsv", "tab", "xlsx")
_NAME: Final = "csv"
_PLACED: Final = frozenset({"start", "end", "text"})
_OURS: Final = "annotations"  # the sheet that our own workbooks have


@dataclass(frozen=True, slots=True)
class Sheet:
    """A heading and rows of words, each with the number of its line or row; empty ones are left out."""

    heading: tuple[str, ...]
    rows: tuple[tuple[int, Sequence[str]], ...]


def sheet_of(bundle: Bundle, rows_most: int | None = None) -> Sheet:
    """The table; with `rows_most` no more of its rows. Raises BadContent, UnreadableEncoding, Empty."""
    numbered = _of_workbook(bundle) if bundle.ending == "xlsx" else None
    guarded = False
    if numbered is None:
        text = _decoded(bundle)
        first_line = text.partition("\n")[0]
        guarded = text.startswith(BOM) or ";" in first_line or not first_line.endswith("\r")
        numbered = _lines(text.removeprefix(BOM), bundle.name)
    filled = ((number, row) for number, row in numbered if any(row))
    first = next(filled, None)
    if first is None:
        raise Empty(bundle.name)
    heading = tuple(cell.strip() for cell in first[1])
    rows = tuple(filled if rows_most is None else islice(filled, rows_most))
    told = _told_by_lengths(heading, rows)
    if guarded if told is None else told:
        rows = tuple((number, [unguard(cell) for cell in row]) for number, row in rows)
    return Sheet(heading, rows)


def _told_by_lengths(heading: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]]) -> bool | None:
    """Whether the cells of our own table have a ' too much: words that begin with one say it by their length.

    What a file for spreadsheets has at its beginning may be gone when one of them has saved it.
    """
    if not _PLACED.issubset(heading):
        return None
    start, end, words = (heading.index(name) for name in ("start", "end", "text"))
    for _, row in rows:
        cells = [row[at] if at < len(row) else "" for at in (start, end, words)]
        if unguard(cells[2]) != cells[2] and cells[0].isdecimal() and cells[1].isdecimal():
            return len(cells[2]) == int(cells[1]) - int(cells[0]) + 1
    return None


def _decoded(bundle: Bundle) -> str:
    data = bundle.data
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        found = encoding.guess(data)
    if found is None:
        raise UnreadableEncoding(bundle.name, "")
    return storable(encoding.decode(data, found.encoding, bundle.name))


def _lines(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Every row with the line that it begins on."""
    import csv

    if "\0" in text:
        raise BadContent(name, _NAME, "it has NUL characters")
    try:
        rows = reader(text)
        number = rows.line_num + 1
        for row in rows:
            yield number, row
            number = rows.line_num + 1
    except csv.Error as bad:
        raise BadContent(name, _NAME, str(bad)) from bad


def _of_workbook(bundle: Bundle) -> Iterator[tuple[int, Sequence[str]]]:
    """Heading and rows of the sheet `annotations`, or of the first one."""
    from rubricate.formats.collections import workbook

    found = workbook.sheets(bundle.data, bundle.name)
    sheet = next((one for one in found if one.name == _OURS), found[0])
    return iter([(1, sheet.columns), *sheet.rows])
