"""What is dropped anywhere on the window: files, addresses, words; and what is said while they hover."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rubricate.gui.theme import Theme
from rubricate.words import tr, trn

INSET = 6.0
BORDER = 2.0


def files_of(data: QMimeData) -> list[Path]:
    """The local files of what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def address_of(data: QMimeData) -> str:
    """The web address of what is dragged, were it as words; '' where it is none, or where there are files."""
    if files_of(data):
        return ""
    from rubricate.fetching import is_address  # it brings the network along

    address = next((url.toString() for url in data.urls() if url.scheme() in ("http", "https")), "")
    words = data.text().strip()
    return address or (words if is_address(words) else "")


def text_of(data: QMimeData) -> str:
    """The words that are dragged, where it is neither files nor an address."""
    if files_of(data) or address_of(data):
        return ""
    return data.text() if data.hasText() and data.text().strip() else ""


def copy_of(data: QMimeData) -> QMimeData:
    """Words and looks of what is dragged, for when the drag is over."""
    copied = QMimeData()
    copied.setText(data.text())
    if data.hasHtml():
        copied.setHtml(data.html())
    return copied


def words_for(data: QMimeData) -> str:
    """What a drop would do; "" where it would do nothing."""
    files = files_of(data)
    if files:
        return trn("Drop to add {n} file", "Drop to add {n} files", len(files))
    if address_of(data):
        return tr("Drop to add this web page")
    return tr("Drop to make a document of this text") if text_of(data) else ""


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

    def show_words(self, words: str) -> None:
        self._words = words
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
