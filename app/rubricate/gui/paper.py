"""PDF as a format among the others: the pages that the printer gets, of as many documents as one likes.

Qt makes them, so it lives here and not in `formats`; nothing of Qt is loaded until one is written.
"""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from rubricate.formats.exporter import Choice, Exported, Exporter, Order, Watch
from rubricate.formats.exporters.landing import landing
from rubricate.formats.known import exporters
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

PAPER: Final = Choice("paper", ("a4", "letter"))
_SAID: Final = frozenset({"notes", "attributes", "coders", "layers", "joined", "links", "links_of_coders"})
NOTES: Final = Choice("notes", ("yes", "no"), holds={"yes": _SAID})


def write_pdf(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the PDF `out`, or documents.pdf in a folder: text, marks and legend of each document, and what was noted.

    From any thread: each page is made in the one of the window. Without a window Qt is started without a screen.
    """
    from rubricate.gui.paper_pages import Pages
    from rubricate.gui.window_thread import in_window_thread, later_in_window_thread

    with left_as_found(out), Replacing() as files:
        place = landing(out, "documents.pdf")
        stream = files.open_bytes(place)
        letter, with_notes = order.option(PAPER) == "letter", order.option(NOTES) == "yes"
        turn = partial(in_window_thread, cancelled=watch.cancelled)
        pages = turn(lambda: Pages(snapshot, order, letter=letter, with_notes=with_notes))
        try:
            done = 0
            while done < pages.total:
                watch.at(done, pages.total)
                done = turn(pages.paint_next)
            stream.write(turn(pages.finished))
        finally:
            later_in_window_thread(pages.close)
        watch.at(pages.total, pages.total)
    return Exported((place,), pages.annotations)


EXPORTER: Final = Exporter(
    "pdf",
    ("pdf",),
    write_pdf,
    frozenset({"texts", "formatting", "whole_document", "overlaps", "colours"}),
    unit="",
    choices=(PAPER, NOTES),
)


def offered() -> Mapping[str, Exporter]:
    """All exporters by name, this one behind the other pages for people."""
    known = dict(exporters())
    names = list(known)
    at = names.index("html") + 1 if "html" in known else len(names)
    return {
        name: EXPORTER if name == EXPORTER.name else known[name] for name in (*names[:at], EXPORTER.name, *names[at:])
    }
