"""Lines with letters from right to left, put back into the order in which they are read.

pdfium keeps such letters now as they are read and now as they are seen, and gives a sign between two words to either.
Here the places on the paper alone decide, by the rules of the Unicode bidirectional algorithm, read backwards.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from rubricate.formats.pdf.shapes import Glyph, Line, Word, direction

_SIGNS: Final = frozenset(".,;:!?…،؛؟")
_PAIRS: Final = "()[]{}«»‹›"
_OPEN: Final = frozenset(_PAIRS[::2])
_OTHER: Final = {a: _PAIRS[n ^ 1] for n, a in enumerate(_PAIRS)}
_BEFORE_OPEN: Final = _OPEN | frozenset("\"'“‘-–—/ ")
_AFTER_CLOSE: Final = (frozenset(_PAIRS) - _OPEN) | _SIGNS | frozenset("\"'”’-–—/ ")
_INSIDE: Final = ("CS", "ES")
_BESIDE: Final = "ET"
_AT_EDGE: Final = 2.0
_BELOW: Final = 1.8  # of a size: so far down the next line of a paragraph stands
_AWAY: Final = 2.0  # of a size
_MOST: Final = 0.3  # so many more letters from right to left than others, of all: they are the line's

Edges = tuple[float, float]


class _Token(NamedTuple):
    """Glyphs in the order in which they are read, and which way they go: 1, -1, or 0; figures are `number`."""

    way: int
    glyphs: tuple[Glyph, ...]
    number: bool = False


def all_straightened(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page with their words in reading order; those without letters from right to left as they are."""
    edges = min((line.x0 for line in lines), default=0.0), max((line.x1 for line in lines), default=0.0)
    told = [_told(line) if line.glyphs else 0 for line in lines]
    for n in range(len(lines) - 2, -1, -1):  # the end of a sentence tells for the lines above it
        if lines[n].glyphs and not told[n] and _goes_on(lines[n], lines[n + 1]):
            told[n] = told[n + 1]
    return [straightened(line, edges, way) for line, way in zip(lines, told, strict=True)]


def straightened(line: Line, edges: Edges, told: int = 0) -> Line:
    """One line. `edges` are those of the page; `told` is where it is known which way the line goes."""
    if not line.glyphs or line.fixed:
        return line
    tokens = _tokens(line.glyphs)
    line.rtl = (told or _base(line, edges)) < 0
    read = _from_right(tokens) if line.rtl else _from_left(tokens)
    line.words = _words([glyph for token in read for glyph in token.glyphs], line.y)
    line.text = " ".join(word.text for word in line.words)
    return line


def _goes_on(a: Line, b: Line) -> bool:
    return bool(b.glyphs) and a.size == b.size and 0 < a.y - b.y < _BELOW * a.size


def _told(line: Line) -> int:
    """Which way a line goes by the sign at one of its ends, which is that of reading; 0 where there is none."""
    at_left, at_right = line.glyphs[0].text in _SIGNS, line.glyphs[-1].text in _SIGNS
    return 0 if at_left == at_right else -1 if at_left else 1


def _base(line: Line, edges: Edges) -> int:
    """Which way a line goes: told by its end, by the margin where it begins, else by most letters."""
    if told := _told(line):
        return told
    seen = line.glyphs
    balance = sum(direction(glyph.text) for glyph in seen)
    if any(direction(glyph.text) > 0 for glyph in seen):
        left, right = line.x0 - edges[0], edges[1] - line.x1
        few = balance > -_MOST * len(seen)  # LibreOffice sets lines from right to left at the left margin
        if left < _AT_EDGE and right > _AWAY * line.size and few:
            return 1
        if right < _AT_EDGE and left > _AWAY * line.size:
            return -1
    return -1 if balance < 0 else 1


@lru_cache(maxsize=4_096)
def _kind(letter: str) -> str:
    """Its class of the bidirectional algorithm, figures of Arabic among all others."""
    kind = unicodedata.bidirectional(letter)
    return "EN" if kind == "AN" else kind


