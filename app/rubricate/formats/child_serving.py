"""The other end of `child`: a process that does what it is asked until its pipe closes, within a limit of memory."""

import gc
import importlib
import json
import os
import signal
import struct
import sys
import threading
from pathlib import Path
from typing import IO, Final

WORD: Final = "--rubricate-child"  # the first word by which a frozen program knows that it is the child
MEMORY_CODE: Final = 77
MEMORY_MOST: Final = 800_000_000
_TICK: Final = 0.05
_SIZE: Final = struct.Struct(">Q")
_HOME: Final = "rubricate."  # nothing else can be asked for


def framed(pipe: IO[bytes], *parts: bytes) -> None:
    """Write parts, each after its size."""
    for part in parts:
        pipe.write(_SIZE.pack(len(part)))
        pipe.write(part)
    pipe.flush()


def exact(pipe: IO[bytes]) -> bytes | None:
    """Read one part; None where the pipe ends before its end."""
    head = pipe.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    size = _SIZE.unpack(head)[0]
    part = pipe.read(size)
    return part if len(part) == size else None


def serve() -> None:
    """Answer until nobody asks any more. Whatever a library prints goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program that asks
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    questions = sys.stdin.buffer
    gc.set_threshold(100_000, 50, 100)  # what a file needs is many and short-lived
    threading.Thread(target=_watch, daemon=True).start()
    while (asked := exact(questions)) is not None:
        data = exact(questions)
        if data is None:
            return
        function, *words = json.loads(asked)
        framed(answers, json.dumps(_found(function)(data, *words)).encode())  # type: ignore[operator]


def _found(function: str) -> object:
    module, _, name = function.partition(":")
    if not module.startswith(_HOME):
        raise ImportError(function)
    return getattr(importlib.import_module(module), name)


def _watch() -> None:
    """Leave at once when there is too much in memory; a library at work lets this thread run."""
    rest, parent = threading.Event(), os.getppid()
    while not rest.wait(_TICK):
        if resident() > MEMORY_MOST:
            os._exit(MEMORY_CODE)
        if os.getppid() != parent:  # nobody is there any more who could stop it
            os._exit(1)


def resident() -> int:
    """Bytes of memory that this process holds; 0 where the system does not say."""
    if sys.platform == "linux":
        return int(Path("/proc/self/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    elif sys.platform == "win32":  # noqa: RET505  # so that types are checked for one system at a time
        return _resident_windows()
    else:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _resident_windows() -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("peak", "now", "a", "b", "c", "d", "e", "f")),
        )

    counters = Counters(cb=ctypes.sizeof(Counters))
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    ask = kernel.K32GetProcessMemoryInfo
    ask.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
    ask(kernel.GetCurrentProcess(), ctypes.byref(counters), ctypes.sizeof(counters))
    return int(counters.now)
