"""What every dialog has: a heading, room for its content, and a foot with one primary button."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from rubricate.gui.parts import label, named
from rubricate.words import tr

TYPE_PX = 13  # of the interface at 100 %
ROOM = 48  # kept free around a dialog, for its title bar
LEAST_ROWS = 120


class DialogFrame(QDialog):
    """A dialog in the look of the program. Subclasses fill `content`, give their foot and say how large they `fit`.

    It grows with the interface's size, but never over the edge of the screen: then its content scrolls.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setSizeGripEnabled(True)
        self._wanted = QSize(0, 0)
        self._scale = _scale()
        heading = label(self, title, "dialogHeading", wraps=True)
        self._inside = QWidget(self)
        self.content = QVBoxLayout(self._inside)
        self.content.setContentsMargins(24, 24, 24, 16)
        self.content.setSpacing(12)
        self.content.addWidget(heading)
        self._foot_line = QHBoxLayout()
        self._foot_line.setContentsMargins(24, 12, 24, 12)
        self._foot_line.setSpacing(8)
        self._foot = named(QFrame(self), "dialogFoot")
        self._foot.setLayout(self._foot_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = _scrolling(self._inside, self)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)

    def fit(self, width: int, height: int = 0) -> None:
        """The size that the dialog has at 100 %, where its content needs no more."""
        self._wanted = QSize(width, height)

    def showEvent(self, event: QShowEvent) -> None:
        self._take_size()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keys, were it Cancel; from anywhere else the primary one.

        Choices and fields that open a list are no such buttons: Space is for them.
        """
        button = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(button, QPushButton) and button.text() and not button.isCheckable():
            button.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible() and _scale() != self._scale:
            QTimer.singleShot(0, self, self._take_size)  # when all that is in it has its new size

    def _take_size(self) -> None:
        """As large as wanted and as the content needs; no larger than the screen."""
        most = self.screen().availableSize() - QSize(ROOM, ROOM)
        self._scale = scale = _scale()
        for widget in (self, *self.findChildren(QWidget)):
            widget.ensurePolished()
        for view in self.findChildren(QAbstractItemView):
            view.doItemsLayout()  # rows that were laid out undressed
        self.content.activate()
        least = max(self.content.totalMinimumSize().width(), self._foot.sizeHint().width())
        width = min(max(round(self._wanted.width() * scale), least), most.width())
        height = max(round(self._wanted.height() * scale), self._needed(width))
        if height > most.height():  # the scroll bar takes nothing away
            width = min(width + self._area.verticalScrollBar().sizeHint().width(), most.width())
        self.resize(width, min(height, most.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scroll bar comes only where it is needed: once there, it would make lines wrap and need itself."""
        fits = self._needed(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(policy)
        super().resizeEvent(event)

    def _needed(self, width: int) -> int:
        """The height that content and foot need at this width."""
        content = self.content
        inside = (
            content.totalHeightForWidth(width) if content.hasHeightForWidth() else content.totalMinimumSize().height()
        )
        return inside + self._foot.sizeHint().height()

    def foot(self, *widgets: QWidget, left: QWidget | None = None) -> None:
        """Put these at the right of the foot, and `left` at its other end."""
        if left is not None:
            self._foot_line.addWidget(left)
        self._foot_line.addStretch(1)
        for widget in widgets:
            self._foot_line.addWidget(widget)

    def primary(self, text: str) -> QPushButton:
        """The one button that does what the dialog is for; Enter presses it."""
        button = named(QPushButton(text, self), "primary")
        button.setDefault(True)
        button.setProperty("primary", True)
        button.clicked.connect(self.accept)
        return button

    def secondary(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def cancel_button(self, text: str = "") -> QPushButton:
        """Leaves everything as it is."""
        button = self.secondary(text or tr("Cancel"))
        button.clicked.connect(self.reject)
        return button

    def line(self, text: str, name: str = "dialogLine") -> QLabel:
        """A sentence in the content; words from outside can't bring mark-up along."""
        line = label(self, text, name, wraps=True)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.content.addWidget(line)
        return line


def _scale() -> float:
    """How much larger than at 100 % the interface is."""
    return QApplication.font().pixelSize() / TYPE_PX


def _scrolling(inside: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumHeight(LEAST_ROWS)
    area.setWidget(inside)
    return area
