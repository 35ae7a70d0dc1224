"""Where one works: the page of one document, with find bar and panels. It does nothing to the project by itself."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from rubricate.core.changes import Step
from rubricate.core.document import Units
from rubricate.core.errors import NoSuch
from rubricate.core.text import Span
from rubricate.gui import reading_place, tips
from rubricate.gui.areas import Areas
from rubricate.gui.centre import Centre
from rubricate.gui.columns import Columns
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dressing import dress, ready
from rubricate.gui.empty import EmptyProject
from rubricate.gui.find_bar import FindBar
from rubricate.gui.key_tips import show_keys
from rubricate.gui.keymap import PAGE, Keymap
from rubricate.gui.motion import is_calm
from rubricate.gui.over import Over
from rubricate.gui.page.speech import Speech, level_of
from rubricate.gui.page.style import PageStyle, next_zoom
from rubricate.gui.page.widget import Page
from rubricate.gui.parts import named
from rubricate.gui.reading_style import reading_style
from rubricate.gui.showing import Display
from rubricate.gui.size_class import SizeClass
from rubricate.gui.theme import Theme
from rubricate.settings import Settings

if TYPE_CHECKING:
    from rubricate.gui.panel_set import PanelSet
    from rubricate.gui.session import Session
    from rubricate.project import Columns as Marks

PANELS = "panels"


class Workspace(QWidget):
    """Shows one document at a time. Its signals say what the user did; the flows answer.

    `panels_made(PanelSet)` once: they are to be connected. `keys_taken(Keymap)` for the views of flows, which have
    keys of their own.

    `document_shown(id or None)`, `moved(code point)`, `selected(Span or None)`, `focused(id or None, n, of)`,
    `zoomed(per cent)`, `panels_changed()`, `add_asked()`, `tag_shown(tag id, on)` and `tag_alone(tag id)` when the
    marks of a tag are to be shown or hidden, or shown alone.
    """

    document_shown = Signal(object)
    moved = Signal(int)
    selected = Signal(object)
    focused = Signal(object, int, int)
    zoomed = Signal(int)
    panels_changed = Signal()
    over_changed = Signal()
    keys_taken = Signal(object)
    panels_made = Signal(object)
    table_asked = Signal()
    erase_asked = Signal(object)
    editor_asked = Signal(object)
    card_asked = Signal(object, QRect)
    add_asked = Signal()
    tag_pressed = Signal(object)
    tag_shown = Signal(object, bool)
    tag_alone = Signal(object)

    def __init__(self, session: "Session", settings: Settings, ask: Asking, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._theme = theme
        self.document_id: UUID | None = None
        self.units: Units | None = None
        self.text = ""
        self.zoom = settings.zoom
        self.marks = Display.ALL
        self.hidden: frozenset[UUID] = frozenset()
        self.page = Page(theme, self._style(), self)
        self.page.set_changes_allowed(not session.project.read_only)
        self.page.bar.set_wanted(settings.selection_bar)
        self.page.show_units(settings.numbers, ends=settings.sentence_ends, snap=settings.snap)
        self.find_bar = FindBar(theme, self)
        self._centre = Centre(self.find_bar, self.page, EmptyProject(self.add_asked.emit, self), self)
        self._ask = ask
        self._left, self._right = _holder(self), _holder(self)
        self._columns: Marks | None = None
        self._is_closed = False
        self.columns = Columns(self._left, self._centre, self._right, theme, is_calm(settings.reduced_motion), self)
        self._take_ways()
        self.columns.recall(settings.windows.get(PANELS, {}))
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self.columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)
        self._connect()

    @cached_property
    def panels(self) -> "PanelSet":
        """The panels beside the page. They are made when they are needed first: after the page was painted."""
        from rubricate.gui.panel_set import PanelSet

        panels = PanelSet(self._session, self.page, self._ask, self._theme, self)
        for holder, column in ((self._left, panels.left), (self._right, panels.right)):
            layout = holder.layout()
            assert layout is not None
            layout.addWidget(column)
            column.show()
        self.panels_made.emit(panels)
        panels.show_document(self.document_id, self._columns, self.units)
        panels.show_annotation(self.page.focused())
        self._columns = None
        self.take_keys()
        return panels

    @property
    def _has_panels(self) -> bool:
        return "panels" in self.__dict__

    def show_first(self) -> None:
        """Show the document one was in last, or the first. The workspace has its size by now: the text is set once."""
        documents = self._session.project.documents
        self.show_document(self._settings.last_read(documents) or next(iter(documents), None))

    def show_document(self, document_id: UUID | None) -> None:
        """Show this document where one was in it; None for a project without any."""
        if document_id is not None and document_id == self.document_id:
            return
        self._settle()
        self._leave_document()
        self.document_id = document_id
        self._centre.show_page(document_id is not None)
        columns = None if document_id is None else self._session.project.columns(document_id)
        if document_id is None:
            self.text, self.units = "", None
            self.page.clear()
        else:
            self._load(document_id, columns)
        self.find_bar.set_text(self.text)
        if self._has_panels:
            self.page.viewport().repaint()  # the article first: the panels take a moment
            self.panels.show_document(document_id, columns, self.units)
        else:
            self._columns = columns
        self.document_shown.emit(document_id)

    def open_document(self, document_id: UUID) -> None:
        """Chosen in the list: one goes on reading, so the page has the keys."""
        self.show_document(document_id)
        self.take_focus()

    def go_to_annotation(self, annotation_id: UUID) -> None:
        """Show an annotation of whichever document, in focus; nothing where it is gone."""
        try:
            document_id = self._session.project.annotation(annotation_id).document_id
        except NoSuch:
            return
        self.show_document(document_id)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.focus_annotation(annotation_id)

    @property
    def over(self) -> Over | None:
        """What stands in the place of page and panels."""
        shown = self._whole.currentWidget()
        return shown if isinstance(shown, Over) else None

    def show_over(self, over: Over | None) -> None:
        """Show this in the place of page and panels; None: page and panels again."""
        if over is not None and self._whole.indexOf(over) < 0:
            self._whole.addWidget(over)
        shown = self.columns if over is None else over
        ready(shown)
        self._whole.setCurrentWidget(shown)
        self.over_changed.emit()

    def set_units(self, units: Units) -> None:
        """The text that is shown is cut into other sentences and paragraphs now."""
        self.units = units
        self.page.set_units(units)

    def step_document(self, step: int) -> None:
        """To the next (1) or the previous (-1) document; nothing happens at the ends."""
        documents = list(self._session.project.documents)
        if self.document_id is not None:
            place = documents.index(self.document_id) + step
            if 0 <= place < len(documents):
                self.show_document(documents[place])

    def step_zoom(self, step: int) -> int:
        """To the next larger (1) or smaller (-1) size of the type; gives back the size in per cent."""
        self.set_zoom(next_zoom(self.zoom, step))
        return self.zoom

    def set_zoom(self, percent: int) -> None:
        """The size of the reading type; it is remembered with the document, and for new ones."""
        self.zoom = percent
        self._settings.zoom = percent
        self.page.set_zoom(percent)
        self.zoomed.emit(percent)

    def set_marks(self, mode: str) -> None:
        """Which marks are shown, by the value of a `Display`."""
        self.marks = Display(mode)
        self._show_marks()

    def set_hidden(self, hidden: frozenset[UUID]) -> None:
        """The tags whose marks are left out where chosen tags are shown."""
        self.hidden = hidden
        self._show_marks()

    def _show_marks(self) -> None:
        self.page.set_display(self.marks, self.hidden)
        if self._has_panels:
            self.panels.codebook.set_hidden(self.hidden if self.marks is Display.CHOSEN else frozenset())

    def set_theme(self, theme: Theme) -> None:
        """Take over theme, font and spacing."""
        self._theme = theme
        self.page.set_theme(theme)
        self.page.set_style(self._style())
        settings = self._settings
        self.page.bar.set_wanted(settings.selection_bar)
        self.page.show_units(settings.numbers, ends=settings.sentence_ends, snap=settings.snap)
        self.find_bar.set_theme(theme)
        self.columns.set_theme(theme)
        self._take_ways()
        if self._has_panels:
            self.panels.set_theme(theme)
        for over in self._whole.findChildren(Over, options=Qt.FindChildOption.FindDirectChildrenOnly):
            dress(over, theme)

    def _take_ways(self) -> None:
        """Move as little, and say as much, as the settings and the system want."""
        calm = is_calm(self._settings.reduced_motion)
        self.columns.set_calm(calm)
        self.page.set_calm(calm)
        project = self._session.project
        self.page.speech = Speech(level_of(self._settings.speech), lambda found: tips.coder_of(project, found))

    def take_keys(self) -> None:
        """Let the page act on, and every tooltip name, the keys of the settings."""
        keymap = Keymap(self._settings.keys)
        self.page.set_keys(keymap.verbs(PAGE))
        show_keys(self, keymap.caps)
        self.keys_taken.emit(keymap)

    def show_counts(self) -> None:
        """Make the rail follow the codebook and its counts."""
        self.columns.rail.set_tags(self._session.project.codebook.ordered(), self.counts())

    def missing(self) -> int:
        """How many answers are needed in what is shown in the inspector."""
        return self.panels.inspector.missing if self._has_panels else 0

    def counts(self) -> Mapping[UUID, int]:
        """Annotations by tag in the document that is shown."""
        if self._has_panels:
            return self.panels.counts()
        return {} if self.document_id is None else self._session.project.counts(self.document_id)

    def selection(self) -> Span | None:
        return self.page.selection() if self.document_id is not None else None

    def selected_words(self) -> str:
        span = self.selection()
        return span.of(self.text) if span is not None else ""

    def open_panels(self) -> tuple[bool, bool]:
        return self.columns.open_panels()

    def toggle_left(self) -> None:
        self.columns.toggle_left()

    def toggle_right(self) -> None:
        self.columns.toggle_right()

    def take_focus(self) -> None:
        """Where one begins: on the page, or at the button that brings a text; on what stands in their place."""
        (self.over or self._centre.begin).setFocus(Qt.FocusReason.OtherFocusReason)

    def next_area(self, step: int) -> None:
        """Give the focus to the next (1) or the previous (-1) pane that is to be seen."""
        if self.over is None and not any(self.columns.open_panels()) and self.columns.size_class is not SizeClass.WIDE:
            self.columns.set_right(is_open=True)
        self._areas.go(step)

    def close_down(self) -> None:
        """Keep what is being written and remember where one is; nothing is shown afterwards."""
        self._is_closed = True
        if self._has_panels:
            self.panels.finish()
        self._leave_document()
        self._settings.windows[PANELS] = self.columns.remember()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the first paint of the page the panels are made."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._complete)
        return super().eventFilter(watched, event)

    def _complete(self) -> None:
        """Asking for the panels makes them; a project that was closed meanwhile needs none."""
        if not self._is_closed:
            self.columns.rail.set_tags(self._session.project.codebook.ordered(), self.panels.counts())

    def _settle(self) -> None:
        """Bring everything to its size now: a text that is set for another width would be laid out twice."""
        for part in (self, self.columns, self._centre):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def _style(self) -> PageStyle:
        return reading_style(self._settings, self.zoom, self.window().width())

    def _load(self, document_id: UUID, columns: "Marks | None") -> None:
        project, settings = self._session.project, self._settings
        self.text = project.text(document_id)
        self.units = project.units(document_id)
        self.zoom = reading_place.zoom_of(settings, document_id)
        reading_place.load(
            self.page, project, settings, document_id, self.text, self.units, columns, style=self._style()
        )
        self.zoomed.emit(self.zoom)

    def _leave_document(self) -> None:
        if self.document_id is not None and self.document_id in self._session.project.documents:
            reading_place.keep(self.page, self._settings, self.document_id, self.zoom)

    def _connect(self) -> None:
        page = self.page
        page.selection_changed.connect(self.selected)
        page.focus_changed.connect(self._focus_changed)
        page.zoom_asked.connect(self.step_zoom)
        page.describe = lambda found: tips.of_annotation(self._session.project, found)
        page.position_changed.connect(self._position_changed)
        self.find_bar.found.connect(self._show_hits)
        self.find_bar.closed.connect(page.setFocus)
        self.find_bar.left_at.connect(page.select)
        self.columns.changed.connect(self._panels_changed)
        self.columns.covered.connect(page.set_covered)
        page.viewport().installEventFilter(self)
        self._session.bridge.changed.connect(self._project_changed)
        self._areas = Areas(
            lambda: self.over.areas() if self.over else [self.page, *self.panels.areas(), self.find_bar]
        )

    def _project_changed(self, step: Step, _origin: object) -> None:
        """The page and the panels hear of the step themselves; here is decided which document is shown."""
        documents = self._session.project.documents
        is_shown = self.document_id is not None and self.document_id in documents
        if is_shown:
            self.page.apply(step)
        if self._has_panels:
            self.panels.apply(step)
        if not is_shown:  # after the panels: showing another one paints them too
            self.document_id = None
            self.show_document(next(iter(documents), None))
        self._columns = None

    def _focus_changed(self, annotation_id: UUID | None, number: int, of: int) -> None:
        if self._has_panels:
            self.panels.show_annotation(annotation_id)
        self.focused.emit(annotation_id, number, of)

    def _position_changed(self, position: int) -> None:
        self.find_bar.set_position(position)
        self.moved.emit(position)

    def _panels_changed(self) -> None:
        """Where a drawer was closed the page has the keys again."""
        if self.columns.size_class is not SizeClass.WIDE and not any(self.columns.open_panels()):
            self.take_focus()
        self.panels_changed.emit()

    def _show_hits(self, spans: list[Span], current: int) -> None:
        self.page.set_hits(spans, current)


def _holder(parent: QWidget) -> QWidget:
    """The place of a column until its panels are there."""
    holder = named(QFrame(parent), "panels")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    return holder
