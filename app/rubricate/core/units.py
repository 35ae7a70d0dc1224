"""Sentences and paragraphs of a text, as numbers that are made once and kept; and how they are looked up.

The rules are imported when the first text is cut: looking up needs none of their tables.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise, repeat, zip_longest
from typing import Final

from rubricate.core.text import Span, is_cluster_edge, next_word, previous_word, word_at, words

__all__ = [
    "MADE_BY",
    "VERSION",
    "Cut",
    "cut",
    "first_other",
    "looks_wrapped",
    "moved_ends",
    "next_unit",
    "next_word",
    "number_at",
    "previous_unit",
    "previous_word",
    "unit",
    "unit_at",
    "whole_units",
    "word_at",
    "words",
]

# What makes the units, and the number of its rules: see core.sentences.
MADE_BY: Final = "rubricate-sent"
VERSION: Final = 1

GIVEN: Final = "given"
GUESSED: Final = "guessed"
UNKNOWN: Final = "unknown"

_BREAK: Final = re.compile("[\n\r\u2028\u2029\x85\v\f]+")
_RARE_BREAKS: Final = "\r\u2028\u2029\x85\v\f"
_LINE_FEED: Final = re.compile("\n\n*")  # beginning with one sign, it is searched several times as fast
_BLANK_LINE: Final = re.compile("(?:\r\n?|\n|\u2028|\x85)[ \t\xa0]*(?:\r\n?|\n|\u2028|\x85)\\s*|[\u2029\f\v]\\s*")
_JUDGED_LINES: Final = 2_000


@dataclass(frozen=True)
class Cut:
    """The units of one text. `sentences` and `paragraphs` are flat (start, end, …) in code points.

    Ordered, without overlap, none empty, no white space at either end; every other character is in exactly one
    sentence and one paragraph, and no sentence crosses a paragraph.
    """

    made_by: str
    version: int
    language: str
    language_source: str
    wrapped: bool
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]


def cut(body: str, language: str = "", *, wrapped: bool | None = None) -> Cut:
    """Cuts a text into paragraphs and sentences; linear in its length.

    `language` is guessed where it is not given; `wrapped` (paragraphs are parted by blank lines, not by every line
    break) is judged by the lengths of the lines where it is None.
    """
    from rubricate.core.guess import guess_language
    from rubricate.core.sentences import splitter

    source = GIVEN if language else GUESSED
    if not language:
        language = guess_language(body)
        source = GUESSED if language else UNKNOWN
    lines = None if wrapped else _tidy_lines(body)
    if wrapped is None:
        wrapped = (lines is None or "" in lines) and looks_wrapped(body)
    paragraphs = _paragraphs(body, wrapped=wrapped) if lines is None or wrapped else _placed(lines)
    sentences = splitter(language).sentences(body, paragraphs, wrapped=wrapped)
    return Cut(MADE_BY, VERSION, language, source, wrapped, tuple(sentences), tuple(paragraphs))


def _paragraphs(body: str, *, wrapped: bool) -> list[int]:
    if wrapped:
        return _parted(body, _BLANK_LINE)
    if any(map(body.__contains__, _RARE_BREAKS)):
        return _parted(body, _BREAK)
    return _parted(body, _LINE_FEED)


def _tidy_lines(body: str) -> list[str] | None:
    """The lines of a text in which none has white space at its edges; None for any other text.

    Most texts are such, and what `_paragraphs` finds in them is told in a fraction of the time.
    """
    lines = body.split("\n")
    if list(map(str.strip, lines)) != lines or any(map(body.__contains__, _RARE_BREAKS)):
        return None
    return lines


def _placed(lines: list[str]) -> list[int]:
    """Where the lines that are not empty stand, flat."""
    if "" not in lines:  # the ends of all, and of the line feeds after them
        return [0, *accumulate(chain.from_iterable(zip(map(len, lines), repeat(1))))][:-1]
    flat: list[int] = []
    start = 0
    for line in lines:
        end = start + len(line)
        if line:
            flat += (start, end)
        start = end + 1
    return flat


def _parted(body: str, breaks: re.Pattern[str]) -> list[int]:
    """What lies between the breaks, without the white space at its edges."""
    from rubricate.core.sentences import joins, skip_space, skip_space_back

    flat: list[int] = []
    begin = 0
    edges = [match.span() for match in breaks.finditer(body)]
    for stop, after in (*edges, (len(body), len(body))):
        start = skip_space(body, begin, stop) if body[begin : begin + 1].isspace() else begin
        if start < stop:
            flat += (start, skip_space_back(body, stop, start) if body[stop - 1].isspace() else stop)
        carries = after < len(body) and joins(body[after]) and not is_cluster_edge(body, after)
        begin = after - carries  # white space that carries a mark is no part of the break
    return flat


def looks_wrapped(body: str) -> bool:
    """Whether lines were broken by hand at some width and paragraphs are parted by blank lines.

    Of the lines that have a next one (90 % quantile of length 40 to 100) more than 55 % are about that long and more
    than half end in a letter, a digit or a comma. Texts without spaces are not recognised: the user may say so.
    """
    lines = body.split("\n", _JUDGED_LINES)[:_JUDGED_LINES]
    if all(map(str.strip, lines)):
        return False
    lines = list(map(str.rstrip, lines))
    followed = [line for line, after in pairwise(lines) if line and after.strip()]
    if not followed:
        return False
    lengths = sorted(map(len, followed))
    width = lengths[int(len(lengths) * 0.9) - (len(lengths) > 1)]
    if not 40 <= width <= 100:
        return False
    full = sum(0.7 * width <= length <= 1.1 * width for length in lengths)
    running = sum(line[-1].isalnum() or line[-1] == "," for line in followed)
    return full > 0.55 * len(followed) and running > 0.5 * len(followed)


# --- looking up: `flat` is (start, end, start, end, …)


def number_at(flat: Sequence[int], place: int) -> int:
    """The number, from 1, of the unit that `place` lies in; 0 between units and outside."""
    at = bisect_right(flat, place)
    return at // 2 + 1 if at % 2 else 0


def unit(flat: Sequence[int], number: int) -> Span:
    """The unit of a number, from 1. Raises IndexError where there is none."""
    if not 1 <= number <= len(flat) // 2:
        raise IndexError(number)
    return Span(flat[2 * number - 2], flat[2 * number - 1])


def unit_at(flat: Sequence[int], place: int) -> Span | None:
    """The unit that `place` lies in, or None between units."""
    at = bisect_right(flat, place)
    return Span(flat[at - 1], flat[at]) if at % 2 else None


def next_unit(flat: Sequence[int], place: int) -> Span | None:
    """The first unit that begins after `place`."""
    at = bisect_right(flat, place)
    at += at % 2
    return Span(flat[at], flat[at + 1]) if at < len(flat) else None


def previous_unit(flat: Sequence[int], place: int) -> Span | None:
    """The last unit that begins before `place`: the one it lies in, unless it stands at that one's start."""
    at = bisect_left(flat, place)
    at -= 2 - at % 2
    return Span(flat[at], flat[at + 1]) if at >= 0 else None


def whole_units(flat: Sequence[int], span: Span) -> Span:
    """The span widened until it cuts none of the units."""
    first, last = unit_at(flat, span.start), unit_at(flat, span.end - 1)
    return Span(first.start if first else span.start, last.end if last else span.end)


def touched(flat: Sequence[int], span: Span) -> range:
    """The indices, from 0, of the units that at least one character of the span lies in."""
    return range(bisect_right(flat, span.start) // 2, (bisect_left(flat, span.end) + 1) // 2)


def moved_ends(before: Sequence[int], after: Sequence[int]) -> int:
    """How many units end elsewhere: the ends that only one of two ways to cut a text has."""
    return len(set(before[1::2]) ^ set(after[1::2]))


def first_other(before: Sequence[int], after: Sequence[int]) -> int:
    """The number of the first unit, from 1, that is another one when a text is cut otherwise; 0 where none is."""
    pairs = zip_longest(zip(before[::2], before[1::2], strict=True), zip(after[::2], after[1::2], strict=True))
    return next((number for number, (one, other) in enumerate(pairs, start=1) if one != other), 0)
