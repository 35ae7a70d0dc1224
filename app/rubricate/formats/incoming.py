"""A text on its way into a project that somebody may look at before it freezes: in which ways it can be read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from rubricate.core.document import NOTHING, Reading
from rubricate.core.errors import RubricateError
from rubricate.formats import child, registry
from rubricate.formats.encoding import Guess
from rubricate.formats.errors import Unreadable
from rubricate.formats.html.reading import ARTICLE
from rubricate.formats.writing import never

FACTS: Final = ("title", "author", "date")  # what most readers find, and what can be said beforehand


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a file. Of the encoding and the variant of the reader, "" is what it does by itself."""

    encoding: str = ""
    variant: str = ""


@dataclass(eq=False, slots=True)
class Incoming:
    """A file that waits, with what was read of it so far.

    `encodings` are the guesses, the best first, where the file does not say its own; `variants` the reader's ways that
    give texts of their own, the usual one first; both empty where there is no choice. `asks` says that a reader alone
    can't know which is meant. A `is_table` or an export goes on waiting once its encoding is known; `at` is its place
    among the texts that were ready.
    """

    path: Path
    load: Callable[[], bytes]
    encodings: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    said: str = ""
    asks: bool = False
    is_table: bool = False
    at: int = 0
    facts: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    known: dict[Way, Reading] = field(default_factory=dict)

    @property
    def first(self) -> Way:
        """As it is read where nobody says anything."""
        return Way(self.encodings[0] if self.encodings else "", self.variants[0] if self.variants else "")

    @property
    def has_choice(self) -> bool:
        return bool(self.encodings or self.variants)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the reader said of the usual way."""
        found = self.known.get(self.first)
        return found.warnings if found else ()

    def read(self, way: Way, cancelled: Callable[[], bool] = never) -> Reading:
        """What it is in this way; read once. Raises formats.errors, OSError, child.Stopped."""
        found = self.known.get(way)
        if found is None:
            with child.stopped_by(cancelled):
                found = self.known[way] = self._read(way)
        return replace(found, variables={**found.variables, **self.facts}) if self.facts else found

    def _read(self, way: Way) -> Reading:
        name = f"{self.path.stem}.txt" if self.is_table else self.path.name  # a table is looked at as it is written
        return registry.read(self.load(), name, encoding=way.encoding or self.said or None, variant=way.variant)


@dataclass(frozen=True, slots=True)
class Decision:
    """That a file comes in, in which way, and what was written over what it says of itself.

    `was_seen`: somebody looked at it, with what there is to say of it.
    """

    incoming: Incoming
    way: Way
    name: str = ""
    facts: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    was_seen: bool = False

    def reading(self, cancelled: Callable[[], bool] = never) -> Reading:
        """The document as it was decided. Raises formats.errors, OSError, child.Stopped."""
        found = self.incoming.read(self.way, cancelled)
        kinds = {name: kind for name, kind in found.kinds.items() if name not in self.facts}
        return replace(
            found,
            name=self.name or found.name,
            variables={name: words for name, words in {**found.variables, **self.facts}.items() if words},
            kinds=kinds,
        )


def of_reading(reading: Reading) -> Incoming:
    """What comes from no file: there is one way to take it."""
    return Incoming(Path(reading.name), bytes, known={Way(): reading})


def of_file(path: Path, load: Callable[[], bytes], data: bytes, first: Reading, said: str = "") -> Incoming:
    """A file that was read in its usual way (in the encoding that was `said`).

    Where the reader's other way is an article both are read at once: that is quick, and they may be the same.
    """
    found = Incoming(path, load, (), variants_of(path.name, data), said)
    found.asks = ARTICLE in found.variants
    found.known[found.first] = first
    if found.asks:
        for name in found.variants[1:]:
            _read_quietly(found, Way("", name), data)
        _keep_different(found)
    return found


def of_guess(
    path: Path, load: Callable[[], bytes], data: bytes, guess: Guess, first: Reading | None = None
) -> Incoming:
    """A file whose encoding is one of several, with what it is in the best guess; without that it is a table."""
    guesses = tuple(dict.fromkeys((guess.encoding, *guess.alternatives)))
    variants = () if first is None else variants_of(path.name, data)
    found = Incoming(path, load, guesses, variants, asks=True, is_table=first is None)
    if first is not None:
        found.known[found.first] = first
    return found


def wanted(files: Sequence[Incoming], others: int, *, shows_all: bool) -> Sequence[Incoming]:
    """Those that somebody should look at, of files that came along with so many `others`.

    A file alone is shown where there is a choice or something to say. Of several, all such, but only where one asks:
    hundreds of files that can be read well as they are stop nobody.
    """
    if shows_all:
        return files
    if len(files) + others == 1:
        return [one for one in files if one.has_choice or one.warnings]
    if any(one.asks for one in files):
        return [one for one in files if one.has_choice or one.warnings]
    return []


def variants_of(name: str, data: bytes) -> tuple[str, ...]:
    """The ways in which the reader of such a file can read it, where there are several."""
    try:
        found = tuple(registry.reader_for(name, data).variants)
    except Unreadable:
        return ()
    return found if len(found) > 1 else ()


def _read_quietly(incoming: Incoming, way: Way, data: bytes) -> None:
    """A way in which it can't be read is none."""
    try:
        incoming.known[way] = registry.read(
            data, incoming.path.name, encoding=incoming.said or None, variant=way.variant
        )
    except RubricateError:
        incoming.variants = tuple(name for name in incoming.variants if name != way.variant)


def _keep_different(incoming: Incoming) -> None:
    """Of two ways that give the same text the usual one is kept; it is known under the way without a name too."""
    first = incoming.known[incoming.first]
    different = {way: reading for way, reading in incoming.known.items() if reading.text != first.text}
    if different:
        incoming.variants = (incoming.first.variant, *(way.variant for way in different))
    else:
        incoming.known, incoming.variants, incoming.asks = {Way(): first}, (), False
