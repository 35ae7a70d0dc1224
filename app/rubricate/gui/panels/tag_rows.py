"""How a row of the codebook looks: key cap, letter, name, a sample of the pattern, how often it stands in the text."""

from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from rubricate.core.codebook import Tag
from rubricate.gui.chips import CAP, CHIP, chip_rect, draw_cap, draw_chip, draw_sample
from rubricate.gui.icons import icon
from rubricate.gui.models.roles import Role
from rubricate.gui.models.tag_tree import Leaf
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate
from rubricate.words import figure, tr

MARGIN = 16
GAP = 10
SAMPLE, COUNT = 36, 36
EYE_OFF = 16
SHORT_SAMPLE = 16  # where the name would be cut otherwise; none where it still would
INSET = 8
DEPTH = 16  # how far a tag stands behind its parent
DEEPEST = 4  # deeper ones stand no further in: the name needs room
ARROW = 14  # of a parent, between key cap and letter


class TagRow(RowDelegate):
    """`marker` is the tag that every drag marks with; its row has the bar. The marks of `hidden` ones are not shown.

    `has_levels`: some tags stand below others, so that there is room for the arrows that fold them.
    """

    name_from, name_to = MARGIN + CAP + GAP + CHIP + 4, MARGIN + COUNT + GAP
    marker: UUID | None = None
    hidden: frozenset[UUID] = frozenset()
    has_levels = False
    first = MARGIN + CAP + GAP  # where the letter of a tag at the root stands

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tag = index.data(Role.TAG)
        if not isinstance(tag, Tag):
            return
        painter.save()
        px = self.theme.px
        self.ground(painter, option, selected=tag.id == self.marker, inset=px(INSET))
        along = Along(option.rect, option.direction)
        painter.setLayoutDirection(option.direction)
        leaf = index.data(Role.LEAF)
        deeper = self.deeper(leaf.depth)
        self._arrow(painter, along, leaf)
        self._signs(painter, along, tag, deeper)
        self._name(painter, along, tag, deeper)
        count = tr("retired") if tag.retired else figure(int(index.data(Role.COUNT)))
        place = along.end(px(MARGIN + 2), px(COUNT + SAMPLE if tag.retired else COUNT))
        self.words(painter, place, count, "text_muted", "small", at_end=True)
        painter.restore()

    def deeper(self, depth: int) -> int:
        """How much further in the letter of a tag stands that stands so deep."""
        return self.theme.px(DEPTH) * min(depth, DEEPEST) + (self.theme.px(ARROW) if self.has_levels else 0)

    def arrow(self, row: QRect, direction: Qt.LayoutDirection, depth: int) -> QRectF:
        """Where the arrow of a parent stands."""
        px = self.theme.px
        at = px(self.first) + self.deeper(depth) - px(ARROW) - px(2)
        return Along(row, direction).start(at, px(ARROW))

    def _arrow(self, painter: QPainter, along: Along, leaf: Leaf) -> None:
        if not leaf.below:
            return
        direction = Qt.LayoutDirection.RightToLeft if along.is_mirrored else Qt.LayoutDirection.LeftToRight
        place = self.arrow(along.rect.toRect(), direction, leaf.depth)
        side = place.width()
        place.setTop(round(along.rect.center().y() - side / 2))
        place.setHeight(side)
        closed = "chevron-left" if along.is_mirrored else "chevron-right"
        drawing = icon(closed if leaf.is_folded else "chevron-down", self.theme, "text_muted")
        drawing.paint(painter, place.toAlignedRect())

    def _signs(self, painter: QPainter, along: Along, tag: Tag, deeper: int) -> None:
        """Key cap and letter."""
        theme, px = self.theme, self.theme.px
        middle = along.rect.center().y()
        if tag.key:
            cap = along.start(px(MARGIN), px(CAP))
            cap.setTop(round(middle - px(CAP) / 2))
            cap.setHeight(px(CAP))
            draw_cap(painter, cap, tag.key.upper(), theme, enabled=not tag.retired)
        chip = along.start(px(self.first) + deeper, px(CHIP))
        draw_chip(painter, chip_rect(theme, chip.left(), middle), theme.tag(tag), theme)

    def _name(self, painter: QPainter, along: Along, tag: Tag, deeper: int) -> None:
        """The name, and a sample of the pattern, which gives way where the name needs the room."""
        px = self.theme.px
        before, after = px(MARGIN + CAP + CHIP + 2 * GAP) + deeper, px(MARGIN + COUNT)
        if tag.retired:
            self.words(painter, along.between(before, after + px(SAMPLE)), tag.name, "text_muted")
            return
        if tag.id in self.hidden:
            sign = along.end(after + px(EYE_OFF) // 2, px(EYE_OFF))
            self.words(painter, along.between(before, after + 2 * px(EYE_OFF)), tag.name, "text_muted")
            icon("eye-off", self.theme, "text_muted").paint(painter, sign.toAlignedRect())
            return
        room = along.rect.width() - before - after - px(GAP) - self.font()[1].horizontalAdvance(tag.name)
        sample = next((length for length in (px(SAMPLE), px(SHORT_SAMPLE)) if length <= room), 0)
        self.words(painter, along.between(before, after + sample + (px(GAP) if sample else px(4))), tag.name)
        if sample:
            draw_sample(painter, along.end(after, sample), self.theme.tag(tag), self.theme)
