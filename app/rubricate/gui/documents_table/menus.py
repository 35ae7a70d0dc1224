"""The menus of the table: for the selected documents, and for a column."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from rubricate.core.annotation import DONE, NEW
from rubricate.core.document import PURPOSES
from rubricate.gui.documents_table.fields import ALWAYS, Field
from rubricate.gui.panels.act import read_only_reason
from rubricate.gui.panels.menu import RowMenu
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.gui.documents_table.table import DocumentsTable


def rows_menu(table: "DocumentsTable", chosen: list[UUID]) -> RowMenu:
    """What can be done with the selected documents."""
    doing, keys, is_one = table.doing, table.view.keys, len(chosen) == 1
    menu = _menu(table)
    menu.add(tr("Open"), lambda: table.document_asked.emit(chosen[0]), "Enter", possible=is_one)
    menu.addSeparator()
    menu.change(tr("Mark as done"), lambda: doing.set_status(chosen, DONE), keys.first("done"))
    menu.change(tr("Skip…"), lambda: doing.skip(chosen), keys.first("skip"))
    menu.change(tr("Start again"), lambda: doing.set_status(chosen, NEW), keys.first("new"))
    menu.addSeparator()
    menu.change(tr("Fill in…"), table.edit_cell, keys.first("edit"), possible=table.can_edit())
    menu.change(tr("Fill down"), table.fill_down, keys.first("fill"), possible=not is_one)
    menu.change(tr("Paste"), table.paste, keys.first("paste"))
    menu.add(tr("Copy rows"), lambda: doing.copy(chosen), keys.first("copy"))
    menu.addSeparator()
    _purposes(table, menu, chosen)
    _sets(table, menu, chosen)
    menu.addSeparator()
    menu.change(tr("Remove"), lambda: doing.remove(chosen))
    menu.change(tr("Erase for good…"), lambda: table.erase_asked.emit(chosen))
    return menu


def column_menu(table: "DocumentsTable", field: Field | None) -> RowMenu:
    """What can be done with a column, and with all of them."""
    menu = _menu(table)
    if field is not None:
        _of_column(table, menu, field)
    shown = menu.addMenu(tr("Shown columns"))
    for column in table.model.all_fields:
        entry = shown.addAction(column.title.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(column.key not in table.model.hidden)
        entry.setEnabled(column.key not in ALWAYS)
        entry.triggered.connect(lambda on, key=column.key: table.show_column(key, on))
    menu.addSeparator()
    menu.change(tr("Add a variable…"), table.add_variable)
    menu.add(tr("Variables to a file…"), table.export_asked.emit)
    menu.change(tr("Variables from a file…"), table.import_asked.emit)
    menu.addSeparator()
    sets = table.project.sets.values()
    menu.change(tr("New set…"), lambda: table.doing.add_set(table.view.chosen()))
    for one in sets:
        menu.change(tr("Rename the set {name}…", name=one.name), partial(table.doing.rename_set, one.id))
    for one in sets:
        menu.change(tr("Remove the set {name}", name=one.name), partial(table.doing.remove_set, one.id))
    return menu


def _of_column(table: "DocumentsTable", menu: RowMenu, field: Field) -> None:
    asked, variable, keys = table.model.asked, field.variable, table.view.keys
    menu.add(tr("Sort by {column}", column=field.title), lambda: table.sort_by(field.key), keys.first("order"))
    if field.is_grouping:
        is_on = asked.grouped_by == field.key
        words = tr("No groups") if is_on else tr("Group by {column}", column=field.title)
        menu.add(words, lambda: table.group_by(field.key), keys.first("group"))
    if field.key not in ALWAYS:
        menu.add(tr("Hide {column}", column=field.title), lambda: table.show_column(field.key, False))
    if variable is not None:
        menu.change(tr("Edit the variable {name}…", name=variable.name), lambda: table.edit_variable(variable.id))
        menu.change(tr("Remove the variable {name}", name=variable.name), lambda: table.remove_variable(variable.id))
    menu.addSeparator()


def _purposes(table: "DocumentsTable", menu: RowMenu, chosen: list[UUID]) -> None:
    purposes = {table.project.documents[one].purpose for one in chosen}
    for purpose in PURPOSES:
        words = {"main": tr("Use as data"), "training": tr("Use for training"), "pilot": tr("Use for a pilot")}
        call: Callable[[], object] = partial(table.doing.set_purpose, chosen, purpose)
        menu.change(words[purpose], call, possible=purposes != {purpose})


def _sets(table: "DocumentsTable", menu: RowMenu, chosen: list[UUID]) -> None:
    """A tick for each set: on where all of the documents are in it."""
    submenu = menu.addMenu(tr("Sets"))
    submenu.setEnabled(not table.project.read_only)
    documents = [table.project.documents[one] for one in chosen]
    for one in table.project.sets.values():
        entry = submenu.addAction(one.name.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(all(one.id in document.set_ids for document in documents))
        entry.triggered.connect(lambda on, set_id=one.id: table.doing.put_in_set(chosen, set_id, on))
    submenu.addSeparator()
    submenu.addAction(tr("New set…")).triggered.connect(lambda _=False: table.doing.add_set(chosen))


def _menu(table: "DocumentsTable") -> RowMenu:
    return RowMenu(table, read_only_reason() if table.project.read_only else "")
