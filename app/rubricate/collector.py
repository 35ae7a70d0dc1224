"""Python's collector of cyclic garbage, set for a program that holds many small rows."""

import gc
from typing import Final

YOUNG: Final = 50_000  # new objects between two looks; with the usual 700 a large query is looked at a hundred times


def calm() -> None:
    """Leave what the imports made alone for good, and look for cycles seldom: a look at all is a pause one feels."""
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 50)
