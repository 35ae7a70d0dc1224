"""A web page kept in one file (MHTML): a letter whose main part is the page."""

import email
import re
from email import policy
from email.message import Message
from typing import Final

from rubricate.core.document import Reading
from rubricate.formats.errors import Damaged, UnknownEncoding, UnreadableEncoding
from rubricate.formats.html.reading import ARTICLE, PAGE, page
from rubricate.formats.reader import Reader, check_size

_HEAD: Final = 4_096
_HEADER: Final = re.compile(rb"[A-Za-z][A-Za-z-]*: ")
_VERSION: Final = re.compile(rb"^MIME-Version: ", re.MULTILINE | re.IGNORECASE)
_PAGES: Final = ("text/html", "application/xhtml+xml")


def is_kept(data: bytes) -> bool:
    """Whether bytes begin as such a letter does, whatever their file is called."""
    head = data[:_HEAD]
    return (
        _HEADER.match(head) is not None and _VERSION.search(head) is not None and b"multipart/related" in head.lower()
    )


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The page that the file was kept for; its frames and pictures are left out. Raises formats.errors."""
    del encoding
    return _read(data, name, PAGE)


def read_article(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The article of that page alone; all of it, with a warning, where none can be told from the rest."""
    del encoding
    return _read(data, name, ARTICLE)


def _read(data: bytes, name: str, of: str) -> Reading:
    check_size(name, len(data))
    try:
        letter = email.message_from_bytes(data, policy=policy.compat32)
        part = _main(letter)
        inner = part.get_payload(decode=True) if part is not None else None
        charset = str(part.get_param("charset") or "") if part is not None else ""
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError) as bad:
        raise Damaged(name, "no MHTML") from bad
    if not isinstance(inner, bytes):
        raise Damaged(name, "no page inside")
    try:
        return page(inner, name, charset or None, READER, data, of)
    except (UnknownEncoding, UnreadableEncoding):
        return page(inner, name, None, READER, data, of)


def _main(letter: Message) -> Message | None:
    """The part that is named as the first one to read, else the first page."""
    pages = [part for part in letter.walk() if part.get_content_type() in _PAGES and not part.is_multipart()]
    start = str(letter.get_param("start") or "")
    return next((part for part in pages if start and part.get("Content-ID") == start), pages[0] if pages else None)


READER: Final = Reader(
    "mhtml",
    1,
    ("mhtml", "mht"),
    "multipart/related",
    read,
    textual=False,
    variants={PAGE: read, ARTICLE: read_article},
)
