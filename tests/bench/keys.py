"""A key is pressed on a selection in a large document: until the mark is in the file and on the page."""

import random
import sqlite3
import statistics
import time
import uuid
from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rubricate.core.text import Span
from tests.bench.frame import Row, in_turn, row, timed
from tests.bench.opening import laid_out
from tests.bench.window import Bench, bare_page, bench, until_painted

BOUND, MOST, MOST_WITH_PANELS, PRESSES = 2.5, 16.0, 33.0, 60
CASES = ((2_000_000, 10_000), (10_000_000, 100_000))
INSERT = """
INSERT INTO annotation (uuid, document_id, text_id, layer_id, tag_id, start, "end", note, origin, created, changed,
attributes, tag_revision)
VALUES (?, 2, 2, 1, 1, ?, ?, '', 'hand', 1, 1, '{}', 1)
"""


def measure() -> Iterator[Row]:
    for characters, marks in CASES:
        with bench(characters, marks) as large:
            yield pressed(large, characters, marks)


def pressed(large: Bench, characters: int, marks: int) -> Row:
    rng = random.Random(4)
    edit = bare_page(large.body)
    edit.show()
    large.app.processEvents()
    window = laid_out(large)
    page, project = window.workspace.page, window.session.project
    commits: list[float] = []
    wholes: list[float] = []  # with the panels and all that is painted
    write = project.commit

    def commit(step: object) -> object:
        start = time.perf_counter()
        done = write(step)
        commits.append((time.perf_counter() - start) * 1000)
        return done

    project.commit = commit
    copy = large.path.with_name("copy.db")
    copy.write_bytes(large.path.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cache_size = -65536")

        def floor() -> float:
            start = rng.randrange(len(large.body) - 100)

            def act() -> None:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(INSERT, (uuid.uuid4().bytes, start, start + 40))
                connection.execute("COMMIT")
                edit.viewport().repaint()

            return timed(act)

        def ours() -> float:
            start = rng.randrange(len(large.body) - 100)
            page.select(Span(start, start + 40 + rng.randrange(40)))
            large.app.processEvents()

            start_at = time.perf_counter()
            figure = until_painted(lambda: QTest.keyClick(page, Qt.Key.Key_2))
            large.app.processEvents()
            wholes.append((time.perf_counter() - start_at) * 1000)
            return figure

        floors, figures = in_turn(floor, ours, PRESSES, warm=3)
    kept = commits[-PRESSES:]
    rest = [figure - commit for figure, commit in zip(figures, kept, strict=True)]
    panels = [whole - commit for whole, commit in zip(wholes[-PRESSES:], kept, strict=True)]
    limits = (
        ("all but the commit ms", statistics.median(rest), MOST),
        ("with all panels ms", statistics.median(panels), MOST_WITH_PANELS),
    )
    window.close()
    edit.close()
    name = f"key press, committed and painted: {characters // 1_000_000} MB, {marks:,} annotations"
    return row(name, floors, figures, BOUND, limits=limits)
