"""What the hands of the page take and ask by: the mouse, the keys, the edges and the bar know this much of it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from rubricate.core.codebook import Tag
from rubricate.gui.page import spoken
from rubricate.gui.page.document_page import DocumentPage
from rubricate.gui.page.hovering import Spot
from rubricate.gui.page.marker import marker_cursor
from rubricate.gui.page.snap import Snap
from rubricate.gui.page.style import PageStyle
from rubricate.gui.theme import Theme


class AskingPage(DocumentPage):
    """It asks; it changes nothing by itself: `tag_asked(tag id)`, `picker_asked()`, `inspect_asked(id)`,
    `note_asked(id)`, with None for what is selected, `remove_asked(ids)`, `resize_asked(id, Span)`,
    `menu_asked(global point, ids, Span or None)`, `marker_changed(tag id or None)`, `message(sentence)`,
    `over(sentence)` for one that holds no longer; `hinted(sentence)` for one that holds until the next, "" ends it.
    Offsets are code points.
    """

    tag_asked = Signal(object)
    picker_asked = Signal()
    inspect_asked = Signal(object)
    note_asked = Signal(object)
    remove_asked = Signal(list)
    resize_asked = Signal(object, object)
    menu_asked = Signal(QPoint, list, object)
    marker_changed = Signal(object)
    message = Signal(str)
    over = Signal(str)
    hinted = Signal(str)

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(theme, style, parent)
        self.can_change = True
        self.marker: UUID | None = None
        self.snap = Snap(self)
        self._hint = ""
        self.describe: Callable[[UUID], str] | None = None  # what a tooltip says of an annotation; None: its tag

    @property
    def has_edges(self) -> bool:
        """Whether edges can be taken with the mouse: the marker marks over them."""
        return self.can_change and self.marker is None

    def set_marker(self, tag_id: UUID | None) -> None:
        """From now on every selection is marked with this tag; None ends it."""
        if tag_id != self.marker:
            self.marker = tag_id
            self._shape_pointer(Spot())
            self.marker_changed.emit(tag_id)

    def ask_tag(self, tag: Tag) -> None:
        """A tag's key or chip: with the marker and nothing selected it changes the marker's tag."""
        if self.marker is not None and self.selection() is None:
            self.set_marker(tag.id)
        else:
            self.tag_asked.emit(tag.id)

    def ask_menu(self, point: QPoint, slots: Sequence[int]) -> None:
        """What can be done with these annotations and the selection."""
        self.ask_menu_of(point, [self.rows.id(slot) for slot in slots])

    def ask_menu_of(self, point: QPoint, annotation_ids: Sequence[UUID]) -> None:
        """As `ask_menu`, for annotations anywhere."""
        self.menu_asked.emit(point, list(annotation_ids), self.selection())

    def pick_and_say(self, annotation_id: UUID, *, keeps_focus: bool = False) -> None:
        """As `pick`, where anything may be changed; says how many are chosen now."""
        if self.can_change:
            self.drop_selection()
            self.pick(annotation_id, keeps_focus=keeps_focus)
            self.say(spoken.picked(len(self.picked)))

    def asks_at(self) -> QRect:
        """Where what is asked about the focus or the caret opens, in global coordinates."""
        line = self.cursorRect()
        return QRect(self.viewport().mapToGlobal(line.topLeft()), line.size())

    def say(self, sentence: str) -> None:
        """An answer for the status line, which also speaks it."""
        self.message.emit(sentence)

    def hint(self, sentence: str) -> None:
        """What the keys do as long as it is so; it is spoken, and "" takes it back."""
        if sentence != self._hint:
            self._hint = sentence
            self.hinted.emit(sentence)
            self.say_quietly(sentence)

    def takes_click(self, _place: int) -> bool:
        """Whether a click on a letter means something else than the caret and the annotation there, and was done."""
        return False

    def steps_back(self) -> bool:
        """Esc: whether a mode was left by one step."""
        return False

    def where_am_i(self) -> None:
        """Answer F4."""
        place = self.textCursor().position()
        look = self.matter.blocks.look(self.matter.blocks.at(place))
        self.say(spoken.where(self.places, self.rows, self.wholes, self.codebook, place, look))

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

    def show_hover(self, spot: Spot) -> None:
        """Lift out what the pointer is on."""
        if spot.slot != self.scene.hover:
            for slot in (self.scene.hover, spot.slot):
                if slot is not None and slot in self.rows:
                    self.update_reach(self.rows.ends(slot))
            self.update_links(self.scene.hover, spot.slot)
            self.scene.hover = spot.slot
        self._shape_pointer(spot)

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
