"""JSON Lines, one object a line, and a JSON file that is a list of objects."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from rubricate.core.text import canonical
from rubricate.formats.collections.sheet import COLUMNS_MOST, ROWS_MOST, Row, Sheet
from rubricate.formats.errors import BadContent, RowsLeftOut, TookTooLong, TooLarge
from rubricate.formats.reader import BYTES_MOST, decoded

_DEEP: Final = 3  # objects in objects become columns so far down: "meta.author.name"
# Each object and each value takes memory, however short it is in the file: so many of them stay under 1 GB.
_OBJECTS_MOST: Final = 1_500_000
_VALUES_MOST: Final = 6_000_000
_TEXT: Final = "text"
_BAD: Final = (ValueError, RecursionError)


def sheets(data: bytes, name: str, encoding: str | None = None) -> list[Sheet]:
    """The one table of the file. Raises formats.errors."""
    found = decoded(data, name, encoding, BYTES_MOST)
    _check(found.text, name)
    broken: list[int] = []
    objects = _listed(found.text, name) if name.lower().endswith(".json") else _lines(found.text, broken)
    columns: dict[str, int] = {}
    rows: list[Row] = []
    for number, value in objects:
        facts = _facts(value)
        for column in facts:
            columns.setdefault(column, len(columns))
        if len(columns) > COLUMNS_MOST:
            raise TooLarge(name, "columns", len(columns), COLUMNS_MOST)
        if len(rows) >= ROWS_MOST:
            raise TooLarge(name, "rows", ROWS_MOST + 1, ROWS_MOST)
        cells = [""] * len(columns)
        for column, words in facts.items():
            cells[columns[column]] = words
        rows.append((number, cells))
    if not rows:
        raise BadContent(name, "JSON", "no object in it")
    left_out = (RowsLeftOut(name, "broken", tuple(broken)),) if broken else ()
    return [Sheet("", tuple(columns), tuple(rows), found.encoding, left_out, found.warnings)]


def is_list(data: bytes) -> bool:
    """Whether a JSON file begins as a list of objects."""
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").replace(b" ", b"").replace(b"\n", b"").replace(b"\r", b"")[:2] in (
        b"[{",
        b"[\t",
    )


def _check(text: str, name: str) -> None:
    """Raises TookTooLong for what would fill the memory."""
    if text.count("{") + text.count("[") > _OBJECTS_MOST or text.count(",") > _VALUES_MOST:
        raise TookTooLong(name, 0)


def _lines(text: str, broken: list[int]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except _BAD:
            broken.append(number)
            continue
        if isinstance(value, dict | str):
            yield number, value
        else:
            broken.append(number)


def _listed(text: str, name: str) -> Iterator[tuple[int, Any]]:
    try:
        values = json.loads(text)
    except _BAD as bad:
        raise BadContent(name, "JSON", str(bad)) from bad
    if not isinstance(values, list):
        raise BadContent(name, "JSON", "no list")
    for number, value in enumerate(values, 1):
        if isinstance(value, dict | str):
            yield number, value


def _facts(value: Any) -> Mapping[str, str]:
    """What a line says, by column; a line that is words alone is a text."""
    if isinstance(value, str):
        return {_TEXT: _clean(value)}
    found: dict[str, str] = {}
    _flatten(value, "", found, _DEEP)
    return found


def _flatten(value: Mapping[str, Any], before: str, found: dict[str, str], deep: int) -> None:
    for key, inner in value.items():
        column = before + (" ".join(_clean(key).split()) or "?")
        if isinstance(inner, dict) and inner and deep > 1:
            _flatten(inner, f"{column}.", found, deep - 1)
        else:
            found[column] = _words(inner)


def _words(value: Any) -> str:
    if isinstance(value, str):
        return _clean(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return _clean(" | ".join(value))
    return _clean(json.dumps(value, ensure_ascii=False))


def _clean(words: str) -> str:
    """JSON can escape what no text may hold: lone surrogates and NULs."""
    return words if words.isascii() and words.isprintable() else canonical(words)[0]
