"""The documents as rows: counts and states without asking the project anew."""

from uuid import uuid4

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.gui.models.documents import DocumentsModel
from rubricate.gui.models.roles import Role
from tests.gui.desk import CODER, Desk


@pytest.fixture
def model(qapp: object, at: Desk) -> DocumentsModel:
    model = DocumentsModel(at.project, CODER.id)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    at.project.listen(lambda step, origin: model.apply(step))
    return model


def counts(model: DocumentsModel) -> list[object]:
    return [model.index(row).data(Role.COUNT) for row in range(model.rowCount())]


def test_counts_follow_every_step_as_a_fresh_look_would(at: Desk, model: DocumentsModel) -> None:
    one, two = at.add("One"), at.add("Two")
    at.mark(one, "bridge", "claim")
    mark = at.mark(one, "closed", "quote")
    at.mark(two, "closed", "quote")
    at.act(lambda state, hand: actions.remove(state, hand, [mark]))
    at.act(lambda state, hand: actions.remove_tag(state, hand, at.tag("quote").id))
    at.project.undo(at.hand())
    assert counts(model) == [1, 1]
    assert counts(DocumentsModel(at.project, CODER.id)) == counts(model)


def test_a_removed_document_comes_back_with_its_annotations(at: Desk, model: DocumentsModel) -> None:
    one, two = at.add("One"), at.add("Two")
    at.mark(one, "bridge", "claim")
    at.act(lambda state, hand: actions.remove_documents(state, hand, [one]))
    assert counts(model) == [0] and model.id_at(model.index(0)) == two
    at.project.undo(at.hand())
    assert counts(model) == [1, 0]


def test_another_coders_status_is_not_ones_own(at: Desk, model: DocumentsModel) -> None:
    document = at.add("One")
    other = Hand(Coder(uuid4(), "Bo"), 1, uuid4)
    at.project.do(actions.set_status(at.project, other, [document], "done"))
    assert (model.state(document), model.progress()) == ("new", (0, 1))
    at.act(lambda state, hand: actions.set_status(state, hand, [document], "done"))
    assert (model.state(document), model.progress()) == ("done", (1, 1))


def test_a_document_is_started_with_its_first_mark(at: Desk, model: DocumentsModel) -> None:
    document = at.add("One")
    assert model.state(document) == "new"
    at.act(lambda state, hand: actions.annotate(state, hand, document, Span(0, 3), at.tag("claim").id))
    assert model.state(document) == "started"


def test_documents_for_training_are_not_counted(at: Desk, model: DocumentsModel) -> None:
    one, two = at.add("One"), at.add("Two")
    at.act(lambda s, h: actions.set_status(s, h, [one, two], "done"))
    assert model.progress() == (2, 2)
    at.act(lambda s, h: actions.set_purpose(s, h, [two], "training"))
    assert model.progress() == (1, 1)
