"""What is done on the page by menus: its keys as commands, the chooser of tags, the marker, the context menu."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QSize

from rubricate.core.text import Span
from rubricate.gui.actions import nothing_selected
from rubricate.gui.flows.context_menu import ContextMenu
from rubricate.gui.flows.editing import Editing
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.linking import Linking
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr


class Paging(Flow):
    """Hands commands on to the page and answers what it asks for."""

    def __init__(self, window: Window, editing: Editing, linking: Linking) -> None:
        super().__init__(window)
        self._editing, self._linking = editing, linking
        self._last_marker: UUID | None = None

    def handlers(self) -> Handlers:
        return {
            "edit.copy": lambda: self._do("copy"),
            "edit.all": lambda: self._do("all"),
            "tag.add": self.add_tag,
            "tag.choose": self.choose_tag,
            "tag.whole": self.tag_whole,
            "tag.pick": lambda: self._do("pick"),
            "tag.answers": self.fill_in,
            "tag.note": lambda: self._do("note"),
            "tag.edges": lambda: self._do("edges"),
            "tag.next": lambda: self.next_annotation(1),
            "tag.previous": lambda: self.next_annotation(-1),
            "document.where": lambda: self._do("where"),
        }

    def next_annotation(self, step: int) -> None:
        """To the next (1) or previous (-1) annotation of the text."""
        page = self._workspace.page
        page.setFocus()
        if not page.next_annotation(step):
            self._window.say(tr("No further annotation here."))

    def set_marker(self, on: bool) -> None:
        """Marker mode: every selection is marked with one tag, at first the one of last time."""
        page, session = self._workspace.page, self._window.session
        assert session is not None
        tags = [tag for tag in session.project.codebook.ordered() if not tag.retired]
        if not on or not tags:
            page.set_marker(None)
            return
        known = {tag.id for tag in tags}
        page.set_marker(self._last_marker if self._last_marker in known else tags[0].id)
        page.setFocus()

    def choose_tag(self) -> None:
        """The chooser that filters while one types, for the selection or the annotation in focus."""
        workspace = self._workspace
        page = workspace.page
        is_nothing = workspace.selection() is None and not page.acts_on() and page.marker is None
        if is_nothing and not page.unit_mode.is_walking:
            self._window.say(nothing_selected(self._window.commands))
            return
        session = self._window.session
        focused = page.focused()
        current = session.project.annotation(focused).tag_id if session is not None and focused is not None else None
        workspace.panels.pick_tag(page.asks_at(), self._editing.tag, current)

    def tag_whole(self) -> None:
        """The same chooser, for a tag that stands on the whole document."""
        page = self._workspace.page
        top = QRect(page.mapToGlobal(QPoint(page.viewport().x() + page.sheet.surface.left, 0)), QSize(1, page.head))
        self._workspace.panels.pick_tag(top, self._editing.mark_whole, None)

    def add_tag(self) -> None:
        """Ask for a new tag."""
        self._workspace.panels.codebook.add_tag()

    def write_note(self, annotation_id: UUID | None) -> None:
        """Open the note of an annotation beside the page; None: of the selection, once its tag is chosen."""
        if annotation_id is None:
            self._workspace.panels.pick_tag(self._workspace.page.asks_at(), self._mark_and_write, None)
            return
        self._workspace.columns.set_right(is_open=True)
        self._workspace.panels.write_note(annotation_id)

    def _mark_and_write(self, tag_id: UUID) -> None:
        span = self._workspace.selection()
        made = self._editing.mark(span, tag_id) if span is not None else None
        if made is not None:
            self.write_note(made)

    def fill_in(self) -> None:
        """Give the keys to what the tag of the annotation in focus asks."""
        acted = self._workspace.page.acts_on()
        if acted:
            self.inspect(acted[0])

    def inspect(self, annotation_id: UUID) -> None:
        """Open the inspector, at the first answer or else at the note."""
        self._workspace.columns.set_right(is_open=True)
        self._workspace.panels.inspect(annotation_id)

    def show_menu(self, point: QPoint, annotation_ids: Sequence[UUID], span: Span | None) -> None:
        """The verbs for what lies there, as a menu."""
        session = self._window.session
        assert session is not None
        menu = ContextMenu(self._window, self._editing, self._linking, self.choose_tag, self.write_note)
        picked = self._workspace.page.picked
        if span is None and len(picked) > 1 and (not annotation_ids or set(annotation_ids) & set(picked.ids)):
            menu.fill_many(picked.ids)
        else:
            menu.fill([session.project.annotation(annotation_id) for annotation_id in annotation_ids], span)
        menu.open_at(point)

    def remember_marker(self, tag_id: UUID | None) -> None:
        """The marker's tag of last time is offered again."""
        self._last_marker = tag_id or self._last_marker

    def _do(self, verb: str) -> None:
        self._workspace.page.setFocus()
        self._workspace.page.do(verb)
