"""Writing the codebook to a file: which kind, what it is good for, and what it can't hold."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rubricate.core.book import Book
from rubricate.formats.codebooks import losses
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.parts import label
from rubricate.gui.segments import Option, Segments
from rubricate.words import tr, trn
from rubricate.words.codebooks import loss

KINDS: Final = ("json", "csv", "md", "qdc")


class ExportCodebookDialog(DialogFrame):
    """`kind()` is the ending of the file that is wanted."""

    def __init__(self, book: Book, parent: QWidget | None = None, *, kind: str = "json") -> None:
        super().__init__(tr("Export the codebook"), parent)
        self._book = book
        counts = trn("{n} tag", "{n} tags", len(book.tags))
        asked = trn("{n} attribute", "{n} attributes", len(book.attributes))
        self.line(tr("{tags} with {attributes}.", tags=counts, attributes=asked))
        options = [Option(one, kind_title(one)) for one in KINDS]
        self.kinds = Segments(tr("Kind of file"), options, kind, self)
        self.content.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        self.use = label(self, "", wraps=True)
        self.lost = label(self, "", "dialogQuiet", wraps=True)
        self.content.addWidget(self.use)
        self.content.addWidget(self.lost)
        self.content.addStretch(1)
        self.foot(self.cancel_button(), self.primary(tr("Export…")))
        self.kinds.chosen.connect(lambda _: self._say())
        self._say()
        self.fit(560, 320)

    def kind(self) -> str:
        return self.kinds.value()

    def _say(self) -> None:
        kind = self.kind()
        uses = {
            "json": tr("All of it, to take in again here or elsewhere, and to be compared."),
            "csv": tr("A table with a row for each tag and attribute, for a spreadsheet. It can be taken in again."),
            "md": tr("A page to print and to discuss."),
            "qdc": tr("REFI-QDA, for other programs: QualCoder, MAXQDA, ATLAS.ti, NVivo."),
        }
        self.use.setText(uses[kind])
        lost = [loss(one) for one in losses(self._book, kind)]
        self.lost.setText("\n".join(lost) if lost else tr("Nothing is lost."))


def kind_title(kind: str) -> str:
    """The name of a kind of file."""
    return {"json": "JSON", "csv": "CSV", "md": "Markdown", "qdc": "QDC"}[kind]
