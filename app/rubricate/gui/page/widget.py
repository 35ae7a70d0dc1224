"""The reading page: what a person reads, selects and marks."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QSinglePointEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from rubricate.core.changes import Step
from rubricate.core.codebook import Codebook
from rubricate.core.snapping import SNAPS
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.bar_keeper import BarKeeper
from rubricate.gui.page.edge_keys import EdgeMover
from rubricate.gui.page.head import DocumentHead
from rubricate.gui.page.hints import Hints
from rubricate.gui.page.hovering import Spot, spot_at
from rubricate.gui.page.keyboard import Keyboard
from rubricate.gui.page.linker import Linker
from rubricate.gui.page.mouse import Mouse
from rubricate.gui.page.overview import Overview
from rubricate.gui.page.places import Units
from rubricate.gui.page.style import PageStyle
from rubricate.gui.page.unit_foot import UnitFoot
from rubricate.gui.page.unit_mode import UnitMode
from rubricate.gui.page.verbs import Verbs
from rubricate.gui.theme import Theme

_MOST_TOLD: Final = 8  # annotations in a tooltip


class Page(AskingPage):
    """The whole page with its hands. `zoom_asked(+1 or -1)`."""

    zoom_asked = Signal(int)

    _pressed_beside = False  # known before the first event, which comes while Qt makes the widget

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(theme, style, parent)
        self.edges = EdgeMover(self)
        self.linker = Linker(self)
        self._mouse = Mouse(self, self.edges, self.linker)
        self._mouse.selected.connect(self.selection_made)
        self.bar = BarKeeper(self, self._mouse)
        self._verbs = Verbs(self, self.edges, self.bar, self.linker)
        self._keyboard = Keyboard(QGuiApplication.platformName())
        self.head_line = DocumentHead(self)
        self.overview = Overview(self)
        self.unit_mode = UnitMode(self)
        self.unit_foot = UnitFoot(self, self.unit_mode)
        self._hints = Hints(self)
        self.viewport().setMouseTracking(True)
        self._shape_pointer(Spot())

    # --- what is shown

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar.set_theme(theme)
        self.unit_foot.follow()

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

    @property
    def mode(self) -> str:
        """How one marks: "span", "sentence", "paragraph" or "marker"."""
        return "marker" if self.marker is not None else self.unit_mode.unit or "span"

    def set_units(self, units: Units) -> None:
        super().set_units(units)
        self.unit_mode.refresh()

    def show_units(self, numbers: str, *, ends: bool, snap: str) -> None:
        """What has numbers ("sentence", "paragraph", ""), whether sentence ends are marked, what is selected whole."""
        self.set_numbers(numbers)
        self.show_ends(ends)
        self.snap.to = snap if snap in SNAPS else ""

    def set_marker(self, tag_id: UUID | None) -> None:
        if tag_id is not None:
            self.unit_mode.end()
        super().set_marker(tag_id)

    def begin_units(self, unit: str) -> None:
        """Go from "sentence" to sentence, or "paragraph" to paragraph; "" ends it."""
        self.set_marker(None)
        if unit:
            self.unit_mode.begin(unit)
        else:
            self.unit_mode.end()

    def takes_click(self, place: int) -> bool:
        return self.unit_mode.click(place)

    def steps_back(self) -> bool:
        if not self.unit_mode.is_on:
            return False
        if not self.unit_mode.leave():
            self.unit_mode.end()
        return True

    def set_changes_allowed(self, allowed: bool) -> None:
        """In a project that can only be read, nothing on the page offers a change."""
        self.can_change = allowed
        if not allowed:
            self._let_go()
            self.linker.cancel()
            self.set_marker(None)

    def asks_at(self) -> QRect:
        chip = self.head_line.chip_of(self.focus.whole)
        return super().asks_at() if chip is None else QRect(chip.mapToGlobal(QPoint()), chip.size())

    def do(self, verb: str) -> None:
        """What a key of the page does, asked for by a menu: a verb of `page.keys`."""
        self._verbs.do(verb)

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """The keys of the page's verbs; a verb that is not named has its default."""
        self._keyboard.set_keys(keys)
        self.unit_foot.set_keys(keys)

    # --- inside

    def _focus_moved(self, before: int, now: int) -> None:
        super()._focus_moved(before, now)
        moving = self.edges.moving
        if moving is not None and moving.annotation_id != self.focused():
            self.edges.cancel()

    def _begin_at(self, place: int) -> None:
        self.unit_mode.refresh()
        super()._begin_at(place)

    def _caret_moved(self) -> None:
        super()._caret_moved()
        self.unit_mode.follow(self.textCursor().position())

    def _speak_of_place(self, place: int) -> None:
        """Who goes from unit to unit hears of units alone."""
        if not self.unit_mode.is_walking:
            super()._speak_of_place(place)
            return
        self._crossing.enter_block(self.matter.blocks.at(place))
        self._crossing.enter(self.rows.stack(place))

    def _selection_moved(self) -> None:
        if self.textCursor().hasSelection():
            self.unit_mode.enter()
        super()._selection_moved()
        self.bar.selection_moved(self.scene.selection)

    def selection_made(self) -> None:
        """The mouse has selected words."""
        clipboard, span = QGuiApplication.clipboard(), self.selection()
        if clipboard.supportsSelection() and span is not None:
            clipboard.setText(span.of(self.text), clipboard.Mode.Selection)
        if self.marker is not None and self.selection() is not None:
            self.tag_asked.emit(self.marker)
        else:
            self.bar.after_mouse()

    def _let_go(self) -> None:
        self._mouse.stop()
        self.edges.cancel()
        self.bar.hide()
        super()._let_go()

    # --- events

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
            self.edges.key(event, self._keyboard.act(event))
            return
        move = self._keyboard.move(event)
        tag = self._keyboard.tag(event, self.codebook) if move is None else None
        act = self._keyboard.act(event)
        if move is not None:
            self._verbs.is_leaving = False
            self._move(move[0], extend=move[1] or self._verbs.is_selecting)
        elif tag is not None and self.can_change:
            self._verbs.do_tag(tag)
        elif act is not None:
            self._verbs.do(act)
        else:
            event.ignore()

    def _move(self, verb: str, *, extend: bool) -> None:
        """From unit to unit, or the caret, which may take whole words along."""
        if self.unit_mode.move(verb, extend=extend):
            return
        if extend and self.snap.to:
            self.snap.extend(verb)
        else:
            self.caret.move(verb, extend=extend)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.edges.moving is not None:
            self.edges.other_edge()
            return True
        walks = self._keyboard.of("Tab" if forward else "Shift+Tab") is not None
        if walks and not self._verbs.is_leaving and self.next_annotation(1 if forward else -1):
            return True
        self._verbs.is_leaving = False
        return super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._verbs.is_leaving = self._verbs.is_selecting = False
            self.edges.cancel()
            self._hints.stop()
            self._mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)
        if not event.buttons():
            self._hints.moved(event.position())

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
        if spot.bracket is None and not spot.spare and self.selection() is None:
            place = self.place_near(QPointF(event.pos()))
            if not self.takes_click(place):
                self.put_caret(place)  # "here" is where one points
        if slots and self.focus.slot not in slots and self.selection() is None:
            self.focus.click(slots)
        self.ask_menu(event.globalPos(), slots)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._hints.show(event.pos())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hints.stop()
            self.show_hover(Spot())
        return super().viewportEvent(event)

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
