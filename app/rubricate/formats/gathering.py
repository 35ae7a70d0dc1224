"""Many files at once, and files that hold many texts: read and cut into units; a bad one never stops the rest."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from rubricate.collector import paused
from rubricate.core.document import Reading
from rubricate.core.errors import RubricateError
from rubricate.core.units import Cut, cut
from rubricate.formats import archive, binary, child, registry
from rubricate.formats.collections import mapping, rows, zips
from rubricate.formats.collections.mapping import Mapping
from rubricate.formats.collections.news.splitting import Export, export_of
from rubricate.formats.collections.sheet import Sheet
from rubricate.formats.encoding import Guess
from rubricate.formats.errors import (
    ENCODING_GUESSED,
    ArchiveInArchive,
    NothingInside,
    RowsLeftOut,
    UnknownEncoding,
    UnreadableEncoding,
)
from rubricate.formats.html.reading import ARTICLE
from rubricate.formats.writing import Progress, never, unwatched

Ready = tuple[Reading, Cut]
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Unsure:
    """A file whose encoding is a guess: its bytes, and what it may be. A file in a zip stands "in" its path."""

    path: Path
    data: bytes
    guess: Guess


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
class WaitingVariants:
    """A file that can be read in several ways which give different texts; by the names of the reader's variants."""

    path: Path
    readings: dict[str, Reading]


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
    """What became of the files: read, left out with the reason, or waiting for a decision.

    `mapped` says how the columns of a table were understood, `split` how many articles a file had, `left_out` which
    rows are no documents.
    """

    ready: list[Ready] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    tables: list[WaitingTable] = field(default_factory=list)
    exports: list[WaitingExport] = field(default_factory=list)
    variants: list[WaitingVariants] = field(default_factory=list)
    refused: list[tuple[Path, RubricateError | OSError]] = field(default_factory=list)
    left_out: list[tuple[Path, RowsLeftOut]] = field(default_factory=list)
    mapped: list[tuple[Path, Mapping]] = field(default_factory=list)
    split: list[tuple[Path, int]] = field(default_factory=list)
    was_cancelled: bool = False

    @property
    def waits(self) -> bool:
        """Whether somebody has to decide."""
        return bool(self.unsure or self.tables or self.exports or self.variants)


class _Stopped(Exception):
    """The user has seen enough."""


@dataclass(slots=True)
class _Work:
    """One gathering: what it found so far, how it was asked for, how far it is."""

    gathered: Gathered
    encoding: str | None
    chosen: Chosen
    progress: Progress
    cancelled: Callable[[], bool]
    total: int
    done: int = 0
    waits: bool = False

    def step(self) -> None:
        if self.cancelled():
            raise _Stopped
        self.progress(self.done, self.total)
        self.done += 1


def gather(
    paths: Sequence[Path],
    progress: Progress,
    cancelled: Callable[[], bool] = never,
    *,
    encoding: str | None = None,
    guesses_wait: bool = False,
    chosen: Chosen | None = None,
) -> Gathered:
    """Read the files one after the other, in `encoding` if it is given. Nothing is added yet.

    A file whose encoding is a guess is read with a warning, or with `guesses_wait` put aside for a decision; so are
    then tables and exports of newspaper databases, which else are read as `chosen` says or as they are guessed.
    """
    gathered = Gathered()
    work = _Work(gathered, encoding, chosen or Chosen(), progress, cancelled, len(paths), waits=guesses_wait)
    with paused(), child.stopped_by(cancelled):
        try:
            for path in paths:
                work.step()
                _safely(work, path, lambda path=path: _file(work, path, registry.load(path)))  # type: ignore[misc]
        except (_Stopped, child.Stopped):
            gathered.was_cancelled = True
    progress(work.total, work.total)
    return gathered


def gather_page(
    data: bytes, name: str, encoding: str | None, facts: dict[str, str], *, waits: bool = False, variant: str = ""
) -> Gathered:
    """Read what was fetched as if it were a file of this name; `facts` become variables of every text in it.

    `encoding` is what its server says: it is passed over where the bytes begin with a mark of their own, or do not fit.
    """
    gathered, path = Gathered(), Path(name)
    for tried in (None,) if encoding is None or data.startswith(_MARKS) else (encoding, None):
        gathered = Gathered()
        work = _Work(gathered, tried, Chosen(variant=variant), unwatched, never, 1, waits=waits)
        _safely(work, path, lambda work=work: _file(work, path, data))  # type: ignore[misc]
        if not any(isinstance(error, UnknownEncoding | UnreadableEncoding) for _, error in gathered.refused):
            break
    gathered.ready = [(_with_facts(reading, facts), cut) for reading, cut in gathered.ready]
    gathered.variants = [
        WaitingVariants(one.path, {way: _with_facts(reading, facts) for way, reading in one.readings.items()})
        for one in gathered.variants
    ]
    return gathered


def _with_facts(reading: Reading, facts: dict[str, str]) -> Reading:
    return replace(reading, variables={**reading.variables, **facts})


def decided(unsure: Unsure, chosen: str) -> Ready:
    """The file read in the encoding that the user has chosen. Raises formats.errors."""
    return with_units(registry.read(unsure.data, unsure.path.name, encoding=chosen))


