"""The words of one page as pdfium has them, each with its place; runs in the child process."""

import ctypes
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from rubricate.formats.pdf.glyphs import Place, place_of, seen, whole_letters
from rubricate.formats.pdf.pieces import unspread
from rubricate.formats.pdf.radicals import unified
from rubricate.formats.pdf.shapes import Glyph, Line, Word, direction

Page = Any  # pypdfium2's; it has no types
Span = tuple[int, int]

_BREAK: Final = re.compile("[\r\n]+")
_HYPHEN_BREAK: Final = re.compile("[\r\n]+|(?<=[\x02\ufffe])(?![\r\n])")  # pdfium joins such lines itself
_WORD: Final = re.compile(r"[^ \t]+")
# What pdfium puts for a hyphen at the end of a line, and glyphs that no letter belongs to.
_HYPHENS: Final = re.compile("[\x02\ufffe]")
_UNKNOWN: Final = re.compile("[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\uffff]")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff](?: |$)")
_NONE: Final = "\ufdd1"  # no letter at all, in place of one that has a number
_EAST: Final = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef"
_BORDER: Final = re.compile(f"(?<=[{_EAST}]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=[{_EAST}])")
_SPREAD: Final = re.compile(r"[^\W\d_](?: [^\W\d_]){5,} ?")
_HALVES: Final = re.compile("[\ud800-\udfff]")
# The angles of letters that are seen upright on a page that is turned clockwise.
_UPRIGHT: Final = {
    0: (0.0, 2 * math.pi),
    90: (math.pi / 2,),
    180: (math.pi,),
    270: (3 * math.pi / 2,),
}
_TURNED: Final = 0.1
_SAMPLE: Final = 16
_FIRST: Final = 2  # below the head
_SEEN: Final = 0.3  # of a size: so far below the edge the letters of a line are still seen
_DEEP: Final = 0.8  # of a size: so far down no lowered letter stands
_FALL: Final = 1.5  # of a size: so far from the word before is the beginning of a line
GAP: Final = 1.2  # of a size: so wide is no space between words
_WIDE: Final = 0.66  # of a size: wider than letters are, those of typewriters too
_NEAR: Final = 0.35  # of a size: letters this near to a baseline stand on it
HYPHEN: Final = "\u00ad"


