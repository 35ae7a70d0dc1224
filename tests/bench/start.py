"""From the start of the process to the first paint, against a bare PySide6 window; both are whole processes."""

import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from rubricate import resources
from rubricate.core import actions
from rubricate.core.actions import NewMark
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.core.units import cut
from rubricate.formats import registry
from rubricate.project import Project
from tests.bench.frame import Row, in_turn, row
from tests.bench.material import spans

MARKS = 40


def measure() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = as_installed(folder)

        def started(*arguments: str) -> float:
            began = time.time()
            command = [sys.executable, "-m", "tests.bench.probe", *arguments]
            done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
            return (float(done.stdout.split()[-1]) - began) * 1000

        floors, figures = in_turn(lambda: started("bare"), lambda: started("program"))
        limits = (("ms", sorted(figures)[len(figures) // 2], 500.0),)
        yield row("window painted, no project given", floors, figures, 2.0, limits=limits)

        article, project = folder / "article.txt", folder / "article.rubricate"
        article.write_text(make(project), encoding="utf-8")
        floors, figures = in_turn(lambda: started("bare-sql", str(article)), lambda: started("program", str(project)))
        limits = (("ms", sorted(figures)[len(figures) // 2], 1000.0),)
        yield row("process start with a project: article and highlights painted", floors, figures, 1.8, limits=limits)


def as_installed(folder: Path) -> dict[str, str]:
    """The environment of both processes: settings of their own, and modules that the first run compiles for the rest.

    A shell that keeps Python from writing them would have the program's, and not the floor's, compiled at each start.
    """
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**given, "RUBRICATE_HOME": str(folder / "home"), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def make(path: Path) -> str:
    """A project with the sample and some marks; the sample's text."""
    hand = Hand(Coder(uuid.uuid4(), "Coder 1"), 1_764_072_000_000, uuid.uuid4)
    sample = resources.sample()
    reading = registry.read(sample.read_bytes(), sample.name)
    with Project.create(path, hand, resources.default_tags(uuid.uuid4)) as project:
        project.do(actions.add_documents(project, hand, [(reading, cut(reading.text.body))]))
        document, tags = next(iter(project.documents)), list(project.codebook)
        places = spans(reading.text.body, MARKS)
        rows = [NewMark(document, Span(*place), tags[n % len(tags)]) for n, place in enumerate(places)]
        project.do(actions.annotate_many(project, hand, rows, "hand"))
    return reading.text.body
