"""Taguette's table of highlights: id, document, tag, content; a row for each annotation."""

import csv
from pathlib import Path
from typing import Final

from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.landing import landing
from rubricate.formats.leaving import leaving, total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

_OFTEN: Final = 500


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the table `out`, or highlights.csv in a folder.

    The same words by several coders are several rows; an annotation about a whole document has no words and is left
    out.
    """
    whole, done, left = total(snapshot, order), 0, 0
    with left_as_found(out), Replacing() as files:
        place = landing(out, "highlights.csv")
        writer = csv.writer(files.open(place))
        writer.writerow(("id", "document", "tag", "content"))
        numbers: dict[tuple[object, int, int], int] = {}
        for leave in leaving(snapshot, order):
            watch.at(done, max(done, whole))
            for mark in leave.marks:
                if mark.start is None or mark.end is None:
                    left += 1
                    continue
                number = numbers.setdefault((leave.document.id, mark.start, mark.end), len(numbers) + 1)
                writer.writerow((number, leave.document.name, mark.tag.name, leave.text[mark.start : mark.end]))
                done += 1
                if done % _OFTEN == 0:
                    watch.at(done, max(done, whole))
    return Exported((place,), done, {"whole_document": left} if left else {})


EXPORTER: Final = Exporter("taguette-csv", ("csv",), write, frozenset({"overlaps"}), unit="")
