"""The words of an annotation in the reading serif, at most four lines."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from rubricate.gui.directions import direction_of
from rubricate.gui.theme import Theme

MOST_LINES: Final = 4
SIZE: Final = 83  # per cent of the reading size: 15 px
LINE: Final = 1.4  # em
LONGEST: Final = 2_000  # code points that are laid out


class Quote(QWidget):
    """Painted text that is shortened with an ellipsis behind its fourth line; the whole is its accessible name."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._broken: tuple[tuple[str, int, str], list[str]] = (("", 0, ""), [])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = " ".join(text[:LONGEST].split())
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(len(self.lines(width)) * self._line_height())

    def lines(self, width: int) -> list[str]:
        """The text as it is broken at a width in pixels; layouts ask for the same one many times."""
        asked = (self._text, width, self._font().key())
        if self._broken[0] != asked:
            self._broken = asked, self._break(width)
        return self._broken[1]

    def _break(self, width: int) -> list[str]:
        found: list[str] = []
        layout = QTextLayout(self._text, self._font())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, length = line.textStart(), line.textLength()
            if len(found) == MOST_LINES - 1:
                found.append(self._cut(_utf16(self._text, start), width))
                break
            found.append(_utf16(self._text, start, length).rstrip())
        layout.endLayout()
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(self._theme.color("text"))
        metrics, height = QFontMetricsF(self._font()), self._line_height()
        painter.setLayoutDirection(direction_of(self._text))
        is_right = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for row, line in enumerate(self.lines(self.width())):
            x = self.width() - metrics.horizontalAdvance(line) if is_right else 0.0
            painter.drawText(QPointF(x, row * height + (height + metrics.capHeight()) / 2), line)
        painter.end()

    def _cut(self, rest: str, width: int) -> str:
        return QFontMetricsF(self._font()).elidedText(rest, Qt.TextElideMode.ElideRight, width)

    def _font(self) -> QFont:
        return self._theme.reading(zoom=round(SIZE * self._theme.scale))

    def _line_height(self) -> float:
        return self._font().pixelSize() * LINE


def _utf16(text: str, start: int, length: int | None = None) -> str:
    """A piece of a text by Qt's own counting."""
    raw = text.encode("utf-16-le")
    end = len(raw) if length is None else 2 * (start + length)
    return raw[2 * start : end].decode("utf-16-le")
