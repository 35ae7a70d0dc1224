"""A REFI-QDA codebook: tags without marks."""

from typing import Final

from rubricate.core.book_errors import BadCodebook
from rubricate.core.bringing.found import FoundFile, Lost
from rubricate.formats.bundle import Bundle
from rubricate.formats.codebooks import qdc_reading
from rubricate.formats.errors import BadContent
from rubricate.formats.importer import Importer
from rubricate.formats.reader import document_name

_NAME: Final = "qdc"
_KINDS: Final = {"sets": "code_sets", "ids": "code_ids"}


def knows(bundle: Bundle) -> bool:
    """By its ending: nothing else has that."""
    return bundle.ending == _NAME


def read(bundle: Bundle) -> FoundFile:
    """Its codes with their definitions and places in the tree. Raises BadContent."""
    try:
        found = qdc_reading.read(bundle.data, document_name(bundle.name))
    except BadCodebook as bad:
        where = str(bad.line) if bad.line else bad.entry
        raise BadContent(bundle.name, _NAME, bad.reason.replace("_", " "), where) from bad
    lost = tuple(Lost(_KINDS.get(loss.kind, loss.kind), loss.n, loss.names) for loss in found.losses)
    return FoundFile((), (), found.book, lost=lost)


IMPORTER: Final = Importer(_NAME, (_NAME,), knows, read)
