"""The keys of tags in few words: what is between the first and the last is only said of digits that follow on."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from rubricate.words import tr

_SHORTEST: Final = 3  # "1, 2" is as short as "1 to 2"
_MOST: Final = 4  # parts that a hint has room for


def key_runs(keys: Iterable[str]) -> str:
    """ "1 to 4, M" for the keys 1, 2, 3, 4 and m, in whatever order; "" for none. Digits come first."""
    ordered = sorted({key.upper() for key in keys})
    parts = [part for run in _runs(ordered) for part in _told(run)]
    told = ", ".join(parts[:_MOST])
    return tr("{keys} and more", keys=told) if len(parts) > _MOST else told


def _runs(keys: list[str]) -> list[list[str]]:
    """Digits that follow on one another together, anything else alone."""
    runs = [keys[:1]] if keys else []
    for before, key in pairwise(keys):
        if before.isdecimal() and key.isdecimal() and int(key) == int(before) + 1:
            runs[-1].append(key)
        else:
            runs.append([key])
    return runs


def _told(run: list[str]) -> list[str]:
    if len(run) < _SHORTEST:
        return run
    return [tr("{first}\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}{last}", first=run[0], last=run[-1])]
