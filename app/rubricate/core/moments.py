"""Times as a file gives them: milliseconds since 1970, UTC, and possibly far from any calendar."""

from typing import Final

DAY: Final = 86_400_000
EARLIEST: Final = -62_135_596_800_000 + DAY  # 2 January of the year 1: no time zone leads out of the calendar
LATEST: Final = 253_402_300_799_999 - DAY  # 30 December 9999


def within(at: int) -> int:
    """The moment itself, or the first or last one of the calendar: a clock, or a file, may say anything."""
    return min(max(at, EARLIEST), LATEST)
