"""Our own JSON Lines: everything out and in again."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate import resources
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.known import importer
from rubricate.formats.snapshot import Snapshot
from rubricate.project import Project
from tests.formats.exporters.study import BENS, check_golden, study
from tests.formats.importers.round_trip import HAND, back, made, marks, read, sound, texts, told, written
from tests.formats.snapshots import MAIN


def everything(project: Snapshot) -> Any:
    """All that is told, and what no other format holds: formatting, units, states, coders by id, times."""
    beside = [
        (project.formatting(one), replace(project.units(one), id=one, document_id=one)) for one in project.documents
    ]
    layers = {one.id: (project.coders[one.coder_id].label, one.purpose, one.round) for one in project.layers.values()}
    return [
        told(project),
        [(tuple(styles), units) for styles, units in beside],
        {(one.id, one.label) for one in project.coders.values() if one.id != HAND.coder.id},
        {(one.document_id, *layers[one.layer_id], one.state, one.reason) for one in project.statuses.values()},
        [one.created for one in project.documents.values()],
        {(str(link.id), link.created) for link in project.links()},
    ]


def test_a_project_that_has_everything_comes_back_as_it_was() -> None:
    project = sound()
    article = next(iter(project.pieces))
    project.pieces[article] = replace(project.pieces[article], corrected=True)
    project.said = {(MAIN.id, article): "done", (BENS.id, list(project.documents)[-1]): "skipped"}
    looks_on = Coder(UUID(int=77), "Cem, who only looks on")
    project.coders[looks_on.id] = looks_on
    assert back(project, "jsonl", everything) == everything(project)


def test_what_was_said_of_a_document_here_stays(tmp_path: Path) -> None:
    project = sound()
    article = next(iter(project.documents))
    project.said = {(MAIN.id, article): "done"}
    found = read(written(project, "jsonl", tmp_path), "jsonl")
    ann = Hand(project.coders[MAIN.coder_id], HAND.now, HAND.new_id)
    with Project.create(tmp_path / "new.rubricate", ann, []) as new:
        new.do(actions.import_annotations(new, ann, actions.plan_import(new, ann, found, resources.looks(), "file")))
        new.do(actions.set_status(new, ann, [article], "skipped", "torn"))
        assert actions.plan_import(new, ann, found, resources.looks(), "file").changes == ()
        assert [(one.state, one.reason) for one in new.statuses.values()] == [("skipped", "torn")]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_it_does_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents)
    if project is not None:
        assert back(project, "jsonl", everything)[0][0] == told(project)[0]


def test_the_file_is_as_it_was_looked_at(tmp_path: Any) -> None:
    check_golden("project.jsonl", written(study(), "jsonl", tmp_path).read_bytes())


HEAD = b'{"rubricate":"project","version":1,"codebook":{"tags":[{"name":"claim"}]}}\n'


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (b'{"id":"1"}', "2"), (b"[]", "2"), (b'{"text":"a","text":"b"}', "2"), (b'{"text":NaN}', "2"),
        (b'{"text":"a","annotations":[{"tag":"none"}]}', "2"), (b'{"text":' + b"[" * 5000 + b"}", "2"),
        (b'{"id":"1","text":"a"}\n{"id":"1","text":"b"}', "3"), (b'{"id":' + b"9" * 5000 + b"}", "2"),
        (b'{"text":"\xff"}', "2"),
    ],
)  # fmt: skip
def test_what_can_not_be_said_to_be_a_document_is_refused_with_its_line(body: bytes, where: str) -> None:
    bundle = Bundle.of_bytes("a.jsonl", HEAD + body)
    with pytest.raises(BadContent) as caught:
        importer(bundle, "jsonl").read(bundle)
    assert caught.value.where == where


def test_what_is_of_another_kind_is_passed_over() -> None:
    body = (
        b'{"id":7,"text":"A bridge \\ud83d","formatting":[[0,99,"p"],["a",1,"p"],[0,1,"p","x"]],'
        b'"units":{"sentences":[5,1],"paragraphs":"no"},"variables":{"a":["b"],"c":3},"source":{"name":[]},'
        b'"annotations":[{"tag":"claim","start":-1,"end":1e99,"quote":"bridge","created":"yesterday","round":-4}]}'
    )
    bundle = Bundle.of_bytes("a.jsonl", HEAD + body)
    found = importer(bundle).read(bundle)
    document, mark = found.documents[0], found.marks[0]
    assert (document.key, document.text, document.units) == ("7", "A bridge \ufffd", None)
    assert document.reading is not None
    assert [(one.start, one.end) for one in document.reading.formatting.marks] == [(0, 1)]
    assert (mark.places, mark.quote, mark.created, mark.round) == ((), "bridge", None, 1)
