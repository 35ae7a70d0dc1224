"""How the tables of one export are written: their flavour and their delimiter."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TextIO

from rubricate.formats.csv_cells import BOM, DELIMITERS, guard, writer
from rubricate.formats.datapackage import FLAVOURS, Field, Flavour

Cell = str | int | None
Row = Sequence[Cell]

_OFTEN: Final = 2000


def _nobody(done: int) -> None:
    """The `watch` of a table that is written at once."""


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
        self, stream: TextIO, header: Iterable[Field], body: Iterable[Row], watch: Callable[[int], None] = _nobody
    ) -> int:
        """Write a table whose rows are safe, and tell `watch` now and then how many are done. Returns their number."""
        if self.flavour.bom:
            stream.write(BOM)
        cells, counted = writer(stream, self.delimiter), _Counted(body, watch)
        cells.writerow(self.safe(field.name for field in header))
        cells.writerows(counted)
        return counted.done


class _Counted:
    """Rows that are counted while they pass."""

    def __init__(self, rows: Iterable[Row], watch: Callable[[int], None]) -> None:
        self._rows = rows
        self._watch = watch
        self.done = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            if self.done % _OFTEN == 0:
                self._watch(self.done)
            self.done += 1
            yield row
