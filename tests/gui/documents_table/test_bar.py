"""The bar over the table."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.documents_table.bar import TableBar
from rubricate.gui.theme import Theme


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> Iterator[TableBar]:
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = TableBar(theme, parent)
    bar.setFixedWidth(1200)
    parent.show()
    yield bar


def test_counts_in_words(bar: TableBar) -> None:
    bar.show_count(63, 63, 1)
    assert bar.count.text() == "63 documents"
    bar.show_count(12, 63, 3)
    assert bar.count.text() == "12 of 63 documents, 3 selected"


def test_escape_empties_the_field_and_then_leaves_it(bar: TableBar, qtbot: QtBot) -> None:
    bar.words.setText("harbour")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert bar.words.text() == ""
    with qtbot.waitSignal(bar.words.left):
        qtbot.keyClick(bar.words, Qt.Key.Key_Escape)


def test_where_there_is_no_room_the_filters_have_their_own_line(bar: TableBar) -> None:
    def tops() -> set[int]:
        bar.layout().activate()  # type: ignore[union-attr]
        return {widget.y() for widget in (bar.words, bar.filters["status"], bar.grouping)}

    assert len(tops()) == 1
    bar.setFixedWidth(600)
    assert len(tops()) == 2
    bar.setFixedWidth(1200)
    assert len(tops()) == 1


def test_one_layer_alone_is_no_choice(bar: TableBar) -> None:
    bar.set_layers([("a", "Status of Ada")], "a")
    assert bar.layers.isHidden()
    bar.set_layers([("a", "Status of Ada"), ("b", "Status of Ben")], "b")
    assert not bar.layers.isHidden()
    assert bar.layers.currentText() == "Status of Ben"
