"""One key says what a tag means: of the annotation in focus, of the row in the codebook, of the marker."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect

from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.gui.panels.tag_card import TagCard
    from rubricate.gui.session import Session
    from rubricate.gui.workspace import Workspace


class TellingTags:
    """Opens the card of a tag."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.card: TagCard | None = None

    def handlers(self) -> Handlers:
        return {"tag.explain": self.explain}

    def begin(self) -> None:
        """A project is in the window."""
        self._workspace.card_asked.connect(self.show)

    def explain(self) -> None:
        """The tag one is at: in the codebook's list the row, on the page the annotation in focus, else the marker."""
        workspace, page = self._workspace, self._workspace.page
        panel = workspace.panels.codebook
        at_hand = panel.tag_at_hand() if workspace.over is None else None
        if at_hand is not None:
            panel.ask_card(at_hand)
            return
        focused = page.focused()
        tag_id = self._session.project.annotation(focused).tag_id if focused is not None else page.marker
        if tag_id is None or workspace.over is not None:
            self._window.say(tr("Go to an annotation first, or to a tag in the codebook."))
            return
        self.show(tag_id, page.asks_at())

    def show(self, tag_id: UUID, place: QRect) -> None:
        """The card of a tag beside a rectangle in global coordinates."""
        from rubricate.gui.panels.tag_card import TagCard

        book = self._session.project.codebook
        if tag_id in book:
            self.card = TagCard(book[tag_id], book, self._window.theme, self._window.widget)
            self.card.destroyed.connect(self._forget)
            self.card.open_near(place)

    def _forget(self) -> None:
        self.card = None

    @property
    def _session(self) -> "Session":
        session = self._window.session
        assert session is not None
        return session

    @property
    def _workspace(self) -> "Workspace":
        workspace = self._window.workspace
        assert workspace is not None
        return workspace
