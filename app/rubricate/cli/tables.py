"""CSV files that commands read: their header and lines, and cells that hold several values."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rubricate.cli.refusals import BadLine, CannotRead, NoSuchFile, NoTable
from rubricate.core.attributes import Attribute
from rubricate.formats.codebooks.cells import listed
from rubricate.formats.csv_cells import BOM, reader, unguard

Cells = Mapping[str, str]


def table(file: Path, needed: Sequence[str], *, guarded: bool = False) -> tuple[list[str], Iterator[tuple[int, Cells]]]:
    """The header of a CSV in UTF-8, and its lines with the number that each begins on; empty ones are passed over.

    With `guarded` a file with a byte-order mark is taken for one that a spreadsheet may open: its guards are removed.
    Raises NoSuchFile, CannotRead, and NoTable for a header that lacks what is needed or has a name twice.
    """
    try:
        content = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NoSuchFile(str(file)) from None
    except OSError as error:
        raise CannotRead(str(file), error.strerror or "") from None
    except UnicodeDecodeError:
        raise NoTable(file.name) from None
    plain = guarded and content.startswith(BOM)
    content = content.removeprefix(BOM)
    rows = reader(content)
    header = [_cell(name.strip(), guarded=plain) for name in next(rows, [])]
    if missing := tuple(name for name in needed if name not in header):
        raise NoTable(file.name, missing, tuple(needed))
    if doubled := next((name for name in header if name and header.count(name) > 1), ""):
        raise NoTable(file.name, doubled=doubled)
    return header, _lines(file, header, rows, guarded=plain)


def values(attribute: Attribute, cell: str) -> list[str]:
    """What a cell holds for an attribute; several are parted by |."""
    return listed(cell) if attribute.kind == "several_of" else [cell]


def _lines(file: Path, header: list[str], rows: Iterator[list[str]], *, guarded: bool) -> Iterator[tuple[int, Cells]]:
    while True:
        number: int = rows.line_num + 1  # type: ignore[attr-defined]  # the line that the next row begins on
        try:
            row = next(rows, None)
        except csv.Error:
            raise BadLine(file.name, number, NoTable(file.name)) from None
        if row is None:
            return
        if any(row):
            cells = [_cell(cell, guarded=guarded) for cell in row]
            yield number, dict(zip(header, [*cells, *[""] * len(header)], strict=False))


def _cell(cell: str, *, guarded: bool) -> str:
    return unguard(cell) if guarded else cell
