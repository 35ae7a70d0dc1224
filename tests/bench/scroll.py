"""Scrolling to a random place of a large document that is laid out, against the same page without annotations."""

import random
import statistics
from collections.abc import Iterator

from rubricate.gui.page.widget import Page
from tests.bench.frame import Row, in_turn, row, timed
from tests.bench.opening import laid_out
from tests.bench.window import Bench, bench

CASES = ((2_000_000, 10_000, 2.0, 2.5), (10_000_000, 100_000, 3.0, 0.0))
JUMPS, MOST = 150, 16.0


def measure() -> Iterator[Row]:
    for characters, marks, bound, bound_p95 in CASES:
        with bench(characters, marks) as large, bench(characters, 1) as empty:
            name = f"scroll to a random place: {characters // 1_000_000} MB, {marks:,} annotations"
            yield scrolled(empty, large, name, (bound, bound_p95))


def scrolled(empty: Bench, large: Bench, name: str, bounds: tuple[float, float]) -> Row:
    rng = random.Random(5)
    windows = [laid_out(empty), laid_out(large)]
    bare, full = (window.workspace.page for window in windows)
    floors, figures = in_turn(lambda: jump(bare, rng), lambda: jump(full, rng), JUMPS, warm=5)
    for window in windows:
        window.close()
    return row(name, floors, figures, *bounds, limits=(("ms", statistics.median(figures), MOST),))


def jump(page: Page, rng: random.Random) -> float:
    bar = page.verticalScrollBar()
    place = rng.randrange(bar.maximum())

    def act() -> None:
        bar.setValue(place)
        page.viewport().repaint()

    return timed(act)
