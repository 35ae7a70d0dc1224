"""The codebook in full: the editor in the place of the page, and what it asks of the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from rubricate.core import actions
from rubricate.gui.flows.codebook_recode import Recoding
from rubricate.gui.flows.over_flow import OverFlow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.panels.act import refusal

if TYPE_CHECKING:
    from rubricate.gui.codebook_editor.editor import CodebookEditor


class EditingCodebook(OverFlow["CodebookEditor"]):
    """Shows the editor and answers what it asks for."""

    memory, command = "codebook_editor", "tag.codebook"

    def __init__(self, window: Window, recoding: Recoding) -> None:
        super().__init__(window)
        self._recoding = recoding

    def handlers(self) -> Handlers:
        return {
            "tag.codebook": self.set_shown,
            "tag.versions": self.show_versions,
        }

    def begin(self) -> None:
        """A project is in the window."""
        super().begin()
        self._workspace.editor_asked.connect(self.show)

    def end(self) -> None:
        """What is being typed is kept; then the project leaves the window."""
        self._finish()
        super().end()

    def set_shown(self, on: bool) -> None:
        """The editor, or the text again."""
        if on:
            self.show()
        else:
            self.leave()

    def show(self, tag_id: UUID | None = None) -> None:
        """Put the editor in the place of the page: at this tag, or at that of the annotation in focus."""
        focused = self._workspace.page.focused()
        if tag_id is None and focused is not None:
            tag_id = self._session.project.annotation(focused).tag_id
        editor = self._made()
        self._workspace.show_over(editor)
        editor.show_tag(tag_id)
        editor.tree.list.setFocus()

    def leave(self) -> None:
        """To the text again."""
        self._finish()
        super().leave()

    # --- versions

    def keep_version(self) -> None:
        """Ask for a name and keep the codebook as it is now under it."""
        from rubricate.gui.codebook_editor.versions_dialog import ask_new_name

        self._finish()
        project = self._session.project
        name = ask_new_name(project, self._window.ask)
        if name is not None:
            self._session.act(lambda state, hand: actions.keep_version(state, hand, name))

    def show_versions(self) -> None:
        """All versions: to compare, freeze, rename, cite and remove."""
        from rubricate.gui.codebook_editor.versions_dialog import VersionsDialog

        self._finish()
        session = self._session
        dialog = VersionsDialog(session.project, session.act, self._window.ask, self._window.theme, self._window.widget)
        dialog.said.connect(self._window.say)
        dialog.exec()
        dialog.deleteLater()

    def unfreeze(self, version_id: UUID) -> None:
        self._session.act(lambda state, hand: actions.unfreeze(state, hand, version_id))

    # --- several tags

    def merge(self, tag_ids: Sequence[UUID]) -> None:
        """Ask into which tag these go, and what goes along."""
        from rubricate.gui.codebook_editor.merge_dialog import MergeDialog

        session = self._session
        dialog = MergeDialog(session.project, tag_ids, self._window.theme, self._window.widget)
        accepted, target = dialog.exec() == MergeDialog.DialogCode.Accepted, dialog.target()
        dialog.deleteLater()
        if accepted and target is not None:
            session.act(lambda state, hand: actions.merge_tags(state, hand, tag_ids, target))
            if self._view is not None:
                self._view.show_tag(target)

    def split(self, tag_id: UUID) -> None:
        """Ask for the name of the new tag, and which annotations go to it."""
        from rubricate.gui.codebook_editor.split_dialog import SplitDialog, splitting

        session = self._session
        dialog = SplitDialog(
            session.project,
            tag_id,
            lambda name: refusal(session.project, splitting(session.project, tag_id, name, [])),
            self._window.theme,
            self._window.widget,
        )
        accepted = dialog.exec() == SplitDialog.DialogCode.Accepted
        name, chosen = dialog.name.text().strip(), dialog.chosen()
        dialog.deleteLater()
        step = session.act(splitting(session.project, tag_id, name, chosen)) if accepted else None
        if step is not None and self._view is not None:
            self._view.show_tag(next(change.id for change in step.changes if change.before is None))

    # --- keeping up

    def _made(self) -> "CodebookEditor":
        if self._view is not None:
            return self._view
        from rubricate.gui.codebook_editor.editor import CodebookEditor
        from rubricate.gui.panels.notes_on import NotesOn

        session = self._session
        theme, coder = self._window.theme, session.hand().coder
        editor = CodebookEditor(session.project, session.act, session.folds, theme, self._workspace)
        notes = NotesOn(session.project, session.act, self._window.ask, coder.id, theme, editor.side)
        notes.returned.connect(editor.setFocus)
        editor.side.hold_notes(notes)
        self._recall(editor)
        editor.left.connect(self.leave)
        editor.said.connect(self._window.say)
        editor.keep_asked.connect(self.keep_version)
        editor.versions_asked.connect(self.show_versions)
        editor.unfreeze_asked.connect(self.unfreeze)
        editor.merge_asked.connect(self.merge)
        editor.split_asked.connect(self.split)
        editor.recode_asked.connect(self._recode)
        editor.same_asked.connect(self._recoding.keep_latest)
        undo = self._window.commands["edit.undo"]
        undo.changed.connect(self._show_undo)
        editor.header.undo_asked.connect(undo.trigger)
        editor.import_asked.connect(self._window.commands["tag.import"].trigger)
        editor.export_asked.connect(self._window.commands["tag.export"].trigger)
        self._view = editor
        self._show_undo()
        self._workspace.take_keys()
        return editor

    def _recode(self, tag_id: UUID) -> None:
        self.leave()
        self._recoding.show(tag_id)

    def _finish(self) -> None:
        if self._view is not None:
            self._view.finish()

    def _over_changed(self) -> None:
        super()._over_changed()
        if not self.is_shown:
            self._finish()
        self._window.tool_line.setVisible(not self.is_shown)

    def _show_undo(self) -> None:
        if self._view is not None:
            self._view.header.follow_undo(self._window.commands["edit.undo"])
