"""The page with a document on it: annotations, selection, focus, caret and what it says. Mouse and keys come on top."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, QTimer, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QPagedPaintDevice, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Mark
from rubricate.core.errors import Refused
from rubricate.core.text import Span, cluster_span, trimmed
from rubricate.gui.announce import announce
from rubricate.gui.page import spoken
from rubricate.gui.page.caret import Caret
from rubricate.gui.page.document import Matter
from rubricate.gui.page.focus import Focus
from rubricate.gui.page.places import Units
from rubricate.gui.page.rows import Columns, Rows, Touched
from rubricate.gui.page.scene import Display
from rubricate.gui.page.style import PageStyle
from rubricate.gui.page.view import PageView
from rubricate.gui.theme import Theme

_FLASH: Final = 600  # milliseconds
_ANYTHING: Final = QRect(0, 0, 1, 1)  # to paint at once: what waits to be painted comes along


class DocumentPage(PageView):
    """Offsets in signals and methods are code points.

    `selection_changed(Span or None)`, `focus_changed(annotation id or None, n, of)` (n of those that lie there),
    `position_changed(code point)`.
    """

    selection_changed = Signal(object)
    focus_changed = Signal(object, int, int)
    position_changed = Signal(int)

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(theme, style, parent)
        self.document_id: UUID | None = None
        self._layers: frozenset[UUID] | None = None
        self._untold: list[tuple[SignalInstance, tuple[object, ...]]] | None = None
        self._crossing = spoken.Crossing()
        self._flash = QTimer(self, singleShot=True, interval=_FLASH)
        self._flash.timeout.connect(self._end_flash)
        self.focus = Focus(self.rows, self)
        self.focus.changed.connect(self._focus_moved)
        self.caret = Caret(self)
        self.selectionChanged.connect(self._selection_moved)
        self.cursorPositionChanged.connect(self._caret_moved)

    # --- what is shown

    def load(
        self,
        document_id: UUID,
        text: str,
        marks: Sequence[Mark],
        units: Units | None,
        columns: Columns | None,
        codebook: Codebook,
        *,
        place: int = 0,
        layers: frozenset[UUID] | None = None,
        style: PageStyle | None = None,
    ) -> None:
        """Show a document from the letter `place` on, in another style where one is given.

        `layers` are those whose annotations are shown, None for all.
        """
        self._let_go()
        self.style_now = style or self.style_now
        matter = Matter.of(text, marks, units.paragraphs if units else ())
        self.document_id, self._layers = document_id, layers
        self._crossing = spoken.Crossing()
        rows = Rows(matter, columns)
        self.focus.follow(rows)
        self.show_matter(matter, units, rows, codebook, matter.places.to_utf16(place))
        self.sheet.layouter.done.connect(lambda: QTimer.singleShot(0, self, rows.warm))
        self.leave_caret(*(matter.places.to_utf16(place),) * 2)
        self._name()
        self.selection_changed.emit(None)
        self._tell(self.position_changed, place)

    def clear(self) -> None:
        """Show nothing."""
        self._let_go()
        self.document_id = None
        matter = Matter.of("")
        rows = Rows(matter)
        self.focus.follow(rows)
        self.show_matter(matter, None, rows, self.codebook)

    @property
    def text(self) -> str:
        return self.matter.text

    def show_columns(self, columns: Columns, layers: frozenset[UUID] | None = None) -> None:
        """Other annotations on the same text: other layers, or a project read anew."""
        self._let_go()
        self._layers = layers
        self.rows = Rows(self.matter, columns)
        self.sheet.show_rows(self.rows)
        self.scene.rows, self.scene.geometry, self.scene.brackets = self.rows, self.sheet.geometry, self.sheet.brackets
        self.focus.follow(self.rows)
        self._name()
        self.viewport().update()

    def apply(self, step: Step) -> None:
        """Take a committed step over: only what it touches is painted anew."""
        tags = [change for change in step.changes if change.kind == "tag"]
        if tags:
            self._apply_tags(tags)
        with self._painted_first():
            self._apply_annotations(step)

    def _apply_annotations(self, step: Step) -> None:
        touched: list[Touched] = []
        was_long = bool(self.rows.long)
        added: list[Annotation] = []
        for change in step.changes:
            if change.kind == "annotation" and (seen := self._seen(change)) is not None:
                touched += self.rows.apply(seen)
                if seen.before is None and isinstance(seen.after, Annotation):
                    added.append(seen.after)
        if touched:
            first, last = self.sheet.drop(touched, is_long=was_long or bool(self.rows.long))
            self.update_blocks(first, last)
            self.focus.check()
            self._settle_on(added)
            self._name()

    def set_display(self, display: Display, chosen: frozenset[UUID] = frozenset()) -> None:
        """Which marks are shown, and how."""
        self.scene.display, self.scene.chosen = display, chosen
        self.viewport().update()

    def set_hits(self, spans: Sequence[Span], current: int = -1) -> None:
        """Ring what was found; the current one is scrolled to."""
        self.scene.hits = [self.places.reach(span) for span in spans]
        self.scene.hit = current
        if 0 <= current < len(self.scene.hits):
            self.reveal(self.scene.hits[current])
        self.viewport().update()

    def flash(self, annotation_id: UUID) -> None:
        """Thicken a bracket and its line for a moment: it is there already."""
        slot = self.rows.slot(annotation_id)
        if slot is not None:
            self._end_flash()
            self.scene.flashed = slot
            self.reveal(self.rows.ends(slot))
            self.update_reach(self.rows.ends(slot))
            self._flash.start()

    def paint_pages(self, device: QPagedPaintDevice, title: str = "") -> int:
        """Print the text with the marks that are shown and a legend; gives back the number of pages."""
        from rubricate.gui.page.printing import Print, paint_pages

        scene = self.scene
        printed = Print(title, self.matter, self.rows, self.codebook, self.style_now, scene.display, scene.chosen)
        return paint_pages(device, printed)

    # --- selection, focus, places

    def selection(self) -> Span | None:
        """What is selected, cut at no letter; None when nothing is."""
        return self.places.span(self.scene.selection) if self.scene.selection is not None else None

    def select(self, span: Span) -> None:
        """Select these letters and go there."""
        self.put_reach(self.places.reach(span))
        self.reveal(self.places.reach(span))

    def drop_selection(self) -> None:
        """Keep the caret, select nothing."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.setPosition(cursor.selectionEnd())
            self.setTextCursor(cursor)

    def focused(self) -> UUID | None:
        """The annotation in focus."""
        return self.focus.annotation_id

    def focus_annotation(self, annotation_id: UUID | None) -> bool:
        """Put the focus on an annotation and go there; False when it is not on this page."""
        slot = self.rows.slot(annotation_id)
        if slot is None:
            self.focus.take(None)
            return False
        self._go_to_slot(slot)
        return True

    def next_annotation(self, direction: int) -> bool:
        """The next (1) or previous (-1) annotation in text order comes into focus; False when there is none."""
        slot = self._neighbour(direction)
        while slot is not None and not self.scene.shows(slot):
            slot = self.rows.index.next(slot) if direction > 0 else self.rows.index.previous(slot)
        if slot is not None:
            self._go_to_slot(slot)
        return slot is not None

    def go_to(self, place: int) -> None:
        """The caret to a code point, which comes into sight."""
        place = self.matter.places.to_utf16(place)
        self.put_caret(place)
        self.reveal((place, place))

    def position(self) -> int:
        """Where the caret is, in code points."""
        return self.matter.places.to_code_point(self.caret_place())

    def first_visible(self) -> int:
        """The code point that the top of the page shows: what `load` takes as `place`."""
        return self.matter.places.to_code_point(self.first_place())

    # --- inside

    @contextmanager
    def _painted_first(self) -> Iterator[None]:
        """A mark is on the page before anybody is told of it: the panels take longer than the page."""
        untold: list[tuple[SignalInstance, tuple[object, ...]]] = []
        self._untold = untold
        try:
            yield
        finally:
            self._untold = None
            self.viewport().repaint(_ANYTHING)
            for signal, facts in untold:
                signal.emit(*facts)

    def _tell(self, signal: SignalInstance, *facts: object) -> None:
        if self._untold is None:
            signal.emit(*facts)
        else:
            self._untold.append((signal, facts))

    def _seen(self, change: Change) -> Change | None:
        """The change as this page sees it: another document or a hidden layer is nothing."""
        before, after = (self._mine(entity) for entity in (change.before, change.after))
        return Change(before, after) if before is not None or after is not None else None

    def _mine(self, entity: object) -> Annotation | None:
        if not isinstance(entity, Annotation) or entity.document_id != self.document_id:
            return None
        return entity if self._layers is None or entity.layer_id in self._layers else None

    def _apply_tags(self, changes: Sequence[Change]) -> None:
        tags = {tag.id: tag for tag in self.codebook.ordered()}
        for change in changes:
            if isinstance(change.after, Tag):
                tags[change.id] = change.after
            else:
                tags.pop(change.id, None)
        self.set_codebook(Codebook(tags.values()))

    def _settle_on(self, added: Sequence[Annotation]) -> None:
        """What was selected is marked now: the selection has done its work, the annotation takes its place."""
        selection = self.selection()
        if selection is None or len(added) != 1 or added[0].span is None:
            return
        try:
            wanted = cluster_span(self.text, trimmed(self.text, selection))
        except Refused:
            return
        if added[0].span == wanted:
            self.drop_selection()
            self.focus.take(self.rows.slot(added[0].id))

    def _neighbour(self, direction: int) -> int | None:
        index = self.rows.index
        if self.focus.slot is not None:
            return index.next(self.focus.slot) if direction > 0 else index.previous(self.focus.slot)
        place = self.caret_place()
        return index.first_from(place) if direction > 0 else index.last_before(place)

    def _go_to_slot(self, slot: int) -> None:
        self.put_caret(self.rows.ends(slot)[0])
        self.focus.take(slot)
        self.reveal(self.rows.ends(slot))

    def _focus_moved(self, before: int, now: int) -> None:
        self.scene.focus = now if now >= 0 else None
        for slot in (before, now):
            if slot >= 0:
                self.update_reach(self.rows.ends(slot))
        if now >= 0:
            words = self.rows.span(now).of(self.text)
            self.say_quietly(spoken.in_focus(self.rows, self.codebook, now, self.focus.number, words))
        self._tell(self.focus_changed, self.focus.annotation_id, *self.focus.number)

    def _selection_moved(self) -> None:
        cursor = self.textCursor()
        before = self.scene.selection
        now = (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None
        self.scene.selection = now
        if before and now:
            for old, new in zip(before, now, strict=True):
                if old != new:
                    self.update_reach((min(old, new), max(old, new)))
                    self.update_reach((max(0, max(old, new) - 1), max(old, new)))
        else:
            self.update_reach(before or now)
        if now is not None and self.focus.slot is not None:
            self.focus.take(None)
        self._tell(self.selection_changed, self.selection())

    def _caret_moved(self) -> None:
        self.caret.moved()
        place = self.textCursor().position()
        if self.focus.slot is not None and self.scene.selection is None:
            start, end = self.rows.ends(self.focus.slot)
            if not start <= place <= end:
                self.focus.take(None)
        block = self.matter.blocks.at(place)
        if self._crossing.enter_block(block):
            self.say_quietly(spoken.heading(self.matter.blocks.look(block)))
        entered = self._crossing.enter(self.rows.stack(place))
        if entered and self.focus.slot not in entered:
            self.say_quietly(spoken.inside(self.rows, self.codebook, entered))
        self.position_changed.emit(self.matter.places.to_code_point(place))

    def _end_flash(self) -> None:
        slot, self.scene.flashed = self.scene.flashed, None
        self._flash.stop()
        if slot is not None and slot in self.rows:
            self.update_reach(self.rows.ends(slot))

    def _name(self) -> None:
        self.setAccessibleName(spoken.page_name(self.places.count("paragraph"), len(self.rows)))

    def _let_go(self) -> None:
        """Stop whatever is going on: the page is about to show something else."""
        self._end_flash()

    def say_quietly(self, sentence: str) -> None:
        """For screen readers alone: what others see."""
        announce(self, sentence)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.caret.restart()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.caret.restart()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.caret.paint(painter, self.theme.color("accent"))
        painter.end()
