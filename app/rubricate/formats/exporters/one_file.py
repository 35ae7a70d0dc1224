"""Exports of one file that is written document by document."""

from collections.abc import Callable, Iterator
from pathlib import Path

from rubricate.formats.exporter import Exported, Order, Watch
from rubricate.formats.exporters.landing import landing
from rubricate.formats.leaving import Leaving, leaving, total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

Part = tuple[str, int, int]  # what is written, how many annotations are in it, how many about a document are not


def write_parts(
    snapshot: Snapshot,
    out: Path,
    order: Order,
    watch: Watch,
    name: str,
    part: Callable[[Leaving], Part],
    around: tuple[str, str] = ("", ""),
) -> Exported:
    """Write `out`, or the file `name` in a folder: what `part` makes of each document, in order.

    `around` are the beginning and the end of the file. Raises NotWritten, InTheWay, Cancelled.
    """
    whole, done, left = total(snapshot, order), 0, 0
    with left_as_found(out), Replacing() as files:
        place = landing(out, name)
        stream = files.open(place)
        stream.write(around[0])
        for leave in leaving(snapshot, order):
            made, annotations, without = part(leave)
            stream.write(made)
            done, left = done + annotations, left + without
            watch.at(done, max(done, whole))
        stream.write(around[1])
    return Exported((place,), done, {"whole_document": left} if left else {})


def spans(leave: Leaving) -> Iterator[tuple[int, int, int]]:
    """The number of each annotation that stands on words, with its place."""
    for number, mark in enumerate(leave.marks):
        if mark.start is not None and mark.end is not None:
            yield number, mark.start, mark.end
