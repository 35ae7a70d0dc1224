"""Filling in a cell with what its kind asks for: a list, ticks, a line that knows what was typed before."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QWidget,
)

from rubricate.core.attributes import Attribute, canonical
from rubricate.core.document import PURPOSES
from rubricate.core.errors import BadValue
from rubricate.gui.commands import key_caps
from rubricate.gui.dialogs.calendar import Calendar
from rubricate.gui.documents_table.fields import NAME, PURPOSE, SETS, STATUS, Field, purpose_words
from rubricate.gui.documents_table.model import TableModel
from rubricate.gui.documents_table.painting import CellPainter
from rubricate.gui.models.documents import state_word
from rubricate.gui.panels.row_delegate import Index
from rubricate.gui.parts import called
from rubricate.gui.theme import Theme
from rubricate.words import decimal, explain, tr, typed_number

Choice = tuple[str, str]  # what is stored, what people read

_TICKS_SHOWN = 9


class CellEditor(CellPainter):
    """`refused(sentence)` when what was typed does not fit; it stays in its field until it does, or Esc."""

    refused = Signal(str)

    def __init__(
        self,
        model: TableModel,
        sets: Callable[[], Sequence[Choice]],
        remembered: Callable[[Attribute], Sequence[str]],
        theme: Theme,
        parent: QAbstractItemView,
    ) -> None:
        super().__init__(model, theme, parent)
        self._sets = sets
        self._remembered = remembered

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = self._model.shown[index.column()]
        return called(self._editor(parent, field), field.title)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        values = value if isinstance(value, tuple) else (str(value),)
        if isinstance(editor, Ticks):
            editor.tick(values)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(values[0] if values else "")))
            QTimer.singleShot(0, editor, editor.showPopup)
        elif isinstance(editor, QLineEdit):
            words, variable = " | ".join(values), self._model.shown[index.column()].variable
            editor.setText(decimal(words) if variable is not None and variable.kind == "number" else words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        field = self._model.shown[index.column()]
        value: object = ""
        if isinstance(editor, Ticks):
            value = editor.ticked()
        elif isinstance(editor, QComboBox):
            value = str(editor.currentData())
        elif isinstance(editor, QLineEdit):
            value = _typed(field, editor.text())
            if _problem(field, value):
                return
        if field.variable is not None and isinstance(value, str):
            value = (value,) if value else ()
        model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        place = option.rect.adjusted(0, 1, 0, -1)
        if isinstance(editor, Ticks):
            wanted = editor.wanted_size().expandedTo(place.size())
            place.setSize(wanted)
            room = self._view.viewport().rect()
            place.moveBottom(min(place.bottom(), room.bottom()))
            place.moveTop(max(place.top(), 0))
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Tab leave a field only with what can be kept; ticks and lists take their own keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_done = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
            if is_done and isinstance(watched, QLineEdit) and self._is_refused(watched):
                return True
            is_opening = event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
            if is_opening and isinstance(watched, QLineEdit) and _is_date(watched):
                self._open_calendar(watched)
                return True
            if isinstance(watched, Ticks) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
                return True
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QComboBox) and watched.view().isVisible():
            return False  # its own list has the keys
        return super().eventFilter(watched, event)

    def _is_refused(self, line: QLineEdit) -> bool:
        field = line.property("field")
        sentence = _problem(field, _typed(field, line.text())) if isinstance(field, Field) else ""
        if sentence:
            line.setToolTip(sentence)
            self.refused.emit(sentence)
        return bool(sentence)

    def _editor(self, parent: QWidget, field: Field) -> QWidget:
        variable = field.variable
        if field.key == SETS:
            return Ticks(self._sets(), parent)
        if field.key == PURPOSE:
            return self._list([(one, purpose_words(one)) for one in PURPOSES], parent)
        if field.key == STATUS:
            return self._list([(one, state_word(one)) for one in ("new", "done", "skipped")], parent)
        if variable is not None and variable.kind == "several_of":
            return Ticks([(option.value, option.words) for option in variable.options], parent)
        if variable is not None and variable.choices():
            return self._list([("", ""), *choices_of(variable)], parent)
        return self._line(field, parent)

    def _list(self, choices: Sequence[Choice], parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        for value, words in choices:
            box.addItem(words, value)
        box.activated.connect(lambda _: self._take(box))
        return box

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.NoHint)

    def _open_calendar(self, line: QLineEdit) -> None:
        """What is chosen is kept at once."""
        calendar = Calendar(self.theme, line)
        calendar.chosen.connect(lambda value: self._take_date(line, value))
        calendar.closed.connect(lambda: line.setFocus(Qt.FocusReason.PopupFocusReason))
        calendar.open_near(QRect(line.mapToGlobal(line.rect().topLeft()), line.size()), line.text())

    def _take_date(self, line: QLineEdit, value: str) -> None:
        line.setText(value)
        self.commitData.emit(line)
        self.closeEditor.emit(line, QAbstractItemDelegate.EndEditHint.NoHint)

    def _line(self, field: Field, parent: QWidget) -> QLineEdit:
        line = QLineEdit(parent)
        line.setProperty("field", field)
        if field.variable is not None and field.variable.kind == "date":
            line.setPlaceholderText(tr("2026-11-24"))
            line.setToolTip(tr("{key} opens a calendar", key=key_caps("Alt+Down")))
            line.setAccessibleDescription(line.toolTip())
        if field.variable is not None and field.variable.kind == "text":
            completer = QCompleter(self._remembered(field.variable), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        return line


class Ticks(QListWidget):
    """A list in which any number can be ticked: Space ticks, Enter keeps."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setObjectName("floating")
        for value, words in choices:
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.setCurrentRow(0)

    def tick(self, values: Sequence[str]) -> None:
        """Tick just these."""
        for item in self._items():
            is_on = item.data(Qt.ItemDataRole.UserRole) in values
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

    def ticked(self) -> tuple[str, ...]:
        """What is ticked, in the order of the list."""
        on = Qt.CheckState.Checked
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in self._items() if item.checkState() == on)

    def wanted_size(self) -> QSize:
        """Room for the words, and for some rows."""
        rows = min(_TICKS_SHOWN, max(1, self.count()))
        edge = 2 * self.frameWidth() + 2
        width = self.sizeHintForColumn(0) + self.verticalScrollBar().sizeHint().width() + edge
        return QSize(width, max(1, self.sizeHintForRow(0)) * rows + edge)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


def choices_of(variable: Attribute) -> list[Choice]:
    """The answers of a list: stored, and in words."""
    if variable.kind == "yes_no":
        return [("yes", tr("yes")), ("no", tr("no"))]
    return [(choice.value, choice.words) for choice in variable.choices()]


def _is_date(line: QLineEdit) -> bool:
    field = line.property("field")
    return isinstance(field, Field) and field.variable is not None and field.variable.kind == "date"


def _typed(field: Field, words: str) -> str:
    """What was typed, in the way in which it is kept."""
    is_number = field.variable is not None and field.variable.kind == "number"
    return typed_number(words.strip()) if is_number else words.strip()


def _problem(field: Field | None, words: str) -> str:
    """Why this can't be kept; "" where it can."""
    if field is None:
        return ""
    if field.key == NAME:
        return "" if words else tr("A document needs a name.")
    if field.variable is not None:
        try:
            canonical(field.variable, (words,))
        except BadValue as error:
            return explain(error)
    return ""
