"""From a text to its CSV through the whole program, for any Unicode."""

import csv
import uuid
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.core.errors import Refused
from rubricate.core.state import Hand
from rubricate.core.text import Span, canonical
from rubricate.core.units import cut
from rubricate.formats.annotated_csv import export
from rubricate.project import Project
from tests.formats.snapshots import CLAIM, QUOTE

HAND = Hand(Coder(uuid.uuid4(), "Ann"), 1_764_072_000_000, uuid.uuid4)
PIECES = (
    "Who pays? ",
    "Nobody.\n",
    "\u00a0",
    "e\u0301",
    "👩🏽\u200d🚀",
    "مرحبا ",
    "環境。",
    "\u2028",
    '"',
    ",",
    "\n\n",
    "=1",
    "'",
)
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), min_size=1, max_size=40).map("".join)
spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6)


@settings(max_examples=25)
@given(st.lists(st.tuples(texts, spans), min_size=1, max_size=3))
def test_every_annotation_comes_out_as_it_stands_in_its_text(
    documents: list[tuple[str, list[tuple[int, int]]]],
) -> None:
    bodies = [canonical(raw)[0] for raw, _ in documents]
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out.csv"
        with Project.create(Path(folder) / "any.rubricate", HAND, [CLAIM, QUOTE]) as project:
            ready = [(Reading("any", Text.of(body), Formatting.of(()), Source()), cut(body)) for body in bodies]
            project.do(actions.add_documents(project, HAND, ready))
            ids = list(project.documents)
            for document_id, (_, places) in zip(ids, documents, strict=True):
                for place in places:
                    mark(project, document_id, place)
            annotations = {str(a.id): a for document_id in ids for a in project.annotations(document_id)}
            units = {str(document_id): project.units(document_id) for document_id in ids}
            export(project, out, companions=False)
        with out.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
    assert [row["annotation_id"] for row in rows] == list(annotations)
    texts_of = {str(document_id): body for document_id, body in zip(ids, bodies, strict=True)}
    for row in rows:
        text, start, end = texts_of[row["document_id"]], int(row["start"]), int(row["end"])
        assert (start, end) == (annotations[row["annotation_id"]].start, annotations[row["annotation_id"]].end)
        assert row["text"] == text[start:end] == row["text"].strip() != ""
        assert row["before"] + row["text"] + row["after"] == text[max(0, start - 32) : end + 32]
        for column, flat in (("sentence", "sentences"), ("paragraph", "paragraphs")):
            edges = getattr(units[row["document_id"]], flat)
            assert stands_in(edges, start) == row[column]


def mark(project: Project, document_id: uuid.UUID, place: tuple[int, int]) -> None:
    """Tag a span whose edges are given in 1/60 of the text."""
    start, end = (edge * project.documents[document_id].characters // 60 for edge in sorted(place))
    try:
        project.do(actions.annotate(project, HAND, document_id, Span(start, end), CLAIM.id))
    except Refused:  # white space alone, or there already
        pass


def stands_in(edges: tuple[int, ...], place: int) -> str:
    """The number of the unit that has the place in it, by looking at each."""
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return next((str(n) for n, (start, end) in enumerate(pairs, 1) if start <= place < end), "")
