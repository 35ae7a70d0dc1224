"""Small things that look the same everywhere: the letter of a tag, a sample of its pattern, a key cap, a ring."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from rubricate.gui import patterns
from rubricate.gui.theme import TagLook, Theme

CHIP = 16  # side of a letter chip, in pixels at an interface size of 100 %
CAP = 18  # least width and the height of a key cap
BAR = 3  # width of the bar at the current row
_CORNER = 4


def chip_rect(theme: Theme, x: float, middle: float) -> QRectF:
    """Where a letter chip stands whose left side is at x and whose middle is at this height."""
    side = theme.px(CHIP)
    return QRectF(x, round(middle - side / 2), side, side)


def draw_chip(painter: QPainter, rect: QRectF, look: TagLook, theme: Theme, *, solid: bool = False) -> None:
    """The letter of a tag in a rounded square; `solid` for the annotation in focus."""
    full = look.line if theme.is_high_contrast else look.text  # the line alone is too pale to carry a letter
    ground = full if solid else (look.tint if look.tint.alpha() else theme.color("page"))
    letter = theme.color("page") if solid else look.text
    edge = full if solid else look.line
    thickness = 2.0 if theme.is_high_contrast else 1.25
    inside = rect.adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, thickness))
    painter.setBrush(ground)
    painter.drawRoundedRect(inside, _CORNER, _CORNER)
    _draw_centred(painter, rect, look.letter, _letter_font(theme, rect, look.letter), letter)
    painter.restore()


def draw_sample(painter: QPainter, rect: QRectF, look: TagLook, theme: Theme) -> None:
    """A piece of the tag's underline, across the middle of the rectangle."""
    middle = round(rect.center().y())
    patterns.draw(painter, look.pattern, rect.left(), rect.right(), middle, look.line, line_width(theme))


def line_width(theme: Theme) -> float:
    """How wide the lines of tags are: 2 pixels, 3 in high contrast."""
    return 3.0 if theme.is_high_contrast else 2.0


def cap_width(theme: Theme, key: str) -> float:
    """How wide the cap of a key is."""
    return max(theme.px(CAP), QFontMetricsF(_cap_font(theme)).horizontalAdvance(key) + theme.px(10))


def draw_cap(painter: QPainter, rect: QRectF, key: str, theme: Theme, *, enabled: bool = True) -> None:
    """A key as it stands on a keyboard: its letter in a frame."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("border" if enabled else "hairline"), 1))
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    colour = theme.color("text_muted" if enabled else "text_disabled")
    _draw_centred(painter, rect, key, _cap_font(theme), colour)
    painter.restore()


def draw_ring(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Where the keys go: a line of ink around it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, _CORNER, _CORNER)
    painter.restore()


def _letter_font(theme: Theme, rect: QRectF, letter: str) -> QFont:
    font = theme.ui_font("caption", 600)
    size = rect.height() * (0.69 if len(letter) == 1 else 0.54)
    font.setPixelSize(max(1, round(size)))
    return font


def _cap_font(theme: Theme) -> QFont:
    return theme.ui_font("caption", 500)


def _draw_centred(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """Text whose capitals stand in the middle: centring its line box would set it too low."""
    metrics = QFontMetricsF(font)
    x = rect.center().x() - metrics.horizontalAdvance(text) / 2
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, rect.center().y() + metrics.capHeight() / 2), text)
