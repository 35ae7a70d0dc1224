"""Reading many files: plain functions for a job, so that one bad file never stops the rest."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rubricate.core.document import Reading
from rubricate.core.errors import RubricateError
from rubricate.core.units import Cut, cut
from rubricate.formats import encoding, registry

Ready = tuple[Reading, Cut]


@dataclass(frozen=True, slots=True)
class Unsure:
    """A file whose encoding is a guess: its bytes, and what it may be."""

    name: str
    data: bytes
    guess: encoding.Guess


@dataclass(slots=True)
class Gathered:
    """What became of the files: read, left out with the reason, or waiting for a decision about their encoding."""

    ready: list[Ready] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    refused: list[tuple[str, RubricateError | OSError]] = field(default_factory=list)
    was_cancelled: bool = False


def gather(paths: Sequence[Path], progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Gathered:
    """Read the files one after the other. Nothing is added yet."""
    gathered = Gathered()
    for number, path in enumerate(paths):
        if cancelled():
            gathered.was_cancelled = True
            break
        progress(number, len(paths))
        _read_into(gathered, path)
    progress(len(paths), len(paths))
    return gathered


def decided(unsure: Unsure, chosen: str) -> Ready:
    """The file read in the encoding that the user has chosen. Raises formats.errors."""
    return with_units(registry.read(unsure.data, unsure.name, encoding=chosen))


def with_units(reading: Reading) -> Ready:
    """A reading with its sentences and paragraphs."""
    return reading, cut(reading.text.body, reading.variables.get("language", ""))


def texts_in(paths: Iterable[Path]) -> list[Path]:
    """The files themselves; of folders the files that have a reader, in the order of their names, hidden ones apart."""
    known = registry.endings()
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (p for p in path.rglob("*") if p.is_file() and not p.name.startswith("."))
            found += sorted(p for p in inside if registry.ending(p.name) in known)
        else:
            found.append(path)
    return found


def _read_into(gathered: Gathered, path: Path) -> None:
    try:
        data = registry.load(path)
        guess = registry.guess(data, path.name)
        if guess is not None and not guess.sure:
            gathered.unsure.append(Unsure(path.name, data, guess))
        else:
            gathered.ready.append(with_units(registry.read(data, path.name)))
    except (RubricateError, OSError) as error:
        gathered.refused.append((path.name, error))
