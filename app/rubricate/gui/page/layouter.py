"""Lays a document out in short slices, so that no pause is felt, and knows where each block begins."""

from bisect import bisect_right
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, QTimerEvent, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextDocument

SLICE: Final = 0.008  # seconds
_PAUSE: Final = 2  # milliseconds between slices


class Layouter(QObject):
    """Fills `tops` (y of each block, document pixels). `grown` comes after each slice, `done` once at the end.

    Qt's own layout timer works in steps of up to 200,000 characters: its events are swallowed, and this one works.
    """

    grown = Signal()
    done = Signal()

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tops: list[float] = []
        self._document = document
        self._layout: QAbstractTextDocumentLayout = document.documentLayout()
        self._next: QTextBlock = document.begin()
        self._seen: set[int] = set()
        self._layout.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._slice)

    @property
    def complete(self) -> bool:
        """Whether every block has its place."""
        return not self._next.isValid()

    def start(self) -> None:
        """Work in slices from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Leave the document alone: it is about to go."""
        self._timer.stop()
        self._layout.removeEventFilter(self)
        self._next = QTextBlock()

    def reach(self, number: int) -> None:
        """Lay out up to and with a block at once (0.22 ms per 1,000 characters)."""
        while len(self.tops) <= number and self._next.isValid():
            self._step()

    def reach_height(self, y: float) -> None:
        """Lay out at once until a height of the document is covered."""
        while (not self.tops or self.tops[-1] <= y) and self._next.isValid():
            self._step()

    def block_at(self, y: float) -> int:
        """The number of the block at a height of the document."""
        self.reach_height(y)
        return max(0, bisect_right(self.tops, y) - 1)

    def height(self) -> float:
        """The document's height without what follows the last block: an estimate until it is complete."""
        if self.complete:
            return float(self._layout.blockBoundingRect(self._document.lastBlock()).bottom())
        return self.tops[-1] * self._document.blockCount() / len(self.tops) if self.tops else 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallows Qt's layout timer: the one whose id comes a second time; its other timers fire once."""
        if isinstance(event, QTimerEvent) and not self.complete:
            if event.timerId() in self._seen:
                return True
            self._seen.add(event.timerId())
        return False

    def _step(self) -> None:
        self.tops.append(self._layout.blockBoundingRect(self._next).top())
        self._next = self._next.next()

    def _slice(self) -> None:
        end = perf_counter() + SLICE
        while self._next.isValid() and perf_counter() < end:
            self._step()
        self.grown.emit()
        if self.complete:
            self._timer.stop()
            self.done.emit()
