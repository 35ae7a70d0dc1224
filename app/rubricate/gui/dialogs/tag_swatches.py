"""The colours and patterns that a tag can have, as buttons that show them."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from rubricate.gui import patterns, tips
from rubricate.gui.chips import draw_ring, line_width
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.theme import Theme
from rubricate.words import tr

SIZE = (38, 32)
ROOM = 3  # around the swatch, for the ring
DOT = 8  # below it, for the dot
COLUMNS = 6
_SAMPLE: Final = (44, 16)


class Swatch(QToolButton):
    """One colour with its pattern; a dot below says that a tag has it."""

    def __init__(self, colour: str, pattern: str, users: Sequence[str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour, self.pattern = colour, pattern
        self._theme = theme
        self.setCheckable(True)
        self.setFixedSize(theme.px(SIZE[0] + 2 * ROOM), theme.px(SIZE[1] + 2 * ROOM + DOT))
        self.set_users(users)

    def set_users(self, users: Sequence[str]) -> None:
        """The names of the tags that have this colour."""
        self._users = users
        name = tr("{colour}, {pattern}", colour=colour_word(self.colour), pattern=pattern_word(self.pattern))
        used = tr("in use: {tags}", tags=", ".join(users)) if users else ""
        self.setToolTip(tips.plain("\n".join(line for line in (name, used) if line)))
        self.setAccessibleName(tr("{name}, {used}", name=name, used=used) if used else name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        look = theme.look(self.colour, self.pattern, "")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(px(ROOM), px(ROOM), px(SIZE[0]), px(SIZE[1]))
        painter.setPen(look.line)
        painter.setBrush(look.tint)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("control"), theme.radius("control"))
        left, right, middle = place.left() + px(6), place.right() - px(6), round(place.center().y())
        patterns.draw(painter, self.pattern, left, right, middle, look.line, line_width(theme))
        if self._users:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text"))
            painter.drawEllipse(QPointF(place.center().x(), place.bottom() + px(DOT) / 2 + 1), 2, 2)
        if self.isChecked() or self.hasFocus():
            draw_ring(painter, place.adjusted(-2, -2, 2, 2), theme)
        painter.end()


class Swatches(QWidget):
    """`chosen(colour, pattern)` when one is pressed. Arrow keys go from one to the next."""

    chosen = Signal(str, str)

    def __init__(
        self,
        looks: Sequence[tuple[str, str]],
        users: Mapping[str, Sequence[str]],
        theme: Theme,
        parent: QWidget,
        *,
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Colour and pattern"))
        self._group = QButtonGroup(self)
        self.swatches = [Swatch(colour, pattern, users.get(colour, ()), theme, self) for colour, pattern in looks]
        for swatch in self.swatches:
            self._group.addButton(swatch)
            swatch.clicked.connect(lambda _=False, s=swatch: self.chosen.emit(s.colour, s.pattern))
        self._arrange(theme.px(2), wraps=wraps)

    def set_users(self, users: Mapping[str, Sequence[str]]) -> None:
        """The names of the tags by the colour that they have."""
        for swatch in self.swatches:
            swatch.set_users(users.get(swatch.colour, ()))

    def _arrange(self, spacing: int, *, wraps: bool) -> None:
        """In rows of six, or with `wraps` in one line as far as there is room."""
        if wraps:
            line = FlowLine(spacing, self)
            for swatch in self.swatches:
                line.addWidget(swatch)
            return
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(spacing)
        for at, swatch in enumerate(self.swatches):
            grid.addWidget(swatch, at // COLUMNS, at % COLUMNS)
        grid.setColumnStretch(COLUMNS, 1)

    def show_colour(self, colour: str) -> None:
        """Mark the swatch of a colour; an own colour has none."""
        self._group.setExclusive(False)
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour == colour)
        self._group.setExclusive(True)


def pattern_icon(pattern: str, theme: Theme) -> QIcon:
    """A pattern in ink."""
    size = QSize(*(theme.px(length) for length in _SAMPLE))
    found = QIcon()
    for sharpness in (1, 2):
        pixmap = QPixmap(size * sharpness)
        pixmap.setDevicePixelRatio(sharpness)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        middle = size.height() / 2
        patterns.draw(painter, pattern, 0, size.width(), middle, theme.color("text"), line_width(theme))
        painter.end()
        found.addPixmap(pixmap)
    return found


def colour_word(colour: str) -> str:
    """A colour of the palette in words; an own one as it is written."""
    words = {
        "blue": tr("blue"),
        "ochre": tr("ochre"),
        "green": tr("green"),
        "violet": tr("violet"),
        "rose": tr("rose"),
        "cyan": tr("cyan"),
        "brown": tr("brown"),
        "olive": tr("olive"),
        "teal": tr("teal"),
        "pink": tr("pink"),
        "indigo": tr("indigo"),
        "slate": tr("slate"),
    }
    return words.get(colour, colour)


def pattern_word(pattern: str) -> str:
    """A pattern in words."""
    words = {
        "solid": tr("solid"),
        "double": tr("double"),
        "dotted": tr("dotted"),
        "wave": tr("wave"),
        "dashed": tr("dashed"),
        "dash-dot": tr("dash and dot"),
        "thick": tr("thick"),
        "long-dash": tr("long dashes"),
        "zigzag": tr("zigzag"),
        "dash-dot-dot": tr("dash and two dots"),
        "square-dot": tr("square dots"),
        "ticked": tr("ticked"),
    }
    return words.get(pattern, pattern)
