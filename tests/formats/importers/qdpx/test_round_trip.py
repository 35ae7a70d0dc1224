"""Our own projects, out and in again: into an empty project the same, into the same project nothing new."""

import uuid
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rubricate import resources
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.book import Book
from rubricate.core.bringing.found import FoundFile
from rubricate.core.errors import NothingSelected
from rubricate.core.state import Hand
from rubricate.core.text import Span, canonical, cluster_span, trimmed
from rubricate.formats.bundle import Bundle
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.known import exporter, importer
from rubricate.formats.leaving import leaving
from rubricate.formats.snapshot import Snapshot
from rubricate.project import Project
from tests.formats.exporters.qdpx.test_qdpx import full
from tests.formats.exporters.study import BENS, CLAIM, DIRECT, GOLD, QUOTE, study
from tests.formats.importers.qdpx.packed import GOLDEN
from tests.formats.snapshots import MAIN, FakeProject

SCHEMA = etree.XMLSchema(etree.parse(GOLDEN / "Project.xsd"))
HAND = Hand(Coder(uuid.UUID(int=7), "Nobody"), 1_764_072_000_000, uuid.uuid4)


def written(project: Snapshot, folder: Path, name: str = "out.qdpx") -> Path:
    """The file, whose project keeps to the schema of the standard."""
    path = exporter("qdpx").write(project, folder / name, Order(also=("training",)), Watch()).files[0]
    with zipfile.ZipFile(path) as archive:
        SCHEMA.assertValid(etree.fromstring(archive.read("project.qde")))
    return path


def read(path: Path) -> FoundFile:
    bundle = Bundle.of(path)
    reader = importer(bundle)
    assert reader.name == "qdpx"
    return reader.read(bundle)


def told(project: Snapshot) -> list[Any]:
    """All that is in a project, in words: what a format that holds everything must bring back."""
    names = {attribute.id: attribute.name for attribute in project.codebook.attributes.values()}
    documents = [
        (
            leave.document.id, leave.document.name, leave.text, leave.document.purpose,
            {names[key]: value for key, value in leave.document.variables.items()},
            [project.sets[one].name for one in leave.document.set_ids],
            sorted(
                (
                    str(mark.id), mark.start, mark.end, mark.tag.id, mark.tag.name, mark.coder.label,
                    mark.layer.purpose, mark.layer.round, mark.note, mark.origin, mark.created, mark.changed,
                    sorted((attribute.name, tuple(values)) for attribute, values in mark.attributes.items()),
                )
                for mark in leave.marks
            ),
        )
        for leave in leaving(project, Order(also=("training",)))
    ]  # fmt: skip
    notes = sorted(
        (note.subject, str(note.subject_id), note.body, project.coders[note.coder_id].label, note.created, note.changed)
        for note in project.notes.values()
    )
    links = sorted((str(link.from_id), str(link.to_id), link.type) for link in project.links())
    return [documents, notes, links, Book.of(project.codebook).tags, Book.of(project.codebook).attributes]


def sound() -> FakeProject:
    """All that there may be, annotations without white space at their edges, as they are in a real project."""
    project = full()
    last = list(project.documents.values())[-1]
    project.documents[last.id] = replace(last, purpose="training")
    for document, marks in project.marks.items():
        for number, mark in enumerate(marks):
            if mark[0] is not None and mark[1] is not None:
                span = trimmed(project.texts[document], Span(mark[0], mark[1]))
                marks[number] = (span.start, span.end, *mark[2:])
    return project


def brought(found: FoundFile, path: Path) -> list[Any]:
    """What an empty project holds once a file was taken in; a second time everything is there."""
    with Project.create(path, HAND, []) as project:
        plan = actions.plan_import(project, HAND, found, resources.looks(), "out.qdpx")
        assert (plan.counts.exact, plan.counts.in_file) == (len(found.marks), len(found.marks)), plan.rows
        project.do(actions.import_annotations(project, HAND, plan))
        again = actions.plan_import(project, HAND, found, resources.looks(), "out.qdpx")
        assert (again.counts.already, again.changes) == (len(found.marks), ())
        return told(project)


def test_a_project_that_has_everything_comes_back_as_it_was(tmp_path: Path) -> None:
    project = sound()
    found = read(written(project, tmp_path))
    assert found.lost == ()
    assert brought(found, tmp_path / "new.rubricate") == told(project)


def test_what_comes_back_makes_the_same_file(tmp_path: Path) -> None:
    first = written(sound(), tmp_path)
    with Project.create(tmp_path / "new.rubricate", HAND, []) as project:
        plan = actions.plan_import(project, HAND, read(first), resources.looks(), "out.qdpx")
        project.do(actions.import_annotations(project, HAND, plan))
        once, twice = read(first), read(written(project, tmp_path, "again.qdpx"))
    assert sorted(once.marks, key=lambda m: m.key) == sorted(twice.marks, key=lambda m: m.key)


PIECES = (
    *("Who pays? ", "\n", "\n\n", "\u00a0", "\u00ad", "e\u0301", "👩🏽\u200d🚀", "مرحبا ", "😀", "\u2028"),
    *("\ufeff", "\x01", "]]>", "&amp;"),
)
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), min_size=1, max_size=30).map("".join)
words = st.text(st.sampled_from("ab\n\\:@|,\"'=é😀\u0301\u200f\x01\t "), max_size=8)
edges = st.tuples(st.integers(0, 60), st.integers(0, 60))
marks = st.lists(st.tuples(edges | st.none(), st.sampled_from([CLAIM, QUOTE, DIRECT]), words,
                           st.sampled_from([MAIN, BENS, GOLD])), max_size=8)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_everything_comes_back_whatever_the_text_and_the_words_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = study()
    project.documents, project.texts, project.marks, project.linked, project.notes = {}, {}, {}, [], {}
    for number, (raw, wanted) in enumerate(documents):
        body = canonical(raw)[0]
        if body.strip():
            document = project.add(f"d{number}", body)
            mark_all(project, document, body, wanted)
    if not project.documents:
        return
    with TemporaryDirectory() as folder:
        found = read(written(project, Path(folder)))
        assert brought(found, Path(folder) / "new.rubricate")[0] == told(project)[0]


def mark_all(project: FakeProject, document: Any, body: str, wanted: Any) -> None:
    taken = set()
    for places, tag, note, layer in wanted:
        span = None
        if places is not None:
            first, after = sorted(edge * len(body) // 60 for edge in places)
            try:
                span = cluster_span(body, trimmed(body, Span(first, after)))
            except NothingSelected:
                continue
        if (span, tag.id, layer.id) not in taken:
            taken.add((span, tag.id, layer.id))
            project.mark(document, span and span.start, span and span.end, tag, note, layer)
