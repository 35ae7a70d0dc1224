"""The text as it would stand: set as on the page, with its headings, lists and quotes, to be read and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rubricate.core.codebook import Codebook
from rubricate.core.document import Mark, Reading
from rubricate.core.units import cut
from rubricate.gui.page.caret import Caret
from rubricate.gui.page.document import Matter
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.style import PageStyle, Surface
from rubricate.gui.page.view import PageView
from rubricate.gui.theme import Theme
from rubricate.words import tr

SHOWN = 100_000  # code points: more would be felt as a pause
_LEFT, _RIGHT, _NARROWEST = 44, 20, 160
_INSET, _RADIUS = 3, 6


class TextPreview(PageView):
    """Shows the beginning of a reading. `show_reading(None)` empties it."""

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        self.focus_moved: Callable[[], None] = lambda: None
        super().__init__(theme, style, parent)
        self.setAccessibleName(tr("The text as it would stand"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.caret = Caret(self)
        self.cursorPositionChanged.connect(self.caret.moved)
        self.selectionChanged.connect(self._selection_moved)
        self.setMinimumSize(theme.px(180), theme.px(160))

    def show_reading(self, reading: Reading | None) -> None:
        body = "" if reading is None else beginning(reading.text.body)
        marks = () if reading is None else cut_marks(reading.formatting.marks, len(body))
        language = "" if reading is None else reading.variables.get("language", "")
        units = cut(body, language) if body else None
        matter = Matter.of(body, marks, units.paragraphs if units else ())
        self.show_matter(matter, units, Rows(matter), Codebook())

    def _surface(self) -> Surface:
        """No brackets stand here: the text has their room."""
        room = self._available() - _LEFT - _RIGHT
        return Surface(_LEFT, max(_NARROWEST, min(round(self.style_now.measure * self.style_now.scale), room)), _RIGHT)

    def _selection_moved(self) -> None:
        cursor = self.textCursor()
        self.scene.selection = (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.caret.restart()
        self.focus_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.caret.restart()
        self.focus_moved()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.caret.paint(painter, self.theme.color("accent"))
        painter.end()


class PreviewFrame(QFrame):
    """A border around the preview; a ring while it has the keys."""

    def __init__(self, page: TextPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        page.focus_moved = self.update
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        column.addWidget(page)

    def paintEvent(self, _event: QPaintEvent) -> None:
        has_keys = self._page.hasFocus()
        width = 2 if has_keys else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._page.theme.color("focus" if has_keys else "border"), width))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), _RADIUS, _RADIUS)
        painter.end()


def beginning(body: str) -> str:
    """So much as is shown, up to the end of a line where there is one."""
    if len(body) <= SHOWN:
        return body
    end = body.rfind("\n", SHOWN // 2, SHOWN)
    return body[: end if end > 0 else SHOWN]


def cut_marks(marks: tuple[Mark, ...], length: int) -> tuple[Mark, ...]:
    """Those that begin in the first code points, no longer than these."""
    inside = (mark for mark in marks if mark.start <= length)
    return tuple(mark if mark.end <= length else Mark(mark.start, length, mark.kind, mark.value) for mark in inside)
