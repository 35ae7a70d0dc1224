"""The list of formats: name, and below it what kind of file it is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem, QWidget

from rubricate.formats.exporter import Exporter
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate
from rubricate.gui.theme import Theme
from rubricate.words import formats, tr

MARGIN = 14
FIRST, SECOND = (5, 20), (24, 16)  # top and height of the two lines


class FormatRow(RowDelegate):
    """Two lines: what it is called, and what it is."""

    height_name = "row_two"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        px = self.theme.px
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self.ground(painter, option, selected=is_selected, inset=px(2))
        painter.setLayoutDirection(option.direction)
        inner = Along(option.rect, option.direction).between(px(MARGIN), px(MARGIN))
        lines = [QRectF(inner.left(), inner.top() + px(top), inner.width(), px(high)) for top, high in (FIRST, SECOND)]
        self.words(painter, lines[0], str(index.data(Qt.ItemDataRole.DisplayRole)), weight=600)
        self.words(painter, lines[1], str(index.data(Role.LINE)), "text_muted", "caption")
        painter.restore()


class FormatList(QListWidget):
    """`chosen(name)` when another format is gone to."""

    chosen = Signal(str)

    def __init__(self, offered: Sequence[Exporter], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Formats"))
        self.setItemDelegate(FormatRow(theme, self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in offered:
            about = formats.about(one.name)
            title = formats.title(one.name, one.title)
            item = QListWidgetItem(title, self)
            item.setData(Qt.ItemDataRole.UserRole, one.name)
            item.setData(Role.LINE, about)
            item.setToolTip(title)  # a long one is cut in its row
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {about}" if about else title)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.value()))

    def value(self) -> str:
        """The name of the format that is gone to."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def set_value(self, name: str) -> None:
        """Go to a format; to the first where there is none of that name."""
        rows = (row for row in range(self.count()) if self.item(row).data(Qt.ItemDataRole.UserRole) == name)
        self.setCurrentRow(next(rows, 0))
