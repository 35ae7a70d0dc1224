"""Tables of text: cells parted by commas, semicolons, tabs or bars, as spreadsheets and databases write them."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from rubricate.formats.collections.sheet import Row, Sheet, headed
from rubricate.formats.errors import OpenQuote
from rubricate.formats.reader import BYTES_MOST, decoded

DELIMITERS: Final = (",", ";", "\t", "|")
_SAID: Final = re.compile(r'"?sep=([,;\t|])"?\n')
_NONE: Final = "\x1f"  # parts nothing: a table of one column, whose commas are its words
_LOOKED_AT: Final = 40  # rows
_SAMPLE: Final = 400_000  # characters
_END: Final = "\x00end"  # no canonical text has a NUL


def sheets(data: bytes, name: str, encoding: str | None = None) -> list[Sheet]:
    """The one table of the file. Raises formats.errors."""
    found = decoded(data, name, encoding, BYTES_MOST)
    said = _SAID.match(found.text)
    text = found.text[said.end() :] if said else found.text
    delimiter = said[1] if said else _delimiter(text, name)
    columns, rows = headed(name, _rows(text, delimiter, name, 2 if said else 1))
    return [Sheet("", columns, rows, found.encoding, warnings=found.warnings)]


def _delimiter(text: str, name: str) -> str:
    """What parts the cells: that by which most of the first rows have as many of them, and more than one."""
    if name.lower().endswith((".tsv", ".tab")) and "\t" in text[:_SAMPLE]:
        return "\t"
    likely = {sign: _evenness(text[:_SAMPLE], sign) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: likely[sign])
    return best if likely[best][0] else _NONE


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    """The share of rows with the commonest number of cells, and that number."""
    widths = [len(row) for row in islice(_parsed(text, delimiter), _LOOKED_AT) if row]
    if not widths or widths[0] < 2:
        return 0.0, 0
    return widths.count(widths[0]) / len(widths), Counter(widths).most_common(1)[0][0]


def _rows(text: str, delimiter: str, name: str, first: int) -> Iterator[Row]:
    """The rows with their numbers. Raises OpenQuote.

    A line of our own behind the last one comes out alone, unless a quotation mark is still open there.
    """
    number, cells = first, [_END]
    for number, cells in enumerate(_parsed(f"{text.rstrip(chr(10))}\n{_END}", delimiter), first):
        if cells != [_END]:
            if cells and cells[-1].endswith(_END):
                raise OpenQuote(name, number)
            yield number, cells


def _parsed(text: str, delimiter: str) -> Any:
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # a cell may be longer than csv expects
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
