"""Many files at once, and files that hold many texts: read and cut into units; a bad one never stops the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rubricate.collector import paused
from rubricate.core.document import Reading
from rubricate.core.errors import RubricateError
from rubricate.core.units import Cut, cut
from rubricate.formats import archive, binary, child, incoming, plain, registry
from rubricate.formats.collections import mapping, rows, zips
from rubricate.formats.collections.mapping import Mapping
from rubricate.formats.collections.news.splitting import Export, export_of
from rubricate.formats.collections.sheet import Sheet
from rubricate.formats.errors import (
    ENCODING_GUESSED,
    ArchiveInArchive,
    NothingInside,
    RowsLeftOut,
    UnknownEncoding,
    UnreadableEncoding,
    Unsafe,
)
from rubricate.formats.finding import is_known
from rubricate.formats.incoming import Decision, Incoming
from rubricate.formats.reader import bare
from rubricate.formats.writing import Progress, never, unwatched

Ready = tuple[Reading, Cut]
Load = Callable[[], bytes]
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


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
    shows_all: bool = False

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
    waits: bool = False,
    shows_all: bool = False,
    chosen: Chosen | None = None,
) -> Gathered:
    """Read the files one after the other, in `encoding` if it is given. Nothing is added yet.

    A file whose encoding is a guess is read with a warning, tables and exports of newspaper databases as `chosen` says
    or as they are guessed. With `waits` they are put aside for a decision, and so are files that should be looked at
    (see `incoming.wanted`), with `shows_all` every text.
    """
    gathered = Gathered()
    work = _Work(
        gathered, encoding, chosen or Chosen(), progress, cancelled, len(paths), waits=waits, shows_all=shows_all
    )
    with paused(), child.stopped_by(cancelled):
        try:
            for path in paths:
                work.step()
                _safely(work, path, lambda path=path: _from_disk(work, path))  # type: ignore[misc]
            _let_pass(work)
        except (_Stopped, child.Stopped):
            gathered.was_cancelled = True
    progress(work.total, work.total)
    return gathered


def gather_page(
    data: bytes,
    name: str,
    encoding: str | None,
    facts: dict[str, str],
    *,
    waits: bool = False,
    shows_all: bool = False,
    variant: str = "",
) -> Gathered:
    """Read what was fetched as if it were a file of this name; `facts` become variables of every text in it.

    `encoding` is what its server says: it is passed over where the bytes begin with a mark of their own, or do not fit.
    """
    gathered, path = Gathered(), Path(name)
    for tried in (None,) if encoding is None or data.startswith(_MARKS) else (encoding, None):
        gathered = Gathered()
        chosen = Chosen(variant=variant)
        work = _Work(gathered, tried, chosen, unwatched, never, 1, waits=waits, shows_all=shows_all)
        _safely(work, path, lambda work=work: _file(work, path, data, lambda: data))  # type: ignore[misc]
        _let_pass(work)
        if not any(isinstance(error, UnknownEncoding | UnreadableEncoding) for _, error in gathered.refused):
            break
    gathered.ready = [(_with_facts(reading, facts), cut) for reading, cut in gathered.ready]
    for one in gathered.incoming:
        one.facts = facts
    return gathered


def _with_facts(reading: Reading, facts: dict[str, str]) -> Reading:
    return replace(reading, variables={**reading.variables, **facts})


def take_incoming(
    gathered: Gathered,
    decisions: Sequence[Decision],
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = never,
) -> None:
    """What was decided on, in the place where it came among what is ready; tables and exports go on waiting."""
    made: list[tuple[int, Ready]] = []
    with paused():
        for number, decision in enumerate(decisions):
            if cancelled():
                gathered.was_cancelled = True
                return
            progress(number, len(decisions))
            work = _Work(gathered, decision.way.encoding, Chosen(), unwatched, cancelled, 1, waits=True)
            try:
                _safely(work, decision.incoming.path, lambda d=decision, w=work: _decided(w, d, made))  # type: ignore[misc]
            except child.Stopped:
                gathered.was_cancelled = True
                return
    _insert(gathered, made)


def _decided(work: _Work, decision: Decision, made: list[tuple[int, Ready]]) -> None:
    """Raises formats.errors, OSError, child.Stopped."""
    file = decision.incoming
    if file.is_table:
        data = file.load()
        _table(work, file.path, data, table_ending(data, file.path.name), file.load)
        return
    reading = decision.reading(work.cancelled)
    export = export_of(reading) if file.encodings else None
    if export is None:
        made.append((file.at, with_units(reading)))
        work.gathered.seen += [reading] if decision.was_seen else []
    else:
        work.gathered.exports.append(WaitingExport(file.path, export))


def _let_pass(work: _Work) -> None:
    """What nobody needs to look at is ready. Raises _Stopped."""
    gathered = work.gathered
    others = len(gathered.ready) + len(gathered.tables) + len(gathered.exports) + len(gathered.refused)
    waiting = incoming.wanted(gathered.incoming, others, shows_all=work.shows_all)
    made: list[tuple[int, Ready]] = []
    for one in gathered.incoming:
        if one in waiting:
            one.at += len(made)
            continue
        if work.cancelled():
            raise _Stopped
        made.append((one.at, with_units(one.read(one.first))))
    _insert(gathered, made)
    gathered.incoming = list(waiting)


def _insert(gathered: Gathered, made: Sequence[tuple[int, Ready]]) -> None:
    """Each where it came among what was ready."""
    for at, ready in reversed(made):
        gathered.ready.insert(at, ready)


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


def table_ending(data: bytes, name: str) -> str:
    """The ending by which `rows.table` reads the file, whatever its name says; empty where it is no table."""
    ending = registry.ending(name)
    reason = binary.why_not(data, name, "") if data.startswith(b"PK") else None
    if reason is not None:
        return "xlsx" if reason.kind == "spreadsheet" else ""
    return ending if rows.is_table(data, ending) else ""


def _safely(work: _Work, path: Path, take: Callable[[], None]) -> None:
    try:
        take()
    except child.Stopped:
        raise
    except (RubricateError, OSError) as error:
        work.gathered.refused.append((path, error))


def _from_disk(work: _Work, path: Path) -> None:
    """Raises formats.errors, OSError and _Stopped."""
    _file(work, path, registry.load(path), lambda: registry.load(path))


def _file(work: _Work, path: Path, data: bytes, load: Load) -> None:
    """`load` gives the same bytes once more. Raises formats.errors and _Stopped."""
    if zips.is_zip(data, registry.ending(path.name)):
        _zip(work, path, data)
    elif ending := table_ending(data, path.name):
        _table(work, path, data, ending, load)
    else:
        _text(work, path, data, load)


def _zip(work: _Work, path: Path, data: bytes) -> None:
    """Each file in it is taken or refused as if it stood in a folder. Raises Damaged, Unsafe, NothingInside."""
    zipped = archive.Archive(data, path.name)
    inside = [(name, path / meant) for name, meant in zips.files(zipped)]
    wanted = [(name, place) for name, place in inside if is_known(place.name)]
    nested = [place for _, place in inside if registry.ending(place.name) == zips.ENDING]
    work.gathered.refused += [(path / bare(name), Unsafe(bare(name), "outside")) for name in zipped.outside]
    if not wanted and not nested and not zipped.outside:
        raise NothingInside(path.name)
    work.gathered.refused += [(place, ArchiveInArchive(place.name)) for place in nested]
    work.total += len(wanted)
    for name, place in wanted:
        work.step()
        _safely(work, place, lambda name=name, place=place: _zipped(work, place, zipped[name]))  # type: ignore[misc]


def _zipped(work: _Work, place: Path, data: bytes) -> None:
    """The bytes are kept: what is unpacked again counts against the limits again. Raises as `_file`."""
    _file(work, place, data, lambda: data)


def _table(work: _Work, path: Path, data: bytes, ending: str, load: Load) -> None:
    table = rows.table(data, path.name, ending, work.encoding)
    if work.waits:
        guess = registry.guess(data, path.name) if ENCODING_GUESSED in table.sheets[0].warnings else None
        if guess is None:
            work.gathered.tables.append(WaitingTable(path, table))
        else:
            _put_aside(work, incoming.of_guess(path, load, data, guess))
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


def _text(work: _Work, path: Path, data: bytes, load: Load) -> None:
    reading = registry.read(data, path.name, encoding=work.encoding, variant=work.chosen.variant)
    guess = registry.guess(data, path.name) if work.waits and ENCODING_GUESSED in reading.warnings else None
    if guess is not None:
        _put_aside(work, incoming.of_guess(path, load, data, guess, reading))
        return
    export = export_of(reading)
    if export is None and work.waits and not work.chosen.variant and _may_wait(work, path, data, reading):
        found = incoming.of_file(path, load, data, reading, work.encoding or "")
        if work.shows_all or found.has_choice or found.warnings:
            _put_aside(work, found)
            return
    if export is None or (not work.waits and work.chosen.whole):
        work.gathered.ready.append(with_units(reading))
    elif work.waits:
        work.gathered.exports.append(WaitingExport(path, export))
    else:
        take_articles(work.gathered, WaitingExport(path, export), range(len(export.articles)))


def _may_wait(work: _Work, path: Path, data: bytes, reading: Reading) -> bool:
    """Whether there is anything to look at: of thousands of plain texts there is not, and that is told quickly."""
    if work.shows_all or reading.warnings:
        return True
    return reading.source.reader != plain.READER.name and bool(incoming.variants_of(path.name, data))


def _put_aside(work: _Work, file: Incoming) -> None:
    file.at = len(work.gathered.ready)
    work.gathered.incoming.append(file)
