"""The first line of a panel: what it is, a count, and its buttons."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.icons import icon
from rubricate.gui.parts import label, tool_button
from rubricate.gui.theme import Theme

SIDE = 26  # of a button in the heading
ICON = 16


class Heading(QWidget):
    """A title at the start, the count and the buttons at the end."""

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[tuple[QToolButton, str]] = []
        self.title = label(self, title, "panelHeading")
        self.count = ElidingLabel("panelCount", self)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(theme.space(1))
        self._line.addWidget(self.title)
        self._line.addWidget(self.count, 1)
        self._fit()

    def add_button(self, picture: str, tip: str, call: Callable[[], object]) -> QToolButton:
        """A button with an icon at the end of the line."""
        button = tool_button(self, tip, call)
        self._buttons.append((button, picture))
        self._line.addWidget(button)
        self._fit()
        return button

    def set_count(self, text: str, spoken: str = "") -> None:
        """The count as it is shown, and how it is spoken where that differs."""
        self.count.setText(text)
        self.count.setAccessibleName(spoken or text)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        self.setFixedHeight(theme.height("row"))
        end = theme.space(2) if self._buttons else theme.space(4)
        self._line.setContentsMargins(theme.space(4), 0, end, 0)
        for button, picture in self._buttons:
            button.setIcon(icon(picture, theme))
            button.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
            button.setFixedSize(theme.px(SIDE), theme.px(SIDE))
