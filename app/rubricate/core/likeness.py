"""Texts that are in a project twice: word for word, or nearly.

Texts are compared by their shingles (`core.shingles`). So that not every text is held against every other one, each is
first known by a sketch, its smallest shingles: texts that are alike share most of them, and then at least one of the
rarest. What comes through that is compared in full, so the figures are exact, and the same in every run.
"""

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rubricate.core.shingles import Numbers, shingles, similarity

AT_LEAST: Final = 0.6  # where about every tenth word was changed

_SKETCH = 128
_CAUTION = 0.7  # the part of the shingles expected in both sketches that is asked for: five deviations below
_COMPARED = 8  # the most promising earlier texts that one is compared with in full
_KEPT = 256  # texts whose shingles are held while they are compared

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Sketch:
    """The smallest shingles of a text, ascending, and how many code points it has."""

    numbers: Numbers
    characters: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Two texts by their numbers, `first` before `second`, and how alike they are: 1 where all shingles are shared.

    `is_same` where they are the same letter for letter. `longer` is the number of the longer one, None for neither.
    """

    first: int
    second: int
    similarity: float
    is_same: bool
    longer: int | None = None


Sketches = MutableMapping[bytes, Sketch]


def same(names: Sequence[bytes], since: int = 0) -> list[Alike]:
    """The texts from number `since` on that an earlier one equals, by the hashes that name them. At once."""
    first: dict[bytes, int] = {}
    for number, name in enumerate(names):
        first.setdefault(name, number)
    return [Alike(first[name], n, 1.0, is_same=True) for n, name in enumerate(names) if n >= since and first[name] < n]


def alike(
    names: Sequence[bytes],
    read: Callable[[int], str],
    *,
    since: int = 0,
    at_least: float = AT_LEAST,
    sketches: Sketches | None = None,
    progress: Callable[[int, int], None] = lambda *_: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Alike]:
    """For each text from number `since` on the earlier one that it is most like, where that is at least `at_least`.

    `names` are hashes of the texts, `read(number)` gives one of them. `sketches` are kept by name between calls.
    `progress(done, total)` counts texts; `cancelled()` is asked at each of them, and what was found by then is given.
    """
    found = {pair.second: pair for pair in same(names, since)}
    singles = sorted({name: number for number, name in reversed(list(enumerate(names)))}.values())
    known: Sketches = {} if sketches is None else sketches
    for done, number in enumerate(singles):
        if cancelled():
            return list(found.values())
        if names[number] not in known:
            known[names[number]] = sketch(read(number))
        progress(done + 1, len(singles))
    if singles and singles[-1] >= since:
        rows = [known[names[number]] for number in singles]
        for pair in _near(rows, lambda row: read(singles[row]), singles, since, at_least, cancelled):
            found[pair.second] = pair
    return [found[number] for number in sorted(found)]


def sketch(text: str) -> Sketch:
    """What a text is known by: its smallest shingles."""
    return Sketch(shingles(text)[:_SKETCH].copy(), len(text))


def _near(
    rows: Sequence[Sketch],
    read: Callable[[int], str],
    numbers: Sequence[int],
    since: int,
    at_least: float,
    cancelled: Callable[[], bool],
) -> Iterator[Alike]:
    """Of texts that all differ the pairs that are alike; `numbers` are those of the rows."""
    table = _Table(rows, at_least)
    full = lru_cache(_KEPT)(lambda row: shingles(read(row)))
    for row in range(next(n for n, number in enumerate(numbers) if number >= since), len(rows)):
        if cancelled():
            return
        compared = [(similarity(full(other), full(row)), other) for other in table.candidates(row)]
        best, other = max(compared, key=lambda pair: (pair[0], -pair[1]), default=(0.0, -1))
        if compared and best >= at_least:
            longer = _longer(numbers[other], numbers[row], rows[other].characters - rows[row].characters)
            yield Alike(numbers[other], numbers[row], best, is_same=False, longer=longer)


def _longer(first: int, second: int, difference: int) -> int | None:
    return None if not difference else first if difference > 0 else second


class _Table:
    """Sketches by the shingles that are in them."""

    def __init__(self, rows: Sequence[Sketch], at_least: float) -> None:
        sizes = np.array([len(row.numbers) for row in rows])
        owner = np.repeat(np.arange(len(rows)), sizes)
        every = np.concatenate([row.numbers for row in rows]) if len(rows) else np.empty(0, np.uint64)
        _, ids, often = np.unique(every, return_inverse=True, return_counts=True)
        nothing = len(often)  # fills up the sketches of short texts
        self._here = np.zeros(nothing + 1, np.bool_)
        self._sizes = sizes
        self._least = np.maximum(1, np.floor(sizes * at_least * _CAUTION)).astype(np.int64)
        order = np.lexsort((ids, often[ids], owner))  # in each sketch the rarest first
        rank = np.arange(len(order)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        self._sketches = np.full((len(rows), _SKETCH), nothing)
        self._sketches[owner, rank] = ids[order]
        is_rare = rank <= (sizes - self._least)[owner]  # two that share so many share at least one of these
        self._rare = [part[part != nothing] for part in self._prefixes(sizes)]
        rare_ids, rare_owners = ids[order][is_rare], owner[is_rare]
        by_id = np.argsort(rare_ids, kind="stable")
        self._owners = rare_owners[by_id]
        self._ends = np.searchsorted(rare_ids[by_id], np.arange(nothing), side="right")
        self._starts = np.searchsorted(rare_ids[by_id], np.arange(nothing), side="left")

    def candidates(self, row: int) -> list[int]:
        """Earlier texts that may be alike, the most promising first."""
        rare = self._rare[row]
        rare = rare[self._ends[rare] - self._starts[rare] > 1]
        if not len(rare):
            return []
        met = np.unique(np.concatenate([self._owners[self._starts[at] : self._ends[at]] for at in rare]))
        met = met[met < row]
        shared = self._shared(row, met)
        is_enough = shared >= np.maximum(self._least[met], self._least[row])
        met, shared = met[is_enough], shared[is_enough]
        guess = shared / (self._sizes[met] + self._sizes[row] - shared)
        return [int(other) for other in met[np.lexsort((met, -guess))][:_COMPARED]]

    def _shared(self, row: int, others: Counts) -> Counts:
        """How many numbers of its sketch each of the others has too."""
        mine = self._sketches[row]
        self._here[mine] = True
        self._here[-1] = False
        shared: Counts = self._here[self._sketches[others]].sum(axis=1)
        self._here[mine] = False
        return shared

    def _prefixes(self, sizes: Counts) -> Iterator[Counts]:
        for row, size in enumerate(sizes):
            yield self._sketches[row, : size - self._least[row] + 1]
