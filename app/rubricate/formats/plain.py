"""Plain text: every line is what it is; nothing is taken for a heading."""

from typing import Final

from rubricate.core.document import Formatting, Reading, Text
from rubricate.formats.reader import Reader, decoded, document_name, source_of

_NO_MARKS: Final = Formatting.of(())


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The text of a file, without formatting. Raises formats.errors."""
    found = decoded(data, name, encoding)
    text = Text.of(found.text)
    source = source_of(data, name, READER, found.encoding, text)
    return Reading(document_name(name), text, _NO_MARKS, source, warnings=found.warnings)


READER: Final = Reader("plain", 1, ("txt", "text", "log", "asc"), "text/plain", read)
