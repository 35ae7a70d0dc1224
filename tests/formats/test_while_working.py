"""An export of a project in which somebody goes on working."""

import csv
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.document import Document, Formatting, Reading, Source, Text
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.core.units import cut
from rubricate.formats.annotated_csv import export
from rubricate.project import Project
from tests.formats.snapshots import tag

HAND = Hand(Coder(uuid.uuid4(), "Ann"), 1_764_072_000_000, uuid.uuid4)
BODIES = {"one": "The first text.", "two": "The second text."}
Act = Callable[[Project], object]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two documents, in each an annotation of each of two tags."""
    place = tmp_path / "study.rubricate"
    with Project.create(place, HAND, [tag("claim", 0), tag("quote", 1)]) as project:
        ready = [
            (Reading(name, Text.of(body), Formatting.of(()), Source()), cut(body)) for name, body in BODIES.items()
        ]
        project.do(actions.add_documents(project, HAND, ready))
        for document in project.documents.values():
            for of in project.codebook:
                project.do(actions.annotate(project, HAND, document.id, Span(0, 3), of))
    return place


def second(project: Project) -> Document:
    return list(project.documents.values())[1]


def last_tag(project: Project) -> uuid.UUID:
    return list(project.codebook)[-1]


def new_tag_and_mark(project: Project) -> None:
    project.do(actions.add_tag(project, HAND, "late", colour="blue", pattern="solid"))
    project.do(actions.annotate(project, HAND, second(project).id, Span(4, 10), last_tag(project)))


def exported(project: Project, out: Path, act: Act, by: Project) -> list[str]:
    """The tags on the second document, when `act` is done while the first document's rows are written."""
    done: list[int] = []

    def progress(rows: int, total: int) -> None:
        if not done:
            act(by)
        done.append(rows)

    export(project, out, progress=progress)
    with out.open(encoding="utf-8", newline="") as stream:
        rows = [(row["document"], row["tag"]) for row in csv.DictReader(stream)]
    assert ("one", "claim") in rows
    return sorted(of for document, of in rows if document == "two")


# What is written for the second document, whose turn comes after the act.
CASES: dict[str, tuple[Act, list[str]]] = {
    "a document goes": (lambda p: p.do(actions.remove_documents(p, HAND, [second(p).id])), []),
    "a tag goes": (lambda p: p.do(actions.remove_tag(p, HAND, last_tag(p))), ["claim"]),
    "a tag comes": (new_tag_and_mark, ["claim", "late", "quote"]),
}


@pytest.mark.parametrize("case", CASES)
def test_the_window_may_go_on(path: Path, tmp_path: Path, case: str) -> None:
    act, written = CASES[case]
    with Project.open(path) as project:
        assert exported(project, tmp_path / "out.csv", act, project) == written


@pytest.mark.parametrize("case", CASES)
def test_another_process_may_go_on(path: Path, tmp_path: Path, case: str) -> None:
    act, written = CASES[case]
    known = [of for of in written if of != "late"]
    with Project.open(path) as other, Project.open(path, read_only=True) as project:
        assert exported(project, tmp_path / "out.csv", act, other) == known
