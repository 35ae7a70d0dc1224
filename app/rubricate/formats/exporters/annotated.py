"""Annotated CSV among the other exports."""

from pathlib import Path
from typing import Final

from rubricate.formats import annotated_csv
from rubricate.formats.exporter import THINGS, Choice, Exported, Exporter, Order, Watch
from rubricate.formats.snapshot import Snapshot

USE: Final = Choice("for", ("data", "spreadsheet"))
DELIMITER: Final = Choice("delimiter", ("comma", "semicolon", "tab"), after=("for", "spreadsheet"))
COMPANIONS: Final = Choice("companions", ("yes", "no"))
DELIMITERS: Final = {"comma": ",", "semicolon": ";", "tab": "\t"}


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """See `annotated_csv.export`."""
    use = order.option(USE)
    done = annotated_csv.export(
        snapshot,
        out,
        flavour=use,
        delimiter="," if use == "data" else DELIMITERS[order.option(DELIMITER)],
        documents=order.documents,
        also=order.also,
        companions=order.option(COMPANIONS) == "yes",
        progress=watch.progress,
        cancelled=watch.cancelled,
    )
    return Exported(done.files, done.annotations)


EXPORTER: Final = Exporter(
    "csv",
    ("csv",),
    write,
    frozenset(THINGS) - {"texts", "formatting", "units", "states"},
    choices=(USE, DELIMITER, COMPANIONS),
)
