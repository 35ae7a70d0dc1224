"""Which kind of variable a column is, where all its values fit: yes or no, a number, a date; else words.

Numbers that name things are words: "007", a post code, what has more digits than a number keeps.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from rubricate.core.attributes import NO, YES

_TRUTHS: Final = {
    "yes": YES, "no": NO, "true": YES, "false": NO, "ja": YES, "nein": NO, "wahr": YES, "falsch": NO,
}  # fmt: skip
_NUMBER: Final = re.compile(r"[+\-−]?(?:0|[1-9]\d{0,14})(?:[.,]\d{1,15})?", re.ASCII)
_THOUSANDS: Final = re.compile(r"[+\-−]?[1-9]\d{0,2},\d{3}", re.ASCII)
_NAMES_THINGS: Final = re.compile(r"(?:^|[\W_])(?:ids?|nr|no|zip|plz|isbn|issn|doi|phone|tel|code|key)$", re.IGNORECASE)
_ISO: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_MIDNIGHT: Final = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$", re.ASCII)
_PARTED: Final = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})", re.ASCII)
_SHORT: Final = re.compile(r"\d{4}(?:-\d\d)?", re.ASCII)


def kind_of(title: str, values: Sequence[str], *, is_id: bool = False, is_date: bool = False) -> str:
    """One of core.attributes.KINDS for a column with these values, which are not empty and have no space around."""
    if is_id or not values:
        return "text"
    if _dates(values, with_times=is_date, short=is_date):
        return "date"
    if is_date or _NAMES_THINGS.search(title):
        return "text"
    if all(value.casefold() in _TRUTHS for value in values):
        return "yes_no"
    return "number" if _are_numbers(values) else "text"


def stored(kind: str, values: Sequence[str], *, is_date: bool = False) -> Sequence[str]:
    """The values as a variable of this kind, which `kind_of` gave, holds them."""
    if kind == "yes_no":
        return [_TRUTHS[value.casefold()] for value in values]
    return _dates(values, with_times=is_date, short=is_date) or values if kind == "date" else values


def _are_numbers(values: Sequence[str]) -> bool:
    """Whether all are numbers that can be read in one way alone."""
    if not all(_NUMBER.fullmatch(value) for value in values):
        return False
    commas = [value for value in values if "," in value]
    if not commas:
        return True
    return not any("." in value for value in values) and not all(_THOUSANDS.fullmatch(value) for value in commas)


def _dates(values: Sequence[str], *, with_times: bool, short: bool) -> list[str]:
    """The values as ISO 8601 dates; none where one of them is no date or could be two."""
    found: list[str] = []
    month_first = _month_first(values)
    for value in values:
        day = _date(value, month_first, with_times=with_times, short=short)
        if not day:
            return []
        found.append(day)
    return found


def _month_first(values: Sequence[str]) -> bool | None:
    """Whether dates with slashes put the month first; None where they don't tell."""
    parts = [match for value in values if (match := _PARTED.fullmatch(value)) and match[2] == "/"]
    first, second = any(int(match[1]) > 12 for match in parts), any(int(match[3]) > 12 for match in parts)
    return None if first == second else second


def _date(value: str, month_first: bool | None, *, with_times: bool, short: bool) -> str:
    if match := _ISO.fullmatch(value):
        plain = match[1] if with_times or len(value) == len(match[1]) or _MIDNIGHT.search(value) else ""
    elif match := _PARTED.fullmatch(value):
        if match[2] == "/" and month_first is None:
            return ""
        day, month = (match[3], match[1]) if match[2] == "/" and month_first else (match[1], match[3])
        plain = f"{match[4]}-{int(month):02}-{int(day):02}"
    else:
        plain = value if short and _SHORT.fullmatch(value) else ""
    try:
        date.fromisoformat((plain + "-01-01")[:10] if len(plain) < 10 else plain)
    except ValueError:
        return ""
    return plain
