"""The chooser of a link's type: opens at the annotation, narrows down while one types; own words are a type, too."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rubricate.core.folding import folded
from rubricate.gui.announce import announce
from rubricate.gui.dialogs.tag_picker import beside, screen_at
from rubricate.gui.floating import Floating
from rubricate.gui.theme import Theme
from rubricate.words import tr
from rubricate.words.linking import link_type

WIDTH: Final = 280
MOST_ROWS: Final = 8
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LinkPicker(Floating):
    """`chosen(type)` for one of the types offered or for the words that were typed; `closed` when it goes."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, types: Sequence[str], theme: Theme, parent: QWidget) -> None:
        """`types` in the order in which they are offered."""
        super().__init__(theme, parent)
        self.setAccessibleName(tr("Type of the link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._types, self._theme = types, theme
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Type of the link, or own words"))
        self.field.setAccessibleName(tr("Type of the link"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Types"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        space, side = theme.space(2), theme.space(2) + self.room
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(space)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._type)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self._type("")

    def open_near(self, place: QRect, current: str = "") -> None:
        """Open below a rectangle in global coordinates, or above it; begin at a type."""
        self._fit()
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == current:
                self.list.setCurrentRow(row)
        self.move(beside(place, self.size(), screen_at(place)))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.closed.emit()
        super().hideEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + _STEPS[key]) % self.list.count())
            announce(self.field, self.list.currentItem().text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _type(self, typed: str) -> None:
        asked, words = folded(typed.strip()), typed.strip()
        self.list.clear()
        known = [(type_, link_type(type_)) for type_ in self._types]
        for type_, name in known:
            if asked in folded(name):
                self._add(name, type_)
        if words and all(asked != folded(name) for _, name in known):
            self._add(tr("“{words}”", words=words), words)
        self.list.setCurrentRow(0)
        self._fit()

    def _add(self, name: str, type_: str) -> None:
        item = QListWidgetItem(name, self.list)
        item.setData(Qt.ItemDataRole.UserRole, type_)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        type_ = str(item.data(Qt.ItemDataRole.UserRole))
        self.close()
        self.chosen.emit(type_)

    def _fit(self) -> None:
        rows = min(MOST_ROWS, max(1, self.list.count()))
        self.list.setFixedHeight(rows * self._theme.height("row") + 2)
        self.setFixedWidth(self._theme.px(WIDTH) + 2 * self.room)
        self.adjustSize()
