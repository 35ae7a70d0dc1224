"""The panels of a workspace in their two columns, connected with each other and with the page."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from rubricate.core.changes import Step
from rubricate.core.document import Units
from rubricate.core.text import Span
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.dressing import Themed, dress
from rubricate.gui.page.widget import Page
from rubricate.gui.panels.annotation_list import AnnotationList
from rubricate.gui.panels.codebook import CodebookPanel
from rubricate.gui.panels.documents import DocumentsPanel
from rubricate.gui.panels.inspector import Inspector
from rubricate.gui.panels.side import Side
from rubricate.gui.panels.stack import PanelStack, Scroll
from rubricate.gui.theme import Theme
from rubricate.project import Columns

if TYPE_CHECKING:
    from rubricate.gui.panels.search import SearchPanel
    from rubricate.gui.session import Session


class PanelSet(QWidget):
    """`left`: codebook over documents. `right`: inspector over the list of annotations.

    `tag_pressed(id)`, `document_asked(id)`, `add_asked()`.
    """

    tag_pressed = Signal(object)
    document_asked = Signal(object)
    add_asked = Signal()

    def __init__(self, session: "Session", page: Page, ask: Asking, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()  # the two columns are shown, not this
        self._session, self._page, self._theme = session, page, theme
        self._shown: UUID | None = None
        self._adopted: list[Themed] = []
        project, act, coder = session.project, session.act, session.hand().coder
        self.codebook = CodebookPanel(project, act, theme, folds=session.folds)
        self.documents = DocumentsPanel(project, act, ask, coder.id, theme)
        self.annotations = AnnotationList(project, act, theme)
        self.inspector = Inspector(project, act, ask, coder.id, self.annotations.model, theme)
        self.inspector.links.types = session.link_types
        self.left = Side(PanelStack(self.codebook, self.documents, parent), parent)
        self.right = PanelStack(Scroll(self.inspector, parent), self.annotations, parent)
        self._connect()

    @cached_property
    def search(self) -> "SearchPanel":
        """The search over all texts; made when it is opened first."""
        from rubricate.gui.panels.search import SearchPanel

        search = SearchPanel(self._session.project, self._theme)
        search.show_document(self._shown)
        return search

    def open_search(self) -> "SearchPanel":
        """Show it in the place of codebook and documents."""
        self.left.show_instead(self.search)
        return self.search

    def close_search(self) -> None:
        """Show codebook and documents again."""
        self.left.show_usual()

    def adopt(self, panel: Themed) -> None:
        """Dress this panel too, which somebody else fills; `left.show_instead` shows it."""
        self._adopted.append(panel)

    @property
    def is_searching(self) -> bool:
        """Whether the search stands in the left column."""
        return self._has_search and self.left.currentWidget() is self.search

    @property
    def _has_search(self) -> bool:
        return "search" in self.__dict__

    def show_document(self, document_id: UUID | None, columns: Columns | None, units: Units | None) -> None:
        """Follow the page to another document; what is read of it is read once for the page and the panels."""
        self._shown = document_id
        if self._has_search:
            self.search.show_document(document_id)
        self.inspector.show_document(document_id)
        self.codebook.show_document(document_id, columns)
        self.documents.show_document(document_id)
        self.annotations.show_document(document_id, columns, units.paragraphs if units else None)

    def show_annotation(self, annotation_id: UUID | None) -> None:
        """Follow the focus of the page."""
        self.inspector.show_annotation(annotation_id)
        self.annotations.show_focus(annotation_id)
        self._show_target()

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        for panel in (self.codebook, self.documents, self.annotations, self.inspector):
            panel.apply(step)
        if self._has_search:
            self.search.apply(step)

    def counts(self) -> Mapping[UUID, int]:
        """Annotations by tag in the document that is shown."""
        return {tag_id: self.codebook.model.count(tag_id) for tag_id in self._session.project.codebook}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for panel in (self.codebook, self.documents, self.inspector, self.annotations):
            panel.set_theme(theme)
        if self._has_search:
            dress(self.search, theme)
        for adopted in self._adopted:
            dress(adopted, theme)

    def areas(self) -> Sequence[QWidget]:
        """The panes for F6, in their order."""
        shown = self.left.currentWidget()
        left = (self.codebook, self.documents) if shown is self.left.usual else (shown,)
        return (self.inspector, self.annotations, *left)

    def pick_tag(self, place: QRect, press: Callable[[UUID], object], current: UUID | None) -> None:
        """Open the chooser of tags beside a rectangle in global coordinates."""
        project = self._session.project
        picker = TagPicker(project.codebook, self._theme, self._page, may_add=not project.read_only)
        picker.chosen.connect(press)
        picker.new_asked.connect(lambda name: self._add_and(press, name))
        picker.open_near(place, current)

    def write_note(self, annotation_id: UUID) -> None:
        """Put the caret into the note of an annotation."""
        self._page.focus_annotation(annotation_id)
        self.inspector.write_note()

    def inspect(self, annotation_id: UUID) -> None:
        """Give the keys to what an annotation's tag asks, else to its note."""
        if annotation_id not in self._page.picked:
            self._page.focus_annotation(annotation_id)
        self.inspector.enter()

    def finish(self) -> None:
        """Keep what is being written: the project is about to close."""
        self.inspector.finish()

    def _return(self) -> None:
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_and(self, press: Callable[[UUID], object], name: str) -> None:
        tag_id = self.codebook.add_tag(name)
        if tag_id is not None:
            press(tag_id)

    def _show_target(self, _selection: Span | None = None) -> None:
        page = self._page
        self.codebook.set_target(page.selection() is not None or page.focused() is not None)

    def _connect(self) -> None:
        self.codebook.tag_pressed.connect(self.tag_pressed)
        self.documents.document_asked.connect(self.document_asked)
        self.documents.add_asked.connect(self.add_asked)
        self.annotations.go_asked.connect(self._page.focus_annotation)
        self.annotations.note_asked.connect(self.write_note)
        self.annotations.inspect_asked.connect(self.inspect)
        self.inspector.step_asked.connect(self._page.next_annotation)
        self.inspector.returned.connect(self._return)
        self._page.selection_changed.connect(self._show_target)
        self._page.picked_changed.connect(lambda _number: self.inspector.show_chosen(self._page.picked.ids))
        self._page.marker_changed.connect(self.codebook.set_marker)
