"""The page with a document on it: annotations, selection, focus, caret and what it says. Mouse and keys come on top."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rubricate.core.annotation import Annotation
from rubricate.core.errors import Refused
from rubricate.core.text import Span, cluster_span, trimmed
from rubricate.gui.announce import announce
from rubricate.gui.page import spoken
from rubricate.gui.page.caret import Caret
from rubricate.gui.page.flash import Flash
from rubricate.gui.page.focus import Focus
from rubricate.gui.page.marked_page import MarkedPage
from rubricate.gui.page.picked import Picked
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.speech import Speech
from rubricate.gui.page.style import PageStyle
from rubricate.gui.page.walking import Walk
from rubricate.gui.showing import Display
from rubricate.gui.theme import Theme
from rubricate.words import tr


class DocumentPage(MarkedPage):
    """Offsets in signals and methods are code points.

    `selection_changed(Span or None)`, `focus_changed(annotation id or None, n, of)` (n of those that lie there),
    `position_changed(code point)`, `picked_changed(number)` of those chosen to be changed together.
    """

    selection_changed = Signal(object)
    focus_changed = Signal(object, int, int)
    position_changed = Signal(int)
    picked_changed = Signal(int)

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(theme, style, parent)
        self._crossing = spoken.Crossing()
        self.speech = Speech()
        self.tell_links: Callable[[UUID], str] | None = None  # where the links of an annotation lead, in words
        self._flash = Flash(self)
        self._is_quiet = False
        self.focus = Focus(self.rows, self.wholes, self)
        self.focus.changed.connect(self._focus_moved)
        self.picked = Picked(self)
        self.picked.changed.connect(self._picks_changed)
        self.caret = Caret(self)
        self.selectionChanged.connect(self._selection_moved)
        self.cursorPositionChanged.connect(self._caret_moved)

    def set_calm(self, calm: bool) -> None:
        """Whether nothing is to come and go: the caret stands, and what is pointed out stays longer."""
        self.caret.set_calm(calm)
        self._flash.set_calm(calm)

    def flash(self, annotation_id: UUID) -> None:
        """Thicken a bracket and its line for a moment: it is there already."""
        slot = self.rows.slot(annotation_id)
        if slot is not None:
            self._flash.start(slot)
        elif self.wholes.get(annotation_id) is not None:
            self.focus_annotation(annotation_id)

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
        whole = self.wholes.get(annotation_id)
        if whole is not None:
            self._go_to_whole(whole)
            return True
        slot = self.rows.slot(annotation_id)
        if slot is None:
            self.focus.take(None)
            return False
        self._go_to_slot(slot)
        return True

    def take_up(self, annotation_id: UUID) -> None:
        """The focus to an annotation without going there and without a word: it was just made here."""
        slot = self.rows.slot(annotation_id)
        if slot is not None:
            self._is_quiet = True
            self.focus.take(slot)
            self._is_quiet = False

    def next_annotation(self, direction: int) -> bool:
        """The next (1) or previous (-1) annotation in text order comes into focus; False when there is none.

        Those on the whole document come first.
        """
        walk = Walk(self.focus, self.wholes, self.scene, self.caret_place())
        found = walk.next() if direction > 0 else walk.previous()
        return found is not None and self.focus_annotation(found)

    def pick(self, annotation_id: UUID, *, keeps_focus: bool = False) -> None:
        """Add an annotation to those chosen to be changed together, or take it out; the first time with the focus.

        The focus goes to what was added, unless it stays where it is.
        """
        is_chosen = self.picked.toggle(annotation_id, along=self.focused())
        if keeps_focus:
            return
        slot = self.rows.slot(annotation_id) if is_chosen else None
        if is_chosen and slot is None:
            self.focus.take_whole(annotation_id)
        else:
            self.focus.take(slot)

    def acts_on(self) -> list[UUID]:
        """What a verb on annotations is about: those that are chosen, else the one in focus, else none."""
        focused = self.focused()
        return list(self.picked.ids) or ([focused] if focused is not None else [])

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

    def place_in_sight(self) -> int:
        """Where the caret is, in code points, where it can be seen; else what the top of the page shows."""
        box = self.caret_box(self.caret_place()).toRect()
        return self.position() if self.viewport().rect().intersects(box) else self.first_visible()

    def stand_at(self, place: int) -> None:
        """The caret to a code point of a text that was just loaded, which does not scroll."""
        inside = self.matter.places.to_utf16(place)
        self.leave_caret(inside, inside)
        self._begin_at(place)

    # --- inside

    def _follow(self, rows: Rows) -> None:
        self.focus.follow(rows, self.wholes)

    def _begin_at(self, place: int) -> None:
        self._crossing = spoken.Crossing()
        self.selection_changed.emit(None)
        self.position_changed.emit(place)

    def _taken_over(self, added: Sequence[Annotation]) -> None:
        self.focus.check()
        self.picked.keep(self._is_here)
        self._show_tag_in_focus()
        self._settle_on(added)

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

    def _go_to_slot(self, slot: int) -> None:
        self.put_caret(self.rows.ends(slot)[0])
        self.focus.take(slot)
        self.reveal(self.rows.ends(slot))

    def _go_to_whole(self, annotation: Annotation) -> None:
        self.drop_selection()
        self.focus.take_whole(annotation.id)

    def _is_here(self, annotation_id: UUID) -> bool:
        return self.rows.slot(annotation_id) is not None or self.wholes.get(annotation_id) is not None

    def _focus_moved(self, before: int, now: int) -> None:
        self.scene.focus = now if now >= 0 else None
        for slot in (before, now):
            if slot >= 0:
                self.update_reach(self.rows.ends(slot))
        self.update_links(before, now)
        self._show_tag_in_focus()
        self._speak_of_focus(now)
        self._telling.tell(self.focus_changed, self.focus.annotation_id, *self.focus.number)

    def _speak_of_focus(self, slot: int) -> None:
        if self._is_quiet:
            return
        whole = self.wholes.get(self.focus.whole)
        if slot >= 0:
            words = self.rows.span(slot).of(self.text)
            said = self.speech.in_focus(self.rows, self.codebook, slot, self.focus.number, words)
            self.say_quietly(self._with_links(said, self.rows.id(slot) if slot in self.links.linked else None))
        elif whole is not None:
            said = spoken.whole_in_focus(self.codebook, whole, self.focus.number)
            self.say_quietly(self._with_links(said, whole.id if self.links.has(whole.id) else None))

    def _with_links(self, said: str, linked: UUID | None) -> str:
        """The sentence, and where the links of an annotation lead."""
        where = self.tell_links(linked) if linked is not None and self.tell_links is not None else ""
        return tr("{what}. {links}", what=said, links=where) if where else said

    def _show_tag_in_focus(self) -> None:
        """Where the tag in focus is shown alone, it is another one now."""
        tag = self.focus.tag_id
        if tag is not None and tag != self.scene.showing.tag:
            self._show(replace(self.scene.showing, tag=tag), is_seen=self.scene.showing.display is Display.FOCUS)

    def _picks_changed(self) -> None:
        slots = frozenset(slot for one in self.picked.ids if (slot := self.rows.slot(one)) is not None)
        for slot in slots ^ self.scene.picked:
            if slot in self.rows:
                self.update_reach(self.rows.ends(slot))
        self.scene.picked = slots
        self._telling.tell(self.picked_changed, len(self.picked))

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
        if now is not None:
            self.picked.clear()
            if self.focus.annotation_id is not None:
                self.focus.take(None)
        self._telling.tell(self.selection_changed, self.selection())

    def _caret_moved(self) -> None:
        self.caret.moved()
        place = self.textCursor().position()
        if self.focus.slot is not None and self.scene.selection is None:
            start, end = self.rows.ends(self.focus.slot)
            if not start <= place <= end:
                self.focus.take(None)
        elif self.focus.whole is not None:
            self.focus.take(None)
        self._speak_of_place(place)
        self.position_changed.emit(self.matter.places.to_code_point(place))

    def _speak_of_place(self, place: int) -> None:
        """What the caret has come into at a place, and out of."""
        block = self.matter.blocks.at(place)
        if self._crossing.enter_block(block):
            self.say_quietly(spoken.heading(self.matter.blocks.look(block)))
        entered, left = self._crossing.enter(self.rows.stack(place))
        if self.focus.slot is None or self.focus.slot not in entered:
            self.say_quietly(self.speech.crossing(self.rows, self.codebook, entered, left))

    def _let_go(self) -> None:
        super()._let_go()
        self._flash.end()
        self.picked.clear()

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
