"""Comments of a word processor's file as annotations: on the text that it has, or on the one it was made of."""

from typing import Final

from rubricate.core.book import Book
from rubricate.core.bringing.found import FoundDocument, FoundFile
from rubricate.formats import registry
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Unreadable
from rubricate.formats.importer import Importer

ENDINGS: Final = ("docx", "docm", "odt", "ott", "fodt", "rtf")


def knows(bundle: Bundle) -> bool:
    """Whether it is such a file with at least one comment; without, it is a text to be added."""
    if bundle.ending not in ENDINGS:
        return False
    try:
        return bool(registry.read(bundle.data, bundle.name).comments)
    except Unreadable:
        return False


def read(bundle: Bundle) -> FoundFile:
    """The document with its comments; what they mean is found out where the codebook is known."""
    reading = registry.read(bundle.data, bundle.name)
    document = FoundDocument(bundle.name, reading.name, reading=reading)
    return FoundFile((document,), (), Book(bundle.name))


IMPORTER: Final = Importer("docx", ENDINGS, knows, read)
