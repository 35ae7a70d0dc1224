"""Takes files that are dropped anywhere on the window, and says so while they hover."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rubricate.gui.theme import Theme
from rubricate.words import trn

INSET = 6.0
BORDER = 2.0


def files_of(data: QMimeData) -> list[Path]:
    """The local files of what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def address_of(data: QMimeData) -> str:
    """The web address of what is dragged; '' where it is none, or where there are files."""
    if files_of(data):
        return ""
    return next((url.toString() for url in data.urls() if url.scheme() in ("http", "https")), "")


class DropOverlay(QWidget):
    """A dashed border over the window with what a drop would do; it never takes the mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = parent
        self._theme = theme
        self._words = ""
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_for(self, number: int) -> None:
        self._words = trn("Drop to add {n} file", "Drop to add {n} files", number)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("focus"), BORDER, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET), 10, 10)
        size = painter.fontMetrics().boundingRect(self._words).adjusted(-24, -12, 24, 12).size()
        label = QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height()
        )
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(label, 6, 6)
        painter.setPen(self._theme.color("text"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
