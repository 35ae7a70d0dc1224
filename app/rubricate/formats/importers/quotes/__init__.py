"""Tables of coded passages: our annotated CSV, also edited in a spreadsheet, and what other programs write alike.

One row is one annotation. A row needs a tag, a document, and a place or the words; what else it says is taken.
"""

from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Unreadable
from rubricate.formats.importer import Importer
from rubricate.formats.importers.quotes.headings import columns_of
from rubricate.formats.importers.quotes.reading import file_of
from rubricate.formats.importers.quotes.sheet import ENDINGS, sheet_of


def knows(bundle: Bundle) -> bool:
    """Whether a table's heading names a tag, a document, and a place or words."""
    if bundle.ending not in ENDINGS:
        return False
    try:
        return columns_of(sheet_of(bundle, rows_most=0).heading).are_enough
    except (Unreadable, OSError):
        return False


def read(bundle: Bundle) -> FoundFile:
    """The annotations of such a table, with links and notes where those tables lie beside it."""
    return file_of(bundle, sheet_of(bundle))


IMPORTER: Final = Importer("csv", ENDINGS, knows, read)
