"""Comments: what they say, who wrote them, and which of them answer another one."""

from rubricate.formats.docx.names import attribute, named
from rubricate.formats.office import Remark, milliseconds
from rubricate.formats.safe_xml import Element, local

_BREAKS = frozenset({"br", "cr"})


def remarks(root: Element | None, extended: Element | None) -> list[Remark]:
    """The comments of a document with the answers to each; `extended` is the part that says what answers what."""
    found: dict[str, Remark] = {}
    by_paragraph: dict[str, Remark] = {}
    for element in root if root is not None else ():
        if named(element) != "comment":
            continue
        key = attribute(element, "id") or ""
        author = " ".join((attribute(element, "author") or "").split())
        remark = Remark(key, _words(element), author, milliseconds(attribute(element, "date")))
        found.setdefault(key, remark)
        for paragraph in element.iter():
            if named(paragraph) == "p" and (name := _plain(paragraph, "paraId")):
                by_paragraph[name] = remark
    answers = _answers(extended)
    first: list[Remark] = []
    names = {id(remark): name for name, remark in by_paragraph.items()}  # the last paragraph of each counts
    for remark in found.values():
        parent = by_paragraph.get(_top(names.get(id(remark), ""), answers))
        if parent is None or parent is remark:
            first.append(remark)
        else:
            parent.answers.append(remark)
    return first


def _answers(extended: Element | None) -> dict[str, str]:
    """Which paragraph answers which."""
    pairs = ((_plain(one, "paraId"), _plain(one, "paraIdParent")) for one in (extended if extended is not None else ()))
    return {name: parent for name, parent in pairs if name and parent}


def _top(name: str, answers: dict[str, str]) -> str:
    """The paragraph at the head of a conversation; a circle has none, and its comments stand for themselves."""
    seen: set[str] = set()
    while name in answers:
        if name in seen:
            return ""
        seen.add(name)
        name = answers[name]
    return name


def _words(comment: Element) -> str:
    paragraphs = ("".join(_pieces(one)) for one in comment.iter() if named(one) == "p")
    return "\n".join(paragraphs).strip()


def _pieces(element: Element) -> list[str]:
    """The words of a paragraph, without what was deleted in it."""
    pieces: list[str] = []
    for one in element:
        name = named(one)
        if name == "t":
            pieces.append(one.text or "")
        elif name == "tab":
            pieces.append("\t")
        elif name in _BREAKS:
            pieces.append("\n")
        elif name not in ("del", "moveFrom", "p", "pPr", "Fallback"):
            pieces += _pieces(one)
    return pieces


def _plain(element: Element, name: str) -> str:
    """An attribute by its name alone: Microsoft has a namespace for every year."""
    if element.get(name):
        return str(element.get(name))
    return next((v for key, v in element.attrib.items() if key.endswith(f"}}{name}")), "") if local(element) else ""
