"""What is read from a file, layer by layer and in the right order."""

from dataclasses import replace
from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.changes import Change, Step
from rubricate.core.errors import NoSuch
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.project.reading import FEW_TAGS
from rubricate.storage import queries
from rubricate.storage.queries import Ids
from rubricate.storage.sql import Statement
from tests.core.world import a_hand

SPANS = (Span(4, 9), Span(0, 9), Span(0, 3), None, Span(10, 14))


@pytest.fixture
def document(project: Project) -> UUID:
    return next(iter(project.documents))


@pytest.fixture
def marks(project: Project, hand: Hand, document: UUID) -> list[Annotation]:
    """Five of the first coder, two of the second, tags in turn."""
    tags = list(project.codebook)
    other = a_hand("Coder 2", new_id=hand.new_id)
    made = []
    for who, spans in ((hand, SPANS), (other, SPANS[:2])):
        for n, span in enumerate(spans):
            step = project.do(actions.annotate(project, who, document, span, tags[n % 2], note=f"n{n}"))
            made.append(step.changes[-1].after)
    return [mark for mark in made if isinstance(mark, Annotation)]


def in_text_order(marks: list[Annotation]) -> list[Annotation]:
    whole = [mark for mark in marks if mark.start is None]
    spans = [mark for mark in marks if mark.start is not None]
    return whole + sorted(spans, key=lambda a: (a.start, -(a.end or 0), a.created, a.id.bytes))


def test_annotations_in_text_order_the_longer_first(project: Project, document: UUID, marks: list[Annotation]) -> None:
    assert project.annotations(document) == in_text_order(marks)
    assert project.annotations(list(project.documents)[1]) == []


def test_only_the_layers_that_are_asked_for(project: Project, document: UUID, marks: list[Annotation]) -> None:
    first, second = marks[0].layer_id, marks[-1].layer_id
    assert project.annotations(document, {second}) == in_text_order(marks[5:])
    assert project.annotations(document, {first, second}) == in_text_order(marks)
    assert project.annotations(document, frozenset()) == []
    assert project.annotations(document, {UUID(int=5)}) == []
    assert sorted(project.columns(document, {second}).ids) == sorted(mark.id for mark in marks[5:])


def test_columns_leave_out_the_whole_document(project: Project, document: UUID, marks: list[Annotation]) -> None:
    columns = project.columns(document)
    assert len(columns) == 6
    by_id = {mark.id: mark for mark in marks}
    for n, uuid in enumerate(columns.ids):
        mark = by_id[uuid]
        assert (columns.start[n], columns.end[n]) == (mark.start, mark.end)
        assert (columns.tags[columns.tag[n]], columns.layers[columns.layer[n]]) == (mark.tag_id, mark.layer_id)
    empty = project.columns(list(project.documents)[1])
    assert (len(empty), list(empty.ids), empty.tags) == (0, [], [])


@pytest.mark.usefixtures("marks")
def test_counts(project: Project, document: UUID) -> None:
    claim, quote, *_ = project.codebook
    assert project.counts() == {claim: 4, quote: 3}
    assert project.counts(document) == project.counts()
    assert project.counts(list(project.documents)[1]) == {}
    assert project.document_counts() == {document: 7}


def test_same_place_is_of_one_layer(project: Project, document: UUID, marks: list[Annotation]) -> None:
    first = marks[0].layer_id
    assert project.same_place(document, first, 4, 9) == [marks[0]]
    assert project.same_place(document, first, None, None) == [marks[3]]
    assert project.same_place(document, first, 4, 8) == []
    assert project.same_place(document, UUID(int=5), 4, 9) == []


def test_export_rows_are_the_annotations_in_order(
    project: Project, hand: Hand, document: UUID, marks: list[Annotation]
) -> None:
    answered = replace(marks[2], attributes={UUID(int=7): ("yes", "no")})
    project.do(Step("attributes", hand.coder.id, 1, UUID(int=1), (Change(marks[2], answered),)))
    rows = dict(project.export_rows())
    assert list(rows) == list(project.documents)
    assert rows[document] == [
        (
            *(a.start, a.end, a.tag_id.bytes, a.layer_id.bytes, a.note, a.origin, a.created, a.changed, a.id.bytes),
            {UUID(int=7).hex: ["yes", "no"]} if a.id == answered.id else {},
        )
        for a in in_text_order(marks)
    ]
    other = list(project.documents)[1]
    assert dict(project.export_rows([other])) == {other: []}


def test_what_overlaps_shares_a_character(project: Project, document: UUID, marks: list[Annotation]) -> None:
    first = marks[0].layer_id
    whole, begin, word, end = marks[1], marks[2], marks[0], marks[4]
    assert project.overlapping(document, first, 4, 9) == [whole, word]
    assert project.overlapping(document, first, 3, 4) == [whole]
    assert project.overlapping(document, first, 2, 11) == [whole, begin, word, end]
    assert project.overlapping(document, first, 9, 10) == []
    assert project.overlapping(document, UUID(int=5), 0, 50) == []
    assert project.overlapping(list(project.documents)[1], first, 0, 50) == []


