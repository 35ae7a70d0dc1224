"""Adding 5,000 texts of 5 KB, against reading the files and a raw executemany of all rows that are written."""

import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

from rubricate import resources
from rubricate.collector import calm, paused
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.formats.gathering import gather
from rubricate.project import Project
from tests.bench.frame import Row, in_turn, row, timed
from tests.bench.material import text

FILES, CHARACTERS, BOUND = 5_000, 5_000, 4.0
TABLES = ("text", "formatting", "document", "units", "step", "change")


def measure() -> Iterator[Row]:
    calm()  # as both the window and the command do
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        texts.mkdir()
        for n in range(FILES):
            (texts / f"text {n:04}.txt").write_text(text(CHARACTERS, n), encoding="utf-8")
        files = sorted(texts.iterdir())
        names = (Path(folder) / f"{n}.rubricate" for n in count())
        model = next(names)
        add(model, files)
        schema, rows = dumped(model)

        def floor() -> float:
            path = next(names).with_suffix(".db")
            with closing(sqlite3.connect(path)) as connection:
                connection.executescript(schema)
                connection.execute("PRAGMA synchronous = FULL")
                took = timed(lambda: by_hand(connection, files, rows))
            path.unlink()  # thirty of them would fill a small disk
            return took

        def ours() -> float:
            path = next(names)
            Project.create(path, hand(), resources.default_tags(uuid.uuid4)).close()
            took = timed(lambda: add_to(path, files))
            path.unlink()
            return took

        floors, figures = in_turn(floor, ours, warm=0)
    yield row("add 5,000 texts of 5 KB from disk", floors, figures, BOUND)


def hand() -> Hand:
    return Hand(Coder(uuid.UUID(int=7), "Coder 1"), 1_764_072_000_000, uuid.uuid4)


def add(path: Path, files: list[Path]) -> None:
    Project.create(path, hand(), resources.default_tags(uuid.uuid4)).close()
    add_to(path, files)


def add_to(path: Path, files: list[Path]) -> None:
    """What File > Add texts does, without the window: read, cut into units, one step."""
    with Project.open(path) as project:
        gathered = gather(files, lambda done, total: None, waits=True)
        with paused():
            project.do(actions.add_documents(project, hand(), gathered.ready))


def dumped(path: Path) -> tuple[str, dict[str, list[tuple[object, ...]]]]:
    """The tables' definitions, and all rows that adding wrote."""
    with closing(sqlite3.connect(path)) as connection:
        statements = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
        schema = ";\n".join(sql for (sql,) in statements)
        return schema, {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def by_hand(connection: sqlite3.Connection, files: list[Path], rows: dict[str, list[tuple[object, ...]]]) -> None:
    for file in files:
        file.read_bytes().decode("utf-8")
    connection.execute("BEGIN IMMEDIATE")
    for table, values in rows.items():
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values[0]))})", values)
    connection.execute("COMMIT")
