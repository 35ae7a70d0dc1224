"""One answer of a few: its words, and the letter that chooses it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme

HEIGHT, PAD, GAP, TICK = 30, 7, 4, 12
_LEAST = 34


class AnswerButton(QPushButton):
    """It does not check itself: it shows what the project holds. `entered` when the keys come to it, `keyed(event)` for
    every key, which the field answers.
    """

    entered = Signal()
    keyed = Signal(QKeyEvent)

    def __init__(self, words: str, letter: str, *, is_one: bool, theme: Theme, parent: QWidget) -> None:
        """`is_one`: one of several that exclude each other; else it is ticked by itself."""
        super().__init__(words.replace("&", "&&"), parent)
        self.words, self.letter = words, letter
        self._is_one, self._theme = is_one, theme
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAutoExclusive(is_one)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_checked(self, on: bool) -> None:
        """On or off; of buttons that exclude each other all may be off."""
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(self._is_one)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """A click asks; the answer comes from the project."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.keyed.emit(event)

    def event(self, event: QEvent) -> bool:
        """A letter is an answer here, and no shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.text().strip():
                event.accept()
                return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = 2 * px(PAD) + self._advance(self._font(), self.words)
        if self._shows_letter:
            width += px(GAP) + self._advance(self._small(), self.letter.upper())
        if not self._is_one:
            width += px(TICK) + px(GAP)
        return QSize(max(px(_LEAST), round(width) + 2), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        px, mirrored = self._theme.px, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = px(PAD), self.width() - px(PAD)
        if not self._is_one:
            self._paint_tick(painter, right - px(TICK) if mirrored else left)
            taken = px(TICK) + px(GAP)
            left, right = (left, right - taken) if mirrored else (left + taken, right)
        if self._shows_letter:
            width = round(self._advance(self._small(), self.letter.upper())) + 1
            place = QRectF(left if mirrored else right - width, 0, width, self.height())
            self._words(painter, place, self.letter.upper(), self._small(), "text_muted")
            left, right = (left + width + px(GAP), right) if mirrored else (left, right - width - px(GAP))
        self._words(painter, QRectF(left, 0, max(0, right - left), self.height()), self.words, self._font(), "text")
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        edge = 2.0 if self.hasFocus() else 1.5 if on else 1.0
        colour = "focus" if self.hasFocus() else "text" if on and self.isEnabled() else "border"
        ground = "selected" if on else "hover" if self.underMouse() and self.isEnabled() else "raised"
        painter.setPen(QPen(theme.color(colour if self.isEnabled() else "hairline"), edge))
        painter.setBrush(theme.color(ground))
        radius = theme.radius("control")
        inset = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        if on and self.hasFocus():
            painter.setPen(QPen(theme.color("text"), 1.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), radius - 2, radius - 2)

    def _paint_tick(self, painter: QPainter, left: float) -> None:
        theme, side = self._theme, self._theme.px(TICK)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(theme.color("border"), 1.0))
        painter.setBrush(theme.color("field"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.isChecked():
            icon("check", theme).paint(painter, box.toRect())

    def _words(self, painter: QPainter, place: QRectF, words: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(role if self.isEnabled() else "text_disabled"))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width() + 1)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter, shown)

    @property
    def _shows_letter(self) -> bool:
        """A letter that is all of the answer need not be said twice."""
        return bool(self.letter) and self.letter != self.words.casefold()

    def _font(self) -> QFont:
        return self._theme.ui_font("small", 600 if self.isChecked() else 500)

    def _small(self) -> QFont:
        return self._theme.ui_font("caption", 400)

    @staticmethod
    def _advance(font: QFont, words: str) -> float:
        return QFontMetricsF(font).horizontalAdvance(words)