class Letters:
    """Reads pages. `unknown` counts the glyphs without a letter that were met."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._matrix = raw.FS_MATRIX()
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._loose = raw.FS_RECTF()
        self._origin = (ctypes.c_double(), ctypes.c_double())
        self.unknown = 0

    def lines(self, page: Page, number: int, *, closely: bool) -> list[Line]:
        """The lines of a page in the order in which the file has them; `closely` with the place of every word.

        The places of all words are a third of the time of a page. Without `closely` they are taken where letters go
        from right to left and on some lines, and on all of them once one line looks as if columns met in it.
        """
        text_page = page.get_textpage()
        try:
            handle, turn = text_page.raw, page.get_rotation() % 360
            text = self._text(text_page, handle)
            lines = list(self._lines(handle, text, number, turn, closely))
            if not closely and any(_is_parted(line) for line in lines):
                lines = list(self._lines(handle, text, number, turn, closely=True))
            return _on_paper(lines, page.get_bbox(), turn)
        finally:
            text_page.close()

    def _lines(self, handle: Any, text: str, number: int, turn: int, closely: bool) -> Iterator[Line]:
        place = 0
        breaks = _HYPHEN_BREAK if _HYPHENS.search(text) else _BREAK
        for row, gap in enumerate((*breaks.finditer(text), None)):
            end = gap.start() if gap else len(text)
            row_start, place = place, gap.end() if gap else end
            spread = text[row_start + 1 : row_start + 2] == " " and self._is_spread(handle, text, row_start, end)
            all_words = spread or closely or row % _SAMPLE == _FIRST
            if not all_words and (plain := self._plain(handle, text, row_start, end, number, turn)):
                if not _is_wide(plain):
                    yield plain
                    continue
                all_words = True
            if spans := [found.span() for found in _WORD.finditer(text, row_start, end)]:
                for line in self._row(handle, text, spans, number, turn, all_words):
                    if spread and len(line.words) == len(spans):
                        unspread(line)
                    yield line

    def _is_spread(self, handle: Any, text: str, start: int, end: int) -> bool:
        """Whether a row is of single letters between which pdfium put the spaces."""
        return _SPREAD.fullmatch(text, start, end) is not None and self._is_made(handle, start + 1)

    def _text(self, text_page: Any, handle: Any) -> str:  # pypdfium2's
        """The letters by their index: all at once where index and letter agree, else one by one."""
        count = text_page.count_chars()
        text: str = text_page.get_text_range()
        if len(text) != count or "\ufffd" in text:
            ask = self._raw.FPDFText_GetUnicode
            text = "".join(_letter(ask(handle, n)) for n in range(count))
        if not text.isascii() and _BORDER.search(text):
            text = _BORDER.sub(lambda space: _NONE if self._is_made(handle, space.start()) else " ", text)
        return text

    def _is_made(self, handle: Any, index: int) -> bool:
        """Whether pdfium put a space where there is some room: Word and others part ideographs and Latin letters so."""
        return bool(self._raw.FPDFText_IsGenerated(handle, index) == 1)

    def _plain(self, handle: Any, text: str, start: int, end: int, number: int, turn: int) -> Line | None:
        """A row of pdfium's that is one line of plain letters, by its first and last word; None for any other."""
        whole = text[start:end]
        words = whole.strip(" ")
        if turn or not words or not (words.isascii() and words.isprintable()):
            return None
        if whole[0] == " ":
            start += len(whole) - len(whole.lstrip(" "))
        end = start + len(words)
        last = start + words.rfind(" ") + 1
        size, angle = self._set(handle, start)
        if angle and min(angle, 2 * math.pi - angle) > _TURNED:
            return None
        x, y = self._base(handle, start)
        if last > start and abs(self._base(handle, last)[1] - y) > _NEAR * max(size, 1.0):
            return None
        left, right, bottom, top = self._box
        self._raw.FPDFText_GetCharBox(handle, end - 1, left, right, bottom, top)
        return Line(words, min(x, left.value), right.value, y, size, number)

    def _row(self, handle: Any, text: str, spans: list[Span], number: int, turn: int, closely: bool) -> Iterator[Line]:
        """The lines of what pdfium takes for one: it parts them by a space now and then."""
        first = 0
        while first < len(spans):
            start = spans[first][0]
            size, angle = self._set(handle, start)
            fixed = min(abs(angle - upright) for upright in _UPRIGHT[turn]) > _TURNED
            last = len(spans) if fixed else self._until(handle, spans, first, turn, size)
            words = text[start : spans[last - 1][1]]
            rtl = not words.isascii() and any(direction(letter) < 0 for letter in words)
            line = self._line(handle, text, spans[first:last], turn, closely)
            if rtl and not fixed:
                line.glyphs = self._glyphs(handle, text, (start, spans[last - 1][1]), turn, size)
                line.x0, line.x1 = line.glyphs[0].x0, line.glyphs[-1].x1
            line.size, line.page, line.fixed = size, number, fixed
            if _PRIVATE.match(line.text):
                _bullet(line)
            yield line
            first = last

    def _until(self, handle: Any, spans: list[Span], first: int, turn: int, size: float) -> int:
        """The first word that stands on another line: looked for by halves, then one by one after raised letters."""
        near = _NEAR * max(size, 1.0)
        base = self._base(handle, spans[first][0], turn)
        low, high = first, len(spans) - 1
        if high == low or abs(self._base(handle, spans[high][0], turn)[1] - base[1]) <= near:
            return len(spans)
        while high - low > 1:
            middle = (low + high) // 2
            if abs(self._base(handle, spans[middle][0], turn)[1] - base[1]) <= near:
                low = middle
            else:
                high = middle
        before = self._base(handle, spans[high - 1][0], turn)
        for number in range(high, len(spans)):
            place = self._base(handle, spans[number][0], turn)
            down, aside = abs(place[1] - base[1]), abs(place[0] - before[0])
            if down > _DEEP * size or (down > near and aside > _FALL * size):
                return number
            before = place
        return len(spans)

    def _line(self, handle: Any, text: str, spans: list[Span], turn: int, closely: bool) -> Line:
        whole = self._clean(text[spans[0][0] : spans[-1][1]])
        if closely or self._is_astray(handle, spans, turn):
            words = [self._word(handle, self._clean(text[a:b]), a, b - 1, turn) for a, b in spans]
            if any(b.x0 < a.x0 for a, b in pairwise(words)) and not any(direction(word.text) < 0 for word in words):
                words.sort(key=lambda word: word.x0)
                whole = " ".join(word.text for word in words)
            edges = min(word.x0 for word in words), max(word.x1 for word in words)
            return Line(whole, *edges, words[0].y, 0.0, 0, words=words)
        word = self._word(handle, "", spans[0][0], spans[-1][1] - 1, turn)
        return Line(whole, word.x0, word.x1, word.y, 0.0, 0)

    def _is_astray(self, handle: Any, spans: list[Span], turn: int) -> bool:
        """Whether the last word stands before the one before it: pictures of letters are drawn at the end."""
        if len(spans) < 2:
            return False
        return self._base(handle, spans[-1][0], turn)[0] < self._base(handle, spans[-2][0], turn)[0]

    def _glyphs(self, handle: Any, text: str, span: Span, turn: int, size: float) -> tuple[Glyph, ...]:
        found: list[tuple[str, Place]] = []
        for index, letter in whole_letters(text, *span):
            if turn:
                word = self._word(handle, "", index, index, turn)
                place = word.x0, word.x1
            else:
                place = place_of(self._raw, handle, index, self._loose)
            if words := letter if letter.isalpha() else self._clean(letter):
                found.append((words, place))
        return seen(found, size)

    def _set(self, handle: Any, index: int) -> tuple[float, float]:
        """Size and angle of a letter on the paper: of its font times the scale of the text."""
        size, matrix = self._raw.FPDFText_GetFontSize(handle, index), self._matrix
        if not self._raw.FPDFText_GetMatrix(handle, index, matrix):
            return size, 0.0
        if matrix.b == matrix.c == 0 and matrix.a > 0 and matrix.d > 0:  # as nearly all text stands
            return round(size * matrix.d, 1), 0.0
        scale = math.hypot(matrix.c, matrix.d)
        return round(size * scale, 1) if scale else size, math.atan2(matrix.b, matrix.a) % (2 * math.pi)

    def _base(self, handle: Any, index: int, turn: int = 0) -> tuple[float, float]:
        x, y = self._origin
        self._raw.FPDFText_GetCharOrigin(handle, index, x, y)
        return _turned(x.value, y.value, turn) if turn else (x.value, y.value)

    def _word(self, handle: Any, text: str, first: int, last: int, turn: int) -> Word:
        left, right, bottom, top = self._box
        x, y = self._base(handle, first, turn)
        self._raw.FPDFText_GetCharBox(handle, last, left, right, bottom, top)
        if not turn:
            low, high = left.value, right.value
        elif turn == 180:
            low, high = -right.value, -left.value
        else:
            low, high = (bottom.value, top.value) if turn == 90 else (-top.value, -bottom.value)
        return Word(text, x if x < low else low, x if x > high else high, y)

    def _clean(self, text: str) -> str:
        if text.isascii() and text.isprintable():
            return text
        text = _HYPHENS.sub(HYPHEN, _whole(text.replace(_NONE, "")))
        text, unknown = _UNKNOWN.subn("\ufffd", text)
        self.unknown += unknown
        return unified(text)


