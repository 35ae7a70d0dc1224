"""How the benchmarks measure: floor and program in turn, in one run, on one machine; medians, p95 and their ratios."""

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

REPEATS = 15
_ALONE = """
import importlib, sys
module, _, name = sys.argv[1].partition(":")
getattr(importlib.import_module(module), name)(sys.stdin.buffer.read())
print(*(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM:")))
"""


@dataclass(frozen=True)
class Row:
    """One line of the table. `ratio` and `bound` compare medians; `limits` are absolute: (what, is, at most)."""

    name: str
    floor_ms: float
    ours_ms: float
    bound: float
    floor_p95: float = 0.0
    ours_p95: float = 0.0
    bound_p95: float = 0.0
    limits: tuple[tuple[str, float, float], ...] = field(default=())

    @property
    def ratio(self) -> float:
        return self.ours_ms / self.floor_ms if self.floor_ms else 0.0

    @property
    def ratio_p95(self) -> float:
        return self.ours_p95 / self.floor_p95 if self.floor_p95 else 0.0

    @property
    def held(self) -> bool:
        """Whether every bound of the row holds."""
        medians = not self.bound or self.ratio <= self.bound
        tails = not self.bound_p95 or self.ratio_p95 <= self.bound_p95
        return medians and tails and all(found <= most for _, found, most in self.limits)


def p95(values: list[float]) -> float:
    """The value that 95 of 100 do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)) - 1 if len(ordered) > 1 else 0)]


def timed(act: Callable[[], object]) -> float:
    """Milliseconds that one call takes, with the garbage collector out of the way as it would be between two keys."""
    gc.collect()
    bytes(1 << 20)  # and what the one before freed in small pieces is put together, which takes long after an lxml tree
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def megabytes(act: str, data: bytes) -> float:
    """The most memory, in MB, of a fresh process in which `module:function` is called with these bytes; Linux alone."""
    # Not ru_maxrss: a process inherits that from the one that started it.
    asked = [sys.executable, "-c", _ALONE, act]
    done = subprocess.run(asked, input=data, capture_output=True, check=True)
    return int(done.stdout) * 1024 / 1_000_000


def in_turn(
    floor: Callable[[], float], ours: Callable[[], float], repeats: int = REPEATS, warm: int = 1
) -> tuple[list[float], list[float]]:
    """Calls both in turn and returns their figures (each callable measures itself, in ms)."""
    for _ in range(warm):
        floor()
        ours()
    floors, figures = [], []
    for _ in range(repeats):
        floors.append(floor())
        figures.append(ours())
    return floors, figures


def row(
    name: str,
    floors: list[float],
    figures: list[float],
    bound: float,
    bound_p95: float = 0.0,
    limits: tuple[tuple[str, float, float], ...] = (),
) -> Row:
    """The row of two lists of figures in ms."""
    return Row(
        name,
        statistics.median(floors),
        statistics.median(figures),
        bound,
        p95(floors),
        p95(figures),
        bound_p95,
        limits,
    )
