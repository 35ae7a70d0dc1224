"""Taguette's table of highlights: id, document, tag, content; a row for each tag of a highlight, no places."""

from collections.abc import Iterator
from typing import Final

from rubricate.core.bringing.found import FoundDocument, FoundFile, FoundMark, Lost
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Unreadable
from rubricate.formats.importers.quotes.sheet import Sheet, sheet_of
from rubricate.formats.naming_tags import named_book, tag_ids

HEADING: Final = ("id", "document", "tag", "content")
_NAME: Final = "taguette-csv"
_NAMED_MOST: Final = 20


def knows(bundle: Bundle) -> bool:
    """By its heading, which is this to the letter."""
    if bundle.ending != "csv":
        return False
    try:
        return sheet_of(bundle, rows_most=0).heading == HEADING
    except (Unreadable, OSError):
        return False


def read(bundle: Bundle) -> FoundFile:
    """Highlights by their words. Raises BadContent, UnreadableEncoding, Empty."""
    sheet = sheet_of(bundle)
    if sheet.heading[:4] != HEADING:
        raise BadContent(bundle.name, _NAME, f"its heading is not {', '.join(HEADING)}")
    rows = list(_rows(sheet))
    ids = tag_ids("taguette", dict.fromkeys(tag for *_, tag, _ in rows if tag))
    untagged = [words[:60] for *_, tag, words in rows if not tag]
    documents = {document: FoundDocument(document, document) for _, document, _, _ in rows}
    marks = [
        FoundMark(document, ids[tag], quote=words or None, where=number) for number, document, tag, words in rows if tag
    ]
    lost = (Lost("untagged", len(untagged), tuple(untagged[:_NAMED_MOST])),) if untagged else ()
    book = named_book("taguette", dict.fromkeys(ids, ()))
    return FoundFile(tuple(documents.values()), tuple(marks), book, lost=lost)


def _rows(sheet: Sheet) -> Iterator[tuple[str, str, str, str]]:
    """The number of a row, its document, tag and words."""
    for number, row in sheet.rows:
        _, document, tag, words = (*row, "", "", "", "")[:4]
        yield str(number), document.strip() or "?", tag.strip(), words
