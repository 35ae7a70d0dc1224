"""What the styles of a document say: headings, quotations, captions, and how the words of a style look."""

import re
from dataclasses import dataclass
from typing import Final

from rubricate.formats.docx.names import attribute, child, is_on, named, value, whole
from rubricate.formats.looks import HEADINGS_MOST, PLAIN, Look, is_code, kind_of
from rubricate.formats.safe_xml import Element

_LEVEL_OF_BODY: Final = 9
_CHAIN_MOST: Final = 50

_LIST: Final = re.compile(r"list (?:bullet|number) ([2-9])")
_ON: Final = {"b": "strong", "i": "em", "vanish": "vanish", "strike": "strike", "dstrike": "strike"}


@dataclass(slots=True)
class Paragraph:
    """What a paragraph style says.

    `number` is the list it belongs to: numId and level, None where it is silent. `depth` is how much deeper its items
    stand than the level says: "List Bullet 2" is a list of its own, drawn below another.
    """

    kind: str = ""  # h1 … h6, "quote", "caption" or ""
    look: Look = PLAIN
    number: tuple[str, int | None] | None = None
    depth: int = 0


class Styles:
    """The styles of one document, each worked out when it is first asked for."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._paragraphs: dict[str, Paragraph] = {}
        self._looks: dict[str, Look] = {}
        self.base = PLAIN
        self._usual = ""
        for element in root if root is not None else ():
            if named(element) == "style":
                key = attribute(element, "styleId") or ""
                self._styles.setdefault(key, element)
                if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
                    self._usual = self._usual or key
            elif named(element) == "docDefaults":
                self.base = look_of(child(child(element, "rPrDefault"), "rPr"))

    def paragraph(self, key: str) -> Paragraph:
        """A paragraph style by its id; the usual one where the id is empty or unknown."""
        key = key if key in self._styles else self._usual
        found = self._paragraphs.get(key)
        if found is None:
            found = self._paragraphs[key] = self._paragraph(key)
        return found

    def look(self, key: str) -> Look:
        """What a character style says, with the styles it is based on."""
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._look(key)
        return found

    def _chain(self, key: str) -> list[Element]:
        """A style and what it is based on, nearest first; a circle ends."""
        chain: list[Element] = []
        seen: set[str] = set()
        while key in self._styles and key not in seen and len(chain) < _CHAIN_MOST:
            seen.add(key)
            chain.append(self._styles[key])
            key = value(chain[-1], "basedOn")
        return chain

    def _look(self, key: str) -> Look:
        look = PLAIN
        for style in self._chain(key):
            look = look.over(look_of(child(style, "rPr")))
            if is_code(value(style, "name")):
                look = look.over(Look(code=True))
        return look

    def _paragraph(self, key: str) -> Paragraph:
        kind: str | None = None
        number: tuple[str, int | None] | None = None
        for style in self._chain(key):
            properties = child(style, "pPr")
            kind = kind if kind is not None else _kind(style, properties)
            number = number if number is not None else number_of(properties)
        below = _LIST.fullmatch(value(self._styles[key], "name").lower()) if key in self._styles else None
        return Paragraph(kind or "", self._look(key), number, int(below[1]) - 1 if below else 0)


def heading(level: str, otherwise: str = "") -> str:
    """The kind of block that an outline level (0 is the first) makes."""
    depth = whole(level, _LEVEL_OF_BODY, _LEVEL_OF_BODY)
    return f"h{min(depth + 1, HEADINGS_MOST)}" if depth < _LEVEL_OF_BODY else otherwise


def number_of(properties: Element | None) -> tuple[str, int | None] | None:
    """The list that paragraph properties name: numId ('0' takes it out of every list) and level."""
    found = child(properties, "numPr")
    if found is None:
        return None
    level = child(found, "ilvl")
    key = value(found, "numId")
    return key, None if level is None else whole(attribute(level, "val"), 0, 8)


def look_of(properties: Element | None) -> Look:
    """What run properties say by themselves."""
    if properties is None or not len(properties):
        return PLAIN
    found: dict[str, bool | str] = {}
    for element in properties:
        name = named(element)
        if name in _ON:
            found[_ON[name]] = is_on(element) or (name in ("strike", "dstrike") and found.get("strike") is True)
        elif name == "u":
            found["underline"] = (attribute(element, "val") or "single") != "none"
        elif name == "vertAlign":
            found["script"] = {"superscript": "sup", "subscript": "sub"}.get(attribute(element, "val") or "", "")
    if not found:
        return PLAIN
    return Look._make(found.get(name) for name in Look._fields)


def _kind(style: Element, properties: Element | None) -> str | None:
    """The kind that one style of a chain names; None where the next one is to be asked."""
    level = value(properties, "outlineLvl")
    return heading(level) if level else kind_of(value(style, "name"))
