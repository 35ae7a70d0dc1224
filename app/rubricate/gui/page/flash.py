"""Thickens a bracket and its underline for a moment: it is there already."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from rubricate.gui.page.view import PageView

LASTS: Final = 600  # milliseconds
LASTS_CALM: Final = 1200  # where nothing moves it stands still for longer


class Flash(QObject):
    """One at a time."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page)
        self._page = page
        self._timer = QTimer(self, singleShot=True, interval=LASTS)
        self._timer.timeout.connect(self.end)

    def set_calm(self, calm: bool) -> None:
        """Whether nothing is to come and go quickly."""
        self._timer.setInterval(LASTS_CALM if calm else LASTS)

    def start(self, slot: int) -> None:
        """Go there and thicken it."""
        self.end()
        self._page.scene.flashed = slot
        self._page.reveal(self._page.rows.ends(slot))
        self._page.update_reach(self._page.rows.ends(slot))
        self._timer.start()

    def end(self) -> None:
        """As it was."""
        slot, self._page.scene.flashed = self._page.scene.flashed, None
        self._timer.stop()
        if slot is not None and slot in self._page.rows:
            self._page.update_reach(self._page.rows.ends(slot))
