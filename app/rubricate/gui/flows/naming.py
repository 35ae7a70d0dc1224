"""Names of files that people can read and every system can keep."""

from collections.abc import Callable
from pathlib import Path

from rubricate.core.file_names import file_stem

__all__ = ["file_stem", "free_path"]


def free_path(folder: Path, stem: str, suffix: str, taken: Callable[[Path], bool] = Path.exists) -> Path:
    """A path of this folder that is not taken: the stem, else "stem 2", "stem 3" …"""
    path = folder / f"{stem}{suffix}"
    number = 2
    while taken(path):
        path = folder / f"{stem} {number}{suffix}"
        number += 1
    return path
