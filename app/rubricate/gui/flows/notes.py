"""Notes on the document, and the journal of the project: their commands."""

from typing import TYPE_CHECKING

from rubricate.core.changes import Step
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers, Window

if TYPE_CHECKING:
    from rubricate.gui.dialogs.journal_dialog import JournalDialog


class Notes(Flow):
    """The journal is made when it is asked for; it follows the project as long as it is open."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.dialog: JournalDialog | None = None

    def handlers(self) -> Handlers:
        return {"document.note": self.write_on_document, "document.journal": self.show_journal}

    def begin(self) -> None:
        """A project is in the window."""
        self._session.bridge.changed.connect(self._project_changed)

    def end(self) -> None:
        """The project leaves the window."""
        if self.dialog is not None:
            self.dialog.close()

    def write_on_document(self) -> None:
        """Put the caret into the note on the document that is shown."""
        workspace = self._workspace
        workspace.columns.set_right(is_open=True)
        page = workspace.page
        page.picked.clear()
        page.focus.take(None)
        workspace.panels.inspector.write_document_note()

    def show_journal(self) -> "JournalDialog":
        """Open the journal, or bring it up."""
        from rubricate.gui.dialogs.journal_dialog import JournalDialog
        from rubricate.gui.panels.journal import Journal

        if self.dialog is None:
            session = self._session
            dialog = JournalDialog(self._window.widget)
            dialog.hold(Journal(session.project, session.act, self._window.ask, self._window.theme, dialog))
            dialog.finished.connect(lambda _: self._closed())
            self.dialog = dialog
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        if self.dialog.journal is not None:
            self.dialog.journal.setFocus()
        return self.dialog

    def _closed(self) -> None:
        self.dialog = None

    def _project_changed(self, step: Step, _origin: object) -> None:
        if self.dialog is not None and self.dialog.journal is not None:
            self.dialog.journal.apply(step)
