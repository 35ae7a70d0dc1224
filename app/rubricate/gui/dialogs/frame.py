"""What every dialog has: a heading, room for its content, and a foot with one primary button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rubricate.gui.parts import label, named
from rubricate.words import tr


class DialogFrame(QDialog):
    """A dialog in the look of the program. Subclasses fill `content` and ask `buttons` for their foot."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setSizeGripEnabled(True)
        heading = label(self, title, "dialogHeading", wraps=True)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(24, 24, 24, 16)
        self.content.setSpacing(12)
        self.content.addWidget(heading)
        self._foot_line = QHBoxLayout()
        self._foot_line.setContentsMargins(24, 12, 24, 12)
        self._foot_line.setSpacing(8)
        foot = named(QFrame(self), "dialogFoot")
        foot.setLayout(self._foot_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.content, 1)
        column.addWidget(foot)

    def foot(self, *widgets: QWidget, left: QWidget | None = None) -> None:
        """Put these at the right of the foot, and `left` at its other end."""
        if left is not None:
            self._foot_line.addWidget(left)
        self._foot_line.addStretch(1)
        for widget in widgets:
            self._foot_line.addWidget(widget)

    def primary(self, text: str) -> QPushButton:
        """The one button that does what the dialog is for; Enter presses it."""
        button = named(QPushButton(text, self), "primary")
        button.setDefault(True)
        button.setProperty("primary", True)
        button.clicked.connect(self.accept)
        return button

    def secondary(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def cancel_button(self, text: str = "") -> QPushButton:
        """Leaves everything as it is."""
        button = self.secondary(text or tr("Cancel"))
        button.clicked.connect(self.reject)
        return button

    def line(self, text: str, name: str = "dialogLine") -> QLabel:
        """A sentence in the content; words from outside can't bring mark-up along."""
        line = label(self, text, name, wraps=True)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.content.addWidget(line)
        return line
