"""What two texts are compared by: their shingles, runs of three words each, as a set of 64-bit numbers.

A word is a run of letters, marks and digits without regard to case; where a script has no spaces (Chinese, Thai …) each
character is one. Punctuation and white space don't count. The numbers are the same on every machine and in every run.
"""

from functools import cache
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

from rubricate.core.folding import folded
from rubricate.core.text import Span

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]

WIDTH: Final = 3  # words of a shingle: fewer meet by chance, more are all lost where every tenth word was changed

_PLAIN, _ALONE = 1, 2
_LETTERS: Final = r"[\p{L}\p{M}\p{N}]+"
_UNSPACED: Final = (
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Bopomofo}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Javanese}]+"
)
_BASE: Final = np.uint64(0x9E3779B97F4A7C15)
_MIX: Final = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # those of SplitMix64


def shingles(text: str) -> Numbers:
    """The set of the text's shingles, ascending; a text of one or two words has one, a text without words none."""
    starts, ends, letters = _words(text)
    return np.unique(_runs(_named(letters, starts, ends)))


def similarity(one: Numbers, other: Numbers) -> float:
    """How many of all shingles two texts share: 0 to 1 (Jaccard). Two texts without words are not alike."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    together = len(one) + len(other) - shared
    return shared / together if together else 0.0


def own_places(text: str, other: str) -> list[Span]:
    """Where the words stand that belong to no shingle which the other text has too; neighbours as one span."""
    starts, ends, letters = _words(text)
    if not len(starts):
        return []
    is_shared = np.isin(_runs(_named(letters, starts, ends)), shingles(other))
    is_own = np.ones(len(starts), np.bool_)
    for after in range(min(WIDTH, len(starts))):
        is_own[after : after + len(is_shared)][is_shared] = False
    edges = np.flatnonzero(np.diff(np.concatenate(([False], is_own, [False])).astype(np.int8)))
    return [Span(int(starts[first]), int(ends[last - 1])) for first, last in edges.reshape(-1, 2)]


def _words(text: str) -> tuple[Places, Places, NDArray[np.uint32]]:
    """Where each word begins and ends, and the code points with 0 for what belongs to no word."""
    letters = np.frombuffer(folded(text).encode("utf-32-le", "surrogatepass"), np.uint32)
    kind = _kinds()[letters]
    before = np.concatenate((np.zeros(1, kind.dtype), kind[:-1])) if len(kind) else kind
    is_start = (kind == _ALONE) | ((kind == _PLAIN) & (before != _PLAIN))
    is_end = (before != 0) & ((before == _ALONE) | (kind != _PLAIN))
    starts, ends = np.flatnonzero(is_start), np.flatnonzero(is_end)
    if len(ends) < len(starts):  # the last word ends with the text
        ends = np.append(ends, len(letters))
    return starts, ends, np.where(kind == 0, np.uint32(0), letters)


def _named(letters: NDArray[np.uint32], starts: Places, ends: Places) -> Numbers:
    """A number for each word."""
    if not len(starts):
        return np.empty(0, np.uint64)
    lengths = ends - starts
    first = np.cumsum(lengths) - lengths
    inside = np.arange(int(lengths.sum())) - np.repeat(first, lengths)
    places = np.repeat(starts, lengths) + inside
    powers = np.cumprod(np.full(int(lengths.max()), _BASE))
    return _mixed(np.add.reduceat((letters[places] + np.uint64(1)) * powers[inside], first))


def _runs(words: Numbers) -> Numbers:
    """A number for each run of `WIDTH` words; fewer words are one run."""
    if not len(words):
        return words
    width = min(WIDTH, len(words))
    runs = np.zeros(len(words) - width + 1, np.uint64)
    for at in range(width):
        runs = runs * _BASE + words[at : at + len(runs)]
    return _mixed(runs)


def _mixed(numbers: Numbers) -> Numbers:
    numbers = (numbers ^ (numbers >> np.uint64(30))) * _MIX[0]
    numbers = (numbers ^ (numbers >> np.uint64(27))) * _MIX[1]
    return numbers ^ (numbers >> np.uint64(31))


@cache
def _kinds() -> NDArray[np.uint8]:
    """For every code point whether it belongs to a word, or is one by itself."""
    everything = "".join(map(chr, range(0x110000)))
    kinds = np.zeros(len(everything), np.uint8)
    for pattern, kind in ((_LETTERS, _PLAIN), (_UNSPACED, _ALONE)):
        for found in regex.finditer(pattern, everything):
            kinds[found.start() : found.end()] = kind
    return kinds
