"""The list of places with a tick each: Space ticks what is selected, a click on the box its row."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from rubricate.gui.models.roles import Role
from rubricate.gui.models.search_places import SearchPlaces
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.panels.search_rows import draw_snippet
from rubricate.gui.theme import Theme
from rubricate.words import tr

MARGIN, BOX, GAP = 12, 16, 12
LEAD = 48  # code points before the hit
FIRST, SECOND = (5, 20), (24, 16)  # top and height of the two lines


class PlaceRow(RowDelegate):
    """Box, the words in their context, below them the document."""

    height_name = "row_two"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, px = self.theme, self.theme.px
        self.ground(painter, option, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.setLayoutDirection(option.direction)
        along = Along(option.rect, option.direction)
        model = index.model()
        is_ticked = isinstance(model, SearchPlaces) and model.is_ticked(index.row())
        self._box(painter, self.box(option), is_ticked=is_ticked)
        inner = along.between(px(MARGIN + BOX + GAP), px(MARGIN))
        lines = [QRectF(inner.left(), inner.top() + px(top), inner.width(), px(high)) for top, high in (FIRST, SECOND)]
        if isinstance(model, SearchPlaces):
            draw_snippet(painter, lines[0], model.place_at(index.row()).snippet, theme, self.font()[0], 1, LEAD)
        self.words(painter, lines[1], str(index.data(Role.LINE)), "text_muted", "caption")
        painter.restore()

    def box(self, option: QStyleOptionViewItem) -> QRect:
        """Where the box of a row is."""
        px = self.theme.px
        place = Along(option.rect, option.direction).start(px(MARGIN), px(BOX))
        return QRectF(place.left(), round(place.center().y() - px(BOX) / 2), px(BOX), px(BOX)).toRect()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            around = self.box(option).adjusted(-MARGIN, -MARGIN, GAP // 2, MARGIN)
            if around.contains(event.position().toPoint()) and isinstance(model, SearchPlaces):
                model.tick([index.row()], not model.is_ticked(index.row()))
                return True
        return False

    def _box(self, painter: QPainter, place: QRect, *, is_ticked: bool) -> None:
        option = QStyleOptionButton()
        option.rect = place
        state = QStyle.StateFlag.State_On if is_ticked else QStyle.StateFlag.State_Off
        option.state = state | QStyle.StateFlag.State_Enabled
        view = self.parent()
        style = view.style() if isinstance(view, QWidget) else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self._like)

    def set_like(self, widget: QWidget) -> None:
        """The check box whose looks these have."""
        self._like = widget


class TickList(RowList):
    """Several rows can be selected; Space ticks or unticks them like the current one. Enter is the dialog's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(tr("Places"), theme.height("row_two"), parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.tick_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def tick_selected(self) -> None:
        """What is selected becomes what the current row is not."""
        model = self.model()
        if isinstance(model, SearchPlaces):
            rows = {index.row() for index in self.selectionModel().selectedRows()} | {self.currentIndex().row()}
            model.tick(rows, not model.is_ticked(self.currentIndex().row()))
