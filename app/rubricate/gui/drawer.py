"""A panel that opens over the page where the window has no room for a column."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

SLIDE_MS = 160


class Drawer(QFrame):
    """Lies over its parent at one side, below nothing; in a mirrored interface at the other one. Esc closes it;
    `closed` says so.
    """

    closed = Signal()

    def __init__(self, side: Qt.Edge, width: int, calm: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self.setProperty("side", "left" if side == Qt.Edge.LeftEdge else "right")
        self.setAutoFillBackground(True)
        self._over = parent
        self._side = side
        self._wanted = width
        self._inset = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self.set_calm(calm)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        parent.installEventFilter(self)
        self.hide()

    def set_calm(self, calm: bool) -> None:
        """Whether it is there at once instead of sliding in."""
        self._slide.setDuration(0 if calm else SLIDE_MS)

    def hold(self, content: QWidget) -> None:
        """Take the panel in."""
        self._column.addWidget(content)
        content.show()

    def set_width(self, pixels: int) -> None:
        """How wide it is, where the window has the room."""
        self._wanted = pixels
        self._place()

    def set_inset(self, pixels: int) -> None:
        """Keep this much of the side free, for a rail."""
        self._inset = pixels
        self._place()

    def open_drawer(self) -> None:
        self.show()
        self.raise_()
        self._place()
        if self._slide.duration():
            self._slide.setStartValue(self._home() + QPoint(-24 if self._is_left() else 24, 0))
            self._slide.setEndValue(self._home())
            self._slide.start()

    def close_drawer(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.resize(min(self._wanted, self._over.width() - self._inset), self._over.height())
        self.move(self._home())

    def _home(self) -> QPoint:
        inset = self._inset
        return QPoint(inset if self._is_left() else self._over.width() - self.width() - inset, 0)

    def _is_left(self) -> bool:
        return (self._side == Qt.Edge.LeftEdge) != self.isRightToLeft()
