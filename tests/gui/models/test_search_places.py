"""The places that are about to be tagged."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from rubricate.core.search import Within
from rubricate.core.text import Span
from rubricate.gui.models.roles import Role
from rubricate.gui.models.search_places import Place, SearchPlaces, prepared
from tests.gui.desk import TEXT, desk


def told(_done: int, _total: int) -> None:
    """Nobody looks."""


@pytest.fixture
def places(tmp_path: Path, qapp: object) -> list[Place]:
    with desk(tmp_path) as at:
        one = at.add("Harbour")
        found = {one: [Span(4, 10), Span(14, 20)], UUID(int=5): [Span(0, 1)]}
        return list(prepared(at.project, at.hand(), found, None, None, told).places)


def test_hits_are_prepared_as_they_are_or_as_their_units(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        one = at.add("Harbour")
        found = {one: [Span(4, 10), Span(14, 20)]}
        sentences = prepared(at.project, at.hand(), found, Within.SENTENCE, None, told)
        assert [place.span.of(TEXT) for place in sentences.places] == ["The bridge is closed."]
        at.mark(one, "bridge", "claim")
        again = prepared(at.project, at.hand(), found, None, at.tag("claim").id, told)
        assert ([place.span for place in again.places], again.already) == ([Span(14, 20)], 1)
        assert prepared(at.project, at.hand(), found, None, at.tag("quote").id, told).already == 0


def test_all_are_ticked_and_each_can_be_unticked(places: list[Place]) -> None:
    model = SearchPlaces()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    counts: list[int] = []
    model.ticked.connect(lambda: counts.append(model.count))
    model.show(places)
    assert (model.count, model.rowCount()) == (2, 2)
    assert model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(model.index(0), "x", Qt.ItemDataRole.EditRole)
    assert model.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked.value
    assert list(model.chosen().values()) == [[Span(14, 20)]]
    model.tick_all(True)
    model.tick_all(True)
    model.tick_all(False)
    assert model.chosen() == {}
    assert counts == [2, 1, 2, 0]


def test_a_row_says_its_words_and_its_document(places: list[Place]) -> None:
    model = SearchPlaces()
    model.show(places)
    index = model.index(0)
    assert index.data() == "The bridge is closed."
    assert index.data(Role.LINE) == "Harbour"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "The bridge is closed.. Harbour"
    assert index.flags() & Qt.ItemFlag.ItemIsUserCheckable
