"""UIMA XMI: one .xmi, also without its types, a folder or zip of them, or a project as INCEpTION exports it."""

from typing import Final

from rubricate.formats.importer import Importer
from rubricate.formats.importers.xmi.package import knows
from rubricate.formats.importers.xmi.reading import read

IMPORTER: Final = Importer("xmi", ("xmi", "zip"), knows, read)
