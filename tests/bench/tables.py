"""5,000 rows of a workbook as documents, against openpyxl's read-only rows alone; ten times as many of them."""

import io
from collections.abc import Iterator
from typing import Any

from rubricate.collector import calm, paused
from rubricate.formats.collections.mapping import guessed
from rubricate.formats.collections.rows import documents, table
from tests.bench.frame import Row, in_turn, megabytes, row, timed
from tests.bench.material import text

ROWS, CHARACTERS, BOUND, LINEAR = 5_000, 800, 1.5, 11.0


def measure() -> Iterator[Row]:
    calm()
    small, large = written(ROWS), written(ROWS * 10)
    floors, figures = in_turn(lambda: timed(lambda: bare(small)), lambda: timed(lambda: read(small)), 7)
    yield row("5,000 rows of XLSX as documents", floors, figures, BOUND)
    floors, figures = in_turn(lambda: timed(lambda: read(small)), lambda: timed(lambda: read(large)), 3)
    yield row(
        "50,000 rows of XLSX, against 5,000",
        floors,
        figures,
        LINEAR,
        limits=(("MB", megabytes("tests.bench.tables:read", large), 1_000),),
    )


def bare(data: bytes) -> int:
    """The floor."""
    import openpyxl

    book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    return sum(len(values) for values in book.active.iter_rows(values_only=True))


def read(data: bytes) -> int:
    with paused():  # as gathering does
        found = table(data, "rows.xlsx", "xlsx")
        mapping = guessed(found.sheet())
        assert mapping is not None
        return len(documents(found, found.sheet(), mapping).readings)


def written(rows: int) -> bytes:
    """A table as people keep it: ids, titles, dates, outlets, numbers and texts."""
    import openpyxl

    book: Any = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Articles")
    sheet.append(["id", "title", "date", "outlet", "words", "text"])
    bodies = [text(CHARACTERS, seed) for seed in range(50)]
    for n in range(rows):
        body = f"{n} {bodies[n % len(bodies)]}"
        sheet.append([f"{n:06}", body[:50], f"2026-{n % 12 + 1:02}-{n % 28 + 1:02}", f"Outlet {n % 7}", n % 900, body])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
