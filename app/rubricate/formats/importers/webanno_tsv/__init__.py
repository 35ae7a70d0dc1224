"""WebAnno TSV 3: one file, a folder or zip of them, or a project as INCEpTION exports it."""

from typing import Final

from rubricate.formats import webanno
from rubricate.formats.importer import Importer
from rubricate.formats.importers.webanno_tsv.package import knows
from rubricate.formats.importers.webanno_tsv.reading import read

IMPORTER: Final = Importer(webanno.NAME, (webanno.ENDING, "zip"), knows, read)