def settle(gathered: Gathered, unsure: Unsure, chosen: str) -> None:
    """Read a file in the encoding that the user has chosen; a table or an export goes on waiting."""
    work = _Work(gathered, chosen, Chosen(), unwatched, never, 1, waits=True)
    _safely(work, unsure.path, lambda: _file(work, unsure.path, unsure.data))


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


def texts_in(paths: Iterable[Path]) -> list[Path]:
    """The files themselves; of folders the files that can be read, in the order of their names, hidden ones apart."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (p for p in path.rglob("*") if p.is_file() and not zips.is_hidden(_below(p, path)))
            found += sorted(p for p in inside if _is_known(p.name) or registry.ending(p.name) == zips.ENDING)
        else:
            found.append(path)
    return found


def known_endings() -> tuple[str, ...]:
    """The endings of all files that texts can come from."""
    return tuple(dict.fromkeys((*registry.endings(), *rows.ENDINGS, zips.ENDING)))


def table_ending(data: bytes, name: str) -> str:
    """The ending by which `rows.table` reads the file, whatever its name says; empty where it is no table."""
    ending = registry.ending(name)
    reason = binary.why_not(data, name, "") if data.startswith(b"PK") else None
    if reason is not None:
        return "xlsx" if reason.kind == "spreadsheet" else ""
    return ending if rows.is_table(data, ending) else ""


def _below(path: Path, folder: Path) -> PurePosixPath:
    return PurePosixPath(path.relative_to(folder).as_posix())


def _is_known(name: str) -> bool:
    """Whether a file in a folder is read: settings of programs are JSON too, so that has to be asked for by name."""
    ending = registry.ending(name)
    return ending in registry.endings() or (ending in rows.ENDINGS and ending != "json")


def _safely(work: _Work, path: Path, take: Callable[[], None]) -> None:
    try:
        take()
    except child.Stopped:
        raise
    except (RubricateError, OSError) as error:
        work.gathered.refused.append((path, error))


def _file(work: _Work, path: Path, data: bytes) -> None:
    """Raises formats.errors and _Stopped."""
    if zips.is_zip(data, registry.ending(path.name)):
        _zip(work, path, data)
    elif ending := table_ending(data, path.name):
        _table(work, path, data, ending)
    else:
        _text(work, path, data)


def _zip(work: _Work, path: Path, data: bytes) -> None:
    """Each file in it is taken or refused as if it stood in a folder. Raises Damaged, Unsafe, NothingInside."""
    zipped = archive.Archive(data, path.name)
    inside = [(name, path / meant) for name, meant in zips.files(zipped)]
    wanted = [(name, place) for name, place in inside if _is_known(place.name)]
    nested = [place for _, place in inside if registry.ending(place.name) == zips.ENDING]
    if not wanted and not nested:
        raise NothingInside(path.name)
    work.gathered.refused += [(place, ArchiveInArchive(place.name)) for place in nested]
    work.total += len(wanted)
    for name, place in wanted:
        work.step()
        _safely(work, place, lambda name=name, place=place: _file(work, place, zipped[name]))  # type: ignore[misc]


def _table(work: _Work, path: Path, data: bytes, ending: str) -> None:
    table = rows.table(data, path.name, ending, work.encoding)
    if work.waits:
        guess = registry.guess(data, path.name) if ENCODING_GUESSED in table.sheets[0].warnings else None
        if guess is None:
            work.gathered.tables.append(WaitingTable(path, table))
        else:
            work.gathered.unsure.append(Unsure(path, data, guess))
        return
    said = work.chosen
    sheet = table.sheet(said.sheet) if said.sheet else first_readable(table)
    mapped = mapping.asked(
        sheet, path.name, text=said.text, name=said.name, key=said.id, date=said.date, only=said.only
    )
    take_rows(work.gathered, WaitingTable(path, table), sheet, mapped)


def first_readable(table: rows.Table) -> Sheet:
    """The first sheet of which can be guessed where its texts are; else the first."""
    return next((sheet for sheet in table.sheets if mapping.guessed(sheet)), table.sheets[0])


def _text(work: _Work, path: Path, data: bytes) -> None:
    reading = registry.read(data, path.name, encoding=work.encoding, variant=work.chosen.variant)
    guess = registry.guess(data, path.name) if work.waits and ENCODING_GUESSED in reading.warnings else None
    if guess is not None:
        work.gathered.unsure.append(Unsure(path, data, guess))
        return
    export = export_of(reading)
    if export is None and work.waits and not work.chosen.variant:
        ways = _ways(work, path, data, reading)
        if len(ways) > 1:
            work.gathered.variants.append(WaitingVariants(path, ways))
            return
    if export is None or (not work.waits and work.chosen.whole):
        work.gathered.ready.append(with_units(reading))
    elif work.waits:
        work.gathered.exports.append(WaitingExport(path, export))
    else:
        take_articles(work.gathered, WaitingExport(path, export), range(len(export.articles)))


def _ways(work: _Work, path: Path, data: bytes, first: Reading) -> dict[str, Reading]:
    """The file in each way in which it is asked about and that gives a text of its own, the usual one first."""
    variants = registry.reader_for(path.name, data).variants
    found: dict[str, Reading] = {}
    for name in variants if ARTICLE in variants else ():
        reading = registry.read(data, path.name, encoding=work.encoding, variant=name) if found else first
        if all(reading.text != other.text for other in found.values()):
            found[name] = reading
    return found
