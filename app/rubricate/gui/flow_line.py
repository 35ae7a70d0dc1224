"""A line of widgets that goes on below where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLine(QLayout):
    """Widgets after each other, in as many lines as the width makes them; mirrored where the interface is.

    In a line they stand at the middle of its height, or `at_top`.
    """

    def __init__(self, spacing: int, parent: QWidget | None = None, *, at_top: bool = False) -> None:
        super().__init__(parent)
        self._is_at_top = at_top
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._placed(rect, really=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As wide as the widest of them."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in shown), default=0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def _placed(self, rect: QRect, *, really: bool) -> int:
        """The height that they take; put there where it is `really` meant."""
        y = 0
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            if really:
                self._put(line, QRect(rect.left(), rect.top() + y, rect.width(), height))
            y += height + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in (item for item in self._items if not item.isEmpty()):
            size = item.sizeHint().width()
            if not lines or x + size > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += size + self.spacing()
        return lines

    def _put(self, line: list[QLayoutItem], place: QRect) -> None:
        """Each in its place along the line, none wider than that."""
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        x = 0
        for item in line:
            size = item.sizeHint().boundedTo(place.size())
            left = place.right() + 1 - x - size.width() if is_mirrored else place.left() + x
            lower = 0 if self._is_at_top else (place.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, place.top() + lower), size))
            x += size.width() + self.spacing()
