"""The names of OpenDocument with the prefixes that its specification has."""

from functools import lru_cache
from typing import Final

from rubricate.formats.safe_xml import Element

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES: Final = {
    **{f"{_OASIS}{name}:1.0": name for name in ("office", "text", "table", "style", "meta")},
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/Math/MathML": "math",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_BY_PREFIX: Final = {prefix: space for space, prefix in _SPACES.items()}


@lru_cache(maxsize=2_048)
def prefixed(tag: str) -> str:
    """A tag as its specification writes it ("text:p"); empty for a name of another space."""
    space, _, name = tag[1:].partition("}")
    prefix = _SPACES.get(space)
    return f"{prefix}:{name}" if prefix else ""


def named(element: Element) -> str:
    """The name of an element, such as "text:p"."""
    return prefixed(element.tag)


def attribute(element: Element, name: str) -> str:
    """An attribute by such a name; empty where it is missing."""
    found: str = element.get(_whole(name)) or ""
    return found


def child(element: Element | None, name: str) -> Element | None:
    """The first child of this name."""
    return None if element is None else element.find(_whole(name))


@lru_cache(maxsize=512)
def _whole(name: str) -> str:
    prefix, _, bare = name.partition(":")
    return f"{{{_BY_PREFIX[prefix]}}}{bare}"
