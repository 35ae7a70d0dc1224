"""Two panels above each other: the upper one takes what it needs up to a share of the height, then it scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rubricate.gui.parts import named

SHARE = 0.6


class Scroll(QScrollArea):
    """As high as its content where it may be; scrolls up and down alone."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._content = content
        self.setWidget(content)
        content.installEventFilter(self)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_focus)

    def sizeHint(self) -> QSize:
        wanted, layout = self._content.sizeHint(), self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            return QSize(wanted.width(), layout.totalHeightForWidth(self.viewport().width()))
        return wanted

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _show_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever has the keys is seen, however it came to them."""
        if now is not None and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        if watched is self._content and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._settling.start()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        """No scroll bar where all has room without it: narrowed by the bar, the words would need it for themselves."""
        bar, layout = self.verticalScrollBar(), self._content.layout()
        if bar.isVisible() and layout is not None and layout.hasHeightForWidth():
            whole = self.viewport().width() + bar.width()
            if layout.totalHeightForWidth(whole) <= self.viewport().height():
                self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
                self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


class PanelStack(QWidget):
    """The panels of one side of the window."""

    def __init__(self, top: QWidget, bottom: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "panel")
        self._top = top
        line = named(QFrame(self), "panelLine")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(line)
        column.addWidget(bottom, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._top.setMaximumHeight(max(1, round(self.height() * SHARE)))
        super().resizeEvent(event)
