"""What the inspector shows while no annotation is in focus: the document, and the notes about it."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rubricate.core.changes import Step
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.panels.act import Act
from rubricate.gui.panels.notes_on import NotesOn
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.project import Project


class InspectorNothing(QWidget):
    """`returned` when the page should have the keys again."""

    returned = Signal()

    def __init__(self, project: Project, act: Act, ask: Asking, coder_id: UUID, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = project
        self._document: UUID | None = None
        self.name = ElidingLabel("inspectorTag", self)
        self.sentence = label(self, "", "panelNote", wraps=True)
        self.notes = NotesOn(project, act, ask, coder_id, theme, self)
        self.notes.returned.connect(self.returned)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.name)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.notes)
        self.set_theme(theme)

    def show_document(self, document_id: UUID | None) -> None:
        """Show another document; what was being written about the one before is kept."""
        self._document = document_id if document_id in self._project.documents else None
        document = self._project.documents.get(document_id) if document_id is not None else None
        self.name.setText(document.name if document else "")
        self.name.setVisible(document is not None)
        self.notes.show_subject("document", self._document)
        self.notes.setVisible(document is not None)

    def apply(self, step: Step) -> None:
        if any(change.kind == "document" for change in step.changes):
            self.show_document(self._document)
        self.notes.apply(step)

    def say(self, sentence: str) -> None:
        self.sentence.setText(sentence)

    def set_theme(self, theme: Theme) -> None:
        side = theme.space(4)
        self._column.setContentsMargins(side, theme.space(3), side, side)
        self._column.setSpacing(theme.space(2))
        self.name.setFont(theme.ui_font("title", 600))
        self.notes.set_theme(theme)
