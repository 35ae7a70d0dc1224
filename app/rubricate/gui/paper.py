"""PDF as a format among the others: the pages that the printer gets, of as many documents as one likes.

Qt makes them, so it lives here and not in `formats`; nothing of Qt is loaded until one is written.
"""

from pathlib import Path
from typing import Final

from rubricate.formats.exporter import Choice, Exported, Exporter, Order, Watch
from rubricate.formats.exporters.landing import landing
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

PAPER: Final = Choice("paper", ("a4", "letter"))
NOTES: Final = Choice("notes", ("yes", "no"), holds={"yes": frozenset({"notes", "attributes", "coders", "layers"})})


def write_pdf(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the PDF `out`, or documents.pdf in a folder: text, marks and legend of each document, and what was noted.

    From any thread: each page is made in the one of the window. Without a window Qt is started without a screen.
    """
    from rubricate.gui.paper_pages import Pages, in_window_thread

    with left_as_found(out), Replacing() as files:
        place = landing(out, "documents.pdf")
        stream = files.open_bytes(place)
        pages = in_window_thread(lambda: Pages(snapshot, order, letter=order.option(PAPER) == "letter",
                                               with_notes=order.option(NOTES) == "yes"))  # fmt: skip
        try:
            done = 0
            while done < pages.total:
                watch.at(done, pages.total)
                done = in_window_thread(pages.paint_next)
            stream.write(in_window_thread(pages.finished))
        finally:
            in_window_thread(pages.close)
        watch.at(pages.total, pages.total)
    return Exported((place,), pages.annotations)


EXPORTER: Final = Exporter(
    "pdf",
    ("pdf",),
    write_pdf,
    frozenset({"texts", "formatting", "whole_document", "overlaps"}),
    unit="",
    choices=(PAPER, NOTES),
)
