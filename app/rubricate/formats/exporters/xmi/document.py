"""One document as a CAS: its text, what it is cut into, its annotations and links."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from rubricate.core.linking import Link
from rubricate.core.text import Utf16Map
from rubricate.formats import uima
from rubricate.formats.codebooks.qdc import NOT_XML
from rubricate.formats.csv_cells import joined
from rubricate.formats.exporters.conll import TOKEN
from rubricate.formats.leaving import Leaving, LeavingMark
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import iso

_PREFIXES: Final = {
    uima.CAS: "cas",
    uima.TCAS: "tcas",
    uima.METADATA: "metadata",
    uima.SEGMENTS: "segmentation",
    uima.CUSTOM: "custom",
}
_SPACES: Final = " ".join(f'xmlns:{prefix}="{uima.namespace(package)}"' for package, prefix in _PREFIXES.items())
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<xmi:XMI xmlns:xmi="{uima.XMI}" {_SPACES} xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
)
_SOFA: Final = 1
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_ESCAPED: Final = re.compile('[&<>"\t\n\r]')


class DocumentWriter:
    """Makes the file of a document. `replaced` is 1 where its text has characters that XML can't hold."""

    def __init__(self, snapshot: Snapshot, leave: Leaving, links: Sequence[Link]) -> None:
        self._snapshot, self._leave, self._links = snapshot, leave, links
        self._map = Utf16Map(leave.text)
        self._number = _SOFA
        self._lines: list[str] = []
        self._numbers: dict[UUID, tuple[int, tuple[int, int]]] = {}
        self.replaced = int(NOT_XML.search(leave.text) is not None)

    def content(self) -> str:
        """The whole file."""
        self._about()
        self._pieces()
        for mark in self._leave.marks:
            self._mark(mark)
        for link in self._links:
            self._link(link)
        text = _value(self._leave.text)
        members = " ".join(str(number) for number in range(_SOFA + 1, self._number + 1))
        sofa = (
            f'<cas:Sofa xmi:id="{_SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" sofaString="{text}"/>'
        )
        view = f'<cas:View sofa="{_SOFA}" members="{members}"/>'
        return f"{_HEAD}{''.join(self._lines)}{sofa}\n{view}\n</xmi:XMI>\n"

    def _add(self, type_name: str, span: tuple[int, int] | None, features: Mapping[str, str]) -> int:
        """A structure with those features that aren't empty; its number."""
        self._number += 1
        package, _, name = type_name.rpartition(".")
        place = ""
        if span is not None:
            place = f' begin="{self._map.to_utf16(span[0])}" end="{self._map.to_utf16(span[1])}"'
        said = "".join(f' {feature}="{_value(words)}"' for feature, words in features.items() if words)
        element = f"{_PREFIXES[package]}:{name}"
        self._lines.append(f'<{element} xmi:id="{self._number}" sofa="{_SOFA}"{place}{said}/>\n')
        return self._number

    def _about(self) -> None:
        """Title, id and language; variables; and what only we know of documents."""
        document, text = self._leave.document, self._leave.text
        units = self._snapshot.units(document.id)
        whole = (0, len(text))
        title = {"documentTitle": document.name, "documentId": str(document.id)}
        self._add(uima.ABOUT, whole, {"language": units.language or "x-unspecified", **title})
        for key, values in document.variables.items():
            variable = self._snapshot.codebook.attributes.get(key)
            if variable is not None:
                value = joined(values) if variable.kind == "several_of" else "".join(values[:1])
                self._add(uima.FIELD, whole, {"key": variable.name, "value": value})
        sets = [self._snapshot.sets[one].name for one in document.set_ids if one in self._snapshot.sets]
        names = ("made_by", "version", "language", "language_source", "wrapped", "corrected")
        exact: dict[str, Any] = {"name": document.name} if NOT_XML.search(document.name) else {}
        if self.replaced:
            exact["text"] = [[odd.start(), ord(odd[0])] for odd in NOT_XML.finditer(text)]
        facts = {
            "position": str(document.position),
            "purpose": "" if document.purpose == "main" else document.purpose,
            "sets": _json(sets) if sets else "",
            "units": _json({name: getattr(units, name) for name in names}),
            "created": iso(document.created),
            "exact": _json(exact) if exact else "",
        }
        self._add(uima.OUR_DOCUMENT, None, facts)

    def _pieces(self) -> None:
        """Paragraphs, sentences, and tokens inside of these."""
        units, text = self._snapshot.units(self._leave.document.id), self._leave.text
        for paragraph in _pairs(units.paragraphs):
            self._add(uima.PARAGRAPH, paragraph, {})
        for sentence in _pairs(units.sentences):
            self._add(uima.SENTENCE, sentence, {})
            for token in TOKEN.finditer(text, *sentence):
                self._add(uima.TOKEN, token.span(), {})

    def _mark(self, mark: LeavingMark) -> None:
        layer = mark.layer
        answers = {attribute.name: list(values) for attribute, values in mark.attributes.items()}
        words = {"tag": mark.tag.name, "note": mark.note, "coder": mark.coder.label}
        said = {
            "attributes": _json(answers) if answers else "",
            "layer": "" if (layer.purpose, layer.round) == ("main", 1) else f"{layer.purpose} {layer.round}",
            "origin": mark.origin,
            "created": iso(mark.created),
            "changed": iso(mark.changed),
            "uuid": str(mark.id),
        }
        if mark.start is None or mark.end is None:
            self._add(uima.OUR_WHOLE, None, {**words, **said, **_exact(words)})
            return
        words["quote"] = self._leave.text[mark.start : mark.end]
        span = (mark.start, mark.end)
        self._numbers[mark.id] = self._add(uima.OURS, span, {**words, **said, **_exact(words)}), span

    def _link(self, link: Link) -> None:
        """A relation, which stands where its second end does, as INCEpTION has it."""
        words = {"label": link.type}
        said = {**words, "created": iso(link.created), "uuid": str(link.id), **_exact(words)}
        begin, end = self._numbers.get(link.from_id), self._numbers.get(link.to_id)
        if begin is None or end is None:
            self._add(uima.OUR_FAR_LINK, None, {"source": str(link.from_id), "target": str(link.to_id), **said})
            return
        self._add(uima.OUR_LINK, end[1], {uima.GOVERNOR: str(begin[0]), uima.DEPENDENT: str(end[0]), **said})


def _exact(words: Mapping[str, str]) -> dict[str, str]:
    """The feature with those words that XML can't hold, as JSON."""
    odd = {name: one for name, one in words.items() if NOT_XML.search(one)}
    return {"exact": _json(odd)} if odd else {}


def _json(tree: object) -> str:
    """JSON without characters that XML can't hold."""
    return NOT_XML.sub(lambda odd: f"\\u{ord(odd[0]):04x}", json.dumps(tree, ensure_ascii=False))


def _value(words: str) -> str:
    """Words between quotation marks; white space is written as numbers, or it would be read as spaces."""
    if NOT_XML.search(words):
        words = NOT_XML.sub("\ufffd", words)
    return _ESCAPED.sub(lambda sign: _ESCAPES[sign[0]], words)


def _pairs(flat: Sequence[int]) -> Iterator[tuple[int, int]]:
    yield from zip(flat[::2], flat[1::2], strict=True)
