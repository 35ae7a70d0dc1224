"""Taguette: its project files and its tables of highlights."""

from typing import Final

from rubricate.formats.importer import Importer
from rubricate.formats.importers.taguette.project import knows as knows_project
from rubricate.formats.importers.taguette.project import read as read_project
from rubricate.formats.importers.taguette.table import knows as knows_table
from rubricate.formats.importers.taguette.table import read as read_table

IMPORTERS: Final = (
    Importer("taguette-sqlite", ("sqlite3", "sqlite", "db"), knows_project, read_project),
    Importer("taguette-csv", ("csv",), knows_table, read_table),
)
