"""brat standoff: a folder or zip of .txt and .ann, or one .ann with its .txt beside it."""

from typing import Final

from rubricate.formats.importer import Importer
from rubricate.formats.importers.brat.folder import knows, read

IMPORTER: Final = Importer("brat", ("ann", "zip"), knows, read)
