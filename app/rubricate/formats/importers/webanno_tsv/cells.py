"""What stands in one cell: annotations one upon the other, each with the number that tells it from others."""

import re
from collections.abc import Iterator
from typing import Final

from rubricate.formats import webanno

_STACKED: Final = re.compile(r"((?:\\.|[^|])*)(\||$)", re.DOTALL)
_SLOTS: Final = re.compile(r"((?:\\.|[^;])*)(;|$)", re.DOTALL)
_NUMBERED: Final = re.compile(r"((?:\\.|[^\\])*?)\[(\d{1,9})(?:_(\d{1,9}))?\]", re.DOTALL)
_LONGEST: Final = 10
_CHAINED: Final = re.compile(r"((?:\\.|[^\\])*?)->(\d{1,9})-(\d{1,9})", re.DOTALL)


def stacked(cell: str) -> list[str]:
    """The annotations of a cell; none where nothing stands there."""
    if cell in (webanno.NOTHING, ""):
        return []
    return _parted(_STACKED, cell) if "\\" in cell else cell.split("|")


def slots(one: str) -> list[str]:
    """What a slot holds: its roles, or its targets."""
    if one in (webanno.NOTHING, webanno.NULL, ""):
        return []
    return _parted(_SLOTS, one) if "\\" in one else one.split(";")


def numbered(one: str) -> tuple[str, int, int]:
    """A cell without its numbers in brackets, and these; 0 for none."""
    if not one.endswith("]"):
        return one, 0, 0
    said, _, number = one[:-1].rpartition("[")
    if number.isdecimal() and number.isascii() and len(number) < _LONGEST and not said.endswith("\\"):
        return said, int(number), 0
    found = _NUMBERED.fullmatch(one)
    return (found[1], int(found[2]), int(found[3] or 0)) if found else (one, 0, 0)


def chained(one: str) -> tuple[str, int, int]:
    """What a link of a chain says, the number of the chain, and that of the link in it; 0 for none."""
    found = _CHAINED.fullmatch(one)
    return (found[1], int(found[2]), int(found[3])) if found else (one, 0, 0)


def words(one: str) -> str:
    """What a cell says, without its number; '' where it says nothing."""
    return "" if one in (webanno.NULL, webanno.NOTHING) else webanno.plain_value(one)


def _parted(pattern: re.Pattern[str], cell: str) -> list[str]:
    return list(_pieces(pattern, cell))


def _pieces(pattern: re.Pattern[str], cell: str) -> Iterator[str]:
    at = 0
    while found := pattern.match(cell, at):
        yield found[1]
        at = found.end()
        if not found[2]:
            return
