"""The menus of the table: for the selected documents, and for a column. What is the table's is asked by signals."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rubricate.core.annotation import DONE, NEW
from rubricate.core.document import PURPOSES
from rubricate.gui.documents_table.doing import Doing
from rubricate.gui.documents_table.fields import ALWAYS, Field
from rubricate.gui.documents_table.model import TableModel
from rubricate.gui.key_reader import KeyReader
from rubricate.gui.panels.act import read_only_reason
from rubricate.gui.panels.menu import RowMenu
from rubricate.project import Project
from rubricate.words import tr


class RowsMenu(RowMenu):
    """What can be done with the selected documents. `open_asked(id)`, `edit_asked`, `fill_asked`, `paste_asked`,
    `erase_asked(ids)`.
    """

    open_asked = Signal(object)
    edit_asked = Signal()
    fill_asked = Signal()
    paste_asked = Signal()
    erase_asked = Signal(object)

    def __init__(
        self, project: Project, doing: Doing, keys: KeyReader, chosen: list[UUID], parent: QWidget, *, can_edit: bool
    ) -> None:
        """`can_edit`: whether the current cell can be filled in."""
        super().__init__(parent, _why_not(project))
        self._project, self._doing, self._chosen = project, doing, chosen
        is_one = len(chosen) == 1
        self.add(tr("Open"), lambda: self.open_asked.emit(chosen[0]), "Enter", possible=is_one)
        self.addSeparator()
        self.change(tr("Mark as done"), lambda: doing.set_status(chosen, DONE), keys.first("done"))
        self.change(tr("Skip…"), lambda: doing.skip(chosen), keys.first("skip"))
        self.change(tr("Start again"), lambda: doing.set_status(chosen, NEW), keys.first("new"))
        self.addSeparator()
        self.change(tr("Fill in…"), self.edit_asked.emit, keys.first("edit"), possible=can_edit)
        self.change(tr("Fill down"), self.fill_asked.emit, keys.first("fill"), possible=not is_one)
        self.change(tr("Paste"), self.paste_asked.emit, keys.first("paste"))
        self.add(tr("Copy rows"), lambda: doing.copy(chosen), keys.first("copy"))
        self.addSeparator()
        self._add_purposes()
        self._add_sets()
        self.addSeparator()
        self.change(tr("Remove"), lambda: doing.remove(chosen))
        self.change(tr("Erase for good…"), lambda: self.erase_asked.emit(chosen))

    def _add_purposes(self) -> None:
        purposes = {self._project.documents[one].purpose for one in self._chosen}
        for purpose in PURPOSES:
            words = {"main": tr("Use as data"), "training": tr("Use for training"), "pilot": tr("Use for a pilot")}
            call: Callable[[], object] = partial(self._doing.set_purpose, self._chosen, purpose)
            self.change(words[purpose], call, possible=purposes != {purpose})

    def _add_sets(self) -> None:
        """A tick for each set: on where all of the documents are in it."""
        submenu = self.addMenu(tr("Sets"))
        submenu.setEnabled(not self._project.read_only)
        documents = [self._project.documents[one] for one in self._chosen]
        for one in self._project.sets.values():
            entry = submenu.addAction(one.name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(all(one.id in document.set_ids for document in documents))
            entry.triggered.connect(lambda on, set_id=one.id: self._doing.put_in_set(self._chosen, set_id, on))
        submenu.addSeparator()
        submenu.addAction(tr("New set…")).triggered.connect(lambda _=False: self._doing.add_set(self._chosen))


class ColumnMenu(RowMenu):
    """What can be done with a column, and with all of them. `sort_asked(key)`, `group_asked(key)`,
    `show_asked(key, on)`, `variable_asked(id or None)` to define one or a new one, `remove_asked(id)`, `export_asked`,
    `import_asked`.
    """

    sort_asked = Signal(object)
    group_asked = Signal(object)
    show_asked = Signal(object, bool)
    variable_asked = Signal(object)
    remove_asked = Signal(object)
    export_asked = Signal()
    import_asked = Signal()

    def __init__(
        self,
        project: Project,
        model: TableModel,
        doing: Doing,
        keys: KeyReader,
        field: Field | None,
        chosen: Sequence[UUID],
        parent: QWidget,
    ) -> None:
        """`field` is None where no column is meant; `chosen` documents are those that a new set begins with."""
        super().__init__(parent, _why_not(project))
        self._model, self._keys = model, keys
        if field is not None:
            self._add_column(field)
        self._add_shown()
        self.addSeparator()
        self.change(tr("Add a variable…"), lambda: self.variable_asked.emit(None))
        self.add(tr("Variables to a file…"), self.export_asked.emit)
        self.change(tr("Variables from a file…"), self.import_asked.emit)
        self.addSeparator()
        sets = project.sets.values()
        self.change(tr("New set…"), lambda: doing.add_set(chosen))
        for one in sets:
            self.change(tr("Rename the set {name}…", name=one.name), partial(doing.rename_set, one.id))
        for one in sets:
            self.change(tr("Remove the set {name}", name=one.name), partial(doing.remove_set, one.id))

    def _add_column(self, field: Field) -> None:
        asked, variable, keys = self._model.asked, field.variable, self._keys
        words = tr("Sort by {column}", column=field.title)
        self.add(words, lambda: self.sort_asked.emit(field.key), keys.first("order"))
        if field.is_grouping:
            is_on = asked.grouped_by == field.key
            words = tr("No groups") if is_on else tr("Group by {column}", column=field.title)
            self.add(words, lambda: self.group_asked.emit(field.key), keys.first("group"))
        if field.key not in ALWAYS:
            self.add(tr("Hide {column}", column=field.title), lambda: self.show_asked.emit(field.key, False))
        if variable is not None:
            words = tr("Edit the variable {name}…", name=variable.name)
            self.change(words, lambda: self.variable_asked.emit(variable.id))
            self.change(
                tr("Remove the variable {name}", name=variable.name), lambda: self.remove_asked.emit(variable.id)
            )
        self.addSeparator()

    def _add_shown(self) -> None:
        """A tick for each column."""
        shown = self.addMenu(tr("Shown columns"))
        for column in self._model.all_fields:
            entry = shown.addAction(column.title.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(column.key not in self._model.hidden)
            entry.setEnabled(column.key not in ALWAYS)
            entry.triggered.connect(lambda on, key=column.key: self.show_asked.emit(key, on))


def _why_not(project: Project) -> str:
    return read_only_reason() if project.read_only else ""
