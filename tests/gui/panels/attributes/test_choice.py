"""Answers that all stand there, chosen by letters, arrows and clicks."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.panels.attributes.choice import ChoiceField
from tests.gui.panels.attributes.conftest import Answered, asked

K = Qt.Key
FORM = asked("form", "one_of", ("direct", "indirect", "mixed"))


def field(panel: Answered, row: int = 0) -> ChoiceField:
    found = panel.form.rows[row].field
    assert isinstance(found, ChoiceField)
    return found


def test_a_letter_chooses_and_the_same_takes_it_away(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(FORM)
    field(panel).enter()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_M)
    assert panel.given("form") == ("mixed",)
    assert [button.isChecked() for button in field(panel).buttons] == [False, False, True]
    assert field(panel).buttons[2].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_M)
    assert panel.given("form") == ()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_X)
    assert panel.given("form") == ()


def test_arrows_go_along_and_space_chooses(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(FORM)
    field(panel).enter()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Right)
    assert panel.given("form") == ()  # going there is no answer
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Space)
    assert panel.given("form") == ("indirect",)
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Return)
    assert panel.given("form") == ("direct",)
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Delete)
    assert panel.given("form") == ()


def test_a_field_is_one_stop_for_tab(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(FORM, asked("loaded", "yes_no"))
    field(panel).enter()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Tab)
    assert QApplication.focusWidget() is field(panel, 1).buttons[0]
    qtbot.keyClick(QApplication.focusWidget(), K.Key_N)
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Up)
    assert QApplication.focusWidget() is field(panel).buttons[0]
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Down)
    assert QApplication.focusWidget() is field(panel, 1).buttons[1]  # where the answer is
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Escape)
    assert panel.returned == 1


def test_one_stay_in_a_field_is_one_act(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(FORM, asked("loaded", "yes_no"))
    field(panel).enter()
    for key in (K.Key_D, K.Key_I):
        qtbot.keyClick(QApplication.focusWidget(), key)
    field(panel, 1).enter()
    field(panel).enter()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_M)
    first, second, third = panel.groups
    assert first == second != third


def test_several_are_ticked_each_by_itself(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("sources", "several_of", ("paper", "radio", "talk")))
    field(panel).enter()
    for key in (K.Key_T, K.Key_P):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert panel.given("sources") == ("paper", "talk")
    qtbot.mouseClick(field(panel).buttons[2], Qt.MouseButton.LeftButton)
    assert panel.given("sources") == ("paper",)


def test_a_scale_is_answered_by_its_digits(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("strength", "scale"))
    field(panel).enter()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_4)
    assert panel.given("strength") == ("4",)


def test_where_nothing_may_be_changed_the_buttons_are_off_and_say_why(ask: Callable[..., Answered]) -> None:
    panel = ask(FORM)
    panel.show_values({}, why_not="Changes are off.")
    button = field(panel).buttons[0]
    assert not button.isEnabled() and button.accessibleDescription() == "Changes are off"


def test_a_screen_reader_hears_radio_buttons_and_check_boxes(ask: Callable[..., Answered]) -> None:
    panel = ask(FORM, asked("sources", "several_of", ("paper", "radio")))
    for row, role in ((0, QAccessible.Role.RadioButton), (1, QAccessible.Role.CheckBox)):
        button = field(panel, row).buttons[0]
        assert QAccessible.queryAccessibleInterface(button).role() == role
    assert field(panel).buttons[0].accessibleName() == "form: direct"
