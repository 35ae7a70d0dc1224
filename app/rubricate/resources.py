"""Finds the files of resources/ in a checkout, a wheel or a frozen program, and reads those that are data of ours."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

if TYPE_CHECKING:
    from rubricate.core.book import Book, Looks
    from rubricate.core.codebook import Tag

_PACKAGE: Final = Path(__file__).resolve().parent
_DEFAULTS: Final = {"en": "four", "de": "vier"}  # the codebook of a new project, by the language of its reader
_SAMPLES: Final = {
    "en": "samples/The line this town deserves.md",
    "de": "samples/Die Brücke, die Hollerau verdient.md",
}


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


def presets(language: str = "en") -> list[str]:
    """The names of the codebooks that come with the program; that of a new project in this language first."""
    first = _of(_DEFAULTS, language)
    return [first, *sorted(file.stem for file in path("codebooks").glob("*.toml") if file.stem != first)]


def preset(name: str) -> "Book":
    """The codebook of this name. Raises FileNotFoundError where there is none."""
    from rubricate.core.book_reading import book_of

    return book_of(table(f"codebooks/{name}.toml"), looks())


def default_book(new_id: Callable[[], UUID], language: str = "en") -> "Book":
    """The codebook that a new project starts with: four tags and what they ask for; English where there is no other."""
    from rubricate.core.book import with_new_ids  # a window is painted before any codebook is loaded

    return with_new_ids(preset(_of(_DEFAULTS, language)), new_id)


def default_tags(new_id: Callable[[], UUID]) -> "list[Tag]":
    """The four tags that a new project starts with, in their order."""
    return list(default_book(new_id).tags)


def looks() -> "Looks":
    """The looks that tags can have."""
    from rubricate.core.book import Looks

    tags = _tags()
    return Looks(tuple(tags["colours"]), tuple(tags["patterns"]), tag_look)


def tag_look(number: int) -> tuple[str, str]:
    """The colour and the pattern of the nth tag of a codebook, counted from 1.

    After the last colour they begin again, each time with the patterns shifted further, so that no two look the same.
    """
    tags = _tags()
    colours, patterns = tags["colours"], tags["patterns"]
    turn, at = divmod(number - 1, len(colours))
    return colours[at], patterns[(at + turn * tags["shift"]) % len(patterns)]


@cache
def _tags() -> Mapping[str, Any]:
    tags: Mapping[str, Any] = table("themes/measures.toml")["tags"]
    return tags


def sample(language: str = "en") -> Path:
    """The article that the program opens with at the first start, in English where there is no other."""
    return path(_of(_SAMPLES, language))


def _of(found: Mapping[str, str], language: str) -> str:
    return found.get(language, found["en"])
