"""Answers from longer lists."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.panels.attributes.listed import ListField, TicksField
from tests.gui.panels.attributes.conftest import Answered, asked

NAMES = ("north", "south", "east", "west", "middle", "coast", "hills", "river", "town")


def test_one_of_many_is_a_list_that_typing_goes_through(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("place", "one_of", NAMES))
    field = panel.form.rows[0].field
    assert isinstance(field, ListField)
    field.enter()
    qtbot.keyClicks(field.box, "riv")
    assert panel.given("place") == ("river",)
    qtbot.keyClick(field.box, Qt.Key.Key_Delete)
    assert panel.given("place") == () and field.box.currentText() == "no answer"
    qtbot.keyClick(field.box, Qt.Key.Key_Escape)
    assert panel.returned == 1


def test_the_wheel_changes_no_answer(ask: Callable[..., Answered]) -> None:
    panel = ask(asked("place", "one_of", NAMES))
    field = panel.form.rows[0].field
    assert isinstance(field, ListField)
    none, down = Qt.KeyboardModifier.NoModifier, QPoint(0, -120)
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(QPointF(5, 5), QPointF(5, 5), down, down, Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(field.box, wheel)
    assert panel.given("place") == ()


def test_several_of_many_are_ticked_in_a_menu(ask: Callable[..., Answered]) -> None:
    panel = ask(asked("places", "several_of", NAMES))
    field = panel.form.rows[0].field
    assert isinstance(field, TicksField)
    assert field.opener.text() == "no answer"
    for entry in field._menu.actions():
        if entry.text() in ("town", "north"):
            entry.trigger()
    assert panel.given("places") == ("north", "town")
    assert field.opener.text() == "north, town"
    assert field.opener.accessibleName() == "places: north, town"
