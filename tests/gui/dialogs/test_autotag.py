"""The preview before many places are tagged."""

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rubricate.core.search import Snippet, Within
from rubricate.core.text import Span
from rubricate.gui.dialogs.autotag import AutotagDialog
from rubricate.gui.main_window import MainWindow
from rubricate.gui.models.search_places import Place, Prepared

PLACES = [Place(UUID(int=1), Span(n, n + 3), Snippet("a ", f"hit {n}", " b"), "Harbour") for n in range(5)]


@pytest.fixture
def dialog(reading: MainWindow, qtbot: QtBot) -> AutotagDialog:
    assert reading.session is not None
    made = AutotagDialog("Tag these", "5 hits.", reading.session.project.codebook, reading.theme, reading)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def first_tag(window: MainWindow) -> UUID:
    assert window.session is not None
    return window.session.project.codebook.ordered()[0].id


def test_it_asks_for_places_when_tag_or_unit_change(dialog: AutotagDialog, reading: MainWindow, qtbot: QtBot) -> None:
    asked: list[tuple[UUID | None, Within | None]] = []
    dialog.asked.connect(lambda: asked.append((dialog.tag_id, dialog.within)))
    dialog.ask()
    assert dialog.count.text() == "Looking…"
    qtbot.mouseClick(dialog.unit.button("sentence"), Qt.MouseButton.LeftButton)
    picker = dialog.pick_tag()
    qtbot.keyClicks(picker.field, "claim")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    claim = first_tag(reading)
    assert asked == [(None, None), (None, Within.SENTENCE), (claim, Within.SENTENCE)]


def test_it_can_be_accepted_when_there_is_a_tag_and_a_tick(dialog: AutotagDialog, reading: MainWindow) -> None:
    dialog.show_places(Prepared(PLACES, 2))
    assert dialog.count.text() == "5 of 5 places, 2 are tagged already"
    assert not dialog.accept_button.isEnabled()
    assert dialog.accept_button.toolTip() == "Choose a tag first."
    dialog._take_tag(first_tag(reading))
    dialog.show_places(Prepared(PLACES, 0))
    assert dialog.accept_button.isEnabled()
    dialog.model.tick_all(False)
    assert not dialog.accept_button.isEnabled()


def test_space_ticks_what_is_selected_and_a_click_its_box(dialog: AutotagDialog, qtbot: QtBot) -> None:
    dialog.show_places(Prepared(PLACES, 0))
    dialog.list.setFocus()
    dialog.list.go_to(dialog.model.index(1))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert [dialog.model.is_ticked(row) for row in range(5)] == [True, False, False, True, True]
    rect = dialog.list.visualRect(dialog.model.index(0))
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 20, rect.center().y()))
    assert not dialog.model.is_ticked(0)
    qtbot.mouseClick(
        dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 200, rect.center().y())
    )
    assert not dialog.model.is_ticked(0)


def test_one_box_ticks_all_or_none(dialog: AutotagDialog, qtbot: QtBot) -> None:
    dialog.show_places(Prepared(PLACES, 0))
    assert dialog.all.checkState() == Qt.CheckState.Checked
    dialog.model.tick([0], False)
    assert dialog.all.checkState() == Qt.CheckState.PartiallyChecked
    dialog.all.click()
    assert dialog.model.count == 5
    dialog.all.click()
    assert dialog.model.count == 0


def test_enter_in_the_list_is_the_dialogs(dialog: AutotagDialog, reading: MainWindow, qtbot: QtBot) -> None:
    dialog._take_tag(first_tag(reading))
    dialog.show_places(Prepared(PLACES, 0))
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.result() == AutotagDialog.DialogCode.Accepted
    assert dialog.chosen() == {UUID(int=1): [place.span for place in PLACES]}
