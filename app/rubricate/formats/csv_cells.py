"""What stands in one cell of our CSV files, each rule with its way back."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Protocol

END_OF_LINE: Final = "\r\n"  # RFC 4180; also what makes Python's writer quote a lone CR
BOM: Final = "\ufeff"
SEVERAL: Final = " | "
STEPS_DOWN: Final = " > "
DELIMITERS: Final = (",", ";", "\t")

_SEP: Final = re.compile(r'"?sep=([,;\t])"?\r?')
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n]")
_MAY_BE_FORMULA: Final = frozenset("'=+-@\t\r\n")


class Rows(Protocol):
    """What `csv.writer` returns."""

    def writerow(self, row: Iterable[object], /) -> object: ...

    def writerows(self, rows: Iterable[Iterable[object]], /) -> None: ...


class Sink(Protocol):
    def write(self, text: str, /) -> object: ...


def writer(stream: Sink, delimiter: str = ",") -> Rows:
    """A writer of RFC 4180: CRLF after each row, quotes doubled and only where a cell needs them."""
    rows: Any = csv.writer(stream, delimiter=delimiter, lineterminator=END_OF_LINE)
    checked: Rows = rows
    return checked


def reader(text: str, *, strict: bool = False) -> Any:
    """A `csv.reader` of a table that anybody wrote, at its heading; `line_num` counts as an editor does.

    The delimiter is the one that parts the heading most often, or what a line `sep=;` says, which Excel goes by.
    """
    first = text.partition("\n")[0]
    said = _SEP.fullmatch(first)
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # a cell may be longer than csv expects
    delimiter = said[1] if said else max(DELIMITERS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    if said:
        next(rows)
    return rows


def guard(cell: str) -> str:
    """The cell as a spreadsheet may open it: one more ' before what it would take for a formula.

    That is a leading = + - @ TAB CR or LF, and any number of ' before one of these.
    """
    if cell and cell[0] in _MAY_BE_FORMULA and _FORMULA.match(cell):
        return "'" + cell
    return cell


def unguard(cell: str) -> str:
    """The cell as it was before `guard`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def joined(values: Sequence[str], separator: str = SEVERAL) -> str:
    r"""Several values in one cell. The separator's sign and \ inside a value get a \ before them."""
    return separator.join(_escaped(value, separator.strip()) for value in values)


def parted(cell: str, separator: str = SEVERAL) -> tuple[str, ...]:
    """The values of a cell made by `joined` of at least one value."""
    return tuple(_parts(cell, separator))


def _escaped(value: str, sign: str) -> str:
    if sign in value or "\\" in value:
        return value.replace("\\", "\\\\").replace(sign, "\\" + sign)
    return value


def _parts(cell: str, separator: str) -> Iterator[str]:
    sign, value, at = separator.strip(), "", 0
    while at < len(cell):
        if cell[at] == "\\":
            value += cell[at + 1 : at + 2]
            at += 2
        elif cell[at] == sign:
            yield value[:-1]
            value = ""
            at += 2
        else:
            value += cell[at]
            at += 1
    yield value
