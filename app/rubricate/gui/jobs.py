"""Long work beside the window. The only place of the program that knows threads."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from rubricate.core.errors import RubricateError
from rubricate.gui.parts import timer

T = TypeVar("T")
POLL_MS = 80
TURN_SECONDS = 0.005  # for the window, after each bit: a thread that is busy in Python would keep it waiting


class Work(Protocol[T]):  # type: ignore[misc]  # T is only given back
    """Long work: a plain function that tells how far it is and asks whether to go on."""

    def __call__(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool], /) -> T: ...


class Finding(Protocol[T]):  # type: ignore[misc]  # T is only given back
    """Long work that finds one thing after another."""

    def __call__(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool], /) -> Iterator[T]: ...


class Job(QObject):
    """One piece of work on its way. `moved(done, total)` comes at most every 80 ms; `ended` exactly once."""

    moved = Signal(int, int)
    ended = Signal()
    _news = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._waiting: SimpleQueue[Callable[[], None]] = SimpleQueue()
        # The one signal that comes from another thread: without arguments, to a slot of this very object, and before
        # the thread begins. Anything else lets PySide fall over when work ends while the window does.
        self._news.connect(self._take_news, Qt.ConnectionType.QueuedConnection)
        self.is_over = False
        self.is_dropped = False
        self._place = (0, 0)
        self._shown = (0, 0)
        self._cancelled = False
        self._timer = timer(self, POLL_MS, self._look)

    def cancel(self) -> None:
        """Ask the work to stop at its next convenient place."""
        self._cancelled = True

    def drop(self) -> None:
        """Ask the work to stop; nobody hears of it any more."""
        self.is_dropped = True
        self.cancel()

    def cancelled(self) -> bool:
        return self._cancelled

    def progress(self, done: int, total: int) -> None:
        """Called by the work, from its thread."""
        self._place = (done, total)

    def tell(self, news: Callable[[], None]) -> None:
        """Called by the work, from its thread: have this done in the window's."""
        self._waiting.put(news)
        self._news.emit()

    @Slot()
    def _take_news(self) -> None:
        """In the window's thread, once for each `tell`: other events come in between."""
        self._waiting.get_nowait()()

    def _look(self) -> None:
        if self._place != self._shown:
            self._shown = self._place
            self.moved.emit(*self._shown)


class Jobs(QObject):
    """Runs one piece of work at a time in a thread and hands its result back in the window's thread."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._running: dict[Job, Future[Any]] = {}

    def start(
        self,
        title: str,
        work: Work[T],
        then: Callable[[T], None],
        refused: Callable[[RubricateError], None],
    ) -> Job:
        """Run `work`; afterwards `then(result)`, or `refused(error)` for an error that has a sentence.

        Any other exception surfaces in the window's thread, where the program's edge handles it.
        """
        return self._start(Job(title, self), work, then, refused)

    def stream(
        self,
        title: str,
        work: Finding[T],
        each: Callable[[T], None],
        then: Callable[[None], None],
        refused: Callable[[RubricateError], None],
    ) -> Job:
        """As `start` for what is found bit by bit: `each` bit is handed over in the window's thread as soon as it is
        there, before `then`.
        """
        job = Job(title, self)

        def hand_over(bit: T) -> None:
            if not job.is_dropped:
                each(bit)

        def whole(progress: Callable[[int, int], None], cancelled: Callable[[], bool], /) -> None:
            for bit in work(progress, cancelled):
                job.tell(partial(hand_over, bit))
                time.sleep(TURN_SECONDS)

        return self._start(job, whole, then, refused)

    def _start(
        self, job: Job, work: Work[T], then: Callable[[T], None], refused: Callable[[RubricateError], None]
    ) -> Job:
        future: Future[T] = self._pool.submit(work, job.progress, job.cancelled)
        self._running[job] = future
        job._timer.start()
        self.started.emit(job)
        future.add_done_callback(lambda _: job.tell(lambda: self._finish(job, future, then, refused)))
        return job

    def is_busy(self) -> bool:
        return bool(self._running)

    def stop(self) -> None:
        """Cancel what runs and wait until it has ended; nobody hears of its result any more."""
        for job, future in self._running.items():
            job.cancel()
            job.is_dropped = True
            future.cancel()
        wait(self._running.values())

    def close(self) -> None:
        """Stop, and let the thread go."""
        self.stop()
        self._pool.shutdown()

    def _finish(
        self, job: Job, future: "Future[T]", then: Callable[[T], None], refused: Callable[[RubricateError], None]
    ) -> None:
        job._timer.stop()
        job._look()
        job.is_over = True
        self._running.pop(job, None)
        job.ended.emit()
        job.deleteLater()
        if future.cancelled() or job.is_dropped:
            return
        try:
            result = future.result()
        except RubricateError as error:
            refused(error)
        else:
            then(result)
