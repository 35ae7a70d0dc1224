"""The middle of the workspace: the page, or what stands there without a text, under the find bar."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rubricate.gui.empty import EmptyProject
from rubricate.gui.find_bar import FindBar
from rubricate.gui.page.widget import Page


class Centre(QWidget):
    """`page` is shown from the start."""

    def __init__(self, find_bar: FindBar, page: Page, empty: EmptyProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._empty = page, empty
        self._sheets = QStackedWidget(self)
        self._sheets.addWidget(page)
        self._sheets.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(find_bar)
        column.addWidget(self._sheets, 1)

    def show_page(self, has_text: bool) -> None:
        """The page, where there is a text for it."""
        self._sheets.setCurrentWidget(self._page if has_text else self._empty)

    @property
    def begin(self) -> QWidget:
        """What has the keys first."""
        return self._page if self._sheets.currentWidget() is self._page else self._empty
