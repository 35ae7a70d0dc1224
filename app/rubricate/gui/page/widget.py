"""The reading page: what a person reads, selects and marks. It asks; it changes nothing by itself."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QSinglePointEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from rubricate.core.changes import Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.gui import tips
from rubricate.gui.page import spoken
from rubricate.gui.page.bar_keeper import BarKeeper
from rubricate.gui.page.document_page import DocumentPage
from rubricate.gui.page.edge_keys import EdgeMover
from rubricate.gui.page.hovering import Spot, spot_at
from rubricate.gui.page.keyboard import Keyboard
from rubricate.gui.page.marker import marker_cursor
from rubricate.gui.page.mouse import Mouse
from rubricate.gui.page.style import PageStyle
from rubricate.gui.page.verbs import Verbs
from rubricate.gui.theme import Theme

_MOST_TOLD: Final = 8  # annotations in a tooltip


class Page(DocumentPage):
    """What the user asks for: `tag_asked(tag id)`, `picker_asked()`, `note_asked(id)`, `remove_asked(ids)`,
    `resize_asked(id, Span)`, `menu_asked(global point, ids, Span or None)`, `zoom_asked(+1 or -1)`,
    `marker_changed(tag id or None)`, `message(sentence)`. Offsets are code points.
    """

    tag_asked = Signal(object)
    picker_asked = Signal()
    note_asked = Signal(object)
    remove_asked = Signal(list)
    resize_asked = Signal(object, object)
    menu_asked = Signal(QPoint, list, object)
    zoom_asked = Signal(int)
    marker_changed = Signal(object)
    message = Signal(str)

    _pressed_beside = False  # known before the first event, which comes while Qt makes the widget

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(theme, style, parent)
        self.can_change = True
        self.marker: UUID | None = None
        self.edges = EdgeMover(self)
        self._mouse = Mouse(self)
        self._keyboard = Keyboard(QGuiApplication.platformName())
        self._verbs = Verbs(self)
        self.bar = BarKeeper(self)
        self.describe: Callable[[UUID], str] | None = None  # what a tooltip says of an annotation; None: its tag
        self.viewport().setMouseTracking(True)
        self._shape_pointer(Spot())

    # --- what is shown

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar.set_theme(theme)

    def set_covered(self, left: int, right: int) -> None:
        super().set_covered(left, right)
        self.bar.follow()

    def set_codebook(self, codebook: Codebook) -> None:
        super().set_codebook(codebook)
        self.bar.set_codebook(codebook)

    def apply(self, step: Step) -> None:
        super().apply(step)
        if self.marker is not None and self.marker not in self.codebook:
            self.set_marker(None)

    def set_zoom(self, percent: int) -> None:
        """The size of the reading type in per cent; the place stays."""
        self.set_style(self.style_now.zoomed(percent))

    def set_changes_allowed(self, allowed: bool) -> None:
        """In a project that can only be read, nothing on the page offers a change."""
        self.can_change = allowed
        if not allowed:
            self._let_go()
            self.set_marker(None)

    def set_marker(self, tag_id: UUID | None) -> None:
        """From now on every selection is marked with this tag; None ends it."""
        if tag_id != self.marker:
            self.marker = tag_id
            self.bar.hide()
            self._shape_pointer(Spot())
            self.marker_changed.emit(tag_id)

    # --- selection, focus, places

    def say(self, sentence: str) -> None:
        """An answer for the status line, which also speaks it."""
        self.message.emit(sentence)

    def where_am_i(self) -> None:
        """Answer F4."""
        place = self.textCursor().position()
        look = self.matter.blocks.look(self.matter.blocks.at(place))
        self.say(spoken.where(self.places, self.rows, self.codebook, place, look))

    def do(self, verb: str) -> None:
        """What a key of the page does, asked for by a menu: a verb of `page.keys`."""
        self._verbs.do(verb)

    def ask_tag(self, tag: Tag) -> None:
        """A tag's key or chip: with the marker and nothing selected it changes the marker's tag."""
        if self.marker is not None and self.selection() is None:
            self.set_marker(tag.id)
        else:
            self.tag_asked.emit(tag.id)

    def ask_menu(self, point: QPoint, slots: Sequence[int]) -> None:
        """What can be done with these annotations and the selection."""
        self.menu_asked.emit(point, [self.rows.id(slot) for slot in slots], self.selection())

    def selection_made(self) -> None:
        """The mouse button is up, and words are selected."""
        clipboard, span = QGuiApplication.clipboard(), self.selection()
        if clipboard.supportsSelection() and span is not None:
            clipboard.setText(span.of(self.text), clipboard.Mode.Selection)
        if self.marker is not None and self.selection() is not None:
            self.tag_asked.emit(self.marker)
        else:
            self.bar.after_mouse()

    @property
    def has_edges(self) -> bool:
        """Whether edges can be taken with the mouse: the marker marks over them."""
        return self.can_change and self.marker is None

    def show_hover(self, spot: Spot) -> None:
        """Lift out what the pointer is on."""
        if spot.slot != self.scene.hover:
            for slot in (self.scene.hover, spot.slot):
                if slot is not None and slot in self.rows:
                    self.update_reach(self.rows.ends(slot))
            self.scene.hover = spot.slot
        self._shape_pointer(spot)

    # --- inside

    def _focus_moved(self, before: int, now: int) -> None:
        super()._focus_moved(before, now)
        moving = self.edges.moving
        if moving is not None and moving.annotation_id != self.focused():
            self.edges.cancel()

    def _selection_moved(self) -> None:
        super()._selection_moved()
        self.bar.selection_moved(self.scene.selection)

    def _let_go(self) -> None:
        self._mouse.stop()
        self.edges.cancel()
        self.bar.hide()
        super()._let_go()

    def _shape_pointer(self, spot: Spot) -> None:
        tag = self.codebook.get(self.marker) if self.marker is not None else None
        if tag is not None and spot.bracket is None and not spot.spare:
            self.viewport().setCursor(marker_cursor(self.theme.tag(tag), self.theme, self.devicePixelRatioF()))
            return
        shape = Qt.CursorShape.IBeamCursor
        if spot.bracket is not None or spot.spare:
            shape = Qt.CursorShape.PointingHandCursor
        elif spot.edge is not None:
            shape = Qt.CursorShape.SizeHorCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    # --- events

    @property
    def is_dragging(self) -> bool:
        """Whether the mouse is selecting just now."""
        return self._mouse.is_dragging

    def event(self, event: QEvent) -> bool:
        """Beside the column the mouse does what it does in it; Qt leaves those margins dead."""
        if isinstance(event, QWheelEvent) and self._is_beside(event):
            self.wheelEvent(event)
            return True
        if isinstance(event, QMouseEvent) and (self._pressed_beside or self._is_beside(event)):
            self._pressed_beside = bool(event.buttons())
            self._mouse_beside(self._in_viewport(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.settle_caret()
        if self.edges.moving is not None:
            self.edges.key(event)
            return
        move = self._keyboard.move(event)
        tag = self._keyboard.tag(event, self.codebook) if move is None else None
        act = self._keyboard.act(event)
        if move is not None:
            self._verbs.is_leaving = False
            self.caret.move(move[0], extend=move[1] or self._verbs.is_selecting)
        elif tag is not None and self.can_change:
            self._verbs.do_tag(tag)
        elif act is not None:
            self._verbs.do(act)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.edges.moving is not None:
            self.edges.other_edge()
            return True
        if not self._verbs.is_leaving and self.next_annotation(1 if forward else -1):
            return True
        self._verbs.is_leaving = False
        return super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._verbs.is_leaving = self._verbs.is_selecting = False
            self.edges.cancel()
            self._mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._verbs.do("menu")
            return
        spot = spot_at(self, QPointF(event.pos()), with_edges=False)
        slots = [spot.bracket] if spot.bracket is not None else [*spot.stack, *spot.spare]
        if slots and self.focus.slot not in slots and self.selection() is None:
            self.focus.click(slots)
        self.ask_menu(event.globalPos(), slots)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self.show_hover(Spot())
        return super().viewportEvent(event)

    def copy(self) -> None:
        """The selection into the clipboard, letter by letter.

        As text: the clipboard outlives Python, and what Python made for it would crash the end of the program.
        """
        span = self.selection()
        if span is not None:
            QGuiApplication.clipboard().setText(span.of(self.text))

    def createMimeDataFromSelection(self) -> QMimeData:
        """The letters as they are; Qt's own copy turns no-break spaces into spaces."""
        data, span = QMimeData(), self.selection()
        data.setText(span.of(self.text) if span else "")
        return data

    def _mouse_beside(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseMove:
            self.mouseMoveEvent(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self.mouseReleaseEvent(event)
        else:
            self.mousePressEvent(event)

    def _is_beside(self, event: QSinglePointEvent) -> bool:
        return not self.viewport().geometry().contains(event.position().toPoint())

    def _in_viewport(self, event: QMouseEvent) -> QMouseEvent:
        """The same event in the viewport's coordinates."""
        here = event.position() - QPointF(self.viewport().pos())
        moved = QMouseEvent(
            event.type(), here, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )
        moved.setTimestamp(event.timestamp())
        return moved

    def _show_tip(self, event: QHelpEvent) -> None:
        spot = spot_at(self, QPointF(event.pos()), with_edges=False)
        slots = [spot.bracket] if spot.bracket is not None else [*spot.stack, *spot.spare]
        describe = self.describe or self._name_of
        lines = [describe(self.rows.id(slot)) for slot in slots[:_MOST_TOLD]]
        QToolTip.showText(event.globalPos(), tips.plain("\n".join(lines)), self.viewport())

    def _name_of(self, annotation_id: UUID) -> str:
        slot = self.rows.slot(annotation_id)
        return spoken.name_of(self.codebook, self.rows.tag(slot)) if slot is not None else ""
