"""Words of lines with letters from right to left, put back into the order in which they are read.

pdfium puts the letters of a word in order, but words only where one piece of the file holds them all. Here the places
on the paper decide, by the rules of the Unicode bidirectional algorithm for whole words.
"""

from collections.abc import Sequence
from typing import Final

from rubricate.formats.pdf.shapes import Line, Word, direction

_SIGNS: Final = ".,;:!?"


def straightened(line: Line) -> Line:
    """The line with its words in reading order; one without such letters as it is."""
    if not line.words:
        return line
    ways = [direction(word.text) for word in line.words]
    if -1 not in ways or line.fixed:
        return line
    seen = sorted(line.words, key=lambda word: word.x0)
    line.rtl = sum(way * len(word.text) for way, word in zip(ways, line.words, strict=True)) < 0
    read = _read(seen, -1 if line.rtl else 1)
    line.words = read
    line.text = " ".join(word.text for word in read)
    return line


def _read(seen: Sequence[Word], base: int) -> list[Word]:
    """Words as seen from the left, in reading order: runs against the direction of the line are turned round."""
    ways = [direction(word.text) for word in seen]
    against = -base
    order: list[Word] = []
    first = 0
    while first < len(seen):
        last = first + 1
        if _goes(ways[first], base, seen[first].text) == against:
            end = last
            while last < len(seen) and ways[last] != base:  # neutral words between two of a run belong to it
                last += 1
                if _goes(ways[last - 1], base, seen[last - 1].text) == against:
                    end = last
            last = end
        run = seen[first:last]
        # In a line from right to left all is turned below, and so a run from the left must be turned twice.
        order += reversed(run)
        if base > 0 and len(run) > 1:
            _close(run[-1], run[0])
        first = last
    return order[::-1] if base < 0 else order


def _goes(way: int, base: int, text: str) -> int:
    """Numbers go from left to right wherever they stand."""
    if way:
        return way
    return 1 if base < 0 and any(letter.isdigit() for letter in text) else 0


def _close(right: Word, left: Word) -> None:
    """Signs on the right of the last word that is seen belong to the line, and follow the last one that is read."""
    words = right.text.rstrip(_SIGNS)
    if words and words != right.text and direction(words[-1]) < 0:
        left.text += right.text[len(words) :]
        right.text = words
