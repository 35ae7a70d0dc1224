"""How a row of a search looks: a document with its count, or a hit in two lines with its words in bold."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from rubricate.core.search import Snippet
from rubricate.gui.directions import direction_of
from rubricate.gui.models.roles import Role
from rubricate.gui.models.search_hits import SearchHits
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate
from rubricate.gui.theme import Theme
from rubricate.words import figure

MARGIN = 16
ASIDE = 64
GAP = 8
LINES = 2
TOP = 5
LEAD = 24
LED_SHARE = 0.4  # of the room, for what stands before the hit


class SearchRow(RowDelegate):
    """46 px each: the bar at the selected row says where one is."""

    height_name = "row_two"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self.ground(painter, option, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.setLayoutDirection(option.direction)
        along = Along(option.rect, option.direction)
        model = index.model()
        hit = model.hit_at(index) if isinstance(model, SearchHits) else None
        if hit is None:
            self._document(painter, along, index)
        else:
            draw_snippet(painter, self._inner(along), hit.snippet, self.theme, self.font("small")[0])
        painter.restore()

    def _inner(self, along: Along) -> QRectF:
        px = self.theme.px
        return along.between(px(MARGIN), px(MARGIN)).adjusted(0, px(TOP), 0, -px(TOP))

    def _document(self, painter: QPainter, along: Along, index: Index) -> None:
        px = self.theme.px
        end = along.end(px(MARGIN), px(ASIDE))
        count = figure(int(index.data(Role.COUNT) or 0))
        taken = self.words(painter, end, count, "text_muted", "small", at_end=True)
        name = along.between(px(MARGIN), px(MARGIN + GAP) + taken)
        self.words(painter, name, str(index.data()), weight=600)
        if index.row():
            top = along.between(px(MARGIN), px(MARGIN))
            painter.fillRect(QRectF(top.left(), top.top(), top.width(), 1), self.theme.color("hairline"))


def draw_snippet(
    painter: QPainter,
    place: QRectF,
    snippet: Snippet,
    theme: Theme,
    font: QFont,
    lines: int = LINES,
    lead: int = LEAD,
) -> None:
    """The hit in bold between muted context, in so many lines at most; what does not fit is cut with an ellipsis.

    `lead` code points before it are shown, fewer in a narrow place: its own words are to be seen.
    """
    room = place.width() / QFontMetricsF(font).averageCharWidth() * lines
    before = _led(snippet.before, min(lead, round(room * LED_SHARE)))
    start, length = _units(before), _units(snippet.words)
    text = f"{before}{snippet.words}{snippet.after}"
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    strong.setForeground(theme.color("text"))
    layout = _laid_out(text, start, length, strong, font, place)
    if layout.lineCount() > lines:
        last = layout.lineAt(lines - 1)
        text = _cut(text, last.textStart() + last.textLength() - 2)
        layout = _laid_out(text, start, length, strong, font, place)
    height = sum(layout.lineAt(n).height() for n in range(min(lines, layout.lineCount())))
    painter.setPen(theme.color("text_muted"))
    painter.setClipRect(place)
    layout.draw(painter, QPointF(place.left(), place.top() + max(0.0, (place.height() - height) / 2)))
    painter.setClipping(False)


def _led(before: str, lead: int) -> str:
    """The end of what stands before a hit, from the beginning of a word on where there is one."""
    if len(before) <= lead:
        return before
    last = before[-lead:]
    gap = last.find(" ", 0, -1)
    return f"…{last[gap + 1 :] if gap >= 0 else last}"


def _laid_out(text: str, start: int, length: int, strong: QTextCharFormat, font: QFont, place: QRectF) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(direction_of(text))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    is_mirrored = option.textDirection() == Qt.LayoutDirection.RightToLeft
    option.setAlignment(Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    layout.setFormats(_formats(start, length, _units(text), strong))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(place.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _formats(start: int, length: int, end: int, strong: QTextCharFormat) -> Sequence[QTextLayout.FormatRange]:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, max(0, min(length, end - start)), strong
    return [made]


def _cut(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").rstrip() + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