def _tokens(seen: Sequence[Glyph]) -> list[_Token]:
    """As seen from the left: each glyph for itself, figures with the signs in and at them as one."""
    kinds = [_kind(glyph.text[0]) for glyph in seen]
    tokens: list[_Token] = []
    at = 0
    while at < len(seen):
        end = _number(kinds, at)
        if end > at:
            tokens.append(_Token(0, tuple(seen[at:end]), number=True))
            at = end
        else:
            tokens.append(_Token(direction(seen[at].text), (seen[at],)))
            at += 1
    return tokens


def _number(kinds: Sequence[str], at: int) -> int:
    """Where a number ends that begins at `at`, with a sign of money or parts at it; `at` where there is none."""
    end = at
    while end < len(kinds) and kinds[end] == _BESIDE:
        end += 1
    if end == len(kinds) or kinds[end] != "EN":
        return at
    while end < len(kinds):
        if kinds[end] == "EN" or (kinds[end] in _INSIDE and kinds[end + 1 : end + 2] == ["EN"]):
            end += 1
        else:
            break
    while end < len(kinds) and kinds[end] == _BESIDE:
        end += 1
    return end


def _from_right(tokens: Sequence[_Token]) -> list[_Token]:
    """Read from the right: words of another script and the numbers beside them go the other way."""
    found: list[_Token] = []
    at = 0
    while at < len(tokens):
        end = at + 1
        if tokens[at].way > 0 or tokens[at].number:
            last, has_letters = at, tokens[at].way > 0
            while end < len(tokens) and tokens[end].way >= 0:
                has_letters = has_letters or tokens[end].way > 0
                last = end if tokens[end].way > 0 or tokens[end].number else last
                end += 1
            end = last + 1 if has_letters else at + 1
        run = tuple(glyph for token in tokens[at:end] for glyph in token.glyphs)
        found.append(_Token(1, run) if end > at + 1 else tokens[at])
        at = end
    return found[::-1]


def _from_left(tokens: Sequence[_Token]) -> list[_Token]:
    """Read from the left: words from right to left, with what stands between them, are turned round."""
    found: list[_Token] = []
    at = 0
    while at < len(tokens):
        if tokens[at].way >= 0:
            found.append(tokens[at])
            at += 1
            continue
        last = end = at
        while end < len(tokens) and tokens[end].way <= 0:
            last = end if tokens[end].way < 0 else last
            end += 1
        ahead = _ahead(found)
        run = [*found[len(found) - ahead :], *tokens[at : last + 1]]
        found = [*found[: len(found) - ahead], *reversed(run)]
        at = last + 1
    return found


def _ahead(found: Sequence[_Token]) -> int:
    """How many tokens before a word from right to left are read after it: the signs at its end, a number beyond."""
    n = 0
    while n < len(found) and found[-1 - n].glyphs[0].text in _SIGNS:
        n += 1
    before = found[-1 - n].glyphs[0].text if n < len(found) else " "
    if not n or before != " ":
        return 0
    beyond = len(found) - n - 2  # there is one space between two words
    return n + 2 if beyond >= 0 and found[beyond].number else n


def _words(read: Sequence[Glyph], y: float) -> list[Word]:
    """The words of what is read; brackets open and close as their neighbours say: fonts have them as they are seen."""
    turned = [_bracket(read, n) if glyph.text in _OTHER else glyph for n, glyph in enumerate(read)]
    words: list[Word] = []
    for is_space, group in groupby(turned, key=lambda glyph: glyph.text == " "):
        if not is_space:
            glyphs = list(group)
            x0, x1 = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
            words.append(Word("".join(glyph.text for glyph in glyphs), x0, x1, y))
    return words


def _bracket(read: Sequence[Glyph], at: int) -> Glyph:
    glyph = read[at]
    before = read[at - 1].text if at else " "
    after = read[at + 1].text if at + 1 < len(read) else " "
    opens = before in _BEFORE_OPEN and after != " "
    closes = after in _AFTER_CLOSE and before != " "
    if opens != closes and opens != (glyph.text in _OPEN):
        return glyph._replace(text=_OTHER[glyph.text])
    return glyph
