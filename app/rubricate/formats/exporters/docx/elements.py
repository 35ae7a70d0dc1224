"""Small pieces of WordprocessingML, made by lxml inside a document of python-docx."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final

from rubricate.core.document import Mark

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_R_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BROKEN: Final = re.compile("([\t\n])")
_STYLES: Final = {  # in the order that the schema wants
    "code": ("rFonts", {"ascii": "Courier New", "hAnsi": "Courier New", "cs": "Courier New"}),
    "strong": ("b", {}), "em": ("i", {}), "strike": ("strike", {}), "underline": ("u", {"val": "single"}),
    "link": ("u", {"val": "single"}), "sub": ("vertAlign", {"val": "subscript"}),
    "sup": ("vertAlign", {"val": "superscript"}),
}  # fmt: skip


def clean(words: str) -> str:
    """Words that XML can hold: � for what it can't."""
    return _NOT_XML.sub("\ufffd", words)


def is_clean(words: str) -> bool:
    return _NOT_XML.search(words) is None


def sub(parent: Any, name: str, **attributes: str) -> Any:
    """One more element in a parent; attributes have its namespace."""
    from lxml import etree

    return etree.SubElement(parent, W + name, {W + key: value for key, value in attributes.items()})


def new(name: str, **attributes: str) -> Any:
    """An element that stands nowhere yet."""
    from docx.oxml.parser import OxmlElement

    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(W + key, value)
    return element


def paragraph(style: str = "", words: str = "") -> Any:
    """A paragraph, right to left where its words are."""
    element = new("p")
    properties = sub(element, "pPr")
    if style:
        sub(properties, "pStyle", val=style)
    if _is_right_to_left(words):
        sub(properties, "bidi")
    return element


def run(parent: Any, words: str, styles: Sequence[Mark] = ()) -> Any:
    """Words in these styles at the end of a paragraph; tabs and line feeds as Word has them."""
    element = sub(parent, "r")
    kinds = {mark.kind for mark in styles}
    looks = {name: attributes for kind, (name, attributes) in _STYLES.items() if kind in kinds}
    if looks:
        properties = sub(element, "rPr")
        for name, attributes in looks.items():
            sub(properties, name, **attributes)
    for part in _BROKEN.split(clean(words)):
        if part == "\t":
            sub(element, "tab")
        elif part == "\n":
            sub(element, "br")
        elif part:
            text = sub(element, "t")
            text.text = part
            text.set(_SPACE, "preserve")
    return element


def link(parent: Any, relation: str) -> Any:
    """What is added to it leads to the address of that relation."""
    element = sub(parent, "hyperlink")
    element.set(_R_ID, relation)
    return element


def lines(style: str, words: str) -> Iterator[Any]:
    """A paragraph for each line of the words."""
    for line in words.split("\n"):
        element = paragraph(style, line)
        run(element, line)
        yield element


def _is_right_to_left(words: str) -> bool:
    """By the first letter that has a direction."""
    for letter in words:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
