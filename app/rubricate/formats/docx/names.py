"""The names of WordprocessingML in both its namespaces, transitional and strict."""

from functools import cache
from typing import Final

from rubricate.formats.safe_xml import Element

_WORDS: Final = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_RELATIONS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_MATHS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)
_COMPATIBLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF: Final = frozenset({"0", "false", "off"})
_OURS: Final = (
    "p r t tab br cr noBreakHyphen softHyphen sym ptab pPr rPr pStyle rStyle numPr ilvl numId outlineLvl b i u strike "
    "dstrike vertAlign vanish webHidden del ins moveFrom moveTo hyperlink fldSimple fldChar instrText sdt sdtContent "
    "smartTag customXml bdo dir ruby rubyBase tbl tr tc trPr tcPr gridSpan vMerge tblHeader footnoteReference "
    "endnoteReference commentRangeStart commentRangeEnd commentReference drawing pict object txbxContent altChunk "
    "footnote endnote comment style name basedOn docDefaults rPrDefault abstractNum lvl num abstractNumId lvlOverride "
    "startOverride start numFmt lvlText lvlRestart styleLink numStyleLink isLgl body"
).split()
_NAMES: Final = {
    **{f"{space}{name}": name for space in _WORDS for name in _OURS},
    **{f"{space}{name}": name for space in _MATHS for name in ("oMath", "oMathPara")},
    **{f"{_COMPATIBLE}{name}": name for name in ("AlternateContent", "Choice", "Fallback")},
}


def named(element: Element) -> str:
    """The name of an element that matters to the reading; empty for every other one."""
    return _NAMES.get(element.tag, "")


def attribute(element: Element, name: str) -> str | None:
    """A `w:` attribute."""
    first, second = _pair(name)
    value = element.get(first)
    found: str | None = value if value is not None else element.get(second)
    return found


def relation(element: Element) -> str:
    """The id of the relationship that an element names; empty without one."""
    return next((element.get(f"{space}id") for space in _RELATIONS if element.get(f"{space}id")), "")


def is_on(element: Element | None) -> bool:
    """Whether a property that can be switched is on: it is there, and does not say "off"."""
    return element is not None and (attribute(element, "val") or "").lower() not in _OFF


def child(element: Element | None, name: str) -> Element | None:
    """The first child of this name."""
    if element is None:
        return None
    first, second = _pair(name)
    found = element.find(first)
    return found if found is not None else element.find(second)


def value(element: Element | None, name: str) -> str:
    """What a child's `w:val` says; empty without it."""
    found = child(element, name)
    return "" if found is None else attribute(found, "val") or ""


def whole(text: str | None, default: int, most: int) -> int:
    """A number of the file within 0 … most."""
    try:
        return min(max(int(text or ""), 0), most)
    except ValueError:
        return default


@cache
def _pair(name: str) -> tuple[str, str]:
    return f"{_WORDS[0]}{name}", f"{_WORDS[1]}{name}"
