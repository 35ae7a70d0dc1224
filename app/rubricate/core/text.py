"""Places in a text. Every offset of the program is a 0-based Unicode code point; spans are half-open."""

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from rubricate.core.errors import NothingSelected, OutsideText

if TYPE_CHECKING:  # numpy and regex cost start-up time; what needs them imports them at its first use
    import numpy as np
    import regex
    from numpy.typing import NDArray

NUL_REPLACED: Final = "nul_replaced"
SURROGATE_REPLACED: Final = "surrogate_replaced"

_WORD: Final = re.compile(r"[^\W_]")
# Letters that begin a cluster of their own after any character but a joiner: a safe place to start looking from.
_OPENERS: Final = frozenset({"Lu", "Ll", "Lt", "Lo", "Nd", "Po", "Ps", "Pe", "Pi", "Pf", "Pd", "Zs"})
_THAI_AM: Final = frozenset("\u0e33\u0eb3")
# How far a word is looked for to each side where no white space ends it (Chinese, Thai, hashes).
_WORD_REACH: Final = 512


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start` <= n < `end` of a text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]


def sha256_of(text: str) -> bytes:
    """The 32 bytes that name a canonical text: SHA-256 of its UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).digest()


def storable(words: str) -> str:
    """The words with U+FFFD for halves of surrogate pairs, which no file can hold."""
    return words if words.isascii() else words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def canonical(raw: str) -> tuple[str, tuple[str, ...]]:
    """The text as it is kept for good, and the codes of what had to be replaced.

    Line ends become LF, leading byte-order marks go, NUL and lone surrogates become U+FFFD (surrogates that make a
    pair become their character). Nothing else changes. Doing it again changes nothing.
    """
    text = raw
    warnings: list[str] = []
    if not text.isascii() and _has_surrogates(text):
        joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if joined.count("\ufffd") > text.count("\ufffd"):
            warnings.append(SURROGATE_REPLACED)
        text = joined
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
        warnings.append(NUL_REPLACED)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.lstrip("\ufeff"), tuple(warnings)


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-8")  # many times as fast as looking for them
    except UnicodeEncodeError:
        return True
    return False


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its edges.

    Raises OutsideText when it leaves the text and NothingSelected when nothing remains.
    """
    if not 0 <= span.start <= span.end <= len(text):
        raise OutsideText(span.start, span.end, len(text))
    words = span.of(text)
    lead = len(words) - len(words.lstrip())
    body = words.strip()
    if not body:
        raise NothingSelected
    return Span(span.start + lead, span.start + lead + len(body))


class Utf16Map:
    """Code points of one text to UTF-16 units and back; Qt, JavaScript and WebAnno count the latter.

    Scalars take half a microsecond, arrays are numpy's. A place outside the text is not refused, it is carried on.
    """

    __slots__ = ("_astral", "_astral16", "_points", "characters", "units")

    def __init__(self, text: str) -> None:
        self.characters = len(text)
        self._points: Any = None
        self._astral: list[int] = []
        self.units = len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
        if self.units > self.characters:
            self._astral = self._array_of(text).tolist()
        # Where the pairs begin, counted in UTF-16.
        self._astral16 = [place + before for before, place in enumerate(self._astral)]

    @staticmethod
    def _array_of(text: str) -> "NDArray[np.intp]":
        import numpy as np

        places: NDArray[np.intp] = np.flatnonzero(np.frombuffer(text.encode("utf-32-le"), "<u4") > 0xFFFF)
        return places

    @property
    def plain(self) -> bool:
        """True where both counts are the same: the text has no character beyond U+FFFF."""
        return not self._astral

    def to_utf16(self, place: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return place + bisect_left(self._astral, place)

    def to_code_point(self, place: int, up: bool = False) -> int:
        """The code point offset of a UTF-16 offset; inside a pair the pair's start, or with `up` its end."""
        before = bisect_left(self._astral16, place)
        inside = before > 0 and self._astral16[before - 1] + 1 == place
        return place - before + (1 if inside and up else 0)

    def _places(self) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
        import numpy as np

        if self._points is None:
            self._points = (np.asarray(self._astral, np.int64), np.asarray(self._astral16, np.int64))
        both: tuple[NDArray[np.int64], NDArray[np.int64]] = self._points
        return both

    def to_utf16_array(self, places: "NDArray[np.integer[Any]]") -> "NDArray[np.int64]":
        """As `to_utf16`, for an array of any shape."""
        import numpy as np

        wide: NDArray[np.int64] = np.asarray(places, np.int64)
        if not self.plain:
            wide = wide + np.searchsorted(self._places()[0], wide)
        return wide

    def to_code_point_array(self, places: "NDArray[np.integer[Any]]", up: bool = False) -> "NDArray[np.int64]":
        """As `to_code_point`, for an array of any shape."""
        import numpy as np

        wide: NDArray[np.int64] = np.asarray(places, np.int64)
        if self.plain:
            return wide
        astral16 = self._places()[1]
        before = np.searchsorted(astral16, wide)
        down: NDArray[np.int64] = wide - before
        if up:
            down += (before > 0) & (astral16[np.maximum(before - 1, 0)] + 1 == wide)
        return down


@cache
def _clusters() -> "regex.Pattern[str]":
    import regex

    return regex.compile(r"\X")


@cache
def _breaks() -> "regex.Pattern[str]":
    import regex

    return regex.compile(r"(?w)\b")


def _opens(before: str, after: str) -> bool:
    """True where a cluster surely begins between two neighbours, whatever stands around them."""
    if before < "\u0300" and after < "\u0300":
        return not (before == "\r" and after == "\n")
    if after == "\n" or before == "\n":
        return True
    return _stands_alone(before) and unicodedata.category(after) in _OPENERS and after not in _THAI_AM


def _stands_alone(letter: str) -> bool:
    """True for Latin, Greek, Cyrillic, Hebrew, Arabic and Han letters and for signs that draw nothing to them."""
    if letter < "\u0600":
        return not "\u0300" <= letter < "\u0370" and unicodedata.category(letter)[0] != "M"
    return "\u0620" <= letter <= "\u064a" or "\u4e00" <= letter <= "\u9fff"


def _cluster_around(text: str, place: int) -> Span:
    """The cluster that has `place` inside it or begins there; 0 < place < len(text)."""
    safe = place
    while safe > 0 and not _opens(text[safe - 1], text[safe]):
        safe -= 1
    for match in _clusters().finditer(text, safe):
        if match.end() > place:
            return Span(match.start(), match.end())
    return Span(safe, len(text))


def is_cluster_edge(text: str, place: int) -> bool:
    """True where no grapheme cluster (what a reader takes for one character) is cut. Also at both ends of the text."""
    if not 0 < place < len(text) or _opens(text[place - 1], text[place]):
        return True
    return _cluster_around(text, place).start == place


def cluster_at(text: str, place: int) -> Span:
    """The cluster that begins at `place` or has it inside; empty at the end of the text."""
    if place >= len(text):
        return Span(len(text), len(text))
    return _cluster_around(text, max(place, 0))


def cluster_span(text: str, span: Span) -> Span:
    """The span widened until it cuts no cluster."""
    start, end = span.start, span.end
    if not is_cluster_edge(text, start):
        start = _cluster_around(text, start).start
    if not is_cluster_edge(text, end):
        end = _cluster_around(text, end).end
    return Span(start, end)


def words(text: str, span: Span) -> Iterator[Span]:
    """The words that lie in a span, by UAX-29: pieces that hold a letter or a digit. Ask a paragraph at a time."""
    part = span.of(text)
    before = 0
    for match in _breaks().finditer(part):
        after = match.start()
        if after > before and _WORD.search(part, before, after):
            yield Span(span.start + before, span.start + after)
        before = after
    if _WORD.search(part, before):
        yield Span(span.start + before, span.end)


def word_at(text: str, place: int) -> Span | None:
    """The word that begins at `place` or has it inside; None between words and at the end."""
    if not 0 <= place < len(text) or text[place].isspace():
        return None
    start, end = place, place + 1
    while start > 0 and place - start < _WORD_REACH and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - place < _WORD_REACH and not text[end].isspace():
        end += 1
    return next((word for word in words(text, Span(start, end)) if word.start <= place < word.end), None)


def next_word(text: str, place: int) -> Span | None:
    """The first word that begins after `place`."""
    here = word_at(text, place)
    found = _WORD.search(text, here.end if here else place + 1)
    return word_at(text, found.start()) if found else None


def previous_word(text: str, place: int) -> Span | None:
    """The last word that begins before `place` (the one that has it inside, where there is one)."""
    at = min(place, len(text)) - 1
    while at >= 0 and not _WORD.match(text, at):
        at -= 1
    return word_at(text, at) if at >= 0 else None


def word_span(text: str, span: Span) -> Span:
    """The span widened until it cuts no word and no cluster."""
    first = word_at(text, span.start)
    last = word_at(text, span.end - 1) if span.end > span.start else None
    start = first.start if first else span.start
    end = max(last.end if last else span.end, span.end)
    return cluster_span(text, Span(start, end))
