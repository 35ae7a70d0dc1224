"""What a tag asks of its annotations: a list in which attributes are added, changed, moved and removed."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.actions import EditedAttribute
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Step
from rubricate.core.state import Hand, State
from rubricate.gui.dialogs.attribute_dialog import AttributeDialog, kind_words
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.key_tips import with_key
from rubricate.gui.panels.act import Act, Verb, refusal
from rubricate.gui.parts import label, named
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr, trn

NEW = UUID(int=0)  # the id of an attribute that is not there yet
MOST_ROWS = 6

Asked = Callable[[EditedAttribute], Verb]


class AttributeList(QListWidget):
    """Enter changes, Delete removes, Alt with up and down moves, through the box around it."""

    def __init__(self, box: "AttributeBox") -> None:
        super().__init__(box)
        self._box = box
        self.setAccessibleName(tr("Attributes of each annotation"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._box.shift(steps[key])
        elif key == Qt.Key.Key_Delete:
            self._box.remove()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._box.edit()
        else:
            super().keyPressEvent(event)


class AttributeBox(QWidget):
    """The attributes of the tag of `show_tag`."""

    def __init__(self, project: Project, act: Act, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._act, self._theme = project, act, theme
        self._tag_id: UUID | None = None
        self._may_change = True
        self.list = AttributeList(self)
        self.add_button = self._button(tr("Add…"), tr("Add an attribute"), self.add)
        self.edit_button = with_key(self._button(tr("Change…"), "", self.edit), tr("Change the attribute"), "Enter")
        self.up = with_key(self._button(tr("Up"), "", lambda: self.shift(-1)), tr("Move it up"), "Alt+Up")
        self.down = with_key(self._button(tr("Down"), "", lambda: self.shift(1)), tr("Move it down"), "Alt+Down")
        remove = self._button(tr("Remove"), "", self.remove)
        self.remove_button = with_key(remove, tr("Remove it with its values"), "Del")
        self.list.currentRowChanged.connect(lambda _: self._allow())
        self.list.itemDoubleClicked.connect(lambda _: self.edit())
        self._arrange()

    def show_tag(self, tag_id: UUID) -> None:
        """List what this tag asks; the current one stays current."""
        current = self.current() if tag_id == self._tag_id else None
        self._tag_id = tag_id
        asked = self._project.codebook.asked_by(tag_id)
        self.list.blockSignals(True)
        self.list.clear()
        for attribute in asked:
            item = QListWidgetItem(self._words(attribute), self.list)
            item.setData(Qt.ItemDataRole.UserRole, attribute.id.bytes)
            item.setToolTip(attribute.help)
        ids = [attribute.id for attribute in asked]
        self.list.setCurrentRow(ids.index(current) if current in ids else 0 if ids else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(asked))
        rows = min(MOST_ROWS, max(1, len(asked)))
        self.list.setFixedHeight(rows * self._theme.px(34) + self._theme.px(4))
        self._allow()

    def current(self) -> UUID | None:
        """The attribute of the current row."""
        item = self.list.currentItem()
        return UUID(bytes=bytes(item.data(Qt.ItemDataRole.UserRole))) if item is not None else None

    def set_may_change(self, on: bool) -> None:
        self._may_change = on
        self._allow()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    # --- verbs

    def add(self) -> None:
        """Ask for a new attribute."""
        tag_id = self._tag_id
        if tag_id is not None and self._may_change:
            fields = self._ask(Attribute(NEW, tag_id, "", 0, "one_of"), lambda found: _adding(tag_id, found))
            if fields is not None:
                self._act(_adding(tag_id, fields))

    def edit(self) -> None:
        """Ask for other fields of the current attribute."""
        one = self.current()
        if one is not None and self._may_change:
            fields = self._ask(self._project.codebook.attributes[one], lambda found: _editing(one, found))
            if fields is not None:
                self._act(_editing(one, fields))

    def shift(self, step: int) -> None:
        """One place up (-1) or down (+1)."""
        one, row = self.current(), self.list.currentRow()
        if one is None or self._tag_id is None or not self._may_change or not 0 <= row + step < self.list.count():
            return
        ids = [attribute.id for attribute in self._project.codebook.asked_by(self._tag_id)]
        behind = row + step + (step > 0)
        before = ids[behind] if behind < len(ids) else None
        self._act(lambda s, h: actions.move_attribute(s, h, one, before))

    def remove(self) -> None:
        """Remove the current one with its values; undo brings them back."""
        one = self.current()
        if one is not None and self._may_change:
            self._act(lambda s, h: actions.remove_attribute(s, h, one))

    def _ask(self, attribute: Attribute, verb: Asked) -> EditedAttribute | None:
        beside = [a for a in self._project.codebook.asked_by(attribute.tag_id) if not a.retired]
        dialog = AttributeDialog(
            attribute,
            beside,
            lambda found: refusal(self._project, verb(found)),
            self._theme,
            self.window(),
            new=attribute.id == NEW,
        )
        fields = dialog.fields() if dialog.exec() else None
        dialog.deleteLater()
        return fields

    # --- showing

    def _words(self, attribute: Attribute) -> str:
        """ "direction: one of several answers, 3 answers, needed" """
        facts = [kind_words(attribute.kind)]
        if attribute.options:
            facts.append(trn("{n} answer", "{n} answers", len(attribute.options)))
        if attribute.required:
            facts.append(tr("needed"))
        above = self._project.codebook.attributes.get(attribute.shown_if) if attribute.shown_if else None
        if above is not None:
            facts.append(tr("only with {name}", name=above.name))
        if attribute.retired:
            facts.append(tr("retired"))
        return tr("{name}: {facts}", name=attribute.name, facts=", ".join(facts))

    def _allow(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        has_one = self._may_change and row >= 0
        self.add_button.setEnabled(self._may_change)
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(has_one)
            button.setVisible(count > 0)
        for button, possible in ((self.up, row > 0), (self.down, row + 1 < count)):
            button.setEnabled(has_one and possible)
            button.setVisible(count > 1)

    def _button(self, words: str, tip: str, call: Callable[[], object]) -> QPushButton:
        button = named(QPushButton(words, self), "panelButton")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda _=False: call())
        return button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(1))
        caption = label(self, tr("Attributes of each annotation"), "dialogQuiet")
        caption.setBuddy(self.list)
        column.addWidget(caption)
        column.addWidget(self.list)
        line = FlowLine(self._theme.space(2))
        for button in (self.add_button, self.edit_button, self.up, self.down, self.remove_button):
            line.addWidget(button)
        column.addLayout(line)


def _editing(attribute_id: UUID, fields: EditedAttribute) -> Verb:
    return lambda state, hand: actions.edit_attribute(state, hand, attribute_id, **fields)


def _adding(tag_id: UUID, fields: EditedAttribute) -> Verb:
    rest = fields.copy()
    name, kind = rest.pop("name", ""), rest.pop("kind", "text")

    def verb(state: State, hand: Hand) -> Step:
        return actions.add_attribute(state, hand, tag_id, name, kind, **rest)  # type: ignore[misc]  # name, kind are out

    return verb
