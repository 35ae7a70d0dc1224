"""The rows of a table become documents."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.formats.collections import delimited, json_rows, workbook
from rubricate.formats.collections.mapping import Mapping
from rubricate.formats.collections.sheet import Row, Sheet, cell
from rubricate.formats.collections.value_kinds import kind_of, stored
from rubricate.formats.errors import NoSuchSheet, RowsLeftOut
from rubricate.formats.reader import CHARACTERS_MOST, bare, document_name, nameable

BETWEEN: Final = "\n\n"
READER: Final = "rows"
VERSION: Final = 1
NAME_MOST: Final = 200  # characters
_NO_MARKS: Final = Formatting.of(())
_Sheets = Callable[[bytes, str, str | None], list[Sheet]]
_READERS: Final[dict[str, tuple[_Sheets, str]]] = {
    "csv": (delimited.sheets, "text/csv"),
    "tsv": (delimited.sheets, "text/tab-separated-values"),
    "tab": (delimited.sheets, "text/tab-separated-values"),
    "jsonl": (json_rows.sheets, "application/jsonl"),
    "ndjson": (json_rows.sheets, "application/jsonl"),
    "json": (json_rows.sheets, "application/json"),
    "xlsx": (workbook.sheets, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "xlsm": (workbook.sheets, "application/vnd.ms-excel.sheet.macroenabled.12"),
}
ENDINGS: Final = tuple(_READERS)
MEDIA_TYPES: Final = tuple(dict.fromkeys(media_type for _, media_type in _READERS.values()))


@dataclass(frozen=True, slots=True)
class Table:
    """A file of rows: its sheets that have any, and the facts about its bytes."""

    name: str
    sheets: tuple[Sheet, ...]
    source: Source

    def sheet(self, name: str = "") -> Sheet:
        """The sheet of this name; without one the first. Raises NoSuchSheet."""
        for sheet in self.sheets:
            if not name or sheet.name.casefold() == name.casefold():
                return sheet
        raise NoSuchSheet(self.name, name, tuple(sheet.name for sheet in self.sheets))


@dataclass(frozen=True, slots=True)
class Made:
    """The documents of a table, and the rows that are none."""

    readings: tuple[Reading, ...]
    left_out: tuple[RowsLeftOut, ...]


def is_table(data: bytes, ending: str) -> bool:
    """Whether a file with this ending (lower case) holds rows; a JSON file only where it is a list of objects."""
    return ending in _READERS and (ending != "json" or json_rows.is_list(data))


def table(data: bytes, name: str, ending: str, encoding: str | None = None) -> Table:
    """The table in a file's bytes. Raises formats.errors and nothing else."""
    read, media_type = _READERS[ending]
    sheets = tuple(read(data, name, encoding))
    digest = hashlib.sha256(data).hexdigest()
    return Table(name, sheets, Source(bare(name), media_type, digest, sheets[0].encoding, READER, VERSION))


def documents(table: Table, sheet: Sheet, mapping: Mapping) -> Made:
    """A document for each row with a text. What they bring along stands in `variables`."""
    empty: list[int] = []
    long: list[int] = []
    texts: list[tuple[Row, str]] = []
    places = [sheet.at(column) for column in mapping.text]
    for row in sheet.rows:
        words = _text(row, places)
        if not words.strip():
            empty.append(row[0])
        elif len(words) > CHARACTERS_MOST:
            long.append(row[0])
        else:
            texts.append((row, words))
    left_out = [*sheet.left_out]
    left_out += [RowsLeftOut(table.name, "empty", tuple(empty))] if empty else []
    left_out += [RowsLeftOut(table.name, "long", tuple(long))] if long else []
    return Made(tuple(_readings(table, sheet, mapping, texts)), tuple(left_out))


def first(table: Table, sheet: Sheet, mapping: Mapping, most: int) -> list[Reading]:
    """The first documents that there would be: a preview."""
    places = [sheet.at(column) for column in mapping.text]
    texts = ((row, words) for row in sheet.rows if (words := _text(row, places)).strip())
    return list(_readings(table, sheet, mapping, list(islice(texts, most))))


def _text(row: Row, places: Sequence[int]) -> str:
    if len(places) == 1:
        return cell(row, places[0]).strip("\n")
    return BETWEEN.join(words for at in places if (words := cell(row, at).strip("\n")).strip())


def _readings(table: Table, sheet: Sheet, mapping: Mapping, texts: Sequence[tuple[Row, str]]) -> Iterator[Reading]:
    kinds, columns = _variables(sheet, mapping, texts)
    name_at, id_at = sheet.at(mapping.name), sheet.at(mapping.id)
    stem = document_name(table.name) + (f" {sheet.name}" if len(table.sheets) > 1 else "")
    for number, (row, words) in enumerate(texts):
        given = nameable(" ".join(cell(row, name_at).split())) or nameable(" ".join(cell(row, id_at).split()))
        yield Reading(
            given[:NAME_MOST].strip() or f"{stem} {row[0]}",
            Text.of(words),
            _NO_MARKS,
            table.source,
            {column: values[number] for column, values in columns.items() if values[number]},
            sheet.warnings,
            kinds=kinds,
        )


def _variables(
    sheet: Sheet, mapping: Mapping, texts: Sequence[tuple[Row, str]]
) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The kinds of the columns that become variables, and their values, row by row."""
    kinds: dict[str, str] = {}
    columns: dict[str, list[str]] = {}
    for column in mapping.variables:
        at = sheet.at(column)
        values = [cell(row, at).strip() for row, _ in texts]
        filled = [value for value in values if value]
        if not filled:
            continue
        is_date = column == mapping.date
        kinds[column] = kind = kind_of(column, filled, is_id=column == mapping.id, is_date=is_date)
        if kind != "text":
            given = iter(stored(kind, filled, is_date=is_date))
            values = [next(given) if value else "" for value in values]
        columns[column] = values
    return kinds, columns
