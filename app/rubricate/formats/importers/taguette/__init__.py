"""Taguette: its project files and its tables of highlights."""

from typing import Final

from rubricate.formats.importer import Importer
from rubricate.formats.importers.taguette import project, table

IMPORTERS: Final = (
    Importer("taguette-sqlite", ("sqlite3", "sqlite", "db"), project.knows, project.read),
    Importer("taguette-csv", ("csv",), table.knows, table.read),
)
