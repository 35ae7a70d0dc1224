"""One side of the window: its usual panels, and another one in their place while it is asked for."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from rubricate.gui.dressing import ready


class Side(QStackedWidget):
    """Shows its usual content, or a panel over its whole height."""

    def __init__(self, usual: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.usual = usual
        self.addWidget(usual)

    def show_instead(self, panel: QWidget) -> None:
        """Another panel in the place of the usual ones."""
        if self.indexOf(panel) < 0:
            self.addWidget(panel)
        ready(panel)
        self.setCurrentWidget(panel)

    def show_usual(self) -> None:
        ready(self.usual)
        self.setCurrentWidget(self.usual)
