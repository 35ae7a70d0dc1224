"""The letters of a line one by one, each with its place on the paper, as they are seen from the left."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any, Final

from rubricate.formats.pdf.shapes import Glyph

_SPACE: Final = 0.2  # of a size: so much between two letters is a space
_LAM: Final = "\u0644"
_ALEFS: Final = frozenset("\u0627\u0622\u0623\u0625\u0671")
_MARKS: Final = frozenset({"Mn", "Me"})
_HALF: Final = ("\ud800", "\udbff")

Place = tuple[float, float]  # left, right


def seen(letters: Sequence[tuple[str, Place]], size: float) -> tuple[Glyph, ...]:
    """Letters as pdfium has them, in the order of the paper, with their marks, and spaces where there is room."""
    bodies, marks = _parted(_ligatures(letters))
    held: dict[int, list[str]] = {}
    for words, place, near in marks:
        best = max(near, key=lambda n: _overlap(bodies[n][1], place))
        held.setdefault(best, []).append(words)
    glyphs = [Glyph(words + "".join(held.get(n, ())), *place) for n, (words, place) in enumerate(bodies)]
    glyphs.sort(key=lambda glyph: glyph.x0 + glyph.x1)
    return tuple(_spaced(glyphs, size))


def _ligatures(letters: Sequence[tuple[str, Place]]) -> list[tuple[str, Place]]:
    """Letters of one place are parts of a glyph, and one letter here, in the order in which they are read.

    pdfium turns them round with the words that it turns round, but not always: an alef comes after its lam.
    """
    if all(a[1] != b[1] for a, b in pairwise(letters)):
        return [*letters]
    joined: list[tuple[str, Place]] = []
    for place, group in groupby(enumerate(letters), key=lambda one: one[1][1]):
        parts = list(group)
        words = [words for _, (words, _) in parts]
        if len(words) > 1:
            before = letters[parts[0][0] - 1][1] if parts[0][0] else None
            after = letters[parts[-1][0] + 1][1] if parts[-1][0] + 1 < len(letters) else None
            turned = before[0] > place[0] if before else after is not None and after[0] < place[0]
            pair = len(words) == 2 and _LAM in words and any(one in _ALEFS for one in words)
            if words[0] != _LAM if pair else turned and unicodedata.bidirectional(words[0][0]) in ("R", "AL"):
                words.reverse()
        joined.append(("".join(words), place))
    return joined


def _parted(
    letters: Sequence[tuple[str, Place]],
) -> tuple[list[tuple[str, Place]], list[tuple[str, Place, list[int]]]]:
    """Letters, and marks with the numbers of the letters before and after them, one of which has it."""
    bodies: list[tuple[str, Place]] = []
    marks: list[tuple[str, Place, list[int]]] = []
    is_mark = [unicodedata.category(words[0]) in _MARKS for words, _ in letters]
    count = is_mark.count(False)
    for (words, place), mark in zip(letters, is_mark, strict=True):
        if not mark or not count:
            bodies.append((words, place))
        else:
            near = [n for n in (len(bodies) - 1, len(bodies)) if 0 <= n < count]
            marks.append((words, place, near))
    return bodies, marks


def _overlap(body: Place, mark: Place) -> float:
    middle = (mark[0] + mark[1]) / 2
    return min(middle - body[0], body[1] - middle)


def _spaced(glyphs: Sequence[Glyph], size: float) -> Iterator[Glyph]:
    if not glyphs:
        return
    yield glyphs[0]
    for a, b in pairwise(glyphs):
        if b.x0 - a.x1 > _SPACE * size:
            yield Glyph(" ", a.x1, b.x0)
        yield b


def whole_letters(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The letters of a stretch with their index, halves of one together; spaces are left out."""
    n = start
    while n < end:
        size = 2 if _HALF[0] <= text[n] <= _HALF[1] and n + 1 < end else 1
        if text[n] not in " \t":
            yield n, text[n : n + size]
        n += size


def place_of(raw: Any, handle: Any, index: int, box: Any) -> Place:  # pypdfium2's
    """Where a letter stands, with the room that its font gives it."""
    raw.FPDFText_GetLooseCharBox(handle, index, box)
    return box.left, box.right
