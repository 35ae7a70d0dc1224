"""Dates in the inspector: typed, or from the calendar."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.calendar import Calendar
from rubricate.gui.panels.attributes.dated import DateField
from tests.gui.panels.attributes.conftest import Answered, asked

K, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def field(panel: Answered) -> DateField:
    found = panel.form.rows[0].field
    assert isinstance(found, DateField)
    return found


def popup() -> Calendar:
    found = QApplication.activePopupWidget()
    assert isinstance(found, Calendar)
    return found


def test_alt_and_down_open_it_arrows_go_and_enter_answers(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("when", "date"), asked("unit", "text"))
    field(panel).enter()
    qtbot.keyClicks(field(panel).line, "2026-11-24")
    qtbot.keyClick(field(panel).line, K.Key_Down, ALT)
    days = popup().days
    qtbot.keyClick(days, K.Key_Down)
    qtbot.keyClick(days, K.Key_Return)
    assert panel.given("when") == ("2026-12-01",)
    assert field(panel).line.text() == "2026-12-01"
    qtbot.waitUntil(field(panel).line.hasFocus)
    assert len(set(panel.groups)) == 1, "one stay in the field is one act"


def test_esc_leaves_what_was_typed(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("when", "date"))
    field(panel).enter()
    qtbot.keyClicks(field(panel).line, "2026")
    qtbot.keyClick(field(panel).line, K.Key_Down, ALT)
    assert popup().days.day.isoformat() == "2026-01-01"
    qtbot.keyClick(popup().days, K.Key_Escape)
    qtbot.waitUntil(field(panel).line.hasFocus)
    assert field(panel).line.text() == "2026" and panel.returned == 0
    qtbot.keyClick(field(panel).line, K.Key_Return)
    assert panel.given("when") == ("2026",)


def test_the_mouse_has_a_button_that_names_the_key(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("when", "date"))
    button = field(panel).button
    assert (button.accessibleName(), button.toolTip()) == ("Calendar", "Calendar (Alt+Down)")
    assert "Alt+Down opens a calendar" in field(panel).line.accessibleDescription()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(popup().year, Qt.MouseButton.LeftButton)
    assert len(panel.given("when")[0]) == 4
    panel.show_values({}, why_not="Reading only.")
    assert not button.isEnabled() and "calendar" not in field(panel).line.accessibleDescription()
