"""What stands at the head of an RTF file: its fonts, its styles, who wrote it and when."""

import codecs
import re
from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.looks import HEADINGS_MOST, kind_of
from rubricate.formats.rtf.tokens import CHARSETS, CODE_PAGES, SIGNS, TOKEN

_GROUP: Final = re.compile(r"\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")
_INNERMOST: Final = re.compile(r"\{((?:[^{}\\]|\\[\s\S])*)\}")
_INNER: Final = re.compile(r"\{[^{}]*\}")
_DESCRIPTION: Final = re.compile(r"\{\\sn\s*wzDescription\s*\}\s*\{\\sv ?((?:[^{}\\]|\\[\s\S])*)\}")
_BASED_MOST: Final = 20
_LEVELS: Final = 9
_TIME: Final = ("yr", "mo", "dy", "hr", "min")


@dataclass(frozen=True, slots=True)
class Font:
    """A font: the charset of its bytes and its name."""

    charset: int = 0
    name: str = ""
    codec: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paragraph style: its name, what it is based on, its outline level from 0 on, whether it is bold or italic."""

    name: str = ""
    based: int | None = None
    level: int | None = None
    strong: bool = False
    em: bool = False


@dataclass(slots=True)
class Head:
    """Fonts and styles by their numbers, and facts by their names."""

    codec: str = "cp1252"
    fonts: dict[int, Font] = field(default_factory=dict)
    sheets: dict[int, Sheet] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)

    def kind(self, style: int) -> str:
        """What a style makes of its paragraphs: h1 … h6, "quote", "caption", or ""."""
        found = self.kinds.get(style)
        if found is None:
            found = self.kinds[style] = self._kind(style)
        return found

    def _kind(self, style: int) -> str:
        at: int | None = style
        for _ in range(_BASED_MOST):
            sheet = self.sheets.get(at) if at is not None else None
            if sheet is None:
                break
            named = kind_of(sheet.name)
            if named or sheet.level is not None:
                return named or heading(sheet.level)
            at = sheet.based
        return ""

    def codec_of(self, font: int | None) -> str:
        """In which encoding the bytes of a font's words are."""
        known = self.fonts.get(font) if font is not None else None
        if known is None:
            return self.codec
        return known.codec or (self.codec if known.charset in (0, 1) else CHARSETS.get(known.charset, self.codec))


def heading(level: int | None) -> str:
    """The kind of block of an outline level from 0 on; empty for body text."""
    return f"h{min(level + 1, HEADINGS_MOST)}" if level is not None and 0 <= level < _LEVELS else ""


def code_page(number: int | None) -> str:
    """The codec of a code page; that of Western Europe where nobody knows it."""
    name = CODE_PAGES.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def fonts(group: str) -> dict[int, Font]:
    """The fonts of a `\\fonttbl`."""
    found: dict[int, Font] = {}
    groups = [one[1] for one in _GROUP.finditer(group)] or group.split(";")
    for one in groups:
        words = _words(_INNER.sub("", one))
        if "f" in words:
            page = words.get("cpg")
            name = _text(_INNER.sub("", one)).rstrip(";").strip()
            found[words["f"]] = Font(words.get("fcharset", 0), name, code_page(page) if page else "")
    return found


def sheets(group: str, codec: str) -> dict[int, Sheet]:
    """The paragraph styles of a `\\stylesheet`. One without a number is the usual one, 0."""
    found: dict[int, Sheet] = {}
    for one in _GROUP.finditer(group):
        body = _INNER.sub("", one[1])
        words = _words(body)
        if "cs" in words or "ts" in words or "ds" in words:
            continue
        based = words.get("sbasedon")
        name = _text(body, codec).rstrip(";").strip()
        strong, em = words.get("b", 0) != 0, words.get("i", 0) != 0
        found[words.get("s", 0)] = Sheet(name, based, words.get("outlinelevel"), strong, em)
    return found


def facts(group: str, codec: str) -> list[tuple[str, str]]:
    """Title, author and times of an `\\info`."""
    names = {"title": "title", "author": "author", "creatim": "created", "revtim": "modified"}
    found: dict[str, str] = {}
    for one in _INNERMOST.finditer(group):
        first = next((token["word"] for token in TOKEN.finditer(one[1]) if token["word"]), "")
        if first in ("title", "author"):
            found[names[first]] = _text(one[1], codec)  # where it is there twice, the second is in Unicode
        elif first in ("creatim", "revtim"):
            words = _words(one[1])
            year, month, day, hour, minute = (words.get(name, 0) for name in _TIME)
            if year and month and day:
                found[names[first]] = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"
    return [*found.items()]


def description(group: str, codec: str) -> str:
    """What the properties of a picture say that it shows, on one line; empty where they are silent."""
    found = _DESCRIPTION.search(group)
    return " ".join(_text(found[1], codec).split()) if found else ""


def _words(body: str) -> dict[str, int]:
    """The words of a group with their numbers; a bare one is on."""
    tokens = (token for token in TOKEN.finditer(body) if token["word"])
    return {token["word"]: int(token["n"]) if token["n"] else 1 for token in tokens}


def _text(body: str, codec: str = "cp1252") -> str:
    """The text of a group, with what is written in bytes or as numbers of Unicode."""
    pieces: list[bytes | str] = []
    skip = 0
    for token in TOKEN.finditer(body):
        if token["bytes"]:
            raw = bytes.fromhex(token["bytes"].replace("\\'", ""))
            pieces.append(raw[skip:])
            skip = 0
        elif token["word"] == "u" and token["n"]:
            pieces.append(chr(int(token["n"]) & 0xFFFF))
            skip = 1
        elif token["text"]:
            pieces.append(token["text"][skip:])
            skip = 0
        elif token["sign"] in SIGNS:
            pieces.append(SIGNS[token["sign"]])
    words = "".join(one if isinstance(one, str) else one.decode(codec, "replace") for one in pieces)
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
