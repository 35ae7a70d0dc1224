"""Export of 1,000,000 annotations over 5,000 documents, against a hand-written script that makes the same file."""

import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

from rubricate import resources
from rubricate.core import actions
from rubricate.core.annotation import Annotation, Coder, Layer
from rubricate.core.changes import Change, Step
from rubricate.core.document import Document, Formatting, Reading, Source, Text
from rubricate.core.state import Hand
from rubricate.core.units import cut
from rubricate.formats import annotated_csv
from rubricate.project import Project
from tests.bench.export_floor import by_hand
from tests.bench.frame import Row, in_turn, row, timed
from tests.bench.material import spans, text

DOCUMENTS, EACH, CHARACTERS = 5_000, 200, 5_000
DIFFERENT = 20  # texts; the others repeat them
AT_ONCE = 250
BOUND, MOST_MB = 1.5, 300.0
BEGAN = 1_764_072_000_000


def measure() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path, ours, floor = (Path(folder) / name for name in ("large.rubricate", "ours.csv", "floor.csv"))
        make(path)
        with Project.open(path, read_only=True) as project:
            floors, figures = in_turn(
                lambda: timed(lambda: by_hand(path, floor)),
                lambda: timed(lambda: annotated_csv.export(project, ours, companions=False)),
                warm=0,
            )
        if ours.read_bytes() != floor.read_bytes():
            raise AssertionError("the two files differ")
        limits = (("MB of memory", memory_of("export", str(path), str(ours)), MOST_MB),)
        yield row("export of 1,000,000 annotations over 5,000 documents", floors, figures, BOUND, limits=limits)


PROBE = """
import re, sys
from pathlib import Path
from rubricate.cli.main import main
code = main(sys.argv[1:])
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1], file=sys.stderr)
sys.exit(code)
"""


def memory_of(*arguments: str) -> float:
    """The most memory that one run of the command takes, in MB. (getrusage would count what the parent had.)"""
    command = [sys.executable, "-c", PROBE, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stderr.split()[-1]) / 1024


def make(path: Path, documents: int = DOCUMENTS, each: int = EACH) -> None:
    """A project with `each` annotations on each document, made through the program's own door."""
    hand = Hand(Coder(uuid.uuid4(), "Coder 1"), BEGAN, uuid.uuid4)
    layer = Layer(uuid.uuid4(), hand.coder.id)
    bodies = [text(CHARACTERS, seed) for seed in range(DIFFERENT)]
    readings = [(Reading("text", Text.of(body), Formatting.of(()), Source()), cut(body)) for body in bodies]
    marks = [spans(body, each, seed) for seed, body in enumerate(bodies)]
    with Project.create(path, hand, resources.default_tags(uuid.uuid4)) as project:
        project.do(Step("annotate_many", hand.coder.id, BEGAN, uuid.uuid4(), (Change(None, layer),)))
        tags = list(project.codebook)
        for first in range(0, documents, AT_ONCE):
            numbers = range(first, min(first + AT_ONCE, documents))
            added = project.do(actions.add_documents(project, hand, [readings[n % DIFFERENT] for n in numbers]))
            new = [change.after for change in added.changes if isinstance(change.after, Document)]
            changes = [
                Change(None, annotation)
                for n, document in zip(numbers, new, strict=True)
                for annotation in annotations(document, layer, tags, marks[n % DIFFERENT], BEGAN + n * 1000)
            ]
            facts = {"n": len(changes)}
            project.do(Step("annotate_many", hand.coder.id, BEGAN, uuid.uuid4(), tuple(changes), facts))


def annotations(
    document: Document, layer: Layer, tags: list[uuid.UUID], places: list[tuple[int, int]], began: int
) -> Iterator[Annotation]:
    for n, (start, end) in enumerate(places):
        yield Annotation(
            id=uuid.uuid4(),
            document_id=document.id,
            text_sha256=document.text_sha256,
            layer_id=layer.id,
            tag_id=tags[n % len(tags)],
            start=start,
            end=end,
            note="" if n % 5 else "Says who?",
            origin="hand",
            created=began + n,
            changed=began + n + n % 3 * 70_000,
        )
