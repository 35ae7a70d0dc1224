"""The annotations of a sheet: rows that belong together, what their cells say, and what they refer to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rubricate.formats import uima, webanno
from rubricate.formats.importers.webanno_tsv import cells
from rubricate.formats.importers.webanno_tsv.layers import LINK, MARK, Layer
from rubricate.formats.importers.webanno_tsv.sheet import Row, Sheet


@dataclass(slots=True)
class Mark:
    """An annotation: its number in the file, its layer, its rows, its features that say something, and its slots.

    `slots` are roles with the row and the number of the annotation that each leads to. `link` are the number of its
    chain and its own in it.
    """

    number: int
    layer: Layer
    rows: list[Row]
    features: dict[str, str] = field(default_factory=dict)
    slots: list[tuple[str, str, int, str]] = field(default_factory=list)
    link: tuple[int, int] = (0, 0)

    @property
    def place(self) -> tuple[int, int]:
        """Its place as the file counts."""
        return self.rows[0].start, self.rows[-1].end


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation: what it says, and the annotations at its ends where they are in the file."""

    layer: Layer
    features: Mapping[str, str]
    begin: Mark | None
    end: Mark | None


class Marks:
    """Reads the rows of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.all: list[Mark] = []
        self._at: dict[str, list[Mark]] = defaultdict(list)  # by the name of a row
        self._known: dict[tuple[str, int, int], Mark] = {}
        self._numbered: dict[int, Mark] = {}
        self._arcs: list[tuple[Layer, dict[str, str], str, Row]] = []
        for one in sheet.sentences:
            for row in one.rows:
                for layer in sheet.layers:
                    self._row(layer, row)

    def relations(self) -> Iterator[Relation]:
        """All of them."""
        for layer, features, given, row in self._arcs:
            source, begin, end = cells.numbered(given)
            yield Relation(
                layer, features, self.found(source, begin, layer.hangs), self.found(row.name, end, layer.hangs)
            )

    def found(self, row: str, number: int, kind: str) -> Mark | None:
        """The annotation of this number, or the first of this type on a row."""
        here = self._at.get(row, [])
        if number:
            return next((one for one in here if one.number == number), self._numbered.get(number))
        return next((one for one in here if kind in (one.layer.type, webanno.ANY)), None)

    def next(self, mark: Mark) -> Mark | None:
        """The one that follows in a chain."""
        chain, place = mark.link
        return self._known.get((mark.layer.type, chain, place + 1)) if place else None

    def _row(self, layer: Layer, row: Row) -> None:
        stacks = {
            column: cells.stacked(cell) for column in layer.columns if (cell := row.cells[column]) != webanno.NOTHING
        }
        for level in range(max(map(len, stacks.values()), default=0)):
            given = {column: stack[level] for column, stack in stacks.items() if level < len(stack)}
            if layer.kind == "relation":
                features = {name: said for name, column in layer.features if (said := _said(given, column))}
                self._arcs.append((layer, features, given.get(layer.base, ""), row))
            elif layer.kind == "chain":
                self._linked(layer, row, given)
            else:
                self._span(layer, row, given)

    def _span(self, layer: Layer, row: Row, given: Mapping[int, str]) -> None:
        targets = {slot.targets for slot in layer.slots}
        numbers = (cells.numbered(cell)[1] for column, cell in given.items() if column not in targets)
        mark = self._mark(layer, row, next(filter(None, numbers), 0), 0)
        for name, column in layer.features:
            if name not in mark.features and (said := _said(given, column)):
                mark.features[name] = said
        if len(mark.rows) > 1:
            return
        for slot in layer.slots:
            roles = [cells.words(one) for one in cells.slots(cells.numbered(given.get(slot.roles, ""))[0])]
            others = cells.slots(given.get(slot.targets, ""))
            for place, other in enumerate(others):
                role = roles[place] if place < len(roles) else ""
                mark.slots.append((role or slot.name, *cells.numbered(other)[:2], slot.type))

    def _linked(self, layer: Layer, row: Row, given: Mapping[int, str]) -> None:
        said, chain, place = cells.chained(given.get(layer.column(LINK), ""))
        mark = self._mark(layer, row, chain, place)
        mark.link = (chain, place)
        for name, words in ((LINK, cells.words(said)), (MARK, _said(given, layer.column(MARK)))):
            if words:
                mark.features.setdefault(name, words)

    def _mark(self, layer: Layer, row: Row, number: int, place: int) -> Mark:
        """The annotation that has been met under these numbers, or a new one."""
        key = (layer.type, number, place)
        mark = self._known.get(key) if number else None
        if mark is None:
            mark = Mark(0 if layer.kind == "chain" else number, layer, [row])
            self.all.append(mark)
            self._known[key] = mark
            if mark.number:
                self._numbered.setdefault(number, mark)
        else:
            mark.rows.append(row)
        self._at[row.name].append(mark)
        return mark


def _said(given: Mapping[int, str], column: int) -> str:
    cell = given.get(column, webanno.NULL)
    return "" if cell[:1] == webanno.NULL else cells.words(cells.numbered(cell)[0])


def short(layer: Layer) -> str:
    """What a layer is called for people."""
    return uima.short(layer.type) or layer.type or "?"
