"""What stands in the place of the page while a project has no text: one sentence, one action."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rubricate.gui.parts import label
from rubricate.words import tr


class EmptyProject(QFrame):
    """Says that there is no text yet, and how one comes in."""

    def __init__(self, add: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button = QPushButton(tr("Add texts…"), self)
        self.button.clicked.connect(lambda _checked=False: add())
        words = label(self, tr("No text yet. Add one, drop files here, or paste."), "dialogQuiet")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(words)
        column.addLayout(row)
        column.addStretch(3)
        self.setFocusProxy(self.button)
