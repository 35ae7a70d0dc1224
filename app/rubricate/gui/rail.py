"""The rail at the left of a narrow window: key, letter and count of the tags, and the ways to the panels."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from rubricate.core.codebook import Tag
from rubricate.gui import chips, tips
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import keyed
from rubricate.gui.parts import named, tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr, trn

WIDTH = 60
TAG_HEIGHT = 50
GAP = 8
WAY = 40
MOST_TAGS = 9


class RailTag(QToolButton):
    """One tag: its key cap and letter above, its count below."""

    def __init__(self, tag: Tag, count: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("railTag")
        self.setAutoRaise(True)
        self.tag = tag
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fit()
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """How many annotations of the document have the tag."""
        self.count = count
        words = tr("{tag}, {count}", tag=self.tag.name, count=trn("{n} annotation", "{n} annotations", count))
        self.setToolTip(tips.plain(words))
        self.setAccessibleName(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.setFixedSize(QSize(self._theme.px(WIDTH) - 4, self._theme.px(TAG_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, middle = self._theme, self.width() / 2
        gap, height, side = theme.px(GAP), theme.px(chips.CAP), theme.px(chips.CHIP)
        painter = QPainter(self)
        if self.tag.key:
            cap = chips.cap_width(theme, self.tag.key)
            draw_at = QRectF(middle - cap - gap / 2, gap, cap, height)
            chips.draw_cap(painter, draw_at, self.tag.key.upper(), theme)
            letter = chips.chip_rect(theme, middle + gap / 2, gap + height / 2)
        else:
            letter = chips.chip_rect(theme, middle - side / 2, gap + height / 2)
        chips.draw_chip(painter, letter, theme.tag(self.tag), theme)
        painter.setFont(theme.ui_font("caption"))
        painter.setPen(theme.color("text_muted"))
        below = QRectF(0, gap + height + 2, letter.right(), height)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self.count))
        painter.end()


class Rail(QFrame):
    """`tag_pressed(id)` for a tag; `left_asked` and `right_asked` open the panels."""

    tag_pressed = Signal(object)
    left_asked = Signal()
    right_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(theme.px(WIDTH))
        self._theme = theme
        self._tags: list[RailTag] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 12, 2, 12)
        self._column.setSpacing(0)
        self._ways = [
            self._way("files", tr("Codebook and documents"), "view.left", self.left_asked.emit),
            self._way("message-square-text", tr("Annotation and list"), "view.right", self.right_asked.emit),
        ]
        line = named(QFrame(self), "railLine")
        line.setFixedHeight(1)
        self._column.addSpacing(8)
        self._column.addWidget(line)
        self._column.addSpacing(8)
        for way, _ in self._ways:
            self._column.addWidget(way, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.set_theme(theme)

    def set_tags(self, tags: Sequence[Tag], counts: Mapping[UUID, int]) -> None:
        """Show the first nine tags with their counts."""
        shown = [tag for tag in tags if not tag.retired][:MOST_TAGS]
        if shown == [button.tag for button in self._tags]:
            for button in self._tags:
                button.set_count(counts.get(button.tag.id, 0))
            return
        for old in self._tags:
            old.hide()
            old.deleteLater()
        self._tags = [RailTag(tag, counts.get(tag.id, 0), self._theme, self) for tag in shown]
        for place, button in enumerate(self._tags):
            button.clicked.connect(lambda _checked=False, tag_id=button.tag.id: self.tag_pressed.emit(tag_id))
            self._column.insertWidget(place, button)

    def tags(self) -> Sequence[RailTag]:
        return tuple(self._tags)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        for way, name in self._ways:
            way.setFixedSize(theme.px(WAY), theme.px(WAY))
            way.setIcon(icon(name, theme, "text_muted"))
        for button in self._tags:
            button.set_theme(theme)

    def _way(self, picture: str, tip: str, command: str, call: Callable[[], object]) -> tuple[QToolButton, str]:
        return keyed(tool_button(self, "", call), tip, command), picture
