"""A codebook as REFI-QDA QDC 1.0 (qdasoftware.org), which NVivo, MAXQDA, ATLAS.ti and QualCoder read.

It holds names, the tree, colours and one description a code. Rules and examples stand in the description, under
headings that we know again.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from rubricate import __version__, resources
from rubricate.core.book import Book
from rubricate.core.book_errors import NoTags
from rubricate.core.codebook import Tag

ORIGIN: Final = "Rubricate"
NAMESPACE: Final = "urn:QDA-XML:codebook:1.0"
HEADINGS: Final[Mapping[str, str]] = {
    "use_when": "Use when",
    "not_when": "Not when",
    "example": "Example",
    "counter_example": "Counter-example",
    "citation": "Source",
}

NO_NOTES: Final[Mapping[UUID, Sequence[UUID]]] = MappingProxyType({})
_SCHEMA: Final = "http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd"
NOT_XML: Final = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def content(book: Book) -> str:
    """The file of a codebook. Raises NoTags: the format wants at least one code."""
    from lxml import etree

    if not book.tags:
        raise NoTags
    instance = "http://www.w3.org/2001/XMLSchema-instance"
    spaces: Any = {None: NAMESPACE, "xsi": instance}
    root = etree.Element(f"{{{NAMESPACE}}}CodeBook", nsmap=spaces)
    root.set(f"{{{instance}}}schemaLocation", f"{NAMESPACE} {_SCHEMA}")
    root.set("origin", f"{ORIGIN} {__version__}")
    root.append(codes(book.tags, NAMESPACE))
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8").decode() + "\n"


def codes(tags: Sequence[Tag], namespace: str, notes: Mapping[UUID, Sequence[UUID]] = NO_NOTES) -> Any:
    """The element Codes of a codebook or of a project, the one or the other by its namespace.

    Parents come before their children. `notes` are those that are about a tag; a QDC has no place for them.
    """
    from lxml import etree

    root = etree.Element(f"{{{namespace}}}Codes", nsmap={None: namespace})  # type: ignore[dict-item]
    places: dict[UUID | None, Any] = {None: root}
    colours = palette()
    for tag in tags:
        code = etree.SubElement(places.get(tag.parent_id, root), f"{{{namespace}}}Code")
        code.set("guid", str(tag.id))
        code.set("name", NOT_XML.sub("\ufffd", tag.name))
        code.set("isCodable", "true")
        code.set("color", colours.get(tag.colour, tag.colour).upper())
        if words := NOT_XML.sub("\ufffd", description(tag)):
            etree.SubElement(code, f"{{{namespace}}}Description").text = words
        for note in notes.get(tag.id, ()):
            etree.SubElement(code, f"{{{namespace}}}NoteRef").set("targetGUID", str(note))
        places[tag.id] = code
    return root


def palette() -> dict[str, str]:
    """The colours of the palette by their names: the line of each in the light theme."""
    return {name: look["line"] for name, look in resources.table("themes/light.toml")["tags"].items()}


def description(tag: Tag) -> str:
    """Definition, rules and examples in one text."""
    parts = [
        tag.definition,
        *(f"{label}: {getattr(tag, field)}" for field, label in HEADINGS.items() if getattr(tag, field)),
    ]
    return "\n\n".join(part for part in parts if part)


def parted(words: str) -> dict[str, str]:
    """What `description` put together; all of it is the definition where the headings are not in their order."""
    labels = {label: field for field, label in HEADINGS.items()}
    first, *rest = re.split(rf"(?:^|\n\n)({'|'.join(labels)}): ", words)
    fields = [labels[label] for label in rest[::2]]
    if fields != [field for field in HEADINGS if field in fields]:
        return {"definition": words}
    return {"definition": first, **dict(zip(fields, rest[1::2], strict=True))}
