"""A codebook's CSV, ours or one that people typed -> the codebook. Empty cells say nothing."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from rubricate import resources
from rubricate.core.book_errors import BadCodebook
from rubricate.core.book_reading import book_of
from rubricate.core.book_tree import ATTRIBUTE, TAG
from rubricate.formats import encoding
from rubricate.formats.codebooks.cells import NO, YES, listed, options, truth
from rubricate.formats.codebooks.losses import Found, Loss
from rubricate.formats.codebooks.table import COLUMNS
from rubricate.formats.csv_cells import BOM, reader, unguard

# What the same thing is called elsewhere: in our exports and in other programs' tables.
_OTHERS: Final = {
    "tag_id": "id",
    "name": "tag",
    "code": "tag",
    "codename": "tag",
    "description": "definition",
    "color": "colour",
    "memo": "definition",
}

Cells = dict[str, str]


@dataclass
class _Rows:
    """The rows of a file as a tree, and the line on which each entry stands."""

    tags: list[dict[str, Any]] = field(default_factory=list)
    variables: list[dict[str, Any]] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    _first: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, cells: Cells, line: int) -> None:
        """Take a row. Raises BadCodebook."""
        tag, attribute = cells.pop("tag", "").strip(), cells.pop("attribute", "").strip()
        name = attribute or tag
        self.lines[name] = line
        row = {"name": name} | _typed(cells, ATTRIBUTE if attribute else TAG, name, line)
        if not attribute:
            self.tags.append(row)
            self._first.setdefault(tag, row)
        elif not tag:
            self.variables.append(row)
        else:
            owner = self._first.get(tag)
            if owner is None:
                raise BadCodebook("no_parent", attribute, "tag", tag, line=line)
            owner.setdefault("attributes", []).append(row)


def read(data: bytes, name: str) -> Found:
    """The codebook of such a file. Raises BadCodebook."""
    text, losses = _decoded(data)
    guarded = text.startswith(BOM)
    header, lines = _table(text.removeprefix(BOM))
    rows = _Rows()
    for line, cells in lines:
        rows.add({n: unguard(c) if guarded else c for n, c in cells.items()}, line)
    if unused := tuple(column for column in header if column and column not in COLUMNS):
        losses.append(Loss("columns", len(unused), unused))
    try:
        tree = {"name": name, "tags": rows.tags, "variables": rows.variables}
        return Found(book_of(tree, resources.looks()), tuple(losses))
    except BadCodebook as bad:
        raise bad.at("", rows.lines.get(bad.entry, 0)) from bad


def _decoded(data: bytes) -> tuple[str, list[Loss]]:
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        found = encoding.guess(data)
    if found is None:
        raise BadCodebook("letters")
    return data.decode(found.encoding, "replace"), [Loss("guessed", 1, (found.encoding,))]


def _table(text: str) -> tuple[list[str], Iterator[tuple[int, Cells]]]:
    """The columns by the names we know them under, and the rows with the line that each begins on."""
    rows = reader(text, strict=True)
    names = [name.strip().lower() for name in next(_safe(rows), (0, []))[1]]
    header = [_OTHERS[n] if n in _OTHERS and _OTHERS[n] not in names else n for n in names]
    if not {"tag", "attribute"} & set(header):
        raise BadCodebook("not_a_codebook")
    if doubled := next((name for name in header if name and header.count(name) > 1), ""):
        raise BadCodebook("repeated", doubled, "column", line=1)
    return header, ((line, _named(header, row)) for line, row in _safe(rows) if any(c.strip() for c in row))


def _safe(rows: Any) -> Iterator[tuple[int, list[str]]]:
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as bad:
            raise BadCodebook("syntax", value=str(bad), line=line) from bad
        if row is None:
            return
        yield line, row


def _named(header: list[str], row: list[str]) -> Cells:
    return {name: cell for name, cell in zip(header, row, strict=False) if name in COLUMNS and cell.strip()}


def _typed(cells: Mapping[str, str], kinds: Mapping[str, type], name: str, line: int) -> dict[str, Any]:
    """The cells as the tree has them. Cells of the other kind of row are passed over."""
    return {
        column: _value(column, kinds[column], cell, name, line) for column, cell in cells.items() if column in kinds
    }


def _value(column: str, kind: type, cell: str, name: str, line: int) -> Any:
    if column == "options":
        return options(cell)
    if kind is list:
        return listed(cell)
    if kind is bool:
        said = truth(cell)
        if said is None:
            raise BadCodebook("bad_value", name, column, cell, (YES, NO), line=line)
        return said
    if kind is int:
        if not cell.strip().isdecimal():
            raise BadCodebook("bad_value", name, column, cell, line=line)
        return int(cell)
    return (
        cell if column in ("definition", "help", "use_when", "not_when", "example", "counter_example") else cell.strip()
    )
