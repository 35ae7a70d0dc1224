"""Readers, importers and exporters of other packages, found by their entry points. docs/extending.md.

They are foreign code: one that can't be loaded, or that raises what it should not, must not stop the program.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, ParamSpec, TypeVar

from rubricate.core.errors import RubricateError
from rubricate.formats.errors import Damaged

GROUPS: Final = ("rubricate.readers", "rubricate.importers", "rubricate.exporters")

T = TypeVar("T")
Given = ParamSpec("Given")


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry point that gives nothing: its name, and why, in the words of the one that failed."""

    name: str
    reason: str


@cache
def _loaded(group: str) -> tuple[tuple[object, ...], tuple[Broken, ...]]:
    from importlib.metadata import entry_points

    found: list[object] = []
    broken: list[Broken] = []
    for point in entry_points(group=group):
        try:
            found.append(point.load())
        except Exception as error:  # noqa: BLE001  # an outer edge: whatever another package does while it is imported
            broken.append(Broken(point.name, f"{type(error).__name__}: {error}"))
    return tuple(found), tuple(broken)


def brought(group: str, kind: type[T]) -> list[T]:
    """What other packages bring of a kind; anything else under that group is passed over."""
    return [one for one in _loaded(group)[0] if isinstance(one, kind)]


def broken() -> tuple[Broken, ...]:
    """The entry points that could not be loaded."""
    return tuple(one for group in GROUPS for one in _loaded(group)[1])


def guarded(name: str, work: Callable[Given, T]) -> Callable[Given, T]:
    """The work of another package; what it raises besides errors with a sentence says that it can't do the file."""

    def safely(*args: Given.args, **kwargs: Given.kwargs) -> T:
        try:
            return work(*args, **kwargs)
        except (RubricateError, OSError, MemoryError):
            raise
        except Exception as error:
            raise Damaged(name, f"{type(error).__name__}: {error}") from error

    return safely


def forget() -> None:
    """Look for entry points anew: for tests."""
    _loaded.cache_clear()
