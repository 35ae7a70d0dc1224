"""The journal in a window of its own, beside the text that one is reading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.panels.journal import Journal
from rubricate.words import tr


class JournalDialog(DialogFrame):
    """It stays open while one works; closing keeps what is being written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Journal"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.journal: Journal | None = None
        close = self.secondary(tr("Close"))
        close.clicked.connect(self.close)
        self.foot(close)
        self.fit(760, 520)

    def hold(self, journal: Journal) -> None:
        """Show this journal."""
        self.journal = journal
        self.content.addWidget(journal, 1)

    def done(self, result: int) -> None:
        """Esc and the button close it; nothing that was written is lost."""
        if self.journal is not None:
            self.journal.finish()
        super().done(result)
