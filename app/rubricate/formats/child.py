"""A process of its own for libraries that strangers' files can crash, hang or fill: one that stays for many files.

Started by its command line, never forked, so that it is safe from any thread and in a frozen program. What goes in is
a name, words and raw bytes; what comes back is JSON, so that a child that was taken over has nothing to say to us.
"""

import atexit
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import IO, Any, Final

from rubricate.formats.child_serving import MEMORY_CODE, WORD, exact, framed

_TICK: Final = 0.1
_CALLS_MOST: Final = 200  # then a fresh one: what a library does not give back goes with its process
_START: Final = "import sys; sys.path[:] = sys.argv[2:]; from rubricate.formats.child_serving import serve; serve()"

Cancelled = Callable[[], bool]
_cancelled: ContextVar[Cancelled | None] = ContextVar("cancelled", default=None)


class Crashed(Exception):
    """The child died of what it was given."""


class OutOfTime(Exception):
    """The child was stopped at its time limit."""


class OutOfMemory(Exception):
    """The child went over its memory limit."""


class Stopped(Exception):
    """The user took back what he had asked for; the child was ended."""


@contextmanager
def stopped_by(cancelled: Cancelled) -> Iterator[None]:
    """While this lasts, calls of this thread end with Stopped once `cancelled` says so; the child rests afterwards."""
    token = _cancelled.set(cancelled)
    try:
        yield
    finally:
        _cancelled.reset(token)
        rest()


def call(function: str, words: tuple[str, ...], data: bytes, seconds: float) -> Any:  # what JSON can be
    """What `module:function` makes of (data, *words) in the child. Raises Crashed, OutOfTime, OutOfMemory, Stopped."""
    return _child().call(function, words, data, seconds)


def rest() -> None:
    """End the child that is waiting for more, if there is one; the next call starts another."""
    _child().close()


@cache
def _child() -> "Child":
    child = Child()
    atexit.register(child.close)
    return child


class Child:
    """One child, started when it is needed. One call at a time; other threads wait for their turn."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._calls = 0

    def call(self, function: str, words: tuple[str, ...], data: bytes, seconds: float) -> Any:  # what JSON can be
        """As `call` of the module."""
        with self._lock:
            if self._calls >= _CALLS_MOST:
                self._end()
            process = self._running()
            self._calls += 1
            watch = _Watch(process, seconds, _cancelled.get())
            try:
                answer = _asked(process, function, words, data)
            finally:
                watch.end()
            if answer is not None:
                return json.loads(answer)
            raise self._why(watch)

    @property
    def pid(self) -> int | None:
        """The number of the process that is waiting, if any."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = _started()
        return self._process

    def _why(self, watch: "_Watch") -> Exception:
        code = self._end()
        if watch.reason is not None:
            return watch.reason
        return OutOfMemory() if code == MEMORY_CODE else Crashed()

    def _end(self) -> int | None:
        """End the process and take leave of it, so that none is left behind; its exit code."""
        process, self._process, self._calls = self._process, None, 0
        if process is None:
            return None
        for pipe in (process.stdin, process.stdout):
            _closed(pipe)
        try:
            process.wait(_TICK)
        except subprocess.TimeoutExpired:
            process.kill()
        return process.wait()


class _Watch:
    """Kills the process when its time is over or nobody wants its answer any more."""

    def __init__(self, process: "subprocess.Popen[bytes]", seconds: float, cancelled: Cancelled | None) -> None:
        self.reason: Exception | None = None
        self._done = threading.Event()
        self._ends = time.monotonic() + seconds
        self._process = process
        self._cancelled = cancelled
        self._thread = threading.Thread(target=self._look, name="child", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(_TICK):
            if time.monotonic() > self._ends:
                self.reason = OutOfTime()
            elif self._cancelled is not None and self._cancelled():
                self.reason = Stopped()
            if self.reason is not None:
                self._process.kill()
                return


def _started() -> "subprocess.Popen[bytes]":
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, WORD] if frozen else [sys.executable, "-c", _START, WORD, *sys.path]
    return subprocess.Popen(  # noqa: S603  # ourselves, with words of our own
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )


def _asked(process: "subprocess.Popen[bytes]", function: str, words: tuple[str, ...], data: bytes) -> bytes | None:
    """The bytes of the answer, or None where the child died before it was whole."""
    assert process.stdin is not None and process.stdout is not None
    try:
        framed(process.stdin, json.dumps([function, *words]).encode(), data)
        return exact(process.stdout)
    except OSError:  # a broken pipe
        return None


def _closed(pipe: IO[bytes] | None) -> None:
    if pipe is not None:
        try:
            pipe.close()
        except OSError:  # what was still to be written has no reader any more
            return
