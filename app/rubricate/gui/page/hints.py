"""What a tooltip on the page says: of each annotation under the pointer a line or two, soon after it rests there."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer
from PySide6.QtWidgets import QToolTip

from rubricate.gui import tips
from rubricate.gui.page import spoken
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.hovering import spot_at

_AFTER: Final = 400  # milliseconds; Qt's own tooltips take longer, and are for buttons
_MOST: Final = 8  # annotations that are told of


class Hints(QObject):
    """Follows the pointer while no button is down."""

    def __init__(self, page: AskingPage) -> None:
        super().__init__(page)
        self._page = page
        self._slot: int | None = None
        self._point = QPointF()
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(lambda: self.show(self._point))

    def moved(self, point: QPointF) -> None:
        """The pointer is at a point of the viewport; another annotation there is told of after a moment."""
        before, self._slot, self._point = self._slot, self._page.scene.hover, point
        if self._slot is None:
            self._timer.stop()
        elif self._slot != before:
            self._timer.start()

    def stop(self) -> None:
        """The pointer has left, or does something else."""
        self._slot = None
        self._timer.stop()

    def show(self, point: QPointF | QPoint) -> None:
        """Tell what lies at a point of the viewport."""
        page, place = self._page, QPointF(point)
        spot = spot_at(page, place, with_edges=False)
        slots = [spot.bracket] if spot.bracket is not None else [*spot.stack, *spot.spare]
        describe = page.describe or self._name_of
        lines = [describe(page.rows.id(slot)) for slot in slots[:_MOST]]
        there = page.viewport().mapToGlobal(place.toPoint())
        QToolTip.showText(there, tips.plain("\n".join(lines)), page.viewport())

    def _name_of(self, annotation_id: UUID) -> str:
        page = self._page
        slot = page.rows.slot(annotation_id)
        return spoken.name_of(page.codebook, page.rows.tag(slot)) if slot is not None else ""
