"""What the page tells others waits until it is painted: they take longer than the page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import SignalInstance


class Telling:
    """Emits signals at once, or while something is being taken over after that is on the screen."""

    def __init__(self, paint: Callable[[], None]) -> None:
        self._paint = paint
        self._untold: list[tuple[SignalInstance, tuple[object, ...]]] | None = None

    def tell(self, signal: SignalInstance, *facts: object) -> None:
        """Emit a signal, or keep it for the end of `painted_first`."""
        if self._untold is None:
            signal.emit(*facts)
        else:
            self._untold.append((signal, facts))

    @contextmanager
    def painted_first(self) -> Iterator[None]:
        """A mark is on the page before anybody is told of it."""
        untold: list[tuple[SignalInstance, tuple[object, ...]]] = []
        self._untold = untold
        try:
            yield
        finally:
            self._untold = None
            self._paint()
            for signal, facts in untold:
                signal.emit(*facts)
