"""The codebook as rows: order, depth, counts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from rubricate.core import actions
from rubricate.gui.models.roles import Role
from rubricate.gui.models.tags import TagsModel
from tests.gui.desk import Desk


@pytest.fixture
def model(qapp: object, at: Desk) -> TagsModel:
    model = TagsModel(at.project)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    at.project.listen(lambda step, origin: model.apply(step))
    return model


def names(model: TagsModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def add_below(at: Desk, name: str, parent: str) -> None:
    parent_id = at.tag(parent).id
    at.act(lambda state, hand: actions.add_tag(state, hand, name, colour="rose", pattern="dashed", parent_id=parent_id))


def test_children_stand_below_their_parent(at: Desk, model: TagsModel) -> None:
    add_below(at, "forecast", "claim")
    add_below(at, "promise", "claim")
    assert names(model) == ["claim", "forecast", "promise", "quote", "opinion", "statistic"]
    assert [model.index(row).data(Role.DEPTH) for row in range(3)] == [0, 1, 1]
    assert "claim › forecast" in str(model.index(1).data(Qt.ItemDataRole.ToolTipRole))


def test_where_tags_can_go(at: Desk, model: TagsModel) -> None:
    add_below(at, "forecast", "claim")
    add_below(at, "promise", "claim")
    claim, forecast, promise, quote = (at.tag(name).id for name in ("claim", "forecast", "promise", "quote"))
    assert model.next_sibling(claim, 1) == quote
    assert model.next_sibling(promise, -1) == forecast
    assert model.next_sibling(promise, 1) is None
    assert model.place_beside(promise, -1) == (claim, forecast)
    assert model.place_beside(forecast, 1) == (claim, None)
    assert model.place_beside(promise, 1) is None
    assert model.place_inward(promise) == (forecast, None)
    assert model.place_inward(forecast) is None
    assert model.place_outward(promise) == (None, quote)
    assert model.place_outward(quote) is None
    dragged = model.mimeData([model.index(0), model.index(1), model.index(3)])
    assert model.dragged_ids(dragged) == [claim, quote], "a child goes along with its parent"


def test_a_removed_parent_leaves_its_children(at: Desk, model: TagsModel) -> None:
    add_below(at, "forecast", "claim")
    claim = at.tag("claim").id
    at.act(lambda state, hand: actions.remove_tag(state, hand, claim))
    assert set(names(model)) == {"forecast", "quote", "opinion", "statistic"}
    at.project.undo(at.hand())
    assert names(model)[:2] == ["claim", "forecast"]


def test_only_what_changed_is_repainted(at: Desk, model: TagsModel) -> None:
    document = at.add("One")
    model.show(document)
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last: rows.extend(range(first.row(), last.row() + 1)))
    mark = at.mark(document, "bridge", "quote")
    at.act(lambda state, hand: actions.retag(state, hand, mark, at.tag("statistic").id))
    assert sorted(rows) == [1, 1, 3]
    assert (model.count(at.tag("quote").id), model.count(at.tag("statistic").id)) == (0, 1)


def test_counts_of_columns_are_those_of_the_project(at: Desk, model: TagsModel) -> None:
    document = at.add("One")
    for words, tag in (("bridge", "quote"), ("closed", "quote"), ("ugly", "opinion")):
        at.mark(document, words, tag)
    at.act(lambda state, hand: actions.annotate(state, hand, document, None, at.tag("claim").id))
    model.show(document, at.project.columns(document))
    assert {name: model.count(at.tag(name).id) for name in ("claim", "quote", "opinion", "statistic")} == {
        "claim": 1,
        "quote": 2,
        "opinion": 1,
        "statistic": 0,
    }
    for tag in at.project.codebook:
        assert model.count(tag) == at.project.counts(document).get(tag, 0)


def test_rows_can_be_narrowed_and_a_tag_brought_to_sight(at: Desk, model: TagsModel) -> None:
    add_below(at, "forecast", "claim")
    claim, forecast = at.tag("claim").id, at.tag("forecast").id
    model.set_folded(frozenset({claim}))
    assert "forecast" not in names(model)
    model.type("fore")
    assert names(model) == ["claim", "forecast"]
    model.type("")
    model.unfold_to(forecast)
    assert names(model)[:2] == ["claim", "forecast"]


def test_all_documents_can_be_counted(at: Desk, model: TagsModel) -> None:
    first, second = at.add("One"), at.add("Two")
    at.mark(first, "bridge", "quote")
    model.show_project()
    at.mark(second, "bridge", "quote")
    assert model.count(at.tag("quote").id) == 2
