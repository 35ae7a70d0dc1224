"""What a file is that is no text: told by its first bytes, so that a sentence can name it."""

import re
from typing import Final

from rubricate.formats.errors import Binary, Kind, Unsupported

# Forms of text, of which the registry reads some; every other kind holds none.
_TEXT_FORMS: Final = frozenset({"pdf", "word", "spreadsheet", "slides", "opendocument", "rtf", "ebook", "html"})
_MAGIC: Final[tuple[tuple[bytes, Kind], ...]] = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"BM", "picture"),
    (b"\0\0\1\0", "picture"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"fLaC", "sound"),
    (b"\xff\xfb", "sound"),
    (b"\x1aE\xdf\xa3", "film"),
    (b"SQLite format 3\0", "database"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\0", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"(\xb5/\xfd", "archive"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word"),
    (b"OTTO", "font"),
    (b"\0\1\0\0\0", "font"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
)
_SIGNS: Final = tuple(sign for sign, _ in _MAGIC)
# Short or readable beginnings that a text may have too; they count only where the bytes are no UTF-8.
_READABLE: Final = frozenset(
    {b"BM", b"ID3", b"MZ", b"BZh", b"OTTO", b"OggS", b"fLaC", b"wOFF", b"wOF2", b"GIF87a", b"GIF89a"}
)
_ZIPPED: Final[tuple[tuple[bytes, Kind], ...]] = (
    (b"application/epub+zip", "ebook"),
    (b"application/vnd.oasis.opendocument", "opendocument"),
    (b"word/document", "word"),
    (b"xl/workbook", "spreadsheet"),
    (b"ppt/presentation", "slides"),
)
_ENDINGS: Final[dict[str, Kind]] = {
    "pdf": "pdf",
    "doc": "word",
    "docx": "word",
    "xls": "spreadsheet",
    "xlsx": "spreadsheet",
    "ppt": "slides",
    "pptx": "slides",
    "odt": "opendocument",
    "ods": "opendocument",
    "rtf": "rtf",
    "epub": "ebook",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "mhtml": "html",
}
_HTML: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)
_FLAT: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>\s*<office:document\s")
_HEAD: Final = 4096
_CONTROL: Final = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE: Final = 0.02


def why_not(data: bytes, name: str, ending: str) -> Binary | Unsupported | None:
    """Why bytes are no text that can be read, or None. `ending` is the file's, in lower case, without the dot.

    Text in a wide encoding has many NULs: ask only where no encoding was found, or for files that are none by kind.
    """
    kind = _by_magic(data) or _ENDINGS.get(ending)
    if kind is None:
        return None
    return Unsupported(name, kind) if kind in _TEXT_FORMS else Binary(name, kind)


def is_noise(data: bytes) -> bool:
    """True where control characters are too many for a text in an encoding of single bytes."""
    head = data[: 16 * _HEAD]
    return len(_CONTROL.findall(head)) > max(1, len(head) * _CONTROL_SHARE)


def _by_magic(data: bytes) -> Kind | None:
    if data.startswith(b"PK\x03\x04"):
        ends = data[:_HEAD] + data[-16 * _HEAD :]
        return next((kind for sign, kind in _ZIPPED if sign in ends), "archive")
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "picture" if data[8:12] == b"WEBP" else "sound" if data[8:12] == b"WAVE" else "film"
    if data[4:8] == b"ftyp":
        return "picture" if data[8:12] in (b"heic", b"avif", b"mif1") else "film"
    if _HTML.match(data[:_HEAD]):
        return "html"
    if _FLAT.match(data[:_HEAD]):
        return "opendocument"
    if not data.startswith(_SIGNS):
        return None
    found = next((pair for pair in _MAGIC if data.startswith(pair[0])), None)
    if found is None or (found[0] in _READABLE and not is_noise(data)):
        return None
    return found[1]
