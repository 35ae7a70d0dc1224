"""Tables: lines below each other whose pieces stand in the same columns."""

from collections.abc import Sequence
from typing import Final

from rubricate.formats.pdf.bands import banded, one_line
from rubricate.formats.pdf.letters import GAP
from rubricate.formats.pdf.shapes import Line, Word

_COLUMNS_MOST: Final = 63
_ROWS_LEAST: Final = 2
_BELOW: Final = 4.0  # of a size: so far down the next row may stand
_WRAPPED: Final = 1.4  # of a size: so far down the next line of a cell stands
_NEAR: Final = 3.0

Piece = tuple[float, float, list[Word]]  # left, right, words as they are read


def in_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page, with `cells` for those that are rows of a table."""
    bands = banded(lines)
    across = [one_line(band) for band in bands]
    pieces = [_pieces(line) if len(line.words) > 1 else [] for line in across]
    if sum(map(bool, pieces)) < _ROWS_LEAST:
        return list(lines)
    found: list[Line] = []
    at = 0
    while at < len(bands):
        end = at + 1
        while end < len(bands) and _goes_on(across[end - 1], across[end], pieces[end - 1], pieces[end]):
            end += 1
        if end - at > 1:
            columns = _columns([row for row in pieces[at:end] if row])
            end = _with_wrapped(across, pieces, end, columns)
            found += _table(across[at:end], pieces[at:end], columns)
        else:
            found += bands[at]
        at = end
    return found


def _pieces(line: Line) -> list[Piece]:
    """The stretches of a line between gaps that are no spaces; none of one without a gap."""
    if line.fixed:
        return []
    ordered = sorted(line.words, key=lambda word: word.x0)
    groups: list[list[Word]] = [[]]
    end = ordered[0].x1
    for word in ordered:
        if word.x0 - end > GAP * line.size:
            groups.append([])
        groups[-1].append(word)
        end = max(end, word.x1)
    if not 2 <= len(groups) <= _COLUMNS_MOST:
        return []
    place = {id(word): n for n, word in enumerate(line.words)}
    return [(group[0].x0, max(w.x1 for w in group), sorted(group, key=lambda w: place[id(w)])) for group in groups]


def _goes_on(a: Line, b: Line, above: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Whether two rows are of one table: no piece stands over two, and two of them over one each."""
    if not above or not below or not 0 < a.y - b.y < _BELOW * max(a.size, b.size):
        return False
    over = [[n for n, (x0, x1, _) in enumerate(above) if x0 < right and left < x1] for left, right, _ in below]
    met = [n for some in over for n in some]
    return len(met) >= 2 and len(met) == len(set(met)) and all(len(some) <= 1 for some in over)


def _columns(rows: Sequence[Sequence[Piece]]) -> list[tuple[float, float]]:
    """Where the pieces of all rows stand, overlapping ones together."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted((left, right) for row in rows for left, right, _ in row):
        if merged and left < merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], right)
        else:
            merged.append((left, right))
    return merged


def _with_wrapped(
    lines: Sequence[Line], pieces: Sequence[Sequence[Piece]], end: int, columns: Sequence[tuple[float, float]]
) -> int:
    """Where the table ends, with a last line that is the rest of a cell."""
    if end < len(lines) and not pieces[end] and _cell_of(lines[end - 1], lines[end], columns):
        return end + 1
    return end


def _cell_of(a: Line, b: Line, columns: Sequence[tuple[float, float]]) -> int:
    """The column of which a line is the rest of a cell; 0 for none: in the first one it may be a paragraph."""
    if not 0 < a.y - b.y < _WRAPPED * b.size or b.fixed:
        return 0
    return next((n for n, (left, right) in enumerate(columns) if abs(left - b.x0) < _NEAR and b.x1 < right + _NEAR), 0)


def _table(
    lines: Sequence[Line], pieces: Sequence[Sequence[Piece]], columns: Sequence[tuple[float, float]]
) -> list[Line]:
    rows: list[Line] = []
    for line, row in zip(lines, pieces, strict=True):
        if row:
            line.cells = _cells(line, row, columns)
            rows.append(line)
        else:
            at = _cell_of(rows[-1], line, columns)
            at = len(columns) - 1 - at if line.rtl else at
            cells = list(rows[-1].cells)
            cells[min(at, len(cells) - 1)] += f" {line.text}"
            rows[-1].cells = tuple(cells)
    return rows


def _cells(line: Line, row: Sequence[Piece], columns: Sequence[tuple[float, float]]) -> tuple[str, ...]:
    """The words of each column, with empty cells where a row has none; as they are where columns can't be told."""
    texts = [" ".join(word.text for word in words) for _, _, words in row]
    places = [next(n for n, (a, b) in enumerate(columns) if a <= left < b or left == a) for left, _, _ in row]
    if len(set(places)) == len(places):
        at = dict(zip(places, texts, strict=True))
        texts = [at.get(n, "") for n in range(len(columns))]
    return tuple(reversed(texts) if line.rtl else texts)
