"""How a row of the editor's tree looks: arrow, letter, name, key cap, how often it stands in the project."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from rubricate.core.codebook import Tag
from rubricate.gui.chips import CAP, CHIP, chip_rect, draw_cap, draw_chip
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.row_delegate import Along, Index
from rubricate.gui.panels.tag_rows import ARROW, TagRow
from rubricate.words import figure, tr

MARGIN, GAP, COUNT, INSET = 14, 10, 44, 8


class TreeRow(TagRow):
    """The bar and the ground say which rows are selected."""

    name_from, name_to = MARGIN + ARROW + CHIP + GAP, MARGIN + COUNT + CAP
    has_levels = True
    first = MARGIN

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tag = index.data(Role.TAG)
        if not isinstance(tag, Tag):
            return
        painter.save()
        theme, px = self.theme, self.theme.px
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self.ground(painter, option, selected=is_selected, inset=px(INSET))
        painter.setLayoutDirection(option.direction)
        along, leaf = Along(option.rect, option.direction), index.data(Role.LEAF)
        middle = along.rect.center().y()
        self._arrow(painter, along, leaf)
        at = px(self.first) + self.deeper(leaf.depth)
        draw_chip(painter, chip_rect(theme, along.start(at, px(CHIP)).left(), middle), theme.tag(tag), theme)
        after = px(MARGIN + COUNT + CAP + GAP)
        colour = "text_muted" if tag.retired else "text"
        name = tr("{tag} (retired)", tag=tag.name) if tag.retired else tag.name
        self.words(painter, along.between(at + px(CHIP + GAP), after), name, colour, weight=600 if leaf.below else 400)
        if tag.key:
            cap = along.end(px(MARGIN + COUNT), px(CAP))
            cap.setTop(round(middle - px(CAP) / 2))
            cap.setHeight(px(CAP))
            draw_cap(painter, cap, tag.key.upper(), theme, enabled=not tag.retired)
        count = figure(int(index.data(Role.COUNT)))
        self.words(painter, along.end(px(MARGIN + 4), px(COUNT - 6)), count, "text_muted", "small", at_end=True)
        painter.restore()
