"""Names of files made from titles of any kind, such as every system can keep."""

import re
import unicodedata
from collections.abc import Collection
from typing import Final

MOST_CHARACTERS: Final = 80
MOST_BYTES: Final = 200  # of UTF-8: Linux allows 255, and the ending, a number and SQLite's journal need some
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def file_stem(title: str, fallback: str) -> str:
    """The title as the stem of a file name that Windows, macOS and Linux accept; the fallback for an empty one."""
    words = " ".join(_FORBIDDEN.sub(" ", title).split())
    stem = words[:MOST_CHARACTERS].encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore").strip(" .")
    return fallback if not stem or _RESERVED.fullmatch(stem) else stem


def same(stem: str) -> str:
    """What two stems have in common that some system would take for one."""
    return unicodedata.normalize("NFC", stem).casefold()


def free_stem(title: str, fallback: str, taken: Collection[str]) -> str:
    """As `file_stem`, with a number behind it where that stem is taken; `taken` are stems as `same` makes them."""
    stem = free = file_stem(title, fallback)
    number = 2
    while same(free) in taken:
        free, number = f"{stem} {number}", number + 1
    return free
