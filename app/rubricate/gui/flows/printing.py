"""Print and print preview: the text with its marks and a legend, good in black and white."""

from typing import TYPE_CHECKING

from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Printing:
    """Brings the page's paper form to a printer, or to a preview."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def handlers(self) -> Handlers:
        return {"file.print": self.print, "file.preview": self.preview}

    def print(self) -> None:
        """Ask for the printer (or a PDF) and print the document that is shown."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = self._printer()
        dialog = QPrintDialog(printer, self._window.widget)
        dialog.setWindowTitle(tr("Print"))
        chosen = dialog.exec()
        dialog.deleteLater()
        if chosen:
            self._paint(printer)
            self._window.say(sent(printer))

    def preview(self) -> None:
        """Show the sheets as they will be printed."""
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        from rubricate.gui.dialogs.preview import dress

        printer = self._printer()  # kept here: the dialog does not
        dialog = QPrintPreviewDialog(printer, self._window.widget)
        dialog.setWindowTitle(tr("Print preview"))
        dress(dialog, self._window.theme)
        dialog.paintRequested.connect(self._paint)
        dialog.resize(900, 720)
        dialog.exec()
        dialog.deleteLater()

    def _printer(self) -> "QPrinter":
        from PySide6.QtGui import QPageLayout
        from PySide6.QtPrintSupport import QPrinter

        from rubricate.gui.page.printing import MARGINS

        session, workspace = self._window.session, self._window.workspace
        assert session is not None and workspace is not None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        document_id = workspace.document_id
        name = session.project.documents[document_id].name if document_id is not None else session.project.name
        printer.setDocName(name)
        printer.setCreator("Rubricate")
        printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        return printer

    def _paint(self, printer: "QPrinter") -> None:
        workspace = self._window.workspace
        assert workspace is not None
        workspace.page.paint_pages(printer, printer.docName())


def sent(printer: "QPrinter") -> str:
    """Where it went: to a file, or to the printer of this name."""
    if printer.outputFileName():
        return tr("Written to {path}.", path=printer.outputFileName())
    return tr("Sent to {name}.", name=printer.printerName() or tr("the printer"))
