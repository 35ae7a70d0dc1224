"""One file as a document with its marks and links."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from rubricate.core.bringing.found import FoundLink
from rubricate.core.document import Units
from rubricate.core.text import canonical
from rubricate.core.units import cut
from rubricate.formats import uima
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.webanno_tsv.layers import LINK
from rubricate.formats.importers.webanno_tsv.marks import Mark, Marks, Relation, short
from rubricate.formats.importers.webanno_tsv.package import File
from rubricate.formats.importers.webanno_tsv.sheet import Sheet
from rubricate.formats.importers.xmi.cas import Structure
from rubricate.formats.importers.xmi.features import NOTES, TAGS, is_number
from rubricate.formats.importers.xmi.kinds import is_grammar
from rubricate.formats.importers.xmi.naming import Naming
from rubricate.formats.importers.xmi.ours import Ours

_OF_LINKS: Final = (*TAGS, "role", "relation")
_NEXT: Final = "next"
_NOBODY: Final = UUID(int=0)


class Taking:
    """Takes a sheet: first its text, then what is marked, then what hangs between the marks."""

    def __init__(self, found: Collecting, naming: Naming, file: File, sheet: Sheet) -> None:
        self._found, self._naming, self._file, self._sheet = found, naming, file, sheet
        self._marks = Marks(sheet)
        self._ours = Ours(file.name)
        self._keys: dict[int, str] = {}  # by the identity of marks

    @property
    def is_ours(self) -> bool:
        """Whether it comes from an export of ours."""
        return any(layer.type == uima.OURS for layer in self._sheet.layers)

    def take(self) -> None:
        """All of the file; a text without letters is counted."""
        text, name = self._sheet.text, self._file.document
        if not canonical(text)[0].strip():
            self._found.lose("empty", name)
            return
        units = _units(self._sheet) if self.is_ours else None
        document = self._found.document(f"{name}\n{text}", name, text, units=units)
        for number, mark in enumerate(self._marks.all):
            self._mark(document, mark, number)
        for mark in self._marks.all:
            self._slots(mark)
        for relation in self._marks.relations():
            self._relation(relation)

    def _mark(self, document: str, mark: Mark, number: int) -> None:
        if is_grammar((mark.layer.type,)):
            self._found.lose("grammar", short(mark.layer))
            return
        key, layer = f"{self._file.name}\n{number}", short(mark.layer)
        facts: dict[str, Any] = {"where": f"{self._file.name}:{mark.rows[0].line}", "purpose": self._file.purpose}
        if mark.layer.type == uima.OURS:
            facts |= self._ours.mark(_structure(mark.layer.type, mark.features))
            key, layer, label = str(facts["id"] or key), "", mark.features.get("tag", "")
        else:
            label = self._foreign(mark, facts)
        facts |= {"quote": self._quote(mark), "coder": facts.get("coder") or self._file.owner}
        self._keys[id(mark)] = key
        self._naming.add(document, layer, label, (mark.place,), {**facts, "key": key})

    def _foreign(self, mark: Mark, facts: dict[str, Any]) -> str:
        """Note, coder and answers of a mark of another program, and what names its tag."""
        given = dict(mark.features)
        if self._marks.next(mark) is not None:
            given.pop(LINK, None)  # it names the link
        tagging = next((name for name in TAGS if given.get(name, "").strip() and not is_number(given[name])), "")
        noting = next((name for name in NOTES if given.get(name) and not is_number(given[name])), "")
        facts |= {"note": given.get(noting, ""), "coder": given.get("coder", "")}
        facts["attributes"] = {name: (said,) for name, said in given.items() if name not in (tagging, noting, "coder")}
        return given.get(tagging, "")

    def _quote(self, mark: Mark) -> str:
        """The words at its place, or those of its rows where the file has others there."""
        if all(self._sheet.words(row.start, row.end) == row.words for row in mark.rows):
            return self._sheet.words(*mark.place)
        return " ".join(row.words for row in mark.rows)

    def _slots(self, mark: Mark) -> None:
        for role, row, number, kind in mark.slots:
            self._link(mark, self._marks.found(row, number, kind), role)
        if (other := self._marks.next(mark)) is not None:
            self._link(mark, other, mark.features.get(LINK) or _NEXT)

    def _relation(self, one: Relation) -> None:
        if one.layer.type == uima.OUR_LINK:
            structure = _structure(one.layer.type, one.features)
            self._found.links.append(self._ours.link(structure, self._key(one.begin), self._key(one.end)))
        elif is_grammar((one.layer.type,)):
            self._found.lose("grammar", short(one.layer))
        else:
            naming = next((name for name in _OF_LINKS if one.features.get(name, "").strip()), "")
            self._link(one.begin, one.end, one.features.get(naming) or short(one.layer))
            for name in one.features:
                if name != naming:
                    self._found.lose("link_features", name)

    def _link(self, begin: Mark | None, end: Mark | None, kind: str) -> None:
        self._found.links.append(FoundLink(self._key(begin), self._key(end), kind))

    def _key(self, mark: Mark | None) -> str:
        """What a mark is called; a name of nothing where there is none."""
        return self._keys.get(id(mark), f"{self._file.name}\n?")


def _structure(kind: str, features: Mapping[str, str]) -> Structure:
    return Structure("", kind, features, {})


def _units(sheet: Sheet) -> Units | None:
    """The sentences of the file, where they are others than a text is cut into by itself, and can be sentences."""
    text = sheet.text
    fresh = cut(text)
    ends = [*sheet.begins[1:], len(text)]
    spans = [(start, start + len(text[start:end].rstrip())) for start, end in zip(sheet.begins, ends, strict=True)]
    flat = tuple(place for span in spans for place in span)
    paragraphs = list(zip(fresh.paragraphs[::2], fresh.paragraphs[1::2], strict=True))
    inside = all(any(begin <= start and end <= after for begin, after in paragraphs) for start, end in spans)
    if flat == fresh.sentences or not inside or canonical(text)[0] != text:
        return None
    return Units(
        _NOBODY, _NOBODY, b"", fresh.made_by, fresh.version, fresh.language, fresh.language_source, fresh.wrapped,
        flat, fresh.paragraphs, corrected=True,
    )  # fmt: skip
