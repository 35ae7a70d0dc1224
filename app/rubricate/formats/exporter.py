"""What an exporter is, what it is asked to write, and the one list of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final
from uuid import UUID

from rubricate.formats.said import Said
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Cancelled, Progress, never, unwatched

GROUP: Final = "rubricate.exporters"
NO_OPTIONS: Mapping[str, str] = MappingProxyType({})

# All that a project may hold and a format may not: what `Exporter.holds` is made of. losses.py counts each of them.
THINGS: Final = (
    "texts", "formatting", "units", "variables", "sets", "purposes", "states",
    "whole_document", "overlaps", "joined", "notes", "attributes", "coders", "layers", "times", "ids",
    "links", "links_of_coders", "links_of_documents",
    "definitions", "hierarchy", "colours", "tag_notes", "document_notes", "journal",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Order:
    """What to write: these documents (None: all data, and those for the purposes in `also`), with these options.

    `said` are the words of pages that people read; `words.pages.said` has them in the reader's language.
    """

    documents: tuple[UUID, ...] | None = None
    also: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=lambda: NO_OPTIONS)
    said: Said = field(default_factory=Said)

    def option(self, choice: "Choice") -> str:
        """What was chosen, or the first there is."""
        value = self.options.get(choice.name, choice.values[0])
        return value if value in choice.values or choice.kind else choice.values[0]


@dataclass(frozen=True, slots=True)
class Choice:
    """A question that an exporter has: its name and the possible answers, the usual one first.

    `kind` 'tag' takes the name of a tag too, which is not among `values`. `holds` are those of THINGS that the format
    keeps with an answer besides what it always keeps. It is only asked where the choice `after` has a certain value.
    """

    name: str
    values: tuple[str, ...]
    kind: str = ""
    holds: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    after: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on: `progress(done, total)` is told, `cancelled()` is asked."""

    progress: Progress = unwatched
    cancelled: Callable[[], bool] = never

    def at(self, done: int, total: int) -> None:
        """Tells, and raises Cancelled where it was stopped."""
        if self.cancelled():
            raise Cancelled
        self.progress(done, total)


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote: the files, the one that was asked for first, and how many annotations are in them.

    `left_out` counts annotations that the format could not take at all, `otherwise` what was written in another form
    than it has, both by a code of `words.formats`.
    """

    files: tuple[Path, ...]
    annotations: int
    left_out: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    otherwise: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Exporter:
    """One format. Entry points of the group `rubricate.exporters` load such an object.

    `write(snapshot, out, order, watch)` writes the file `out`, or with `is_folder` the files in the folder `out`, all
    of them or none; it raises NotWritten, InTheWay, Cancelled. `holds` are those of THINGS that the format keeps;
    `unit` is what its offsets count in ('' where it has none). `needs` is a package that must be installed for it.
    """

    name: str
    endings: tuple[str, ...]
    write: Callable[[Snapshot, Path, Order, Watch], Exported]
    holds: frozenset[str]
    unit: str = "code_point"
    choices: tuple[Choice, ...] = ()
    is_folder: bool = False
    needs: str = ""
    title: str = ""

    def held(self, order: Order) -> frozenset[str]:
        """Those of THINGS that are kept when this order is written."""
        chosen = (choice.holds.get(order.option(choice), frozenset()) for choice in self.choices)
        return self.holds.union(*chosen)
