"""The popover under "Aa": size, font, spacing and theme of the text, with their effect at once on the page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rubricate.gui.floating import Floating
from rubricate.gui.parts import label, tool_button
from rubricate.gui.segments import Option, Segments
from rubricate.gui.theme import Theme
from rubricate.words import tr


class LooksPopover(Floating):
    """Opens under a button; closes with Esc or a click elsewhere."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(16 + self.room,) * 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._size = label(self)

    def add_size(self, percent: int, step: Callable[[int], int]) -> None:
        """Smaller, the size, larger; `step(+1 or -1)` changes it and gives back the new one."""
        row = QHBoxLayout()
        smaller = tool_button(self, tr("Smaller text"), lambda: self._show_size(step(-1)), text="−", name="stepper")
        larger = tool_button(self, tr("Larger text"), lambda: self._show_size(step(1)), text="+", name="stepper")
        for widget in (smaller, self._size, larger):
            row.addWidget(widget)
        row.addStretch(1)
        self._size.setMinimumWidth(56)
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show_size(percent)
        self._add_row(tr("Size"), row)

    def add_options(self, title: str, options: Sequence[Option], chosen: str, choose: Callable[[str], object]) -> None:
        """A row of buttons of which one is on."""
        segments = Segments(title, options, chosen, self)
        segments.chosen.connect(choose)
        row = QHBoxLayout()
        row.addWidget(segments)
        row.addStretch(1)
        self._add_row(title, row)

    def open_under(self, button: QWidget) -> None:
        """Show below the button, inside the window's width."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        window = button.window()
        left = window.mapToGlobal(QPoint(8, 0)).x()
        self.move(max(left, corner.x()), corner.y())
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_size(self, percent: int) -> None:
        self._size.setText(tr("{n} %", n=percent))

    def _add_row(self, title: str, row: QHBoxLayout) -> None:
        at = self._grid.rowCount()
        self._grid.addWidget(label(self, title, "dialogQuiet"), at, 0)
        self._grid.addLayout(row, at, 1)
