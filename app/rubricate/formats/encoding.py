"""Which encoding a file is written in: byte-order mark, strict UTF-8, UTF-16 by its NULs, then a detector.

docs/decisions/0020 has the figures behind the choice of the detector.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from rubricate.formats.binary import is_noise
from rubricate.formats.errors import UnknownEncoding, UnreadableEncoding

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ANY_MARK: Final = tuple(mark for mark, _ in _MARKS)
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
_SCRIPTS: Final = {"cp1251": "CYRILLIC", "cp1255": "HEBREW", "cp1253": "GREEK", "cp1256": "ARABIC", "cp874": "THAI"}
_USUAL: Final = ("cp1252", "cp1250", "cp1251")
# No text file of a person is written in these, but hurt bytes of other encodings look like them.
_MAINFRAME: Final = frozenset({"cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140"})
# Of few letters these are as likely as those that people use, and nearly never right.
_RARE: Final = frozenset(
    "kz1048 ptcp154 cp1006 johab koi8-t iso8859-3 iso8859-4 iso8859-10 iso8859-14 iso8859-16 hp-roman8 cp720 cp855 "
    "cp856 cp857 cp858 cp860 cp861 cp863 cp864 cp865 cp869 cp1125 mac-croatian mac-farsi mac-greek mac-iceland "
    "mac-latin2 mac-romanian mac-turkish".split()
)
# UTF-8 is told by its letters of several bytes: so many of their bytes fit for each one that does not.
_FITTING_A_BAD_ONE: Final = 5
_SAMPLE: Final = 200_000
# So many likely encodings are told; trying one on a file of 50 MB takes a third of a second.
_MOST: Final = 4
_JIS_ESCAPE: Final = re.compile(rb"\x1b\$[@B]")
# Of so many characters at the head of UTF-16, at most this share may be controls, unassigned or private.
_LOOKED_AT: Final = 2_000
_STRANGE: Final = frozenset({"Cc", "Cn", "Co", "Cs"})
_STRANGE_SHARE: Final = 0.02
_AT_HOME: Final = 0.95
_HOME: Final = re.compile(
    "[\t\n\r -~\u00a0-\u00ff\u2010-\u203a\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uffee\U0001f000-\U0003ffff]"
)
_ASCII: Final = bytes(range(128))
# A detector knows little from so few letters beyond ASCII; browsers then take the page for one of Western Europe.
_FEW: Final = 12
_WESTERN: Final = frozenset("äöüÄÖÜßàâçèéêëîïôùûœÀÂÇÈÉÊËÎÏÔáíóúñÁÍÓÚÑåæøÅÆØ¿¡«»„“”‘’–—…€§°©·\xa0".encode("cp1252"))
_IN_A_ROW: Final = re.compile(rb"[\x80-\xff]{3}")


@dataclass(frozen=True, slots=True)
class Guess:
    """A Python codec's name, whether it is beyond doubt, and what else it may be (the likeliest first)."""

    encoding: str
    sure: bool
    alternatives: tuple[str, ...] = ()


def guess(data: bytes) -> Guess | None:
    """The encoding of a text's bytes, or None where they are no text in any."""
    if data.startswith(_ANY_MARK):
        return Guess(next(name for mark, name in _MARKS if data.startswith(mark)), sure=True)
    narrow = _fits(data, "utf-8")
    if narrow and not (b"\0" in data and is_noise(data)):  # plain letters in UTF-16 and UTF-32 are UTF-8 as well
        escaped = b"\x1b" in data and _JIS_ESCAPE.search(data)
        return Guess("iso2022_jp" if escaped else "utf-8", sure=True)
    wide = _wide(data)
    if wide is not None:
        return Guess(wide, sure=True)
    if b"\0" in data:
        return _by_letters(data)
    western = ("cp1252",) if _is_western(data) else ()
    detected = _detected(data)
    rare = [name for name in detected if name in _RARE]
    common = [name for name in detected if name not in _RARE]
    likely = dict.fromkeys((*western, *_of_kana(data), *common, *_of_script(data), *rare, *_USUAL))
    hurt = ("utf-8",) if _is_hurt_utf8(data) else ()
    fitting = (*hurt, *islice((name for name in likely if _fits(data, name)), _MOST - len(hurt)))
    return Guess(fitting[0], sure=False, alternatives=fitting[1:]) if fitting else None


