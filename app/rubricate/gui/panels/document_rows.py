"""How a row of the documents looks: an icon for how far one is, the name, the number of annotations or a word."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from rubricate.core.annotation import DONE, NEW, SKIPPED, STARTED
from rubricate.gui.icons import icon
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate

MARGIN = 18
ICON = 16
GAP = 8
ASIDE = 64
INSET = 8
ICONS: Final = {NEW: "circle", STARTED: "circle-dot", DONE: "circle-check", SKIPPED: "circle-minus"}


class DocumentRow(RowDelegate):
    """`shown` is the document on the page; its row has the bar."""

    name_from, name_to = MARGIN + ICON + 2, MARGIN
    shown: UUID | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, px = self.theme, self.theme.px
        is_shown, state = index.data(Role.ID) == self.shown, str(index.data(Role.STATE))
        self.ground(painter, option, selected=is_shown, inset=px(INSET))
        along = Along(option.rect, option.direction)
        painter.setLayoutDirection(option.direction)
        role = "text_muted" if state == SKIPPED else "text"
        place = along.start(px(MARGIN), px(ICON))
        square = QRectF(place.left(), round(place.center().y() - px(ICON) / 2), px(ICON), px(ICON))
        icon(ICONS[state], theme, role).paint(painter, square.toRect())
        end = along.end(px(MARGIN), px(ASIDE))
        taken = self.words(painter, end, str(index.data(Role.LINE)), "text_muted", "small", at_end=True)
        name = along.between(px(MARGIN + ICON + GAP), px(MARGIN + GAP) + taken)
        self.words(painter, name, str(index.data()), role, weight=600 if is_shown else 400)
        painter.restore()
