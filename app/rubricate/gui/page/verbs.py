"""What the page's keys do: each verb of `page.keys` that is no move."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from rubricate.core.codebook import Tag
from rubricate.gui.page import spoken
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.bar_keeper import BarKeeper
from rubricate.gui.page.edge_keys import EdgeMover
from rubricate.gui.page.linker import Linker
from rubricate.words import tr


class Verbs(QObject):
    """`is_selecting`: moves extend without Shift (F8). `is_leaving`: Esc was the last key, so Tab leaves the page."""

    def __init__(self, page: AskingPage, edges: EdgeMover, bar: BarKeeper, linker: Linker) -> None:
        super().__init__(page)
        self._page, self._moving, self._bar, self._linker = page, edges, bar, linker
        self.is_selecting = False
        self._is_leaving = False
        self._verbs: Mapping[str, Callable[[], None]] = {
            "selecting": self._selecting,
            "grow": self._grow,
            "all": self._all,
            "copy": page.copy,
            "enter": self._enter,
            "next": lambda: self._walk(1),
            "previous": lambda: self._walk(-1),
            "note": self._note,
            "link": self._link,
            "pick": self._pick,
            "remove": self._remove,
            "edges": self._edges,
            "where": page.where_am_i,
            "back": self._back,
            "menu": self._menu,
        }

    @property
    def is_leaving(self) -> bool:
        return self._is_leaving

    @is_leaving.setter
    def is_leaving(self, leaves: bool) -> None:
        if self._is_leaving and not leaves:
            self._page.over.emit(_leaves())  # it holds no longer
        self._is_leaving = leaves

    def do(self, verb: str) -> None:
        """Do one of them; anything but Esc ends its promise that Tab leaves."""
        self.is_leaving = False
        self._verbs[verb]()

    def do_tag(self, tag: Tag) -> None:
        """A tag's key; while a link is being made it would be a slip."""
        if self._linker.is_on:
            self._page.say(tr("A link is being made: Enter takes the annotation in focus, Esc stops."))
            return
        self.is_leaving = self.is_selecting = False
        self._page.ask_tag(tag)

    def _selecting(self) -> None:
        self.is_selecting = not self.is_selecting
        self._page.say(tr("Selecting: move, then press a tag's key.") if self.is_selecting else tr("Selecting ends."))

    def _grow(self) -> None:
        """An annotation in focus is the first thing to grow to."""
        page = self._page
        slot, cursor = page.focus.slot, page.textCursor()
        if slot is not None and not cursor.hasSelection():
            page.put_reach(page.rows.ends(slot))
        else:
            page.put_reach(page.places.grown((cursor.selectionStart(), cursor.selectionEnd())))

    def _all(self) -> None:
        self._page.put_reach((0, self._page.matter.blocks.length), backwards=True)

    def _enter(self) -> None:
        page = self._page
        if self._linker.is_on:
            self._linker.take(page.focused())
        elif page.focused() is not None and not page.textCursor().hasSelection():
            page.inspect_asked.emit(page.focused())
        elif page.can_change:
            page.picker_asked.emit()

    def _walk(self, direction: int) -> None:
        if not self._page.next_annotation(direction):
            self._page.say(tr("No annotation follows.") if direction > 0 else tr("No annotation before this."))

    def _note(self) -> None:
        """Of the annotation in focus, or of one that is to be made of the selection."""
        page = self._page
        if page.selection() is not None and page.can_change:
            page.note_asked.emit(None)
        elif page.focused() is not None:
            page.note_asked.emit(page.focused())
        else:
            page.say(tr("No annotation in focus. Press Tab or click one."))

    def _link(self) -> None:
        """Begin a link at the annotation in focus; the same key once more ends it at another one."""
        focused = self._page.focused()
        if self._linker.is_on:
            self._linker.take(focused)
        elif focused is None:
            self._page.say(tr("No annotation in focus. Press Tab or click one."))
        else:
            self._linker.begin(focused)

    def _pick(self) -> None:
        """The annotation in focus joins those that are changed together, or leaves them."""
        page = self._page
        focused = page.focused()
        if focused is None:
            page.say(tr("No annotation in focus. Press Tab or click one."))
        else:
            page.pick_and_say(focused, keeps_focus=True)

    def _remove(self) -> None:
        """Those that are chosen, else the one in focus."""
        if self._page.acts_on() and self._page.can_change:
            self._page.remove_asked.emit(self._page.acts_on())

    def _edges(self) -> None:
        focused = self._page.focused()
        if self._page.focus.whole is not None:
            self._page.say(tr("What stands on the whole document has no edges."))
        elif focused is not None and self._page.can_change:
            self._moving.begin(focused)
            self._moving.explain()
        elif focused is None:
            self._page.say(tr("No annotation in focus. Press Tab or click one."))

    def _menu(self) -> None:
        page = self._page
        place = page.textCursor().position()
        slots = [slot for slot in page.rows.stack(place) if page.scene.shows(slot)]
        point = page.asks_at().bottomLeft()
        if page.focus.whole is not None:
            page.ask_menu_of(point, [page.focus.whole])
        else:
            page.ask_menu(point, slots)

    def _back(self) -> None:
        """One thing at a time: a link, the bar, selecting, the selection, what is chosen, the focus, the mode."""
        page = self._page
        self.is_leaving = True
        if self._linker.is_on:
            self._linker.cancel()
            page.say(tr("No link was made."))
        elif self._bar.is_shown:
            self._bar.close()
        elif page.textCursor().hasSelection() or self.is_selecting:
            page.drop_selection()
            if self.is_selecting:
                self._selecting()
        elif len(page.picked):
            page.picked.clear()
            page.say(spoken.picked(0))
        elif page.focused() is not None:
            page.focus.take(None)
        elif page.steps_back():
            return
        elif page.marker is not None:
            page.set_marker(None)
        else:
            page.say(_leaves())


def _leaves() -> str:
    return tr("Tab leaves the text.")
