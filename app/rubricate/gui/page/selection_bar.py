"""The small bar at a selection: the first tags with their keys, all tags, close. It never takes the focus."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget

from rubricate.core.codebook import Tag
from rubricate.gui import chips, tips
from rubricate.gui.floating import SHADOW, paint_shadow
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import keyed, with_key
from rubricate.gui.parts import tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr

HEIGHT: Final = 46
FIRST: Final = 6  # tags that are offered by name
_AWAY: Final = 12  # from the selected lines
_SIDE: Final = 16  # from the sides of the page
_PAD: Final = 10
_ELIDED: Final = 64


class TagChip(QAbstractButton):
    """A tag as a button: letter, name, key."""

    def __init__(self, tag: Tag, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.tag = tag
        self._theme = theme
        self._name_room = 1_000
        self.setFont(theme.ui_font("body", 500))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(tr("Tag as {tag}", tag=tag.name))
        named = tr("Tag as {tag} ({key})", tag=tag.name, key=tag.key.upper()) if tag.key else tag.name
        self.setToolTip(tips.plain(named))

    def set_name_room(self, room: int) -> None:
        """Show at most so much of the name, in pixels; 0 leaves it out."""
        self._name_room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = self._theme
        width = 2 * theme.px(_PAD) + theme.px(chips.CHIP)
        if self._name_room:
            width += theme.px(8) + min(self._name_room, QFontMetrics(self.font()).horizontalAdvance(self.tag.name))
        if self.tag.key:
            width += theme.px(10) + round(chips.cap_width(theme, self.tag.key.upper()))
        return QSize(width, theme.px(HEIGHT - 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pressed" if self.isDown() else "selected"))
            painter.drawRoundedRect(QRectF(self.rect()), theme.radius("control"), theme.radius("control"))
        middle, x = self.height() / 2, float(theme.px(_PAD))
        chips.draw_chip(painter, chips.chip_rect(theme, x, middle), theme.tag(self.tag), theme)
        x += theme.px(chips.CHIP) + theme.px(8)
        if self._name_room:
            metrics = QFontMetrics(self.font())
            name = metrics.elidedText(self.tag.name, Qt.TextElideMode.ElideRight, self._name_room)
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), name)
            x += metrics.horizontalAdvance(name) + theme.px(10)
        if self.tag.key:
            key, height = self.tag.key.upper(), theme.px(chips.CAP)
            cap = QRectF(x, middle - height / 2, chips.cap_width(theme, key), height)
            chips.draw_cap(painter, cap, key, theme)
        painter.end()


class SelectionBar(QWidget):
    """`tag_chosen(tag id)`, `more_asked()`, `closed()`. Its widget is larger than the bar by the shadow."""

    tag_chosen = Signal(object)
    more_asked = Signal()
    note_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selectionBar")
        self.setAccessibleName(tr("Tags for the selection"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._tags: tuple[Tag, ...] = ()
        self._chips: list[TagChip] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(SHADOW + 5, SHADOW + 6, SHADOW + 5, SHADOW + 6)
        self._line.setSpacing(2)
        self._more = keyed(self._button("", self.more_asked.emit), tr("All tags"), "tag.choose")
        self._note = keyed(self._button("", self.note_asked.emit), tr("Tag and write a note"), "tag.note")
        self._close = with_key(self._button("", self.closed.emit), tr("Close"), "Esc")
        self._line.addSpacing(2 * self._line.spacing() + 8)
        self._line.addWidget(self._more)
        self._line.addWidget(self._note)
        self._line.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Other colours, another size of the interface."""
        self._theme = theme
        self._more.setIcon(icon("ellipsis", theme))
        self._note.setIcon(icon("message-square-plus", theme))
        self._close.setIcon(icon("x", theme))
        tags, self._tags = self._tags, ()
        self.set_tags(tags)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """The codebook's tags in order; those with keys come first."""
        chosen = tuple(sorted((t for t in tags if not t.retired), key=lambda t: not t.key)[:FIRST])
        if chosen == self._tags:
            return
        self._tags = chosen
        for chip in self._chips:
            self._line.removeWidget(chip)
            chip.deleteLater()
        self._chips = [TagChip(tag, self._theme, self) for tag in chosen]
        for place, chip in enumerate(self._chips):
            chip.clicked.connect(lambda _checked=False, tag_id=chip.tag.id: self.tag_chosen.emit(tag_id))
            self._line.insertWidget(place, chip)

    def show_at(self, first: QRect, last: QRect, page: QRect) -> bool:
        """Place it by the selection's first and last line and show it; False: it is docked below the page.

        Rectangles are in the parent's coordinates; `page` is what of the page is seen.
        """
        self._fit(page.width() - 2 * _SIDE)
        width, height = self.width() - 2 * SHADOW, self.height() - 2 * SHADOW
        x = first.center().x() - width // 2
        x = max(page.left() + _SIDE, min(x, page.right() - _SIDE - width))
        above, below = first.top() - _AWAY - height, last.bottom() + _AWAY
        if above >= page.top():
            y, is_free = above, True
        elif below + height <= page.bottom():
            y, is_free = below, True
        else:
            x, y, is_free = page.center().x() - width // 2, page.bottom(), False
        self.move(QPoint(x - SHADOW, y - SHADOW))
        self.show()
        self.raise_()
        return is_free

    def _fit(self, room: int) -> None:
        """All names, else shortened ones, else letters and keys alone."""
        for names in (1_000, _ELIDED, 0):
            for chip in self._chips:
                chip.set_name_room(names)
            self._line.invalidate()
            if self.sizeHint().width() - 2 * SHADOW <= room:
                break
        self.resize(self.sizeHint().width(), self._theme.px(HEIGHT) + 2 * SHADOW)

    def _button(self, tip: str, call: Callable[[], object]) -> QToolButton:
        button = tool_button(self, tip, call)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_shadow(painter, box, theme)
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("panel"), theme.radius("panel"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.fillPath(path, theme.color("raised"))
        painter.drawPath(path)
        if self._chips:
            x = self._more.geometry().left() - 6
            painter.setPen(QPen(theme.color("hairline"), 1))
            painter.drawLine(QPointF(x, box.top() + 11), QPointF(x, box.bottom() - 11))
        painter.end()
