"""Texts that are there twice: looked for after texts were added, and when they are asked for."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from rubricate import words
from rubricate.core import actions
from rubricate.core.annotation import SKIPPED
from rubricate.core.changes import Step
from rubricate.core.duplicates import Pair, pairs
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.core.likeness import Sketches
    from rubricate.gui.dialogs.duplicates import DuplicatesDialog

NOTICE = "duplicates"


class Duplicates(Flow):
    """What is known of each text is kept while its project is open, so that one more text takes a moment."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._sketches: Sketches = {}
        self._dialog: DuplicatesDialog | None = None

    def handlers(self) -> Handlers:
        return {"document.duplicates": self.find}

    def begin(self) -> None:
        """A project is in the window."""
        self._session.bridge.changed.connect(self._follow)

    def end(self) -> None:
        """The project leaves the window."""
        self._sketches = {}
        self._window.notices.withdraw(NOTICE)
        if self._dialog is not None:
            self._dialog.close()

    def find(self) -> None:
        """Look through all texts of the project, and show what is there twice."""
        self._start(0, lambda found: self.show(found) if found else self._window.say(tr("No text is there twice.")))

    def look_at(self, added: Step) -> None:
        """Say whether texts that were just added are in the project already."""
        new = {change.id for change in added.changes if change.kind == "document"}
        documents = self._session.project.documents
        since = next((number for number, one in enumerate(documents) if one in new), len(documents))
        if len(documents) > 1 and since < len(documents):
            self._start(since, self._tell)

    def show(self, found: Sequence[Pair]) -> None:
        """Show the pairs side by side. One can go on working meanwhile."""
        from rubricate.gui.dialogs.duplicates import DuplicatesDialog

        session, window = self._session, self._window
        window.notices.withdraw(NOTICE)
        if self._dialog is not None:
            self._dialog.close()
        dialog = DuplicatesDialog(
            found, session.project.text, window.theme, window.widget, may_change=not session.project.read_only
        )
        self._dialog = dialog
        dialog.open_asked.connect(self._open)
        dialog.skip_asked.connect(self._skip)
        dialog.remove_asked.connect(self._remove)
        dialog.finished.connect(self._left)
        self._show_documents()
        dialog.show()
        dialog.table.setFocus()

    def _start(self, since: int, then: Callable[[list[Pair]], None]) -> None:
        project, sketches = self._session.project, self._sketches
        documents = list(project.documents.values())
        self._window.jobs.start(
            tr("Comparing the texts"),
            lambda progress, cancelled: pairs(
                project, documents, since, sketches=sketches, progress=progress, cancelled=cancelled
            ),
            then,
            lambda error: self._window.say(words.explain(error)),
        )

    def _tell(self, found: list[Pair]) -> None:
        from rubricate.gui.dialogs.duplicates import told

        sentence = told(found)
        if sentence:
            choices = [(tr("Show…"), lambda: self.show(found))]
            self._window.notices.show_notice(NOTICE, "info", sentence, choices)

    def _open(self, document_id: UUID) -> None:
        if self._window.workspace is not None:
            self._window.workspace.show_document(document_id)

    def _skip(self, document_id: UUID, like: UUID) -> None:
        reason = tr("like {name}", name=self._session.project.documents[like].name)
        self._session.act(lambda state, hand: actions.set_status(state, hand, [document_id], SKIPPED, reason))

    def _remove(self, document_id: UUID) -> None:
        self._session.act(lambda state, hand: actions.remove_documents(state, hand, [document_id]))

    def _follow(self, step: Step, _origin: object) -> None:
        if self._dialog is not None and any(change.kind in ("document", "status") for change in step.changes):
            self._show_documents()

    def _show_documents(self) -> None:
        if self._dialog is None:
            return
        project, coder = self._session.project, self._session.hand().coder.id
        mine = {layer.id for layer in project.layers.values() if layer.coder_id == coder}
        skipped = (s for s in project.statuses.values() if s.layer_id in mine and s.state == SKIPPED)
        self._dialog.show_documents(list(project.documents.values()), frozenset(s.document_id for s in skipped))

    def _left(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
