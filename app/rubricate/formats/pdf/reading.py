"""A PDF as a Reading; pdfium works in a process of its own (docs/decisions/0074)."""

import re
from collections.abc import Mapping
from typing import Any, Final

from rubricate.core.document import Formatting, Mark, Reading, Text
from rubricate.formats import child
from rubricate.formats.errors import Damaged, OnlyPictures, Protected, TookTooLong, TooLarge
from rubricate.formats.office import codes, facts
from rubricate.formats.pdf.extracting import PAGES_MOST
from rubricate.formats.reader import CHARACTERS_MOST, Reader, check_size, document_name, source_of

REFLOWED: Final = "reflowed"
LINES: Final = "lines"
_WORK: Final = "rubricate.formats.pdf.extracting:extracted"
_HEAD: Final = 1_024
_SECONDS: Final = 8.0
_SECONDS_PER_BYTE: Final = 30e-6
_SECONDS_MOST: Final = 300.0
_DATE: Final = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_FACTS: Final = {"Title": "title", "Author": "author", "Subject": "subject", "Keywords": "keywords"}


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The paragraphs of a PDF with its pages, headings and links. Raises formats.errors."""
    del encoding
    return reading(data, name, REFLOWED)


def read_lines(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The same, every line where it ends on its page."""
    del encoding
    return reading(data, name, LINES)


def reading(data: bytes, name: str, variant: str) -> Reading:
    """A PDF "reflowed" into paragraphs, or with its "lines" as they are printed. Raises formats.errors."""
    check_size(name, len(data))
    if b"%PDF-" not in data[:_HEAD]:
        raise Damaged(name, "no PDF")
    found = _found(data, name, variant)
    text = str(found["text"])
    if not text or text.isspace():
        raise OnlyPictures(name, int(found["pages"]))
    if len(text) > CHARACTERS_MOST:
        raise TooLarge(name, "characters", len(text), CHARACTERS_MOST)
    whole = Text.of(text)
    return Reading(
        document_name(name),
        whole,
        Formatting.of(tuple(Mark(*mark) for mark in found["marks"])),
        source_of(data, name, READER, "", whole),
        _facts(found["facts"]),
        (*found["warnings"], *codes(found["counts"])),
    )


READER: Final = Reader(
    "pdf", 1, ("pdf",), "application/pdf", read, textual=False, variants={REFLOWED: read, LINES: read_lines}
)


def _found(data: bytes, name: str, variant: str) -> Mapping[str, Any]:
    """Raises Damaged, Protected, TookTooLong, TooLarge; child.Stopped where the user did not want it any more."""
    seconds = min(_SECONDS + _SECONDS_PER_BYTE * len(data), _SECONDS_MOST)
    try:
        found: Mapping[str, Any] = child.call(_WORK, (variant,), data, seconds)
    except child.OutOfTime as late:
        raise TookTooLong(name, round(seconds)) from late
    except child.OutOfMemory as much:
        raise TookTooLong(name, 0) from much
    except child.Crashed as dead:
        raise Damaged(name, "pdfium gave up") from dead
    error = found.get("error")
    if error == "password":
        raise Protected(name)
    if error == "characters":
        raise TooLarge(name, "characters", int(found["size"]), CHARACTERS_MOST)
    if error == "pages":
        raise TooLarge(name, "pages", int(found["size"]), PAGES_MOST)
    if error:
        raise Damaged(name, error)
    return found


def _facts(found: Mapping[str, str]) -> dict[str, str]:
    date = _DATE.match(found.get("CreationDate", ""))
    created = "-".join(part for part in date.groups() if part) if date else ""
    named = [(name, found.get(key, "")) for key, name in _FACTS.items()]
    return facts([*((name, value.replace("\0", "")) for name, value in named), ("created", created)])
