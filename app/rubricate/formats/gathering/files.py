"""Files one by one: a zip is looked into, a table is understood or waits, a text is read or put aside to be seen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rubricate.core.document import Reading
from rubricate.core.errors import RubricateError
from rubricate.formats import archive, binary, child, incoming, plain, registry
from rubricate.formats.collections import mapping, rows, zips
from rubricate.formats.collections.news.splitting import export_of
from rubricate.formats.collections.sheet import Sheet
from rubricate.formats.errors import ENCODING_GUESSED, ArchiveInArchive, NothingInside, Unsafe
from rubricate.formats.finding import is_known
from rubricate.formats.gathering.gathered import (
    Chosen,
    Gathered,
    WaitingExport,
    WaitingTable,
    take_articles,
    take_rows,
    with_units,
)
from rubricate.formats.incoming import Incoming
from rubricate.formats.reader import bare
from rubricate.formats.writing import Progress

Load = Callable[[], bytes]


class Stopped(Exception):
    """The user has seen enough."""


@dataclass(slots=True)
class Work:
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
            raise Stopped
        self.progress(self.done, self.total)
        self.done += 1


def table_ending(data: bytes, name: str) -> str:
    """The ending by which `rows.table` reads the file, whatever its name says; empty where it is no table."""
    ending = registry.ending(name)
    reason = binary.why_not(data, name, "") if data.startswith(b"PK") else None
    if reason is not None:
        return "xlsx" if reason.kind == "spreadsheet" else ""
    return ending if rows.is_table(data, ending) else ""


def first_readable(table: rows.Table) -> Sheet:
    """The first sheet of which can be guessed where its texts are; else the first."""
    return next((sheet for sheet in table.sheets if mapping.guessed(sheet)), table.sheets[0])


def safely(work: Work, path: Path, take: Callable[[], None]) -> None:
    try:
        take()
    except child.Stopped:
        raise
    except (RubricateError, OSError) as error:
        work.gathered.refused.append((path, error))


def take_from_disk(work: Work, path: Path) -> None:
    """Raises formats.errors, OSError and Stopped."""
    take_file(work, path, registry.load(path), lambda: registry.load(path))


def take_file(work: Work, path: Path, data: bytes, load: Load) -> None:
    """`load` gives the same bytes once more. Raises formats.errors and Stopped."""
    if zips.is_zip(data, registry.ending(path.name)):
        _zip(work, path, data)
    elif ending := table_ending(data, path.name):
        take_table(work, path, data, ending, load)
    else:
        _text(work, path, data, load)


def _zip(work: Work, path: Path, data: bytes) -> None:
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
        safely(work, place, lambda name=name, place=place: _zipped(work, place, zipped[name]))  # type: ignore[misc]


def _zipped(work: Work, place: Path, data: bytes) -> None:
    """The bytes are kept: what is unpacked again counts against the limits again. Raises as `_file`."""
    take_file(work, place, data, lambda: data)


def take_table(work: Work, path: Path, data: bytes, ending: str, load: Load) -> None:
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


def _text(work: Work, path: Path, data: bytes, load: Load) -> None:
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


def _may_wait(work: Work, path: Path, data: bytes, reading: Reading) -> bool:
    """Whether there is anything to look at: of thousands of plain texts there is not, and that is told quickly."""
    if work.shows_all or reading.warnings:
        return True
    return reading.source.reader != plain.READER.name and bool(incoming.variants_of(path.name, data))


def _put_aside(work: Work, file: Incoming) -> None:
    file.at = len(work.gathered.ready)
    work.gathered.incoming.append(file)