def _turned(a: float, b: float, turn: int) -> tuple[float, float]:
    """A place of the file as it is seen on a page that is turned clockwise."""
    return (a, b) if turn == 0 else (b, -a) if turn == 90 else (-b, a) if turn == 270 else (-a, -b)


def _on_paper(lines: list[Line], box: tuple[float, float, float, float], turn: int) -> list[Line]:
    """Without what stands beyond the edges and is never seen: Qt writes the last line of a page above the next too."""
    (a, b), (c, d) = _turned(*box[:2], turn), _turned(*box[2:], turn)
    left, right, low, high = min(a, c), max(a, c), min(b, d), max(b, d)
    return [
        line
        for line in lines
        if line.fixed or (low - _SEEN * line.size < line.y < high and line.x0 < right and line.x1 > left)
    ]


def _bullet(line: Line) -> None:
    """A sign of a font's own, alone at the beginning: what else should it be."""
    line.text = f"•{line.text[1:]}"
    if line.words and len(line.words[0].text) == 1:
        line.words[0].text = "•"


def _is_wide(line: Line) -> bool:
    """Whether a line is so wide for its letters that there must be gaps in it."""
    return line.x1 - line.x0 > _WIDE * line.size * len(line.text) and " " in line.text


def _is_parted(line: Line) -> bool:
    """Whether a gap in it is as wide as that between columns."""
    if len(line.words) < 2:  # as of most lines
        return False
    ordered = sorted(line.words, key=lambda word: word.x0)
    return any(b.x0 - a.x1 > GAP * line.size for a, b in pairwise(ordered))


def _letter(code: int) -> str:
    """A letter of pdfium's, or half of one: where wide characters have 16 bits, and in what fonts say."""
    return "\ufffd" if code > 0x10FFFF else chr(code)


def _whole(text: str) -> str:
    """The letters whose halves stand side by side; what is half alone is U+FFFF, which is counted as unknown."""
    if text.isascii() or not _HALVES.search(text):
        return text
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return _HALVES.sub("\uffff", joined)
