"""The rows of a SQLite file, read from its pages: no SQL, no engine, nothing that a hostile file could make run.

Only what a table of a finished file needs is here: b-trees of tables with row ids, records, overflow pages. A journal
beside the file is not looked at. docs/decisions/0078.
"""

import re
from collections.abc import Iterator
from typing import Final

from rubricate.formats.errors import Damaged, Unsafe

MAGIC: Final = b"SQLite format 3\0"
Value = int | float | str | bytes | None

_LEAF, _INNER = 13, 5
_SIZES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_ENCODINGS: Final = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}
_ROWS_MOST: Final = 5_000_000
_DEEPEST: Final = 40
_PIECES: Final = re.compile(r"""'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\]|[(),]|[^'"`\[(),]+|.""", re.DOTALL)
_NAMED: Final = re.compile(r"""\"([^"]*)"|`([^`]*)`|\[([^\]]*)\]|(\S+)""")
_NO_COLUMN: Final = ("primary", "unique", "constraint", "foreign", "check")


class Tables:
    """The tables of a file by their names. Raises Damaged, Unsafe, at its making and while rows are walked."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data, self._name = data, name
        if not data.startswith(MAGIC) or len(data) < 512:
            raise self._bad("no database")
        size = int.from_bytes(data[16:18], "big")
        self._size = 65536 if size == 1 else size
        self._usable = self._size - data[20]
        if self._size < 512 or self._size & (self._size - 1) or self._usable < 480:
            raise self._bad("page size")
        self._encoding = _ENCODINGS.get(int.from_bytes(data[56:60], "big"), "utf-8")
        self._roots: dict[str, tuple[int, tuple[str, ...]]] = {}
        for _, row in self._walk(1):
            kind, called, _, root, sql = (*row, *(None,) * 5)[:5]
            if kind == "table" and isinstance(called, str) and isinstance(root, int) and isinstance(sql, str):
                self._roots[called] = (root, columns_of(sql))

    def __contains__(self, table: str) -> bool:
        return table in self._roots

    def columns(self, table: str) -> tuple[str, ...]:
        return self._roots[table][1]

    def rows(self, table: str) -> Iterator[dict[str, Value]]:
        """Each row by its columns; a column that was added later and has no value is None, `id` is the row's number."""
        root, columns = self._roots[table]
        for number, values in self._walk(root):
            row = dict.fromkeys(columns) | dict(zip(columns, values, strict=False))
            if "id" in row and row["id"] is None:
                row["id"] = number
            yield row

    def _bad(self, what: str) -> Damaged:
        return Damaged(self._name, what)

    def _walk(self, root: int) -> Iterator[tuple[int, list[Value]]]:
        """The records of a tree in order. No page is looked at twice, so that a ring of pages ends."""
        seen: set[int] = set()
        waiting = [(root, 0)]
        count = 0
        while waiting:
            page, depth = waiting.pop()
            if page in seen or depth > _DEEPEST:
                raise self._bad("pages in a ring")
            seen.add(page)
            start = self._at(page)
            head = start + (100 if page == 1 else 0)
            kind, cells = self._data[head], self._number(head + 3, 2)
            if kind == _INNER:
                below = [self._number(start + at, 4) for at in self._cells(head + 12, cells)]
                below.append(self._number(head + 8, 4))
                waiting += [(child, depth + 1) for child in reversed(below)]
            elif kind == _LEAF:
                for at in self._cells(head + 8, cells):
                    count += 1
                    if count > _ROWS_MOST:
                        raise Unsafe(self._name, "bomb")
                    yield self._record(start + at)
            else:
                raise self._bad("no page of a table")

    def _at(self, page: int) -> int:
        start = (page - 1) * self._size
        if page < 1 or start + self._size > len(self._data):
            raise self._bad("a page outside the file")
        return start

    def _number(self, at: int, size: int) -> int:
        if at < 0 or at + size > len(self._data):
            raise self._bad("a place outside the file")
        return int.from_bytes(self._data[at : at + size], "big")

    def _cells(self, at: int, cells: int) -> list[int]:
        return [self._number(at + 2 * n, 2) for n in range(cells)]

    def _varint(self, at: int) -> tuple[int, int]:
        value = 0
        for n in range(9):
            byte = self._number(at + n, 1)
            if n == 8:
                return (value << 8) | byte, at + 9
            value = (value << 7) | (byte & 0x7F)
            if byte < 0x80:
                return value, at + n + 1
        raise self._bad("a number without an end")

    def _record(self, at: int) -> tuple[int, list[Value]]:
        length, at = self._varint(at)
        number, at = self._varint(at)
        return number, self._values(self._payload(at, length))

    def _payload(self, at: int, length: int) -> bytes:
        """The bytes of a record, with those that went over to pages of their own."""
        if length > len(self._data):
            raise self._bad("a record larger than the file")
        most = self._usable - 35
        if length <= most:
            return self._data[at : at + length]
        least = (self._usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (self._usable - 4)
        here = here if here <= most else least
        parts, left = [self._data[at : at + here]], length - here
        page = self._number(at + here, 4)
        while left > 0:
            start = self._at(page)
            piece = self._data[start + 4 : start + 4 + min(left, self._usable - 4)]
            parts.append(piece)
            left -= len(piece)
            page = self._number(start, 4)
        return b"".join(parts)

    def _values(self, record: bytes) -> list[Value]:
        try:
            return list(_decoded(record, self._encoding))
        except (IndexError, ValueError) as bad:
            raise self._bad("a record") from bad


def _decoded(record: bytes, encoding: str) -> Iterator[Value]:
    head, at = _small(record, 0)
    body = head
    while at < head:
        kind, at = _small(record, at)
        if kind in (8, 9):
            yield kind - 8
        elif kind in _SIZES:
            yield int.from_bytes(_cut(record, body, _SIZES[kind]), "big", signed=True)
            body += _SIZES[kind]
        elif kind == 7:
            import struct

            yield float(struct.unpack(">d", _cut(record, body, 8))[0])
            body += 8
        elif kind >= 12:
            size = (kind - 12) // 2
            piece = _cut(record, body, size)
            yield piece.decode(encoding, "replace") if kind % 2 else piece
            body += size
        else:
            yield None


def _cut(record: bytes, at: int, size: int) -> bytes:
    if at + size > len(record):
        raise ValueError(size)
    return record[at : at + size]


def _small(record: bytes, at: int) -> tuple[int, int]:
    value = 0
    for n in range(9):
        byte = record[at + n]
        if n == 8:
            return (value << 8) | byte, at + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, at + n + 1
    raise ValueError(at)


def columns_of(sql: str) -> tuple[str, ...]:
    """The names of the columns of a CREATE TABLE, in order."""
    names = [_NAMED.match(words.strip()) for words in _parts(sql[sql.find("(") + 1 :])]
    found = [next(group for group in name.groups() if group is not None) for name in names if name]
    return tuple(name for name in found if name.lower() not in _NO_COLUMN)


def _parts(body: str) -> list[str]:
    """What stands between the commas of a list in brackets, those inside of brackets and quotes aside."""
    depth, parts = 0, [""]
    for piece in _PIECES.findall(body):
        depth += (piece == "(") - (piece == ")")
        if depth < 0:
            break
        if piece == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return parts
