"""The data dictionary beside a CSV: `datapackage.json` after the Frictionless standard (specs.frictionlessdata.io)."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rubricate import __version__
from rubricate.formats.csv_cells import END_OF_LINE

LAYOUT = 1  # of our CSV files; grows when a column changes its meaning


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its name, its Frictionless type ('string', 'integer', 'datetime', 'boolean') and what it holds."""

    name: str
    kind: str
    description: str


@dataclass(frozen=True, slots=True)
class Flavour:
    """How our CSV files are written: for scripts ('data') or to be opened by a spreadsheet ('spreadsheet')."""

    name: str
    bom: bool
    guarded: bool
    note: str


FLAVOURS: Mapping[str, Flavour] = {
    flavour.name: flavour
    for flavour in (
        Flavour("data", bom=False, guarded=False, note="Every cell holds exactly what the project holds."),
        Flavour(
            "spreadsheet",
            bom=True,
            guarded=True,
            note=(
                "A cell that begins with = + - @ TAB CR or LF, or with any number of ' before one of these, has one "
                "more ' in front, so that no spreadsheet takes it for a formula. To undo: where a cell matches the "
                "regular expression ^'+[=+\\-@\\t\\r\\n] remove its first character."
            ),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file of the package: its name as a resource, its file, what a row is, and its columns."""

    name: str
    file: str
    description: str
    fields: Sequence[Field]
    key: str
    links: Mapping[str, tuple[str, str]]


def described(
    project: tuple[str, str],
    tables: Sequence[Table],
    flavour: Flavour,
    delimiter: str,
    facts: Mapping[str, Any],
) -> dict[str, Any]:
    """The whole dictionary. `project` is (id, name); `facts` go under "rubricate" with the program's versions."""
    return {
        "profile": "tabular-data-package",
        "id": project[0],
        "title": project[1],
        "resources": [_resource(table, flavour, delimiter) for table in tables],
        "rubricate": {
            "program": __version__,
            "csv_layout": LAYOUT,
            "flavour": flavour.name,
            "cells": flavour.note,
            **facts,
        },
    }


def encoded(dictionary: Mapping[str, Any]) -> str:
    """The dictionary as the text of its file."""
    text = json.dumps(dictionary, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "replace").decode("utf-8")  # a file's name may hold bytes that are no letters


def describes(dictionary: Path, file: str, project_id: str = "", others: Collection[str] = ()) -> bool:
    """Whether this dictionary is one of ours whose first table is `file` (of that project, where one is named), and
    which describes these `others` too.
    """
    try:
        found = json.loads(dictionary.read_text(encoding="utf-8"))
        first, *rest = (resource["path"] for resource in found["resources"])
        is_same = first == file and project_id in ("", found["id"])
        return "rubricate" in found and is_same and set(others) <= set(rest)
    except (OSError, ValueError, LookupError, TypeError):
        return False


def _resource(table: Table, flavour: Flavour, delimiter: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if flavour.bom else "utf-8",
        "dialect": {
            "delimiter": delimiter,
            "lineTerminator": END_OF_LINE,
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": {
            "fields": [{"name": f.name, "type": f.kind, "description": f.description} for f in table.fields],
            "missingValues": [""],
            "primaryKey": [table.key],
            "foreignKeys": [
                {"fields": [field], "reference": {"resource": resource, "fields": [other]}}
                for field, (resource, other) in table.links.items()
            ],
        },
    }
