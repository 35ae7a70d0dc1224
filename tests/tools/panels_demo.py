"""Renders the panels and their dialogs to pictures, to be looked at beside the mock-ups: panels_demo.py FOLDER."""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from rubricate import resources
from rubricate.core import actions
from rubricate.core.text import Span
from rubricate.formats import registry
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dialogs.tag_dialog import TagDialog
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.panels.annotation_list import AnnotationList
from rubricate.gui.panels.codebook import CodebookPanel
from rubricate.gui.panels.documents import DocumentsPanel
from rubricate.gui.panels.inspector import Inspector
from rubricate.gui.panels.stack import PanelStack, Scroll
from rubricate.gui.theme import Theme
from tests.gui.desk import CODER, Desk, desk

HEIGHT = 636
WIDTHS = (248, 316)
NOTE = "Stands above as a headline too.\n**Who are “they”?** The text never says."


def fill(found: Desk) -> None:
    """Six documents and some marks in the second one."""
    sample = resources.sample()
    body = registry.read(sample.read_bytes(), sample.name).text.body
    names = ("Harbour fees, again", "The line this town deserves", "Who pays for the pool?", "A school without bells")
    documents = [found.add(name, body) for name in (*names, "The last night bus", "Ferry times, summer")]
    sentences = found.project.units(documents[1]).sentences
    tags = found.project.codebook.ordered()
    for at in range(4, min(54, len(sentences)), 4):
        span = Span(sentences[at], sentences[at + 1])
        note = NOTE if at == 12 else ""
        tag = tags[(at // 4) % 4].id
        found.act(
            lambda s, h, span=span, tag=tag, note=note: actions.annotate(s, h, documents[1], span, tag, note=note)
        )
    found.mark(documents[0], body.split(".")[0][:30], "claim")
    found.act(lambda s, h: actions.set_status(s, h, [documents[0]], "done"))
    found.act(lambda s, h: actions.set_status(s, h, [documents[5]], "skipped", "out of scope"))


def picture(widgets: list[QWidget], path: Path) -> None:
    """The widgets side by side."""
    width = sum(widget.width() + 16 for widget in widgets) - 16
    pixmap = QPixmap(width, max(widget.height() for widget in widgets))
    pixmap.fill()
    painter, left = QPainter(pixmap), 0
    for widget in widgets:
        widget.render(painter, QPoint(left, 0))
        left += widget.width() + 16
    painter.end()
    pixmap.save(str(path))


def shoot(app: QApplication, found: Desk, name: str, folder: Path) -> None:
    """All pictures of one theme."""
    theme = Theme.load(name)
    theme.apply(app)
    window = QWidget()
    window.resize(1200, 900)
    codebook = CodebookPanel(found.project, found.act, theme)
    documents = DocumentsPanel(found.project, found.act, Asking(window, lambda: theme), CODER.id, theme)
    listed = AnnotationList(found.project, found.act, theme)
    inspector = Inspector(found.project, found.act, Asking(window, lambda: theme), CODER.id, listed.model, theme)
    left, right = PanelStack(codebook, documents, window), PanelStack(Scroll(inspector, window), listed, window)
    document = list(found.project.documents)[1]
    for panel in (codebook, documents, listed):
        panel.show_document(document)
    noted = next(a for a in found.project.annotations(document) if a.note)
    shots: list[QWidget] = []
    for side, width in ((left, WIDTHS[0]), (right, WIDTHS[1])):
        side.setGeometry(QRect(0, 0, width, HEIGHT))
        shots.append(side)
    window.show()
    listed.show_focus(noted.id)
    inspector.show_annotation(noted.id)
    app.processEvents()
    app.processEvents()
    picture(shots, folder / f"panels-{name}.png")
    inspector.show_annotation(None)
    listed.field.setText("zzz")
    app.processEvents()
    picture(shots, folder / f"empty-{name}.png")
    picker = TagPicker(found.project.codebook, theme, window)
    picker.open_near(QRect(200, 200, 100, 20))
    picker.field.setText("o")
    app.processEvents()
    picture([picker], folder / f"picker-{name}.png")
    picker.close()
    tag = found.project.codebook.ordered()[2]
    dialog = TagDialog(tag, found.project.codebook, lambda _: "", theme, window, new=False)
    dialog.show()
    app.processEvents()
    picture([dialog], folder / f"tag-{name}.png")
    dialog.close()
    window.close()


def main(folder: Path) -> None:
    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, desk(Path(place)) as found:
        fill(found)
        for name in ("light", "dark", "contrast-light"):
            shoot(app, found, name, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
