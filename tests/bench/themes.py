"""Another theme, in the whole window: until all of it is painted in the new colours."""

import statistics
from collections.abc import Iterator

from rubricate.gui.theme import NAMES
from tests.bench.frame import Row, p95, timed
from tests.bench.opening import laid_out
from tests.bench.window import bench

CHARACTERS, MARKS, SWITCHES, MOST = 2_000_000, 10_000, 60, 50.0


def measure() -> Iterator[Row]:
    with bench(CHARACTERS, MARKS) as large:
        window = laid_out(large)
        settings = large.program.settings
        figures = []
        for number in range(SWITCHES + len(NAMES)):
            settings.theme = NAMES[number % len(NAMES)]
            figures.append(timed(lambda: (large.program.restyle(), large.app.processEvents())))
        kept = figures[len(NAMES) :]
        name = f"another theme, with {MARKS:,} annotations"
        yield Row(name, 0, statistics.median(kept), 0, 0, p95(kept), limits=(("p95 ms", p95(kept), MOST),))
        window.close()
