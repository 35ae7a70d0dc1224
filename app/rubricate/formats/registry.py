"""Which reader a file gets. A new format is a module of its own and one line here, or an entry point elsewhere."""

import os
import re
import stat
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from rubricate.core.document import Reading
from rubricate.formats import binary, docx, epub, html, markdown, odt, pdf, plain, rtf, subtitles
from rubricate.formats import encoding as encodings
from rubricate.formats.errors import Binary, Empty, Kind, NotAFile, Unreadable, Unsupported
from rubricate.formats.extensions import brought, guarded
from rubricate.formats.reader import Reader, check_size, parted

GROUP: Final = "rubricate.readers"
BUILT_IN: Final = (
    *(plain.READER, markdown.READER, docx.READER, odt.READER, rtf.READER, pdf.READER, subtitles.READER, epub.READER),
    *(html.READER, html.MHTML),
)
# What the first bytes say, and the ending whose reader takes it: files come under wrong names.
_BY_KIND: Final[dict[Kind, str]] = {
    "word": "docx",
    "opendocument": "odt",
    "rtf": "rtf",
    "pdf": "pdf",
    "ebook": "epub",
    "html": "html",
}

# Of a pipe nobody is waited for.
_READ: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_HEAD: Final = 8_192
_TAG: Final = re.compile(rb"<(?:head|body|title|meta|div|p|h1)[\s>/]", re.IGNORECASE)


def load(path: Path) -> bytes:
    """A file's bytes. Raises TooLarge before reading more than can be used, NotAFile, and OSError."""
    try:
        handle = os.open(path, _READ)  # a file object would ask the system five things more
    except OSError:
        if path.exists() and not path.is_file():
            raise NotAFile(path.name) from None
        raise
    try:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            raise NotAFile(path.name)
        check_size(path.name, facts.st_size)
        data = os.read(handle, facts.st_size + 1)
        while len(data) < facts.st_size and (more := os.read(handle, facts.st_size - len(data))):
            data += more
        return data
    finally:
        os.close(handle)


def ending(name: str) -> str:
    """The ending of a file's name in lower case, without the dot."""
    return parted(name)[1].lower()


def endings() -> tuple[str, ...]:
    """All endings that have a reader."""
    return tuple(_readers())


def readers() -> tuple[Reader, ...]:
    """All readers, each once, in the order of their endings' first mention."""
    return tuple(dict.fromkeys(_readers().values()))


def reader_for(name: str, data: bytes = b"") -> Reader:
    """The reader for a file, by its ending; plain text where nobody knows that. Raises Binary, Unsupported, Empty.

    What the first bytes say counts more: files come under wrong names, and a page is a page in a file for plain text.
    """
    known = _readers().get(ending(name))
    if known is not None and not known.textual:
        return _told(data, name) or known
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise Empty(name)
    if (known or plain.READER) is plain.READER and html.is_kept(data):
        return html.MHTML
    reason = binary.why_not(data, name, "" if known else ending(name))
    is_page = isinstance(reason, Unsupported) and reason.kind == "html"
    if known and is_page and (known is not plain.READER or not _TAG.search(data[:_HEAD])):
        return known  # a text may be about HTML
    other = _of_kind(reason)
    if other is not None:
        return other
    if reason is not None:
        raise reason
    return known or plain.READER


def _told(data: bytes, name: str) -> Reader | None:
    """The reader of what the first bytes say that a file is."""
    return _of_kind(binary.why_not(data, name, ""))


def _of_kind(reason: Binary | Unsupported | None) -> Reader | None:
    return _readers().get(_BY_KIND.get(reason.kind, "")) if isinstance(reason, Unsupported) else None


def guess(data: bytes, name: str) -> encodings.Guess | None:
    """The encoding of a file that a text reader would take, with what else it may be; None for every other file."""
    try:
        reader = reader_for(name, data)
        return _guessed(data, reader) if reader.textual else None
    except Unreadable:
        return None


def read(data: bytes, name: str, *, encoding: str | None = None, variant: str = "") -> Reading:
    """What a file's bytes hold. Raises formats.errors and nothing else.

    `variant` is one of the reader's; another one's says nothing. Without `encoding` it is guessed; where that is no
    more than a guess the reading carries the warning 'encoding_guessed' (`guess` says so before).
    """
    check_size(name, len(data))
    reader = reader_for(name, data)
    if reader.textual and encoding is None:
        found = _guessed(data, reader)
        if found is None:
            raise Binary(name, "data")
        if found.sure:
            encoding = found.encoding  # so that no reader looks for it again
    return reader.variants.get(variant, reader.read)(data, name, encoding)


def _guessed(data: bytes, reader: Reader) -> encodings.Guess | None:
    found = encodings.guess(data)
    if found is not None and not found.sure and reader.declares and (named := reader.declares(data)):
        return encodings.Guess(named, sure=True)
    if found is None or found.sure or found.encoding.startswith("utf-16"):  # its NULs are no noise
        return found
    return None if binary.is_noise(data) else found


@cache
def _readers() -> dict[str, Reader]:
    """Readers by ending: what other packages bring, and the built-in ones, which they can't displace."""
    readers = [replace(one, read=guarded(one.name, one.read)) for one in brought(GROUP, Reader)]
    return {end: reader for reader in (*readers, *BUILT_IN) for end in reader.endings}
