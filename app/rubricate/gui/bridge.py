"""A project's steps as a Qt signal, always in the thread of the window."""

from PySide6.QtCore import QObject, Qt, QThread, Signal

from rubricate.core.changes import Step
from rubricate.project import Origin, Project


class Bridge(QObject):
    """Passes on every committed step: models and page connect to `changed(step, origin)` and apply it.

    A step of this thread arrives at once, so that what was done is painted with the next frame; a step of another
    thread arrives through the event loop.
    """

    changed = Signal(object, object)
    _queued = Signal(object, object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._queued.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._stop_listening = project.listen(self._hear)

    def close(self) -> None:
        """Stop listening; no further step is passed on."""
        self._stop_listening()

    def _hear(self, step: Step, origin: Origin) -> None:
        here = QThread.currentThread() is self.thread() or QThread.currentThread() == self.thread()
        (self.changed if here else self._queued).emit(step, origin)
