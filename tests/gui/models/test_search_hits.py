"""What a search found, as rows that grow at the end."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from rubricate.core.text import Span
from rubricate.gui.models.roles import Role
from rubricate.gui.models.search_hits import SearchHits, hits_of
from rubricate.project.searching import Found, FoundNote

ONE, TWO = UUID(int=1), UUID(int=2)
TEXT = "A bridge and a bridge."
SPANS = (Span(2, 8), Span(15, 21))


def filled(qapp: object) -> SearchHits:
    model = SearchHits()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.add("First", hits_of(Found(ONE, TEXT, SPANS), 9))
    model.add("Second <b>", hits_of(Found(TWO, TEXT, SPANS[:1]), 9))
    return model


def shown(model: SearchHits) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_a_row_for_a_document_and_one_for_each_hit(qapp: object) -> None:
    model = filled(qapp)
    assert shown(model) == ["First", TEXT, TEXT, "Second <b>", TEXT]
    assert (model.total, model.documents) == (3, 2)
    assert [model.index(row).data(Role.COUNT) for row in (0, 3)] == [2, 1]
    assert model.hit_at(model.index(0)) is None
    assert model.hit_at(QModelIndex()) is None
    assert [h.span for row in (1, 2) if (h := model.hit_at(model.index(row)))] == list(SPANS)
    assert model.index(4).data(Role.ID) == TWO


def test_further_hits_of_the_same_document_join_it(qapp: object) -> None:
    model = filled(qapp)
    model.add("Second <b>", hits_of(Found(TWO, TEXT, SPANS[1:]), 9))
    assert (model.total, model.documents, model.rowCount()) == (4, 2, 6)
    model.add("Nobody", [])
    assert model.rowCount() == 6


def test_the_next_hit_goes_over_documents_and_round(qapp: object) -> None:
    model = filled(qapp)
    rows, index = [], QModelIndex()
    for _ in range(4):
        index = model.next_hit(index, 1)
        rows.append(index.row())
    assert rows == [1, 2, 4, 1]
    assert model.next_hit(QModelIndex(), -1).row() == 4
    assert not SearchHits().next_hit(QModelIndex(), 1).isValid()


def test_each_row_is_heard_with_its_place(qapp: object) -> None:
    model = filled(qapp)
    heard = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(heard) == "First, 2 hits"
    assert model.index(2).data(heard) == f"{TEXT}. First, 2 of 2"
    assert "&lt;b>" in model.index(3).data(Qt.ItemDataRole.ToolTipRole)


def test_names_follow_and_all_can_go(qapp: object) -> None:
    model = filled(qapp)
    model.rename(TWO, "Other")
    assert shown(model)[3] == "Other"
    assert [hit.span for hit in model.hits_in(ONE)] == list(SPANS)
    assert dict(model.spans()) == {ONE: list(SPANS), TWO: [SPANS[0]]}
    model.clear()
    assert (model.rowCount(), model.total, list(model.hits_in(ONE))) == (0, 0, [])


def test_notes_stand_below_what_they_are_on_and_only_so_many_are_made(qapp: object) -> None:
    note = FoundNote("annotation", TWO, ONE, "who says who", (Span(0, 3), Span(9, 12)), UUID(int=3))
    hits = hits_of(note, 1)
    assert [(hit.subject, hit.subject_id, hit.snippet.words) for hit in hits] == [("annotation", TWO, "who")]
    model = SearchHits()
    model.add("First", hits)
    model.add("Tag claim", hits_of(FoundNote("tag", TWO, None, "who", (Span(0, 3),)), 9))
    model.add("Journal", hits_of(FoundNote("project", None, None, "who", (Span(0, 3),)), 9))
    assert shown(model) == ["First", "who says who", "Tag claim", "who", "Journal", "who"]
    assert dict(model.spans()) == {ONE: [], TWO: []}
