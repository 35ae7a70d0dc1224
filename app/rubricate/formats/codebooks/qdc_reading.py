"""A QDC file of any program -> the codebook. Nothing outside the file is ever read, and no entity is resolved."""

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from rubricate import resources
from rubricate.core.book_errors import BadCodebook
from rubricate.core.book_reading import book_of
from rubricate.formats.codebooks.losses import Found, Loss
from rubricate.formats.codebooks.qdc import ORIGIN, palette, parted

Element = Any  # lxml's; the stubs that there are say less than is so

_SPACE: Final = "urn:QDA-XML:"  # codebook:1.0, codebook:1:0 (NVivo for Mac), project:1.0


def read(data: bytes, name: str) -> Found:
    """The codebook of such a file. Raises BadCodebook.

    Names are unique here and need not be there: a name that comes again is joined with that of its parent.
    """
    root = _root(data)
    codes = Codes(root.get("origin", "").startswith(ORIGIN))
    codes.take(next(_under(root, "Codes"), root), "")
    if not codes.rows:
        raise BadCodebook("empty")
    sets = sum(1 for held in _under(root, "Sets") for _ in _under(held, "Set"))
    try:
        book = book_of({"name": name, "tags": codes.rows}, resources.looks())
    except BadCodebook as bad:
        raise bad.at("", codes.lines.get(bad.entry, 0)) from bad
    found = [
        Loss("renamed", len(codes.renamed), tuple(codes.renamed)),
        Loss("categories", codes.categories),
        Loss("ids", codes.strange_ids),
        Loss("sets", sets),
    ]
    return Found(book, tuple(loss for loss in found if loss.n))


def _root(data: bytes) -> Element:
    """The element CodeBook, in a QDC or in the project file of a QDPX."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element = etree.fromstring(data.lstrip(), parser)
    except etree.XMLSyntaxError as bad:
        raise BadCodebook("syntax", value=str(bad.msg or bad), line=bad.lineno or 0) from bad
    except ValueError as bad:
        raise BadCodebook("syntax", value=str(bad)) from bad
    if root.getroottree().docinfo.doctype:
        raise BadCodebook("doctype", line=1)
    if _local(root) == "Project":
        root = next(_under(root, "CodeBook"), root)
    if _local(root) != "CodeBook":
        raise BadCodebook("not_a_codebook", line=root.sourceline or 0)
    return root


def _local(element: Element) -> str:
    """The name of an element of the format, whatever version of it; empty for other formats'."""
    tag = str(element.tag)
    space, _, name = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    return name if not space or space.startswith(_SPACE) else ""


def _under(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element if _local(child) == name)


def bare_guid(given: str) -> str:
    """A guid in lower case, without the braces that some programs put around it."""
    return given.strip().strip("{}").lower()


class Codes:
    """The codes met so far as rows of a tree.

    With `lenient`, as in a project whose marks must not be lost, a code without a name is called "?". `by_guid` has
    the names by the guids as they stand in the file, without braces, in lower case.
    """

    def __init__(self, ours: bool, *, lenient: bool = False) -> None:
        self._ours, self._lenient = ours, lenient
        self._names = {line.casefold(): name for name, line in palette().items()}
        self._ids: set[UUID] = set()
        self.rows: list[dict[str, Any]] = []
        self.lines: dict[str, int] = {}
        self.by_guid: dict[str, str] = {}
        self.renamed: list[str] = []
        self.categories = 0
        self.strange_ids = 0

    def take(self, place: Element, parent: str) -> None:
        """Take the codes right below an element, each before those below it. Raises BadCodebook."""
        for code in _under(place, "Code"):
            name = self._name(code, parent)
            row: dict[str, Any] = {"name": name, "parent": parent, "id": self._id(code), "colour": self._colour(code)}
            words = "".join(text for said in _under(code, "Description") for text in said.itertext()).strip()
            row |= parted(words) if self._ours else {"definition": words}
            self.rows.append({field: value for field, value in row.items() if value})
            self.lines[name] = code.sourceline or 0
            self.by_guid.setdefault(bare_guid(code.get("guid", "")), name)
            self.categories += code.get("isCodable", "true").strip() in ("false", "0")
            self.take(code, name)

    def _name(self, code: Element, parent: str) -> str:
        given = " ".join(code.get("name", "").split())
        if self._lenient:
            given = " ".join("".join(c if c.isprintable() else " " for c in given).split()) or "?"
        if not given:
            raise BadCodebook("bad_name", line=code.sourceline or 0)
        name = given if given not in self.lines else f"{given} ({parent})" if parent else given
        number = 2
        while name in self.lines:
            name, number = f"{given} {number}", number + 1
        if name != given:
            self.renamed.append(f"{given} → {name}")
        return name

    def _id(self, code: Element) -> str:
        """The code's own id, where it is one and nobody has it yet."""
        try:
            found = UUID(code.get("guid", "").strip())
        except ValueError:
            self.strange_ids += 1
            return ""
        if found in self._ids:
            self.strange_ids += 1
            return ""
        self._ids.add(found)
        return str(found)

    def _colour(self, code: Element) -> str:
        """The palette's name of the colour, or its #rrggbb; empty for none or for what is no colour."""
        digits = code.get("color", "").strip().casefold().removeprefix("#")
        if len(digits) == 3:
            digits = "".join(digit * 2 for digit in digits)
        if len(digits) != 6 or any(c not in "0123456789abcdef" for c in digits):
            return ""
        return self._names.get(f"#{digits}", f"#{digits}")
