"""Print through the window, into a PDF."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog, QPrintPreviewWidget

from rubricate.gui.flows.printing import sent
from rubricate.gui.main_window import MainWindow


def test_the_document_is_printed_under_its_name(
    reading: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.pdf"

    def agree(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(out))
        assert dialog.printer().docName() == "A bridge"
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", agree)
    reading.commands["file.print"].trigger()
    assert out.read_bytes().startswith(b"%PDF")
    assert out.stat().st_size > 3_000


def test_the_preview_paints_pages(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[int] = []

    def look(dialog: QPrintPreviewDialog) -> int:
        view = dialog.findChild(QPrintPreviewWidget)
        assert isinstance(view, QPrintPreviewWidget)
        view.updatePreview()
        painted.append(view.pageCount())
        return 0

    monkeypatch.setattr(QPrintPreviewDialog, "exec", look)
    reading.commands["file.preview"].trigger()
    assert painted == [1]


def test_a_pdf_is_named_by_its_path(qapp: object, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "A bridge.pdf"))
    assert sent(printer) == f"Written to {tmp_path / 'A bridge.pdf'}."
