"""Looking again at what was made by an earlier definition: the queue beside the page, the place on it."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.gui.codebook_editor.recode_panel import RecodePanel
    from rubricate.gui.keymap import Keymap


class Recoding(Flow):
    """The recode queue of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._panel: RecodePanel | None = None

    def handlers(self) -> Handlers:
        return {"tag.recode": self.show}

    def begin(self) -> None:
        """A project is in the window."""
        self._panel = None
        self._session.bridge.changed.connect(self._follow)
        self._workspace.keys_taken.connect(self._take_keys)

    def end(self) -> None:
        """The project leaves the window."""
        self._panel = None

    def show(self, tag_id: UUID | None = None) -> None:
        """The queue of this tag, of that in focus, or of the first tag that has one."""
        wanted = tag_id or self._due()
        if wanted is None:
            self._window.say(tr("No annotation is older than the definition of its tag."))
            return
        workspace, session = self._workspace, self._session
        workspace.show_over(None)
        if self._panel is None:
            from rubricate.gui.codebook_editor.recode_panel import RecodePanel

            self._panel = panel = RecodePanel(session.project, session.act, self._window.theme)
            panel.go_asked.connect(self.go_to)
            panel.closed.connect(self.close)
            workspace.panels.adopt(panel)
            workspace.take_keys()
        workspace.panels.left.show_instead(self._panel)
        workspace.columns.set_left(is_open=True)
        self._panel.show_tag(wanted)
        self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Codebook and documents again, and the keys to the page."""
        workspace = self._workspace
        workspace.panels.left.show_usual()
        workspace.columns.close_drawers()
        workspace.take_focus()

    def go_to(self, annotation_id: UUID, takes_keys: bool) -> None:
        """Show the place of an annotation."""
        workspace = self._workspace
        annotation = self._session.project.annotation(annotation_id)
        workspace.show_document(annotation.document_id)
        workspace.page.focus_annotation(annotation_id)
        if takes_keys:
            workspace.columns.close_drawers()
            workspace.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_latest(self, tag_id: UUID) -> None:
        """Only the wording has changed: what was made by the definition just before holds as it is."""
        session = self._session
        revision = session.project.codebook[tag_id].revision - 1
        ids = session.project.outdated(tag_id, revision)
        if ids:
            session.act(lambda state, hand: actions.mark_seen(state, hand, ids))
        else:
            self._window.say(tr("They were made by a definition before the last one. Look at them one by one."))

    def _due(self) -> UUID | None:
        project, focused = self._session.project, self._workspace.page.focused()
        tag_id = project.annotation(focused).tag_id if focused is not None else None
        return tag_id if tag_id is not None and project.is_outdated(tag_id) else project.outdated_tag()

    def _take_keys(self, keymap: "Keymap") -> None:
        if self._panel is not None:
            self._panel.set_keys(keymap)

    def _follow(self, step: Step, _origin: object) -> None:
        if self._panel is not None:
            self._panel.apply(step)