def test_what_an_earlier_meaning_was_made_by(
    project: Project, hand: Hand, document: UUID, marks: list[Annotation]
) -> None:
    claim, quote = list(project.codebook.values())[:2]
    assert (list(project.outdated(claim.id)), project.outdated_counts()) == ([], {})
    assert project.outdated_tag() is None and not project.is_outdated(claim.id)
    newer = replace(claim, revision=2, definition="other")
    seen = replace(marks[0], tag_revision=2)
    changes = (Change(claim, newer), Change(marks[0], seen))
    project.do(Step("edit_tag", hand.coder.id, 1, UUID(int=1), changes))
    old = [mark for mark in marks if mark.tag_id == claim.id and mark.id != seen.id]
    assert list(project.outdated(claim.id)) == [mark.id for mark in in_text_order(old)]
    assert list(project.outdated(claim.id, 1)) == list(project.outdated(claim.id))
    assert list(project.outdated(claim.id, 2)) == []
    assert project.outdated_counts() == {claim.id: len(old)}
    assert list(project.outdated(quote.id)) == []
    assert project.outdated_tag() == claim.id


def test_the_queues_of_many_tags_are_counted_at_once(
    project: Project, hand: Hand, document: UUID, marks: list[Annotation]
) -> None:
    newer = [Change(tag, replace(tag, revision=2, definition="other")) for tag in project.codebook.values()]
    project.do(Step("edit_tag", hand.coder.id, 1, UUID(int=1), tuple(newer)))
    assert len(newer) > FEW_TAGS
    assert project.outdated_tag() == next(tag for tag in project.codebook if tag in project.outdated_counts())


def test_values_are_remembered_the_most_frequent_first(
    project: Project, hand: Hand, document: UUID, marks: list[Annotation]
) -> None:
    claim = next(iter(project.codebook))
    speaker, outlet = Attribute(UUID(int=7), claim, "speaker", 0, "text"), variable_id("outlet")
    given = zip((mark for mark in marks if mark.tag_id == claim), ("Ada", "Bo", "Ada", "Cy"), strict=True)
    answered = [Change(mark, replace(mark, attributes={speaker.id: (name,)})) for mark, name in given]
    project.do(Step("attributes", hand.coder.id, 1, UUID(int=1), (Change(None, speaker), *answered)))
    assert project.remembered(speaker.id) == ["Ada", "Bo", "Cy"]
    assert project.remembered(outlet) == ["Gazette"]
    with pytest.raises(NoSuch):
        project.remembered(UUID(int=5))


def test_how_far_a_layer_is(project: Project, hand: Hand, document: UUID, marks: list[Annotation]) -> None:
    other = list(project.documents)[1]
    first = marks[0].layer_id
    assert project.states(first) == {document: "started", other: "new"}
    project.do(actions.set_status(project, hand, [other], "done"))
    assert project.states(first) == {document: "started", other: "done"}
    assert project.state_counts(first) == {"new": 0, "started": 1, "done": 1, "skipped": 0}
    assert project.state_counts(None) == {"new": 2, "started": 0, "done": 0, "skipped": 0}


def test_what_is_not_there_is_named(project: Project) -> None:
    nothing = UUID(int=5)
    for ask in (project.text, project.formatting, project.units, project.annotations, project.columns, project.counts):
        with pytest.raises(NoSuch):
            ask(nothing)
    with pytest.raises(NoSuch):
        project.annotation(nothing)
    with pytest.raises(NoSuch):
        project.annotations_of_tag(nothing)
    with pytest.raises(NoSuch):
        project.outdated(nothing)
    with pytest.raises(NoSuch):
        project.links(nothing)


def test_ids_are_a_sequence() -> None:
    raw = [UUID(int=n).bytes for n in range(4)]
    ids = Ids(raw)
    assert list(ids) == [UUID(int=n) for n in range(4)]
    assert (ids[1], ids[-1], list(ids[1:3])) == (UUID(int=1), UUID(int=3), [UUID(int=1), UUID(int=2)])
    assert UUID(int=2) in ids


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (queries._OF_DOCUMENT, "annotation_document"),
        (queries._COLUMNS, "annotation_document"),
        (queries._EXPORT, "annotation_document"),
        (queries._PLACE, "annotation_place"),
        (queries._OVERLAPPING, "annotation_document"),
    ],
)
def test_no_query_of_a_page_walks_the_whole_table(project: Project, statement: Statement, index: str) -> None:
    with project._store.turn() as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statement.text}", [1] * len(statement.names)).fetchall()
    assert f"SEARCH annotation USING INDEX {index}" in plan[0][3]


def test_many_texts_are_read_by_their_hashes(project: Project) -> None:
    hashes = [document.text_sha256 for document in project.documents.values()]
    assert project.texts([*hashes, b"gone"]) == {d.text_sha256: project.text(d.id) for d in project.documents.values()}
    assert project.texts([]) == {}


def test_annotations_with_a_note_come_by_document_in_text_order(project: Project, marks: list[Annotation]) -> None:
    document = marks[0].document_id
    project.do(actions.edit_note(project, a_hand(), marks[0].id, ""))
    rows = project.noted_rows()[document]
    rest = in_text_order(marks[1:])
    assert rows == [(m.start, m.end, m.tag_id.bytes, m.layer_id.bytes, m.note, m.id.bytes, {}) for m in rest]
