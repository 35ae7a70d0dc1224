"""One key says what a tag means: of the annotation in focus, of the row in the codebook, of the marker."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect

from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.gui.panels.tag_card import TagCard


class TellingTags(Flow):
    """Opens the card of a tag."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.card: TagCard | None = None

    def handlers(self) -> Handlers:
        return {"tag.explain": self.explain}

    def begin(self) -> None:
        """A project is in the window."""
        self._workspace.card_asked.connect(self.show)

    def explain(self) -> None:
        """The tag one is at: the row of the list that has the keys, the annotation in focus, the marker.

        A mouse that rests on a tag counts where nothing has the keys: a key never goes by where it was left.
        """
        workspace, page = self._workspace, self._workspace.page
        panel, is_page = workspace.panels.codebook, workspace.over is None
        focused = page.focused()
        on_page = self._session.project.annotation(focused).tag_id if focused is not None else page.marker
        if is_page and (row := panel.tag_with_keys()) is not None:
            panel.ask_card(row)
        elif is_page and on_page is not None:
            self.show(on_page, page.asks_at())
        elif is_page and (under := panel.tag_under_mouse()) is not None:
            panel.ask_card(under)
        else:
            self._window.say(tr("Go to an annotation first, or to a tag in the codebook."))

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
