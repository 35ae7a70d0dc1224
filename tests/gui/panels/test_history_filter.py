"""The button that narrows the history down: ticks that add up, and what it says."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.panels.history_filter import ALL, Asked, HistoryFilter

ANA, BEN, TEXT = UUID(int=1), UUID(int=2), UUID(int=3)


@pytest.fixture
def filters(qtbot: QtBot) -> Iterator[HistoryFilter]:
    place = QWidget()
    qtbot.addWidget(place)
    found = HistoryFilter(place)
    found.offer({ANA: "Ana", BEN: "Ben & Co"})
    yield found


def entry(filters: HistoryFilter, text: str) -> QAction:
    return next(action for action in filters.entries() if action.text() == text)


def test_ticks_add_up_and_come_off_again(filters: HistoryFilter) -> None:
    assert entry(filters, "All acts").isChecked()
    entry(filters, "Ana").trigger()
    entry(filters, "Ben && Co").trigger()
    entry(filters, "Codebook").trigger()
    assert filters.asked == Asked(frozenset({ANA, BEN}), frozenset({"codebook"}))
    assert filters.text() == "3 filters"
    assert filters.accessibleName() == "Filter the history: Ana, Ben & Co, Codebook"
    assert entry(filters, "Ana").isChecked()
    entry(filters, "Ana").trigger()
    entry(filters, "Codebook").trigger()
    assert filters.asked == Asked(frozenset({BEN}))
    assert filters.text() == "Ben && Co"
    entry(filters, "Ben && Co").trigger()
    assert filters.asked == ALL


def test_the_document_that_was_chosen_stays_while_another_is_shown(filters: HistoryFilter) -> None:
    assert not entry(filters, "Only this document").isEnabled()
    filters.show_document(TEXT)
    entry(filters, "Only this document").trigger()
    filters.show_document(None)
    assert filters.asked.document == TEXT
    assert entry(filters, "Only this document").isEnabled()
    entry(filters, "All acts").trigger()
    assert filters.asked == ALL


def test_a_subject_is_its_verbs(filters: HistoryFilter) -> None:
    assert Asked(subjects=frozenset({"link"})).verbs == {"link", "edit_link", "unlink"}
    assert ALL.verbs is None
