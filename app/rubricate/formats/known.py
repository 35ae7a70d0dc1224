"""Which formats annotations leave and come in by: the built-in ones, then what other packages bring."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from rubricate.formats import exporter as leaving
from rubricate.formats import importer as coming
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import UnknownFormat
from rubricate.formats.exporter import Exporter
from rubricate.formats.extensions import brought, guarded
from rubricate.formats.importer import Importer


@cache
def exporters() -> Mapping[str, Exporter]:
    """All exporters by name: the built-in ones, then what other packages bring, which can't displace them."""
    from importlib.util import find_spec

    from rubricate.formats.exporters import BUILT_IN

    theirs = (replace(one, write=guarded(one.name, one.write)) for one in brought(leaving.GROUP, Exporter))
    every = (*BUILT_IN, *theirs)
    found: dict[str, Exporter] = {}
    for one in every:
        if not one.needs or find_spec(one.needs) is not None:
            found.setdefault(one.name, one)
    return MappingProxyType(found)


def exporter(name: str) -> Exporter:
    """The exporter of this name. Raises UnknownFormat with those that there are."""
    known = exporters()
    if name not in known:
        raise UnknownFormat(name, tuple(known))
    return known[name]


def by_ending(ending: str) -> Exporter | None:
    """The only exporter that writes files with this ending (lower case, no dot), or None."""
    those = [one for one in exporters().values() if ending in one.endings]
    return those[0] if len(those) == 1 else None


@cache
def importers() -> Mapping[str, Importer]:
    """All importers by name: the built-in ones, then what other packages bring, which can't displace them."""
    from rubricate.formats.importers import BUILT_IN

    theirs = [replace(one, read=guarded(one.name, one.read)) for one in brought(coming.GROUP, Importer)]
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
