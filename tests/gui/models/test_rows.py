"""Following an order: the rows end as asked for, and who holds an index keeps its row."""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from rubricate.gui.models import rows as module
from rubricate.gui.models.rows import Rows

orders = st.lists(st.integers(0, 12), unique=True, max_size=10).map(lambda found: [UUID(int=n) for n in found])


class Names(Rows):
    def data(self, index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.id_at(index)  # type: ignore[arg-type]
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
        return f"row {found.int}" if found is not None and is_text else None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(orders, min_size=2, max_size=5))
def test_any_order_is_followed_and_held_rows_stay_with_theirs(qapp: object, steps: list[list[UUID]]) -> None:
    model = Names()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for order in steps:
        held = {entity: QPersistentModelIndex(model.index_of(entity)) for entity in model._ids}
        model.follow(order)
        assert [model.id_at(model.index(row)) for row in range(model.rowCount())] == order
        for entity, index in held.items():
            assert model.id_at(index) == (entity if entity in order else None)
    del tester


def test_many_pieces_are_one_reset(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FEW_RUNS", 1)
    model = Names()
    model.follow([UUID(int=n) for n in range(9)])
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.follow([UUID(int=n) for n in range(0, 9, 2)])
    assert resets == [None] and model.rowCount() == 5


def test_a_drop_asks_for_the_move_and_takes_nothing_by_itself(qapp: object) -> None:
    model = Names()
    model.follow([UUID(int=n) for n in range(4)])
    asked: list[tuple[object, object]] = []
    model.move_asked.connect(lambda entity, before: asked.append((entity, before)))
    data = model.mimeData([model.index(0)])
    nowhere = model.index(-1)
    for row in (0, 1, 2, 4):
        assert not model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, nowhere)
    assert asked == [(UUID(int=0), UUID(int=2)), (UUID(int=0), None)]
    assert model.rowCount() == 4


def test_what_is_dragged_from_elsewhere_is_not_taken(qapp: object) -> None:
    from PySide6.QtCore import QMimeData

    model = Names()
    model.follow([UUID(int=1)])
    stranger = QMimeData()
    stranger.setText("words")
    assert model.dragged(stranger) is None


def test_an_edited_name_is_asked_for_once_it_differs(qapp: object) -> None:
    model = Names()
    model.follow([UUID(int=1)])
    asked: list[str] = []
    model.rename_asked.connect(lambda _entity, name: asked.append(name))
    for name in ("row 1", "  ", " other "):
        assert not model.setData(model.index(0), name)
    assert asked == ["other"]


def test_rows_that_may_not_be_changed_can_not_be_dragged_or_edited(qapp: object) -> None:
    model = Names()
    model.follow([UUID(int=1)])
    model.is_editable = False
    assert not model.flags(model.index(0)) & (Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable)


def test_neighbours(qapp: object) -> None:
    model = Names()
    model.follow([UUID(int=1), UUID(int=2)])
    assert model.neighbour(UUID(int=1), 1) == UUID(int=2)
    assert model.neighbour(UUID(int=2), 1) is None
    assert model.neighbour(UUID(int=9), 1) is None
