"""Export of 1,000,000 annotations over 5,000 documents, against a hand-written script that makes the same file.

The tags ask what those of a new project ask; every second annotation has an answer, and each document two variables.
"""

import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from rubricate import resources
from rubricate.core import actions
from rubricate.core.annotation import Annotation, Coder, Layer
from rubricate.core.attributes import NO_VALUES, Attribute
from rubricate.core.book import Book
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


def measure(scale: float = 1.0) -> Iterator[Row]:
    """`scale` is the share of the documents that is exported."""
    documents = max(1, round(DOCUMENTS * scale))
    with tempfile.TemporaryDirectory() as folder:
        path, ours, floor = (Path(folder) / name for name in ("large.rubricate", "ours.csv", "floor.csv"))
        make(path, documents)
        with Project.open(path, read_only=True) as project:
            floors, figures = in_turn(
                lambda: timed(lambda: by_hand(path, floor)),
                lambda: timed(lambda: annotated_csv.export(project, ours, companions=False)),
                warm=0,
            )
        if ours.read_bytes() != floor.read_bytes():
            raise AssertionError("the two files differ")
        limits = (("MB of memory", memory_of("export", str(path), str(ours)), MOST_MB),)
        name = f"export of {documents * EACH:,} annotations over {documents:,} documents"
        yield row(name, floors, figures, BOUND, limits=limits)


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
    book = resources.default_book(uuid.uuid4)
    variables = [Attribute(uuid.uuid4(), None, name, n, "text") for n, name in enumerate(("outlet", "author"))]
    with Project.create(path, hand, book.tags, [*book.attributes, *variables]) as project:
        project.do(Step("annotate_many", hand.coder.id, BEGAN, uuid.uuid4(), (Change(None, layer),)))
        for first in range(0, documents, AT_ONCE):
            numbers = range(first, min(first + AT_ONCE, documents))
            added = project.do(actions.add_documents(project, hand, [readings[n % DIFFERENT] for n in numbers]))
            new = [change.after for change in added.changes if isinstance(change.after, Document)]
            held = [replace(d, variables={v.id: (f"{v.name}, {n}",) for v in variables}) for n, d in enumerate(new)]
            told = tuple(Change(before, after) for before, after in zip(new, held, strict=True))
            project.do(Step("edit_variables", hand.coder.id, BEGAN, uuid.uuid4(), told))
            changes = [
                Change(None, annotation)
                for n, document in zip(numbers, new, strict=True)
                for annotation in annotations(document, layer, book, marks[n % DIFFERENT], BEGAN + n * 1000)
            ]
            facts = {"n": len(changes)}
            project.do(Step("annotate_many", hand.coder.id, BEGAN, uuid.uuid4(), tuple(changes), facts))


def annotations(
    document: Document, layer: Layer, book: Book, places: list[tuple[int, int]], began: int
) -> Iterator[Annotation]:
    asked = [(tag.id, [a.id for a in book.attributes if a.tag_id == tag.id][:1]) for tag in book.tags]
    for n, (start, end) in enumerate(places):
        tag, first = asked[n % len(asked)]
        yield Annotation(
            id=uuid.uuid4(),
            document_id=document.id,
            text_sha256=document.text_sha256,
            layer_id=layer.id,
            tag_id=tag,
            start=start,
            end=end,
            note="" if n % 5 else "Says who?",
            origin="hand",
            created=began + n,
            changed=began + n + n % 3 * 70_000,
            attributes=dict.fromkeys(first, (f"answer {n}",)) if n % 8 < 4 else NO_VALUES,
        )
