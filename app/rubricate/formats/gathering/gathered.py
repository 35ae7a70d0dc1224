"""What became of files that were brought, and how what waited among them is taken."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rubricate.core.document import Reading
from rubricate.core.errors import RubricateError
from rubricate.core.units import Cut, cut
from rubricate.formats.collections import rows
from rubricate.formats.collections.mapping import Mapping
from rubricate.formats.collections.news.splitting import Export
from rubricate.formats.collections.sheet import Sheet
from rubricate.formats.errors import RowsLeftOut
from rubricate.formats.incoming import Incoming
from rubricate.formats.writing import Progress, never, unwatched

Ready = tuple[Reading, Cut]


@dataclass(frozen=True, slots=True)
class WaitingTable:
    """A table whose columns somebody may say the meaning of."""

    path: Path
    table: rows.Table


@dataclass(frozen=True, slots=True)
class WaitingExport:
    """What a newspaper database gave out; somebody may say which articles are wanted, or that it is one text."""

    path: Path
    export: Export


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was said of files beforehand. Columns of tables by their headings; see `mapping.asked`.

    `whole` keeps an export of a newspaper database one text; `variant` is that of the readers which have it.
    """

    text: tuple[str, ...] = ()
    name: str = ""
    id: str = ""
    date: str = ""
    only: tuple[str, ...] | None = None
    sheet: str = ""
    whole: bool = False
    variant: str = ""


@dataclass(slots=True)
class Gathered:
    """What became of the files: read, left out with the reason, or waiting for a decision (`incoming`: on their text).

    `mapped` says how the columns of a table were understood, `split` how many articles a file had, `left_out` which
    rows are no documents, `seen` what somebody looked at before.
    """

    ready: list[Ready] = field(default_factory=list)
    incoming: list[Incoming] = field(default_factory=list)
    tables: list[WaitingTable] = field(default_factory=list)
    exports: list[WaitingExport] = field(default_factory=list)
    refused: list[tuple[Path, RubricateError | OSError]] = field(default_factory=list)
    left_out: list[tuple[Path, RowsLeftOut]] = field(default_factory=list)
    mapped: list[tuple[Path, Mapping]] = field(default_factory=list)
    split: list[tuple[Path, int]] = field(default_factory=list)
    seen: list[Reading] = field(default_factory=list)
    was_cancelled: bool = False

    @property
    def waits(self) -> bool:
        """Whether somebody has to decide."""
        return bool(self.incoming or self.tables or self.exports)


def take_rows(
    gathered: Gathered,
    waiting: WaitingTable,
    sheet: Sheet,
    mapped: Mapping,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = never,
) -> None:
    """The rows of a table as documents: added to what is ready. Where it is cancelled nothing of it is."""
    made = rows.documents(waiting.table, sheet, mapped)
    ready: list[Ready] = []
    for number, reading in enumerate(made.readings):
        if cancelled():
            gathered.was_cancelled = True
            return
        progress(number, len(made.readings))
        ready.append(with_units(reading))
    gathered.ready += ready
    gathered.mapped.append((waiting.path, mapped))
    gathered.left_out += [(waiting.path, left_out) for left_out in made.left_out]


def take_articles(gathered: Gathered, waiting: WaitingExport, numbers: Sequence[int] | None) -> None:
    """These articles of an export as documents, or with None the whole of it as one: added to what is ready."""
    if numbers is None:
        gathered.ready.append(with_units(waiting.export.whole))
        return
    gathered.ready += [with_units(reading) for reading in waiting.export.readings(numbers)]
    gathered.split.append((waiting.path, len(numbers)))


def with_units(reading: Reading) -> Ready:
    """A reading with its sentences and paragraphs."""
    return reading, cut(reading.text.body, reading.variables.get("language", ""))
