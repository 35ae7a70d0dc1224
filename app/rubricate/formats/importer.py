"""What an importer is, and the one list of them: a file of another program to what it says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import UnknownFormat
from rubricate.formats.extensions import brought, guarded

GROUP: Final = "rubricate.importers"


@dataclass(frozen=True)
class Importer:
    """One format. Entry points of the group `rubricate.importers` load such an object.

    `knows(bundle)` says whether a file is plainly of this format (its ending alone proves nothing where others use it
    too); it never raises. `read(bundle)` raises formats.errors and nothing else.
    """

    name: str
    endings: tuple[str, ...]
    knows: Callable[[Bundle], bool]
    read: Callable[[Bundle], FoundFile]
    is_folder: bool = False
    title: str = ""


@cache
def importers() -> Mapping[str, Importer]:
    """All importers by name: the built-in ones, then what other packages bring, which can't displace them."""
    from rubricate.formats.importers import BUILT_IN

    theirs = [replace(one, read=guarded(one.name, one.read)) for one in brought(GROUP, Importer)]
    found: dict[str, Importer] = {}
    for one in (*BUILT_IN, *theirs):
        found.setdefault(one.name, one)
    return MappingProxyType(found)


def importer(bundle: Bundle, name: str = "") -> Importer:
    """The importer of this name, or the first that knows the file. Raises UnknownFormat with those that there are."""
    known = importers()
    if name:
        if name not in known:
            raise UnknownFormat(name, tuple(known))
        return known[name]
    for one in known.values():
        if one.knows(bundle):
            return one
    raise UnknownFormat("", tuple(known), bundle.name)
