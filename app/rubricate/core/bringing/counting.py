"""How files count places, and what that means in code points of the canonical text.

By their rules formats count code points, UTF-16 units or bytes; in practice a byte-order mark, CRLF line ends or an
inclusive end come in between. The quotes in a file say which it was.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal

from rubricate.core.folding import folded
from rubricate.core.text import Span, canonical

Unit = Literal["code_point", "utf16", "utf8"]
UNITS: Final[tuple[Unit, ...]] = ("code_point", "utf16", "utf8")
_LINE_END: Final = re.compile("\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Counting:
    """A way to count: the unit, whether a line end counts as two, whether a byte-order mark counts, the last one in.

    `first` is the number of the first character: 0, or 1 in some tables.
    """

    unit: Unit = "code_point"
    crlf: bool = False
    bom: bool = False
    inclusive: bool = False
    first: int = 0

    @property
    def is_ours(self) -> bool:
        """Whether it counts as this program does."""
        return self == Counting()


Place = tuple[int, int]
Converter = Callable[[int, int], Span | None]


def converter(text: str, counting: Counting, raw: str | None = None) -> Converter:
    """What turns a (start, end) of this counting into a span of the canonical text; None where none is meant.

    A place inside a character (half a surrogate pair, a byte in the middle) or outside the text is none. `raw` is the
    text before it was made canonical: which of its line ends are two characters. Without it, all are.
    """
    last = 1 if counting.inclusive else 0
    shift = counting.first + ({"code_point": 1, "utf16": 1, "utf8": 3}[counting.unit] if counting.bom else 0)
    wide = counting.unit != "code_point" and not text.isascii()
    if not wide and not (counting.crlf and "\n" in text):
        most = len(text)

        def plain(start: int, end: int) -> Span | None:
            first, after = start - shift, end - shift + last
            return Span(first, after) if 0 <= first <= after <= most else None

        return plain
    edges = _edges(text, counting, raw)
    known = {edge: place for place, edge in enumerate(edges)}

    def mapped(start: int, end: int) -> Span | None:
        first, after = known.get(start - shift), known.get(end - shift + last)
        return Span(first, after) if first is not None and after is not None and first <= after else None

    return mapped


def _edges(text: str, counting: Counting, raw: str | None) -> list[int]:
    """Where each code point begins in this counting, and where the text ends."""
    import numpy as np

    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    widths = np.ones(len(points), np.int64)
    if counting.unit == "utf16":
        widths += points > 0xFFFF
    elif counting.unit == "utf8":
        for least in (0x80, 0x800, 0x10000):
            widths += points >= least
    if counting.crlf:
        ends = points == 0x0A
        widths[ends] += 1 if raw is None else [len(end) - 1 for end in _LINE_END.findall(raw)]
    edges: list[int] = np.concatenate(([0], np.cumsum(widths))).tolist()
    return edges


@dataclass(frozen=True, slots=True)
class Sample:
    """A mark that may tell how its file counts: its places, and its words where the file repeats them.

    `is_cut` says that the words may be shortened at their end.
    """

    places: tuple[Place, ...]
    quote: str | None
    is_cut: bool = False


_FEW_SIGNS: Final = 4


def fits(text: str, spans: Sequence[Span | None], quote: str, *, is_cut: bool = False) -> bool:
    """Whether the words at these spans are those of the quote, but for what programs change in words that they show.

    That is white space and line ends, signs that can't be seen, how accents are written, case, the kind of quotation
    marks and dashes.
    """
    if any(span is None for span in spans):
        return False
    if len(spans) == 1 and spans[0] is not None:  # as nearly all are
        there, stem = spans[0].of(text), quote.rstrip("….") if is_cut else ""
        if there == quote or (stem.strip() and there.startswith(stem)):
            return True
    words = "".join("".join(span.of(text).split()) for span in spans if span is not None)
    said = "".join(canonical(quote)[0].split())
    if _are_same(words, said, is_cut):
        return True
    if _as_seen(words[:_FEW_SIGNS])[:1] != _as_seen(said[:_FEW_SIGNS])[:1]:
        return False  # most of what a wrong way to count finds ends here: looking at all signs takes long
    return _are_same(_as_seen(words), _as_seen(said), is_cut)


def _are_same(words: str, said: str, is_cut: bool) -> bool:
    if is_cut:
        said = said.rstrip("….")
        return bool(said) and words.startswith(said)
    return words == said and bool(said)


def _as_seen(words: str) -> str:
    return folded("".join(c for c in unicodedata.normalize("NFC", words) if unicodedata.category(c) != "Cf"))


def recognised(text: str, samples: Iterable[Sample], declared: Counting, raw: str | None = None) -> Counting:
    """The counting that these marks of one text were made in: the declared one, unless another fits more of them.

    Quotes decide; where a file has none, whether marks begin and end at the edges of words does, and only where all
    but a few fit, and most of those of the declared counting do not. That an end is taken in, quotes alone can show.
    """
    samples = list(samples)
    quoted = [sample for sample in samples if sample.quote]
    if quoted:
        return _by_quotes(text, quoted[:: 1 + len(quoted) // _ENOUGH], declared, raw)
    return _by_edges(text, samples, declared, raw)


def _by_quotes(text: str, samples: Sequence[Sample], declared: Counting, raw: str | None) -> Counting:
    best, most = declared, _quotes_fitting(text, samples, declared, raw)
    if most == len(samples):
        return declared
    for counting in _others(text, declared):
        number = _quotes_fitting(text, samples, counting, raw)
        if number > most:
            best, most = counting, number
        if most == len(samples):
            break
    return best


def _quotes_fitting(text: str, samples: Sequence[Sample], counting: Counting, raw: str | None) -> int:
    convert = converter(text, counting, raw)
    return sum(
        fits(text, [convert(*place) for place in sample.places], sample.quote or "", is_cut=sample.is_cut)
        for sample in samples
    )


_SURE: Final = 0.9
_DOUBTFUL: Final = 0.5
_ENOUGH: Final = 1_000  # quotes, taken evenly, that show how all of a text are counted
_FEW: Final = 3  # fewer marks than these say nothing by their edges


def _by_edges(text: str, samples: Sequence[Sample], declared: Counting, raw: str | None) -> Counting:
    places = [place for sample in samples for place in sample.places]
    if len(places) < _FEW:
        return declared
    own = most = _edges_fitting(text, places, declared, raw)
    if own > _DOUBTFUL * len(places):
        return declared
    best = declared
    for counting in _others(text, declared):
        if counting.inclusive != declared.inclusive:
            continue  # parts of words look like that
        number = _edges_fitting(text, places, counting, raw)
        if number > most and number >= _SURE * len(places):
            best, most = counting, number
    return best


def _edges_fitting(text: str, places: Sequence[Place], counting: Counting, raw: str | None) -> int:
    convert = converter(text, counting, raw)
    return sum(_is_whole(text, convert(*place)) for place in places)


def _is_whole(text: str, span: Span | None) -> bool:
    """Whether a span is made of whole words, without white space at its edges."""
    if span is None or span.start == span.end:
        return False
    words = span.of(text)
    cut_before = span.start > 0 and text[span.start - 1].isalnum() and words[0].isalnum()
    cut_after = span.end < len(text) and text[span.end].isalnum() and words[-1].isalnum()
    return not (cut_before or cut_after or words[0].isspace() or words[-1].isspace())


def _others(text: str, declared: Counting) -> Iterable[Counting]:
    """The other ways to count that make a difference in this text, the likeliest first."""
    units: list[Unit] = [declared.unit]
    if not text.isascii():
        units += [unit for unit in UNITS if unit != declared.unit]
    line_ends = (False, True) if "\n" in text else (False,)
    for inclusive, crlf, bom, unit in product((False, True), line_ends, (False, True), units):
        counting = Counting(unit, crlf, bom, inclusive != declared.inclusive, declared.first)
        if counting != declared:
            yield counting
