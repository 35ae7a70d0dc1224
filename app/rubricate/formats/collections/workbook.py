"""The sheets of an Excel workbook. openpyxl reads them; the zip is looked at first, so that it unpacks to no harm."""

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from rubricate.core.text import canonical
from rubricate.formats import archive
from rubricate.formats.collections.sheet import ROWS_MOST, Row, Sheet, headed
from rubricate.formats.errors import Damaged, Empty, Protected, TooLarge, Unsafe
from rubricate.formats.ole import OLE, why_not
from rubricate.formats.reader import check_size

FORMULAS_WITHOUT_VALUE: Final = "formulas_without_value"
CELLS_MOST: Final = 20_000_000  # a row that says it goes to the last column has 16,384 of them
ROW_LAST: Final = 1_048_576  # Excel's own
# An element takes up to 240 bytes. A part that is not large can't hold enough of them to fill 1 GB.
_LARGE: Final = 8_000_000
_TAGS_MOST: Final = 3_000_000
_HEAD: Final = 4096
_BARE: Final = re.compile(rb"<f(?:\s[^<>]{0,500})?>(?:[^<]{0,9000}</f>)?(?:<v\s*/>|<v></v>)?</c>")
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
# What a broken workbook makes openpyxl raise: whatever its code runs into.
_BAD: Final = (
    *(LookupError, ValueError, TypeError, AttributeError, ArithmeticError, OSError, EOFError, SyntaxError),
    *(RuntimeError, AssertionError, zipfile.BadZipFile, zlib.error, struct.error),
)


def sheets(data: bytes, name: str, _encoding: str | None = None) -> list[Sheet]:
    """All sheets with something in them, in order. Raises formats.errors."""
    check_size(name, len(data))
    if data.startswith(OLE):
        raise why_not(data, name)  # what Excel makes of a workbook with a password, or an old one
    bare = _looked_through(data, name)
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that say nothing of the cells
            book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            try:
                found = [_sheet(sheet, name) for sheet in book.worksheets]
            finally:
                book.close()
    except (*_BAD, InvalidFileException) as bad:
        raise Damaged(name, str(bad)) from bad
    filled = [sheet for sheet in found if sheet.rows]
    if not filled:
        raise Empty(name)
    if not bare:
        return filled
    code = (f"{FORMULAS_WITHOUT_VALUE} {bare}",)
    return [Sheet(one.name, one.columns, one.rows, warnings=code) for one in filled]


def _sheet(sheet: Any, name: str) -> Sheet:
    sheet.reset_dimensions()  # what the file says of its size is not believed
    columns, rows = headed(name, _rows(sheet, name))
    return Sheet(canonical(sheet.title)[0], columns, rows)


def _rows(sheet: Any, name: str) -> Iterator[Row]:
    """The rows that have something in them, as words. Raises TooLarge, Unsafe."""
    cells = filled = 0
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells += len(values)
        if cells > CELLS_MOST or number > ROW_LAST:
            raise Unsafe(name, "bomb")
        words = [value if type(value) is str else _words(value) for value in values]
        while words and not words[-1]:
            words.pop()
        if words:
            filled += 1
            if filled > ROWS_MOST + 1:
                raise TooLarge(name, "rows", filled, ROWS_MOST)
            yield number, [_clean(word) for word in words]


def _clean(words: str) -> str:
    """Excel writes line ends and control characters as _x000D_."""
    if words.isascii() and words.isprintable() and "_x" not in words:
        return words
    if "_x" in words:
        words = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), words)
    return canonical("\x01" + words)[0][1:]


def _words(value: object) -> str:
    """A cell that holds no words, as words: dates in ISO 8601, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        hours, rest = divmod(round(value.total_seconds()), 3_600)
        return f"{hours}:{rest // 60:02}:{rest % 60:02}"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def _looked_through(data: bytes, name: str) -> int:
    """How many cells hold a formula whose result was never kept: they are empty. Raises Damaged, Protected, Unsafe.

    zipfile unpacks no more of a part than its header says: that is added up.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as whole:
            parts = whole.infolist()
            if len(parts) > archive.ENTRIES_MOST:
                raise Unsafe(name, "entries")
            if sum(part.file_size for part in parts) > archive.BYTES_MOST:
                raise Unsafe(name, "bomb")
            return sum(_part(whole, part, name) for part in parts)
    except _BAD as bad:
        raise Damaged(name, str(bad)) from bad


def _part(whole: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> int:
    """The same of one part, which is unpacked once."""
    if part.flag_bits & 1:
        raise Protected(name)
    if part.file_size > max(1_000_000, archive.RATIO_MOST * max(part.compress_size, 1)):
        raise Unsafe(name, "bomb")
    is_xml = part.filename.endswith((".xml", ".rels"))
    is_sheet = part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml")
    if not (is_xml or part.file_size > _LARGE):
        return 0
    with whole.open(part) as stream:
        xml = stream.read() if is_sheet or part.file_size > _LARGE else stream.read(_HEAD)
    if is_xml and b"<!DOCTYPE" in xml[:_HEAD].replace(b"\0", b"").upper():
        raise Unsafe(name, "doctype")
    if part.file_size > _LARGE and _tags_at_once(xml) > _TAGS_MOST:
        raise Unsafe(name, "bomb")
    return len(_BARE.findall(xml)) if is_sheet and xml.rfind(b"<f") >= 0 else 0


def _tags_at_once(xml: bytes) -> int:
    """How many tags openpyxl holds at the same time: those of the largest row, and one for each row."""
    parts = xml.split(b"<row")
    return max(part.count(b"<") for part in parts) + len(parts)
