"""The cells of an Excel workbook, read row by row."""

import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from rubricate.formats.archive import Archive
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Damaged, Unreadable

SHEET: Final = "annotations"
_CELLS_MOST: Final = 20_000_000


def rows_of(bundle: Bundle) -> Iterator[Sequence[Any]]:
    """Every row of the sheet `annotations`, or of the first. Raises Damaged, Unsafe, Protected."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    data = bundle.data
    archive = Archive(data, bundle.name)
    for name in archive:  # its limits, before another library unpacks it
        archive[name]
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]
        seen = 0
        for row in sheet.iter_rows(values_only=True):
            seen += len(row)
            if seen > _CELLS_MOST:
                raise Damaged(bundle.name, "more cells than can be")
            yield row
    except Unreadable:
        raise
    except (InvalidFileException, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError) as bad:
        raise Damaged(bundle.name, str(bad)) from bad  # openpyxl raises what it stumbles over
