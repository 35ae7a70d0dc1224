"""Names of files that people can read and every system can keep."""

import re
from collections.abc import Callable
from pathlib import Path

MOST_CHARACTERS = 80
MOST_BYTES = 200  # of UTF-8: Linux allows 255, and the ending, a number and SQLite's journal need some
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def file_stem(title: str, fallback: str) -> str:
    """The title as the stem of a file name that Windows, macOS and Linux accept; the fallback for an empty one."""
    words = " ".join(_FORBIDDEN.sub(" ", title).split())
    stem = words[:MOST_CHARACTERS].encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore").strip(" .")
    return fallback if not stem or _RESERVED.fullmatch(stem) else stem


def free_path(folder: Path, stem: str, suffix: str, taken: Callable[[Path], bool] = Path.exists) -> Path:
    """A path of this folder that is not taken: the stem, else "stem 2", "stem 3" …"""
    path = folder / f"{stem}{suffix}"
    number = 2
    while taken(path):
        path = folder / f"{stem} {number}{suffix}"
        number += 1
    return path
