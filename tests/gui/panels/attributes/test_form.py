"""The form: what is asked now, what is needed, what several annotations have in common."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core.attributes import NO_VALUES
from rubricate.gui.panels.attributes.choice import ChoiceField
from rubricate.gui.panels.attributes.typed import TypedField
from rubricate.gui.theme import Theme
from tests.gui.panels.attributes.conftest import Answered, asked

SOURCED = asked("sourced", "yes_no", required=True)
WHO = asked("who", "text", required=True, shown_if=SOURCED.id, shown_values=("yes",))


def shown(panel: Answered) -> list[str]:
    return [row.attribute.name for row in panel.form.rows if row.isVisible()]


def needed(panel: Answered) -> list[str]:
    return [row.attribute.name for row in panel.form.rows if row.isVisible() and row.needed.isVisible()]


def test_what_depends_on_an_answer_comes_and_goes(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(SOURCED, WHO)
    assert (shown(panel), needed(panel)) == (["sourced"], ["sourced"])
    panel.form.enter()
    qtbot.keyClick(panel.form.rows[0].field.stop(), Qt.Key.Key_Y)
    assert (shown(panel), needed(panel)) == (["sourced", "who"], ["who"])
    who = panel.form.rows[1].field
    assert isinstance(who, TypedField)
    assert who.line.accessibleDescription() == "needed"
    who.enter()
    qtbot.keyClicks(who.line, "Ann")
    qtbot.keyClick(who.line, Qt.Key.Key_Return)
    assert needed(panel) == []


def test_an_answer_that_is_not_asked_any_more_stays_and_can_be_taken_away(
    ask: Callable[..., Answered], qtbot: QtBot
) -> None:
    panel = ask(SOURCED, WHO)
    panel.show_values({SOURCED.id: ("no",), WHO.id: ("Ann",)})
    assert shown(panel) == ["sourced"]
    (kept,) = (row for row in panel.form.kept.values() if row.isVisible())
    assert kept.words.text() == "who: Ann (not asked now)"
    assert kept.button.accessibleName() == "Take the answer to who away"
    qtbot.mouseClick(kept.button, Qt.MouseButton.LeftButton)
    assert panel.given("who") == () and not kept.isVisible()


def test_a_retired_one_is_there_where_it_has_an_answer(ask: Callable[..., Answered]) -> None:
    old = asked("old", "text", retired=True, required=True)
    panel = ask(old)
    assert shown(panel) == []
    panel.show_values({old.id: ("words",)})
    assert shown(panel) == ["old"]


def test_several_that_answer_differently_are_shown_as_that(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    text, form = asked("speaker", "text"), asked("form", "one_of", ("direct", "indirect"))
    panel = ask(text, form)
    panel.show_values({text.id: ("Ann",), form.id: ("direct",)}, NO_VALUES)
    typed, choice = (row.field for row in panel.form.rows)
    assert isinstance(typed, TypedField) and isinstance(choice, ChoiceField)
    assert typed.line.text() == "" and typed.line.placeholderText() == "several answers"
    assert not any(button.isChecked() for button in choice.buttons)
    typed.enter()
    qtbot.keyClick(typed.line, Qt.Key.Key_Escape)
    assert panel.groups == []  # looking at it changes nothing
    panel.form.enter()
    qtbot.keyClicks(typed.line, "Mara")
    qtbot.keyClick(typed.line, Qt.Key.Key_Return)
    assert panel.given("speaker") == ("Mara",)


def test_needed_is_what_any_of_several_lacks(ask: Callable[..., Answered]) -> None:
    panel = ask(SOURCED)
    panel.show_values({SOURCED.id: ("yes",)}, NO_VALUES)
    assert needed(panel) == ["sourced"]


def test_a_name_that_is_too_long_for_its_column_stands_above_the_field_and_can_be_read(
    ask: Callable[..., Answered],
) -> None:
    panel = ask(SOURCED, asked("how the source is named", "one_of", ("by name", "by role"), required=True))
    short, long = panel.form.rows
    assert (short.is_stacked, long.is_stacked) == (False, True)
    assert short.field.x() > short.name.x() and long.field.geometry().top() >= long.name.geometry().bottom()
    assert long.name.fontMetrics().horizontalAdvance("how the source is named") <= long.name.width()
    panel.form.set_theme(Theme.load("light", 200))
    assert long.is_stacked
