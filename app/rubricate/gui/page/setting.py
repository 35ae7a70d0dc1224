"""A text as it is set: font, width, layout in slices, and going to places before all of it is laid out."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from rubricate.gui.page.document import Matter
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.scene import Reach, Scene
from rubricate.gui.page.sheet import Sheet
from rubricate.gui.page.style import PageStyle, Surface, surface_for
from rubricate.gui.page.typesetting import Inks
from rubricate.gui.theme import Theme, load_family

_AT_ONCE: Final = 40_000  # letters that may be laid out before an answer: 10 ms
_SETTLE: Final = 80  # milliseconds after the last resize before the text is set anew
_AIR: Final = 48  # pixels kept above and below a place that is gone to


class SetText(QTextEdit):
    """A read-only QTextEdit, so that screen readers have text and caret. Places are UTF-16.

    `laid_out()` comes when all of the text has its place.
    """

    laid_out = Signal()

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.style_now = style
        self.matter = Matter.of("")
        self.rows = Rows(self.matter)
        self._pending: tuple[Reach, bool] | None = None
        self._veil: QPixmap | None = None
        self._late_caret: tuple[int, int] | None = None
        self._head = self._foot = self._floor = self._beside = 0
        self.covered = (0, 0)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self._reset_if_narrower)
        self._prepare()
        self._load_fonts()
        self.sheet = self._new_sheet()
        self.scene = self._new_scene()
        self._take_sheet(self.sheet)

    def set_matter(self, matter: Matter, rows: Rows, place: int = 0) -> None:
        """Another text; `place` comes to the top."""
        self.matter, self.rows = matter, rows
        self._late_caret = None
        self._veil = None
        self._reset(place)

    def set_theme(self, theme: Theme) -> None:
        """Other colours; the place stays. The text is set anew only where letters have a colour of their own."""
        self.theme = theme
        self._colour()
        if self.matter.is_inked:
            brackets = self.sheet.brackets
            self._reset_in_place()
            self.sheet.brackets.take_over(brackets)
        self.viewport().update()

    def set_style(self, style: PageStyle) -> None:
        """Another font, size, spacing or measure; the place stays."""
        if style != self.style_now:
            self.style_now = style
            self._load_fonts()
            self._reset_in_place()

    def first_place(self) -> int:
        """The first letter of the first line that is seen whole."""
        if self._pending is not None:
            return self._pending[0][0]
        scroll = self._scroll()
        frame = self.sheet.geometry.frame(self.sheet.layouter.block_at(scroll))
        whole = (line.start for line in frame.lines if line.top >= scroll - 1)
        return next(whole, frame.lines[-1].start)

    @property
    def foot(self) -> int:
        """The height of the strip below the page that something else has."""
        return self._foot

    def put_cursor(self, cursor: QTextCursor) -> None:
        """Set the caret (and selection) where it has been moved to; the page scrolls to it."""
        self._late_caret = None
        self.setTextCursor(cursor)

    def caret_place(self) -> int:
        """Where the caret is, or will be as soon as the text is laid out so far."""
        return self._late_caret[1] if self._late_caret is not None else self.textCursor().position()

    def leave_caret(self, anchor: int, place: int) -> None:
        """Set caret and selection without scrolling and without a signal.

        Qt lays the text out as far as its caret is. Where that would take long, the caret comes with the layout.
        """
        self._late_caret = (anchor, place)
        if not self._is_far(max(anchor, place)):
            self.settle_caret()

    def settle_caret(self) -> None:
        """Have the caret where it should be, whatever it takes."""
        if self._late_caret is None:
            return
        cursor = QTextCursor(self.sheet.document)
        cursor.setPosition(self._late_caret[0])
        cursor.setPosition(self._late_caret[1], QTextCursor.MoveMode.KeepAnchor)
        self._late_caret = None
        self._quietly(lambda: self._without_scrolling(cursor))

    def put_caret(self, place: int) -> None:
        """The caret to a place, without selection and without scrolling farther than needed."""
        self.put_reach((place, place))

    def put_reach(self, reach: Reach, *, backwards: bool = False) -> None:
        """Select these places; the caret stands at the end, or backwards at the start."""
        cursor = QTextCursor(self.sheet.document)
        anchor, place = reversed(reach) if backwards else reach
        cursor.setPosition(anchor)
        if anchor != place:
            cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        self.put_cursor(cursor)

    def reveal(self, reach: Reach, *, at_top: bool = False, air: int = _AIR) -> None:
        """Scroll until the places are seen, with so much above and below them.

        A text that is not laid out so far first goes on with that.
        """
        block = self.matter.blocks.at(reach[1])
        if self._is_far(reach[1]):
            if self._veil is None and not at_top and self.isVisible():
                self._veil = self.viewport().grab()
            self._pending = (reach, at_top)
            return
        self._pending = None
        self.sheet.layouter.reach(min(block + 1, len(self.matter.blocks) - 1))
        first, last = self.sheet.geometry.x_of(reach[0])[0], self.sheet.geometry.x_of(reach[1])[0]
        height, top = self.viewport().height(), self._scroll()
        if at_top:
            self._scroll_to(first.top if reach[0] else 0.0)
        elif first.top - air < top or last.bottom + air > top + height:
            self._scroll_to(max(0.0, first.top - max(air, (height - (last.bottom - first.top)) / 3)))

    def show_margins(self) -> None:
        """With the caret on the first or the last line the margin beyond it is seen, too."""
        line, bar = self.sheet.geometry.x_of(self.caret_place())[0], self.verticalScrollBar()
        if line.start == 0:
            bar.setValue(0)
        elif line.end >= self.matter.blocks.length:
            bar.setValue(bar.maximum())

    @property
    def head(self) -> int:
        """The height of the strip above the page that something else has."""
        return self._head

    def set_head(self, height: int) -> None:
        """Give a strip above the page to something else."""
        if height != self._head:
            self._head = height
            self._centre()

    @property
    def beside(self) -> int:
        """The width of the strip at the scroll bar that something else has."""
        return self._beside

    def set_beside(self, width: int) -> None:
        """Give a strip at the scroll bar to something else."""
        if width != self._beside:
            self._beside = width
            self._centre()
            self._reset_if_narrower()

    def set_foot(self, height: int) -> None:
        """Give a strip below the page to something else."""
        if height != self._foot:
            self._foot = height
            self._centre()

    @property
    def floor(self) -> int:
        """The height of the lasting strip at the very bottom, under the foot."""
        return self._floor

    def set_floor(self, height: int) -> None:
        """Give a strip at the very bottom to something that stays."""
        if height != self._floor:
            self._floor = height
            self._centre()

    def set_covered(self, left: int, right: int) -> None:
        """So much at the sides lies under something else: the column moves out of its way as far as there is room."""
        if (left, right) != self.covered:
            self.covered = (left, right)
            self._centre()

    # --- inside

    def _is_far(self, place: int) -> bool:
        """Whether laying the text out up to a place would be felt as a pause."""
        done = len(self.sheet.layouter.tops)
        if done > self.matter.blocks.at(place):
            return False
        return place - self.matter.blocks.span(max(0, done - 1))[1] > _AT_ONCE

    def _scroll(self) -> int:
        return self.verticalScrollBar().value()

    def _scroll_to(self, y: float) -> None:
        bar = self.verticalScrollBar()
        bar.setMaximum(max(bar.maximum(), int(y)))
        bar.setValue(round(y))

    def _prepare(self) -> None:
        self.setObjectName("page")
        self.setReadOnly(True)
        # setReadOnly leaves the mouse alone: the caret and its keys come with this.
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(selectable)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))  # no handle where all is seen
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        self._colour()

    def _colour(self) -> None:
        """Qt draws the letters and nothing else: ground and selection are ours."""
        palette = QPalette(self.palette())
        clear, text = Qt.GlobalColor.transparent, self.theme.color("text")
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
            palette.setColor(group, QPalette.ColorRole.Base, clear)
            palette.setColor(group, QPalette.ColorRole.Highlight, clear)
            palette.setColor(group, QPalette.ColorRole.HighlightedText, text)
            palette.setColor(group, QPalette.ColorRole.Text, text)
        self.setPalette(palette)

    def _load_fonts(self) -> None:
        load_family(self.style_now.face.family)
        load_family(self.style_now.interface)

    def _new_sheet(self) -> Sheet:
        ink = self.theme.color
        inks = Inks(ink("text"), ink("text_muted"), ink("link"))
        return Sheet(self.matter, self.rows, self.style_now, self._surface(), inks, self)

    def _surface(self) -> Surface:
        """The column that there is room for now."""
        return surface_for(self.style_now, self._available())

    def _new_scene(self) -> Scene:
        sheet = self.sheet
        return Scene(self.matter, sheet.style, sheet.surface, sheet.geometry, self.rows, sheet.brackets)

    def _reset_in_place(self) -> None:
        """Set the same text anew: caret and place stay; what was seen stays until the new is ready."""
        cursor, late = self.textCursor(), self._late_caret
        caret = late if late is not None else (cursor.anchor(), cursor.position())
        place = self.first_place()
        if place and self.isVisible():
            self._veil = self.viewport().grab()
        self._reset(place)
        self.leave_caret(*caret)

    def _without_scrolling(self, cursor: QTextCursor) -> None:
        scroll = self._scroll()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scroll)

    def _reset(self, place: int) -> None:
        old, before = self.sheet, self.scene
        self.sheet = self._new_sheet()
        self.scene = self._new_scene()
        self.scene.showing = before.showing
        if before.matter is self.matter:
            self._carry_over(before)
        self._take_sheet(self.sheet)
        old.close()
        if place:
            self.reveal((place, place), at_top=True)
        else:
            self._scroll_to(0.0)  # Qt stops at its caret, under the margin
        self._lift_veil()

    def _lift_veil(self) -> None:
        if self._pending is None:
            self._veil = None
            self.viewport().update()

    def _carry_over(self, before: Scene) -> None:
        scene = self.scene
        scene.selection, scene.focus, scene.edges = before.selection, before.focus, before.edges
        scene.hits, scene.hit = before.hits, before.hit
        scene.picked, scene.unit = before.picked, before.unit

    def _take_sheet(self, sheet: Sheet) -> None:
        # First the document (scroll goes to 0), then the width: the other order lays the old text out once more.
        self._pending = None
        self._quietly(lambda: self.setDocument(sheet.document))
        if self.lineWrapColumnOrWidth() != sheet.surface.width:
            self.setLineWrapColumnOrWidth(sheet.surface.width)
        sheet.layouter.grown.connect(self._layout_grown)
        self._centre()
        QTimer.singleShot(0, sheet.layouter, sheet.layouter.start)

    def _quietly(self, act: Callable[[], None]) -> None:
        """Without the signals that Qt sends while a text is being set."""
        blocked = self.blockSignals(True)
        act()
        self.blockSignals(blocked)

    def _layout_grown(self) -> None:
        layouter, bar = self.sheet.layouter, self.verticalScrollBar()
        if not layouter.complete:
            bar.setMaximum(max(bar.value(), round(layouter.height()) - self.viewport().height()))
        else:
            bar.setMaximum(max(0, round(self.sheet.document.size().height()) - self.viewport().height()))
            self.laid_out.emit()
        if self._pending is not None:
            reach, at_top = self._pending
            self.reveal(reach, at_top=at_top)
            self._lift_veil()
        if self._late_caret is not None and not self._is_far(max(self._late_caret)):
            self.settle_caret()

    def _available(self) -> int:
        return self.width() - self.verticalScrollBar().sizeHint().width() - self._beside

    def _centre(self) -> None:
        """The column stands in the middle; what the window has more is margin, so no resize lays the text out."""
        spare = max(0, self._available() - self.sheet.surface.width)
        left = min(spare, max(0, (spare + self.covered[0] - self.covered[1]) // 2))
        right = spare - left
        if self.isRightToLeft():  # the scroll bar is on the left
            left += self._beside
        else:
            right += self._beside
        self.setViewportMargins(left, self._head, right, self._foot + self._floor)

    def _reset_if_narrower(self) -> None:
        if self._surface() != self.sheet.wanted:
            self._reset_in_place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._centre()
            if self._surface() != self.sheet.wanted:
                (self._settle.start if self.isVisible() else self._reset_if_narrower)()
        elif event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.theme.color("page"))
            painter.end()
        return super().event(event)
