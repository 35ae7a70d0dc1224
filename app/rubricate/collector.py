"""Python's collector of cyclic garbage, set for a program that holds many small rows."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

YOUNG: Final = 50_000  # new objects between two looks; with the usual 700 a large query is looked at a hundred times


def calm() -> None:
    """Leave what the imports made alone for good, and look for cycles seldom: a look at all is a pause one feels."""
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 50)


@contextmanager
def paused() -> Iterator[None]:
    """No look while very many things are made that stay; afterwards they count as old, so that no look is due.

    Only for bulk work: garbage in cycles that is there at its end waits for a look at everything, which is rare.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # moves all that is there without looking at it
        gc.unfreeze()  # and this makes it old
        gc.enable()
