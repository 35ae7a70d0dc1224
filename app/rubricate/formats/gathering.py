"""Many files at once: read and cut into units, so that one bad file never stops the rest."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rubricate.collector import paused
from rubricate.core.document import Reading
from rubricate.core.errors import RubricateError
from rubricate.core.units import Cut, cut
from rubricate.formats import registry
from rubricate.formats.encoding import Guess
from rubricate.formats.errors import ENCODING_GUESSED
from rubricate.formats.writing import Progress

Ready = tuple[Reading, Cut]


@dataclass(frozen=True, slots=True)
class Unsure:
    """A file whose encoding is a guess: its bytes, and what it may be."""

    path: Path
    data: bytes
    guess: Guess


@dataclass(slots=True)
class Gathered:
    """What became of the files: read, left out with the reason, or waiting for a decision about their encoding."""

    ready: list[Ready] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    refused: list[tuple[Path, RubricateError | OSError]] = field(default_factory=list)
    was_cancelled: bool = False


def gather(
    paths: Sequence[Path],
    progress: Progress,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    encoding: str | None = None,
    guesses_wait: bool = False,
) -> Gathered:
    """Read the files one after the other, in `encoding` if it is given. Nothing is added yet.

    A file whose encoding is a guess is read with a warning, or with `guesses_wait` put aside for a decision.
    """
    gathered = Gathered()
    with paused():
        for number, path in enumerate(paths):
            if cancelled():
                gathered.was_cancelled = True
                break
            progress(number, len(paths))
            try:
                _take(gathered, path, encoding, guesses_wait)
            except (RubricateError, OSError) as error:
                gathered.refused.append((path, error))
    progress(len(paths), len(paths))
    return gathered


def decided(unsure: Unsure, chosen: str) -> Ready:
    """The file read in the encoding that the user has chosen. Raises formats.errors."""
    return with_units(registry.read(unsure.data, unsure.path.name, encoding=chosen))


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


def _take(gathered: Gathered, path: Path, encoding: str | None, guesses_wait: bool) -> None:
    """Raises formats.errors and OSError."""
    data = registry.load(path)
    reading = registry.read(data, path.name, encoding=encoding)
    guess = registry.guess(data, path.name) if guesses_wait and ENCODING_GUESSED in reading.warnings else None
    if guess is None:
        gathered.ready.append(with_units(reading))
    else:
        gathered.unsure.append(Unsure(path, data, guess))
