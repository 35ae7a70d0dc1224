"""The chooser of a tag: opens at the selection, narrows down while one types, Enter takes the row."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.announce import announce
from rubricate.gui.chips import CAP, CHIP, chip_rect, draw_cap, draw_chip
from rubricate.gui.floating import Floating
from rubricate.gui.icons import icon
from rubricate.gui.key_rules import pressed
from rubricate.gui.models.choices import ChoicesModel
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate
from rubricate.gui.panels.search_icon import add_search_icon
from rubricate.gui.panels.tag_card import TagCard
from rubricate.gui.theme import Theme
from rubricate.words import tr

WIDTH = 280
MOST_ROWS = 9
NEAR = 8  # between the selection and the chooser
_PAGE: Final = 8

_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}


class TagPicker(Floating):
    """`chosen(id)` for a tag, `new_asked(name)` for the offer of a new one, `closed` when it goes, whatever became of
    it. Give it the codebook anew each time: it is made for one choice. The key that says what a tag means does so here
    for the current row.
    """

    chosen = Signal(object)
    new_asked = Signal(str)
    closed = Signal()

    def __init__(self, codebook: Codebook, theme: Theme, parent: QWidget, *, may_add: bool = True) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(tr("Choose a tag"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._codebook = theme, codebook
        commands = getattr(parent.window(), "commands", None)  # a chooser that stands alone has none
        self._explain_keys = commands.keys("tag.explain") if commands is not None else ()
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Find a tag") if not may_add else tr("Find or add a tag"))
        self.field.setAccessibleName(tr("Find a tag"))
        add_search_icon(self.field, theme)
        self.model = ChoicesModel(codebook, may_add=may_add, parent=self)
        self.list = QListView(self)
        self.list.setAccessibleName(tr("Tags"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_ChoiceRow(theme, self.list))
        self.field.textChanged.connect(self._type)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.list.entered.connect(self.list.setCurrentIndex)
        self._arrange()

    def open_near(self, place: QRect, current: UUID | None = None) -> None:
        """Open below a rectangle in global coordinates, above it where there is no room; begin at a tag."""
        self._fit()
        self.list.setCurrentIndex(self.model.index(self.model.row_of(current)))
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
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif pressed(event) in self._explain_keys:
            self.explain()
        else:
            return False
        return True

    def explain(self) -> None:
        """What the tag of the current row means, beside it; then the choosing goes on."""
        index = self.list.currentIndex()
        tag = self.model.tag_at(index)
        if tag is not None:
            row = self.list.visualRect(index)
            card = TagCard(tag, self._codebook, self._theme, self)
            card.open_near(QRect(self.list.viewport().mapToGlobal(row.topLeft()), row.size()))

    def _step(self, step: int) -> None:
        count, row = self.model.rowCount(), self.list.currentIndex().row()
        if not count:
            return
        is_one = abs(step) == 1
        row = (row + step) % count if is_one else min(max(row + step, 0), count - 1)
        self.list.setCurrentIndex(self.model.index(row))
        announce(self.field, str(self.list.currentIndex().data()))

    def _type(self, typed: str) -> None:
        self.model.type(typed)
        self.list.setCurrentIndex(self.model.index(0))
        self._fit()

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        tag, name = self.model.tag_at(index), self.model.new_name
        self.close()
        if tag is not None:
            self.chosen.emit(tag.id)
        else:
            self.new_asked.emit(name)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        space = self._theme.space(2)
        column.setContentsMargins(*(space + self.room,) * 4)
        column.setSpacing(space)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def _fit(self) -> None:
        """As high as its rows; the width stays."""
        rows = min(MOST_ROWS, max(1, self.model.rowCount()))
        self.list.setFixedHeight(rows * self._theme.height("row"))
        self.setFixedWidth(self._theme.px(WIDTH) + 2 * self.room)
        self.adjustSize()


class _ChoiceRow(RowDelegate):
    """Letter, name, key cap."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, px = self.theme, self.theme.px
        along = Along(option.rect, option.direction)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected"))
            painter.drawRoundedRect(along.rect, theme.radius("control"), theme.radius("control"))
        tag, middle = index.data(Role.TAG), along.rect.center().y()
        chip = chip_rect(theme, along.start(px(8), px(CHIP)).left(), middle)
        if isinstance(tag, Tag):
            draw_chip(painter, chip, theme.tag(tag), theme)
            if tag.key:
                cap = along.end(px(8), px(CAP))
                cap.setTop(round(middle - px(CAP) / 2))
                cap.setHeight(px(CAP))
                draw_cap(painter, cap, tag.key.upper(), theme)
        else:
            icon("plus", theme).paint(painter, chip.toRect())
        self.words(painter, along.between(px(34), px(34)), str(index.data()))
        painter.restore()


def screen_at(place: QRect) -> QRect:
    screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()


def beside(place: QRect, size: QSize, screen: QRect) -> QPoint:
    """Below a rectangle or above it, so that all of it is on the screen and the rectangle stays to be seen."""
    top = place.bottom() + NEAR
    if top + size.height() > screen.bottom() and place.top() - NEAR - size.height() >= screen.top():
        top = place.top() - NEAR - size.height()
    left = min(place.left(), screen.right() - size.width() - NEAR)
    return QPoint(max(screen.left() + NEAR, left), min(top, max(screen.top(), screen.bottom() - size.height())))
