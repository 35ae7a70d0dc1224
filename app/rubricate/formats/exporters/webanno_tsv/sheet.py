"""One document as WebAnno TSV: sentences, a row for each token, and rows for the parts of tokens where marks end."""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final
from uuid import UUID

from rubricate.core.linking import Link
from rubricate.core.text import Utf16Map
from rubricate.formats import uima, webanno
from rubricate.formats.exporters.webanno_tsv.tokens import covered, cut
from rubricate.formats.leaving import Leaving, LeavingMark
from rubricate.formats.tables import iso

Row = tuple[int, tuple[int, int] | None]  # a token, and the part of it where the row is about a part
Feature = Callable[[LeavingMark], str]


def _answers(mark: LeavingMark) -> str:
    given = {attribute.name: list(values) for attribute, values in mark.attributes.items()}
    return json.dumps(given, ensure_ascii=False) if given else ""


def _layer(mark: LeavingMark) -> str:
    layer = mark.layer
    return "" if (layer.purpose, layer.round) == ("main", 1) else f"{layer.purpose} {layer.round}"


_ALWAYS: Final[dict[str, Feature]] = {"coder": lambda mark: mark.coder.label, "tag": lambda mark: mark.tag.name}
_FEATURES: Final[dict[str, Feature]] = {"note": lambda mark: mark.note, "attributes": _answers, "layer": _layer}
_ONCE: Final[dict[str, Feature]] = {  # what no person reads stands in the first row alone
    "origin": lambda mark: mark.origin,
    "created": lambda mark: iso(mark.created),
    "changed": lambda mark: iso(mark.changed),
    "uuid": lambda mark: str(mark.id),
}


def _closed(cell: str) -> str:
    r"""A cell without a number; where it ends in \ with one, for INCEpTION would take a | behind that for a letter."""
    return f"{cell}[0]" if cell.endswith("\\") else cell


_OF_LINKS: Final[Mapping[str, Callable[[Link], str]]] = {
    "label": lambda link: link.type,
    "created": lambda link: iso(link.created),
    "uuid": lambda link: str(link.id),
}


class Sheet:
    """Makes the file of a document. `marks` are those that stand in it."""

    def __init__(self, leave: Leaving, sentences: Sequence[int], links: Sequence[Link]) -> None:
        self._text = leave.text
        self._map = Utf16Map(leave.text)
        self._cut = cut(leave.text, sentences)
        self._rows: dict[Row, list[int]] = defaultdict(list)
        self._firsts: list[Row] = []
        self.marks: list[LeavingMark] = []
        for mark in leave.marks:
            self._place(mark)
        self._parts: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for token, part in self._rows:
            if part is not None:
                self._parts[token].append(part)
        for parts in self._parts.values():
            parts.sort(key=lambda part: (part[0], -part[1]))
        self._links(links)
        self._columns()

    def content(self) -> str:
        """The whole file."""
        return "".join(self._lines())

    def _place(self, mark: LeavingMark) -> None:
        """The rows that a mark is on."""
        if mark.start is None or mark.end is None:
            return
        first, after = covered(self._cut, mark.start, mark.end)
        if first >= after:  # white space between tokens has no row
            return
        number = len(self.marks)
        self.marks.append(mark)
        for token in range(first, after):
            whole = self._cut.starts[token], self._cut.ends[token]
            part = max(mark.start, whole[0]), min(mark.end, whole[1])
            row = token, None if part == whole else part
            self._rows[row].append(number)
            if token == first:
                self._firsts.append(row)

    def _links(self, links: Sequence[Link]) -> None:
        """Links between marks of the sheet, by the row where the second of them begins."""
        numbers: dict[UUID, int] = {mark.id: number for number, mark in enumerate(self.marks)}
        self._relations: dict[Row, list[tuple[Link, int, int]]] = defaultdict(list)
        for link in links:
            begin, end = numbers.get(link.from_id), numbers.get(link.to_id)
            if begin is not None and end is not None:
                self._relations[self._firsts[end]].append((link, begin, end))

    def _columns(self) -> None:
        """What marks say, column by column, with the number that tells each from others; none that is empty."""
        self._names: list[str] = []
        self._values: list[list[str]] = []
        for name, feature in (_ALWAYS | _FEATURES | _ONCE).items():
            values = [feature(mark) for mark in self.marks]
            if name in _ALWAYS or any(values):
                self._names.append(name)
                self._values.append([f"{webanno.value(words)}[{n}]" for n, words in enumerate(values, 1)])

    def _lines(self) -> Iterator[str]:
        yield f"{webanno.FORMAT}3.3\n{webanno.SPANS}{uima.OURS}|{'|'.join(self._names)}\n"
        if self._relations:
            yield f"{webanno.RELATIONS}{uima.OUR_LINK}|{'|'.join(_OF_LINKS)}|{webanno.BASE}{uima.OURS}\n"
        yield "\n"
        ends = (*self._cut.firsts[1:], len(self._cut.starts))
        for number, (start, end) in enumerate(self._cut.sentences):
            yield "\n"
            if number == 0 and start:
                yield f"{webanno.SENTENCE_ID}{webanno.LEAD}{self._text[:start].encode().hex()}\n"
            yield from self._sentence(start, end)
            for token in range(self._cut.firsts[number], ends[number]):
                name = f"{number + 1}-{token - self._cut.firsts[number] + 1}"
                yield self._row((token, None), name)
                for count, part in enumerate(self._parts.get(token, ()), 1):
                    yield self._row((token, part), f"{name}.{count}")

    def _sentence(self, start: int, end: int) -> Iterator[str]:
        """Its lines; a line feed before the next sentence is understood."""
        words = self._text[start:end]
        if end < len(self._text):
            words = words.removesuffix("\n")
        for line in words.split("\n"):
            yield f"{webanno.TEXT}{webanno.text(line)}\n"

    def _row(self, row: Row, name: str) -> str:
        start, end = row[1] or (self._cut.starts[row[0]], self._cut.ends[row[0]])
        place = f"{self._map.to_utf16(start)}-{self._map.to_utf16(end)}"
        cells = self._cells(row) or [webanno.NOTHING] * len(self._values)
        return "\t".join((name, place, self._text[start:end], *cells, *self._arcs(row))) + "\t\n"

    def _cells(self, row: Row) -> list[str]:
        """The columns of the marks on a row; none where none stands there."""
        stack = self._rows.get(row)
        if not stack:
            return []
        begun = [number for number in stack if self._firsts[number] == row]
        cells: list[str] = []
        for name, values in zip(self._names, self._values, strict=True):
            said = begun if name in _ONCE else stack
            cells.append("|".join(values[n] if n in said else f"{webanno.NULL}[{n + 1}]" for n in stack))
        return cells

    def _arcs(self, row: Row) -> list[str]:
        if not self._relations:
            return []
        arcs = self._relations.get(row)
        if not arcs:
            return [webanno.NOTHING] * (len(_OF_LINKS) + 1)
        said = ["|".join(_closed(webanno.value(words(link))) for link, _, _ in arcs) for words in _OF_LINKS.values()]
        return [*said, "|".join(f"{self._name(begin)}[{begin + 1}_{end + 1}]" for _, begin, end in arcs)]

    def _name(self, number: int) -> str:
        """The row that a mark begins in."""
        token, part = self._firsts[number]
        sentence = bisect_right(self._cut.firsts, token) - 1
        name = f"{sentence + 1}-{token - self._cut.firsts[sentence] + 1}"
        return name if part is None else f"{name}.{self._parts[token].index(part) + 1}"
