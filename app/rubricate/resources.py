"""Finds the files of resources/ in a checkout, a wheel or a frozen program, and reads those that are data of ours."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from rubricate.core.codebook import Tag

_PACKAGE: Final = Path(__file__).resolve().parent
_SAMPLE: Final = "samples/The line this town deserves.md"


@cache
def folder() -> Path:
    """resources/: inside the package where it is installed or frozen, beside app/ in a checkout."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "resources"


def path(name: str) -> Path:
    """The file of this name, such as "themes/light.toml". Raises FileNotFoundError where there is none."""
    found = folder() / name
    if not found.exists():
        raise FileNotFoundError(found)
    return found


def table(name: str) -> Mapping[str, Any]:
    """What a TOML file of ours holds."""
    return tomllib.loads(path(name).read_text(encoding="utf-8"))


def default_tags(new_id: Callable[[], UUID]) -> list[Tag]:
    """The four tags that a new project starts with, in their order."""
    rows = table("codebooks/four.toml")["tags"]
    return [Tag(id=new_id(), position=position, **row) for position, row in enumerate(rows)]


def tag_look(number: int) -> tuple[str, str]:
    """The colour and the pattern of the nth tag of a codebook, counted from 1.

    After the last colour they begin again, each time with the patterns shifted further, so that no two look the same.
    """
    tags = table("themes/measures.toml")["tags"]
    colours, patterns = tags["colours"], tags["patterns"]
    turn, at = divmod(number - 1, len(colours))
    return colours[at], patterns[(at + turn * tags["shift"]) % len(patterns)]


def sample() -> Path:
    """The article that the program opens with at the first start."""
    return path(_SAMPLE)
