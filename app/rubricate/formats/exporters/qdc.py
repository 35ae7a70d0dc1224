"""The codebook of a project as REFI-QDA QDC, among the other exports."""

from pathlib import Path
from typing import Final

from rubricate.core.book import Book
from rubricate.formats.codebooks import qdc
from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.landing import landing
from rubricate.formats.leaving import total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the codebook `out`, or codebook.qdc in a folder; no document and no annotation is in it. Raises NoTags."""
    watch.at(0, 1)
    left = total(snapshot, order)
    words = qdc.content(Book.of(snapshot.codebook, snapshot.name))
    with left_as_found(out), Replacing() as files:
        place = landing(out, "codebook.qdc")
        files.open(place).write(words)
    return Exported((place,), 0, {"annotations": left} if left else {})


EXPORTER: Final = Exporter("qdc", ("qdc",), write, frozenset({"definitions", "hierarchy", "colours", "ids"}), unit="")
