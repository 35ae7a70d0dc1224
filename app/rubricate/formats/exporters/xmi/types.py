"""The type system of our exports: of DKPro Core what is used of it, and our own types.

UIMA merges it with the whole of DKPro Core: ranges and the types above must be the same there.
"""

from collections.abc import Mapping
from typing import Final

from rubricate.formats import uima

_MARK: Final = ("tag", "note", "coder", "attributes", "layer", "origin", "created", "changed", "uuid", "exact")
_LINK: Final = ("label", "created", "uuid", "exact")

# Each type with the one above it and its features, which are strings unless they name another range.
_TYPES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    uima.ABOUT: (uima.DOCUMENT_ANNOTATION, ("documentTitle", "documentId")),
    uima.FIELD: (uima.ANNOTATION, ("key", "value")),
    uima.DIV: (uima.ANNOTATION, ()),
    uima.PARAGRAPH: (uima.DIV, ()),
    uima.SENTENCE: (uima.ANNOTATION, ()),
    uima.TOKEN: (uima.ANNOTATION, ()),
    uima.OURS: (uima.ANNOTATION, ("quote", *_MARK)),
    uima.OUR_WHOLE: (uima.BASE, _MARK),
    uima.OUR_LINK: (uima.ANNOTATION, (uima.GOVERNOR, uima.DEPENDENT, *_LINK)),
    uima.OUR_FAR_LINK: (uima.BASE, ("source", "target", *_LINK)),
    uima.OUR_DOCUMENT: (uima.BASE, ("position", "purpose", "sets", "units", "created", "exact")),
}
_RANGES: Final = {uima.GOVERNOR: uima.OURS, uima.DEPENDENT: uima.OURS}
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def type_system() -> str:
    """The file TypeSystem.xml; the same for every export."""
    types = "".join(_type(name, above, features) for name, (above, features) in _TYPES.items())
    return (
        f'{_HEAD}<typeSystemDescription xmlns="{uima.SPECIFIER}">\n<types>\n{types}</types>\n</typeSystemDescription>\n'
    )


def _type(name: str, above: str, features: tuple[str, ...]) -> str:
    listed = "".join(_feature(feature) for feature in features)
    inside = f"<features>\n{listed}</features>\n" if features else ""
    return (
        f"<typeDescription>\n<name>{name}</name>\n<description/>\n<supertypeName>{above}</supertypeName>\n"
        f"{inside}</typeDescription>\n"
    )


def _feature(name: str) -> str:
    of = _RANGES.get(name, uima.STRING)
    return (
        f"<featureDescription><name>{name}</name><description/><rangeTypeName>{of}</rangeTypeName>"
        "</featureDescription>\n"
    )
