"""The panels of a workspace, in their two columns."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from rubricate.gui.theme import Theme

if TYPE_CHECKING:
    from rubricate.gui.session import Session


class PanelSet:
    """`left`: codebook over documents. `right`: inspector over the list of annotations."""

    def __init__(self, session: "Session", theme: Theme, parent: QWidget) -> None:
        self._session = session
        self._theme = theme
        self.left = QWidget(parent)
        self.right = QWidget(parent)

    def show_document(self, document_id: UUID | None) -> None:
        """Follow the page to another document."""

    def show_annotation(self, annotation_id: UUID | None) -> None:
        """Follow the focus."""

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def areas(self) -> Sequence[QWidget]:
        """The panes for F6."""
        return (self.left, self.right)

    def pick_tag(self, beside: QWidget, press: Callable[[UUID], object]) -> None:
        """The chooser of tags."""

    def write_note(self, annotation_id: UUID) -> None:
        """Put the caret into the note of an annotation."""
