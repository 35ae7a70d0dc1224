"""Which encoding a file is written in: byte-order mark, strict UTF-8, UTF-16 by its NULs, then a detector.

docs/decisions/0020 has the figures behind the choice of the detector.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import Final

from rubricate.formats.errors import UnknownEncoding, UnreadableEncoding

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read under these names: the larger set that real files use.
_LARGER: Final = {
    "ascii": "utf-8",
    "utf-8-sig": "utf-8",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_USUAL: Final = ("cp1252", "cp1250", "cp1251")
_SAMPLE: Final = 200_000
# So many likely encodings are told; trying one on a file of 50 MB takes a third of a second.
_MOST: Final = 4
_JIS_ESCAPE: Final = re.compile(rb"\x1b\$[@B]")
# Of so many characters at the head of UTF-16, at most this share may be controls, unassigned or private.
_LOOKED_AT: Final = 2_000
_STRANGE: Final = frozenset({"Cc", "Cn", "Co", "Cs"})
_STRANGE_SHARE: Final = 0.02


@dataclass(frozen=True, slots=True)
class Guess:
    """A Python codec's name, whether it is beyond doubt, and what else it may be (the likeliest first)."""

    encoding: str
    sure: bool
    alternatives: tuple[str, ...] = ()


def guess(data: bytes) -> Guess | None:
    """The encoding of a text's bytes, or None where they are no text in any."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Guess(name, sure=True)
    if _fits(data, "utf-8"):
        return Guess("iso2022_jp", sure=True) if _JIS_ESCAPE.search(data) else Guess("utf-8", sure=True)
    wide = _utf16(data)
    if wide is not None:
        return wide
    if b"\0" in data:
        return None
    likely = dict.fromkeys((*_detected(data), *_USUAL))
    fitting = tuple(islice((name for name in likely if _fits(data, name)), _MOST))
    return Guess(fitting[0], sure=False, alternatives=fitting[1:]) if fitting else None


def decode(data: bytes, encoding: str, name: str = "") -> str:
    """The text, byte-order mark and line ends as they are. Raises UnreadableEncoding, UnknownEncoding."""
    codec = normal(encoding)
    for mark, marked in _MARKS:
        if codec == marked and data.startswith(mark):
            data = data[len(mark) :]
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError) as error:
        raise UnreadableEncoding(name, encoding) from error


def normal(encoding: str) -> str:
    """The codec that is meant by a name, as browsers understand it. Raises UnknownEncoding."""
    try:
        info = codecs.lookup(encoding)
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(encoding) from error
    if not getattr(info, "_is_text_encoding", True) or info.name in ("idna", "punycode", "undefined", "utf-7"):
        raise UnknownEncoding(encoding)
    return _LARGER.get(info.name, info.name)


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeError, ValueError):
        return False
    return True


def _utf16(data: bytes) -> Guess | None:
    """UTF-16 without a mark: its NULs stand at even or at odd places, hardly ever at both."""
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if even + odd == 0 or len(data) % 2:
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    if min(even, odd) * 4 > max(even, odd) or not _fits(data, name):
        return None
    shown = data[: 2 * _LOOKED_AT].decode(name, "ignore")
    strange = sum(unicodedata.category(letter) in _STRANGE and letter not in "\t\n\r\f\v" for letter in shown)
    return Guess(name, sure=True) if strange <= len(shown) * _STRANGE_SHARE else None


def _detected(data: bytes) -> list[str]:
    """What the detector takes the bytes for, under the names that browsers use; the likeliest first."""
    import chardet

    names: list[str] = []
    for found in chardet.detect_all(data[:_SAMPLE]):
        encoding = found["encoding"]
        if encoding:
            try:
                names.append(normal(encoding))
            except UnknownEncoding:
                continue
    return names
