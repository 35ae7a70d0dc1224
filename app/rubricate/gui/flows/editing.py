"""The verbs on annotations, tags and documents, as the page, the panels and the menus ask for them."""

from collections.abc import Callable, Sequence
from uuid import UUID

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Step
from rubricate.core.document import Document
from rubricate.core.text import Span
from rubricate.gui.actions import nothing_selected
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr


class Editing(Flow):
    """Connects a workspace with the session: what is asked for there is done here."""

    def __init__(self, window: Window, made: Callable[[UUID], object]) -> None:
        """`made(tag id)` is called when a mark of this tag was made."""
        super().__init__(window)
        self._made = made

    def handlers(self) -> Handlers:
        return {
            "edit.undo": self.undo,
            "edit.redo": self.redo,
            "tag.remove": self.remove_focused,
        }

    def undo(self) -> None:
        self._show(self._session.undo())

    def redo(self) -> None:
        self._show(self._session.redo())

    def _show(self, step: Step | None) -> None:
        """What was taken back or done again comes into sight, in whichever document it is.

        Not with whole documents, nor where it lies in several others: then one stays where one reads.
        """
        changed = [change.entity for change in step.changes] if step is not None else []
        if any(isinstance(entity, Document) for entity in changed):
            return
        marks = [entity for entity in changed if isinstance(entity, Annotation) and entity.span is not None]
        if not marks or marks[0].document_id not in self._session.project.documents:
            return
        here = [mark.span for mark in marks if mark.document_id == self._workspace.document_id]
        if not here and len({mark.document_id for mark in marks}) > 1:
            return
        if not here:
            self._workspace.show_document(marks[0].document_id)
        page, span = self._workspace.page, here[0] if here else marks[0].span
        if span is not None:
            page.unit_mode.click(page.places.reach(span)[0])  # in sentence mode that sentence is the one again
            page.reveal(page.places.reach(span))

    def tag(self, tag_id: UUID) -> None:
        """The tag's key, chip or menu entry: marks the selection, or retags what is chosen or in focus."""
        page = self._workspace.page
        span = page.selection()
        chosen = page.acts_on()
        if span is None and page.marker is not None:
            page.set_marker(tag_id)
            return
        if page.unit_mode.is_walking:
            self.tag_unit(tag_id)
            return
        if span is None and chosen:
            self.retag(chosen, tag_id)
            return
        if span is None:
            self._window.say(nothing_selected(self._window.commands))
            return
        self.mark(span, tag_id)

    def tag_unit(self, tag_id: UUID) -> None:
        """Tag the sentence or paragraph that one is at, or take this tag off it."""
        document_id, mode = self._workspace.document_id, self._workspace.page.unit_mode
        assert document_id is not None
        kind, at, number = mode.unit, mode.place, mode.number
        step = self._session.act(lambda project, hand: actions.tag_unit(project, hand, document_id, kind, at, tag_id))
        if step is None or step.verb != "annotate":
            return
        self._made(tag_id)
        if self._window.settings.go_on and number < mode.count:
            mode.go(number + 1)
        else:
            self._workspace.page.take_up(step.changes[-1].id)

    def mark(self, span: Span, tag_id: UUID) -> UUID | None:
        """Tag these words of the document that is shown; gives back the annotation, None where it can't be."""
        document_id = self._workspace.document_id
        assert document_id is not None
        step = self._session.act(lambda project, hand: actions.annotate(project, hand, document_id, span, tag_id))
        if step is None:
            return None
        self._made(tag_id)
        return step.changes[-1].id

    def mark_whole(self, tag_id: UUID) -> None:
        """Tag the document that is shown as a whole; what was made comes into focus."""
        document_id = self._workspace.document_id
        assert document_id is not None
        step = self._session.act(lambda project, hand: actions.annotate(project, hand, document_id, None, tag_id))
        if step is not None:
            self._made(tag_id)
            self._workspace.page.focus_annotation(step.changes[-1].id)

    def retag(self, annotation_ids: Sequence[UUID], tag_id: UUID) -> None:
        """Give one annotation another tag, or several in one step."""
        if len(annotation_ids) == 1:
            step = self._session.act(lambda project, hand: actions.retag(project, hand, annotation_ids[0], tag_id))
        else:
            step = self._session.act(lambda project, hand: actions.retag_many(project, hand, annotation_ids, tag_id))
        if step is not None:
            self._made(tag_id)

    def resize(self, annotation_id: UUID, span: Span) -> None:
        self._session.act(lambda project, hand: actions.resize(project, hand, annotation_id, span))

    def remove(self, annotation_ids: Sequence[UUID]) -> None:
        self._session.act(lambda project, hand: actions.remove(project, hand, annotation_ids))

    def remove_focused(self) -> None:
        """Remove those that are chosen, else the one in focus."""
        chosen = self._workspace.page.acts_on()
        if chosen:
            self.remove(chosen)

    def note(self, annotation_id: UUID, note: str) -> None:
        """Keep the note as it is now."""
        if self._session.project.annotation(annotation_id).note != note:
            self._session.act(lambda project, hand: actions.edit_note(project, hand, annotation_id, note))

    def rename_document(self, document_id: UUID | None = None) -> None:
        """Ask for another name of the document (the one that is shown)."""
        wanted = document_id or self._workspace.document_id
        assert wanted is not None
        name = self._session.project.documents[wanted].name
        answer = self._window.ask.line(tr("Rename the document"), tr("Name"), name, tr("Rename"))
        if answer is not None and answer != name:
            self._session.act(lambda project, hand: actions.rename_document(project, hand, wanted, answer))

    def remove_document(self, document_ids: Sequence[UUID] = ()) -> None:
        """Remove documents with what stands on them; undo brings them back, so nothing is asked."""
        shown = self._workspace.document_id
        wanted = list(document_ids) or ([shown] if shown else [])
        self._session.act(lambda project, hand: actions.remove_documents(project, hand, wanted))
