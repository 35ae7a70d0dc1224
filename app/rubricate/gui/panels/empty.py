"""What a panel says while it has nothing to show: one sentence, and one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rubricate.gui.parts import label, named
from rubricate.gui.theme import Theme


class Empty(QWidget):
    """A muted sentence with an optional button below."""

    def __init__(self, theme: Theme, parent: QWidget, top: int = 1) -> None:
        """`top` is the space above the sentence, a step of the theme's scale."""
        super().__init__(parent)
        self.sentence = label(self, "", "panelNote", wraps=True)
        self.button = named(QPushButton(self), "panelButton")
        self.button.setAutoDefault(False)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._call: Callable[[], object] | None = None
        self.button.clicked.connect(self._press)
        self._top = top
        self._column = column = QVBoxLayout(self)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.set_theme(theme)
        self.say("")

    def say(self, sentence: str, action: str = "", call: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a button that does `call`."""
        self.sentence.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self._call = call

    def set_theme(self, theme: Theme) -> None:
        side = theme.space(4)
        self._column.setContentsMargins(side, theme.space(self._top), side, side)
        self._column.setSpacing(theme.space(3))

    def _press(self) -> None:
        if self._call is not None:
            self._call()
