"""How the tables of one export are written: their flavour and their delimiter."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, TextIO

from rubricate.formats.csv_cells import BOM, DELIMITERS, guard, writer
from rubricate.formats.datapackage import FLAVOURS, Field, Flavour

Cell = str | int | None
Row = Sequence[Cell]

_BATCH: Final = 2000


@dataclass(frozen=True, slots=True)
class Form:
    """A flavour and a delimiter that go together. Scripts get commas alone; ValueError for anything else."""

    flavour: Flavour
    delimiter: str = ","

    def __post_init__(self) -> None:
        allowed = DELIMITERS if self.flavour.guarded else (",",)
        if self.delimiter not in allowed:
            raise ValueError(self.delimiter)

    @classmethod
    def named(cls, flavour: str, delimiter: str = ",") -> "Form":
        """The form of a flavour's name, 'data' or 'spreadsheet'."""
        return cls(FLAVOURS[flavour], delimiter)

    def safe(self, row: Iterable[Cell]) -> Row:
        """A row with what a spreadsheet would run made harmless, where that is asked."""
        if not self.flavour.guarded:
            return tuple(row)
        return tuple(guard(cell) if isinstance(cell, str) else cell for cell in row)

    def write(
        self, stream: TextIO, header: Iterable[Field], body: Iterable[Row], watch: Callable[[int], None] | None = None
    ) -> int:
        """Write a table whose rows are safe, and tell `watch` now and then how many are done. Returns their number."""
        if self.flavour.bom:
            stream.write(BOM)
        cells, rest, done = writer(stream, self.delimiter), iter(body), 0
        cells.writerow(self.safe(field.name for field in header))
        while batch := list(islice(rest, _BATCH)):
            if watch:
                watch(done)
            cells.writerows(batch)
            done += len(batch)
        return done
