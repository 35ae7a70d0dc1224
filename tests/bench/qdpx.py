"""REFI-QDA with 100,000 codings, out and in, against an lxml parse of the file and raw inserts of its rows.

The floor reads the zip, parses the project, takes five things of every coding and inserts them with an index, in one
transaction. Import means all of it: the file, where every mark stands, and one step that is kept with its history.
"""

import io
import sqlite3
import tempfile
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from rubricate import resources
from rubricate.collector import calm, paused
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.formats.bundle import Bundle
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.importers import qdpx
from rubricate.formats.known import exporter
from rubricate.project import Project
from tests.bench.export import make, memory_of
from tests.bench.frame import Row, in_turn, row, timed

DOCUMENTS = 500  # of 200 annotations each
BOUND, LINEAR, MOST_MB = 4.0, 11.0, 1_000.0
HAND = Hand(Coder(uuid.UUID(int=1), "Ann"), 1_764_072_000_000, uuid.uuid4)


def measure(scale: float = 1.0) -> Iterator[Row]:
    """`scale` is the share of the documents."""
    calm()
    documents = max(10, round(DOCUMENTS * scale))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        small, large = place / "small.qdpx", place / "large.qdpx"
        for number, out in ((documents // 10, small), (documents, large)):
            make(out.with_suffix(".rubricate"), number)
            with Project.open(out.with_suffix(".rubricate"), read_only=True) as project:
                exported(project, out)
        with Project.open(large.with_suffix(".rubricate"), read_only=True) as project:
            floors, figures = in_turn(
                lambda: timed(lambda: floor(large, place)),
                lambda: timed(lambda: exported(project, place / "again.qdpx")),
                3,
                warm=0,
            )
        codings = f"{documents * 200:,} codings"
        limits = memory("export", large.with_suffix(".rubricate"), place / "again.qdpx")
        yield row(f"export of {codings} as QDPX", floors, figures, BOUND, limits=limits)
        floors, figures = in_turn(lambda: timed(lambda: floor(large, place)), lambda: imported(large, place), 3, warm=0)
        Project.create(place / "new.rubricate", HAND, []).close()
        limits = memory("import", place / "new.rubricate", large)
        yield row(f"import of {codings} from QDPX", floors, figures, BOUND, limits=limits)
        floors, figures = in_turn(lambda: imported(small, place), lambda: imported(large, place), 3, warm=0)
        yield row("import of ten times as many", floors, figures, LINEAR)


def memory(command: str, *paths: Path) -> tuple[tuple[str, float, float], ...]:
    """What the whole command takes at most."""
    return (("MB of memory", memory_of(command, *map(str, paths)), MOST_MB),)


def exported(project: Project, out: Path) -> None:
    exporter("qdpx").write(project, out, Order(), Watch())


def imported(path: Path, folder: Path) -> float:
    """Seconds from the file to the commit; the empty project is there before."""
    new = folder / f"{uuid.uuid4()}.rubricate"
    with Project.create(new, HAND, []) as project:
        took = timed(lambda: into(project, path))
    new.unlink()
    return took


def into(project: Project, path: Path) -> None:
    with paused():
        found = qdpx.read(Bundle.of(path))
        plan = actions.plan_import(project, HAND, found, resources.looks(), path.name)
        project.do(actions.import_annotations(project, HAND, plan))


def floor(path: Path, folder: Path) -> None:
    from lxml import etree

    space = "{urn:QDA-XML:project:1.0}"
    with zipfile.ZipFile(path) as archive:
        root = etree.parse(io.BytesIO(archive.read("project.qde"))).getroot()
        texts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".txt")}
    database = folder / "floor.sqlite3"
    database.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE text (name PRIMARY KEY, body)")
        connection.execute("CREATE TABLE mark (guid PRIMARY KEY, source, start, stop, code, note)")
        connection.execute("CREATE INDEX mark_source ON mark (source, start)")
        connection.executemany("INSERT INTO text VALUES (?, ?)", texts.items())
        connection.executemany("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?)", rows(root, space))


def rows(root: object, space: str) -> Iterator[tuple[str, ...]]:
    for source in root.iter(f"{space}TextSource"):  # type: ignore[attr-defined]
        guid = source.get("guid")
        for passage in source.iterfind(f"{space}PlainTextSelection"):
            coding = passage.find(f"{space}Coding")
            note = passage.findtext(f"{space}Description")
            code = coding[0].get("targetGUID")
            yield coding.get("guid"), guid, passage.get("startPosition"), passage.get("endPosition"), code, note
