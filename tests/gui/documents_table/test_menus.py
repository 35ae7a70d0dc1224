"""The menus of rows and columns."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from rubricate.core import actions
from rubricate.gui.documents_table.fields import NAME, PURPOSE, SETS
from tests.gui.documents_table.rows import Shown, variable


def entry(menu: QMenu, words: str) -> QAction:
    found = [action for action in menu.actions() if action.text().split("\t")[0] == words]
    assert found, [action.text() for action in menu.actions()]
    return found[0]


def submenu(menu: QMenu, words: str) -> QMenu:
    inside = entry(menu, words).menu()
    assert isinstance(inside, QMenu)
    return inside


def test_a_purpose_is_given_to_all_that_are_selected(shown: Shown) -> None:
    menu = shown.table.rows_menu(shown.ids[:2])
    assert not entry(menu, "Use as data").isEnabled()
    entry(menu, "Use for training").trigger()
    assert shown.column(PURPOSE)[:3] == ["training", "training", "data"]


def test_a_set_is_made_and_documents_are_put_in_and_taken_out(shown: Shown) -> None:
    shown.asking.words = "First round"
    entry(submenu(shown.table.rows_menu(shown.ids[:2]), "Sets"), "New set…").trigger()
    assert shown.column(SETS)[:3] == ["First round", "First round", ""]
    tick = entry(submenu(shown.table.rows_menu(shown.ids[1:3]), "Sets"), "First round")
    assert tick.isCheckable() and not tick.isChecked()
    tick.trigger()
    assert shown.column(SETS)[:3] == ["First round"] * 3
    entry(submenu(shown.table.rows_menu(shown.ids[:1]), "Sets"), "First round").trigger()
    assert shown.column(SETS)[0] == ""


def test_a_set_is_renamed_and_removed_from_the_columns(shown: Shown) -> None:
    shown.desk.act(lambda s, h: actions.add_set(s, h, "First", shown.ids[:1]))
    shown.asking.words = "Second"
    entry(shown.table.column_menu(None), "Rename the set First…").trigger()
    assert shown.column(SETS)[0] == "Second"
    entry(shown.table.column_menu(None), "Remove the set Second").trigger()
    assert shown.column(SETS)[0] == ""


def test_a_column_is_sorted_grouped_and_hidden(shown: Shown) -> None:
    outlet = shown.table.model.field(variable(shown.desk, "Outlet"))
    entry(shown.table.column_menu(outlet), "Sort by Outlet").trigger()
    assert shown.names()[0] == "Zoo"
    entry(shown.table.column_menu(outlet), "Group by Outlet").trigger()
    assert shown.names()[0] == "[Gazette 1]"
    entry(shown.table.column_menu(outlet), "No groups").trigger()
    entry(shown.table.column_menu(outlet), "Hide Outlet").trigger()
    assert "Outlet" not in [field.title for field in shown.table.model.shown]
    columns = submenu(shown.table.column_menu(None), "Shown columns")
    assert not entry(columns, "Name").isEnabled()
    entry(columns, "Outlet").trigger()
    assert "Outlet" in [field.title for field in shown.table.model.shown]


def test_the_names_cannot_be_hidden_and_are_no_variable(shown: Shown) -> None:
    words = [action.text() for action in shown.table.column_menu(shown.table.model.field(NAME)).actions()]
    assert not any(word.startswith(("Hide", "Edit the variable", "Group by")) for word in words)


def test_variables_are_asked_for(shown: Shown) -> None:
    asked: list[object] = []
    shown.table.variable_asked.connect(asked.append)
    outlet = variable(shown.desk, "Outlet")
    menu = shown.table.column_menu(shown.table.model.field(outlet))
    entry(menu, "Add a variable…").trigger()
    entry(menu, "Edit the variable Outlet…").trigger()
    assert asked == [None, outlet]
    entry(menu, "Remove the variable Outlet").trigger()
    assert shown.table.model.field(outlet) is None


def test_several_sets_ticked_in_a_cell_are_one_step(shown: Shown) -> None:
    for name in ("First", "Second"):
        shown.desk.act(lambda s, h, name=name: actions.add_set(s, h, name, ()))
    sets = tuple(str(one) for one in shown.desk.project.sets)
    shown.table.doing.edit(shown.ids[0], SETS, sets)
    assert shown.column(SETS)[0] == "First, Second"
    shown.desk.project.undo(shown.desk.hand())
    assert shown.column(SETS)[0] == ""
