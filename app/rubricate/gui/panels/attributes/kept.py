"""An answer that is kept although it is not asked any more: what it says, and how to take it away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rubricate.core.attributes import Attribute
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.icons import icon
from rubricate.gui.panels.attributes.field import Given, words_of
from rubricate.gui.parts import tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr

_BUTTON, _ICON = 24, 14


class KeptRow(QWidget):
    """`taken_away` when its answer is to go."""

    taken_away = Signal()
    returned = Signal()

    def __init__(self, attribute: Attribute, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self.words = ElidingLabel("panelCaption", self)
        self.button = tool_button(self, "", self.taken_away.emit)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.words, 1)
        self._line.addWidget(self.button)
        self.set_theme(theme)

    def show_given(self, given: Given, *, may_change: bool) -> None:
        said = tr("several answers") if given is None else words_of(self.attribute, given)
        self.words.setText(tr("{name}: {value} (not asked now)", name=self.attribute.name, value=said))
        words = tr("Take the answer to {name} away", name=self.attribute.name)
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)
        self.button.setVisible(may_change)

    def set_theme(self, theme: Theme) -> None:
        self.button.setIcon(icon("x", theme, "text_muted"))
        self.button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        self.button.setFixedSize(theme.px(_BUTTON), theme.px(_BUTTON))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.returned.emit()
        else:
            super().keyPressEvent(event)
