"""The magnifying glass at the start of a field for searching."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QLineEdit, QStyle

from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme

SIDE = 16  # at an interface size of 100 %
FROM_EDGE, TO_WORDS = 8, 4
TYPE_PX = 13


class SearchSign(QLabel):
    """A picture in the field, as large as the interface wants; Qt's own stays at 16 pixels. A mouse goes through it."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._icon = QIcon()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.installEventFilter(self)

    def setIcon(self, picture: QIcon) -> None:
        """Another colour or size of it."""
        self._icon = picture
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        field, scale = self._field, max(1.0, self._field.font().pixelSize() / TYPE_PX)
        side, edge, room = round(SIDE * scale), round(FROM_EDGE * scale), round(TO_WORDS * scale)
        self.setPixmap(self._icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        at = QRect(edge, (field.height() - side) // 2, side, side)
        self.setGeometry(QStyle.visualRect(field.layoutDirection(), field.rect(), at))
        leading = side + room
        right_to_left = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        margins = field.textMargins()
        margins.setLeft(0 if right_to_left else leading)
        margins.setRight(leading if right_to_left else 0)
        if margins != field.textMargins():
            field.setTextMargins(margins)


def add_search_icon(field: QLineEdit, theme: Theme) -> SearchSign:
    """Puts it in. It says nothing: the field has its name."""
    sign = SearchSign(field)
    sign.setIcon(icon("search", theme, "text_muted"))
    return sign