def decode(data: bytes, encoding: str, name: str = "") -> str:
    """The text, byte-order mark and line ends as they are. Raises UnreadableEncoding, UnknownEncoding.

    Where UTF-8, or UTF-16 with its mark, has some bytes that are none, a lone surrogate stands for each.
    """
    codec = normal(encoding)
    mark = next((mark for mark, of in _MARKS if codec == of), b"") if data.startswith(_ANY_MARK) else b""
    marked = bool(mark) and data.startswith(mark)
    if marked:
        data = data[len(mark) :]
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError) as error:
        if codec == "utf-8" and (marked or _is_hurt_utf8(data)):
            return data.decode(codec, "surrogateescape")
        if marked and codec.startswith("utf-16"):
            odd = len(data) % 2
            return data[: len(data) - odd].decode(codec, "surrogatepass") + "\udc00" * odd
        raise UnreadableEncoding(name, encoding) from error


@lru_cache(maxsize=64)
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


def _is_hurt_utf8(data: bytes) -> bool:
    """Whether all but a few bytes are UTF-8: a letter cut in two, a line of another encoding."""
    kept = data.decode("utf-8", "ignore").encode("utf-8")
    fitting = len(kept.translate(None, _ASCII))
    return fitting > _FITTING_A_BAD_ONE * (len(data) - len(kept))


def _is_western(data: bytes) -> bool:
    """Whether all of the few letters beyond ASCII are such as Western Europe writes, and stand among plain ones."""
    beyond = data.translate(None, _ASCII)
    return len(beyond) <= _FEW and _WESTERN.issuperset(beyond) and not _IN_A_ROW.search(data)


def _wide(data: bytes) -> str | None:
    """UTF-32 or UTF-16 without a mark, as their NULs tell."""
    if b"\0" not in data:
        return None
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    likely = ["utf-32-le", "utf-32-be"]
    if min(even, odd) * 4 <= max(even, odd):  # those of UTF-16 stand at even or at odd places, hardly ever at both
        likely.append("utf-16-le" if odd > even else "utf-16-be")
    return next((name for name in likely if _fits(data, name) and _is_text(data, name)), None)


def _by_letters(data: bytes) -> Guess | None:
    """UTF-16 without a mark whose NULs tell nothing, being few or of emoji: what makes letters that stand together."""
    shares = {name: _at_home(data, name) for name in ("utf-16-le", "utf-16-be") if _fits(data, name)}
    best = max(shares, key=lambda name: shares[name], default="")
    if not best or shares[best] < _AT_HOME:
        return None
    return Guess(best, sure=False, alternatives=tuple(name for name in shares if name != best))


def _at_home(data: bytes, encoding: str) -> float:
    """The share of East Asian letters, plain ones and emoji; 0 where there is a NUL."""
    shown = data[: 2 * _LOOKED_AT].decode(encoding, "ignore")
    return 0.0 if len(shown) < _FEW or "\0" in shown else len(_HOME.findall(shown)) / len(shown)


def _of_kana(data: bytes) -> tuple[str, ...]:
    """The encodings of Japanese in which the letters beyond ASCII are kana, and such as stand with them."""
    found: list[str] = []
    for name in ("cp932", "euc_jp"):
        if _fits(data, name):
            beyond = [letter for letter in data[:_SAMPLE].decode(name, "ignore") if letter > "\x7f"]
            kana = sum("\u3041" <= letter <= "\u30fe" for letter in beyond)
            if kana * 3 >= len(beyond) and all("\u3000" <= letter <= "\uff60" for letter in beyond):
                found.append(name)
    return tuple(found)


def _of_script(data: bytes) -> Iterator[str]:
    """The encodings in which every letter beyond ASCII is one of their script: of a few words each may be meant."""
    beyond = bytes(set(data[:_SAMPLE].translate(None, _ASCII)))
    for name, script in _SCRIPTS.items():
        if all(unicodedata.name(letter, "").startswith(script) for letter in beyond.decode(name, "replace")):
            yield name


def _is_text(data: bytes, encoding: str) -> bool:
    """Whether the first characters are such as texts have."""
    shown = data[: 2 * _LOOKED_AT].decode(encoding, "ignore")
    strange = sum(unicodedata.category(letter) in _STRANGE and letter not in "\t\n\r\f\v" for letter in shown)
    return strange <= len(shown) * _STRANGE_SHARE


def _detected(data: bytes) -> list[str]:
    """What the detector takes the bytes for, under the names that browsers use; the likeliest first."""
    import chardet

    names: list[str] = []
    for found in chardet.detect_all(data[:_SAMPLE].replace(b"\r", b"\n")):
        encoding = found["encoding"]
        if encoding and encoding.lower() not in _MAINFRAME:
            try:
                names.append(normal(encoding))
            except UnknownEncoding:
                continue
    return names
