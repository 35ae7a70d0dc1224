"""Answers from a longer list: one of many, or several of many."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from rubricate.core.attributes import Attribute
from rubricate.gui.panels.attributes.field import AnswerField, Given, options_of, words_of
from rubricate.gui.panels.tag_filter import TickMenu
from rubricate.gui.parts import called, named
from rubricate.gui.theme import Theme
from rubricate.words import tr

_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_LEAST = 60


class _Box(QComboBox):
    """It changes by a choice alone: the wheel goes on to the panel. `left` for Esc, `cleared`, `came`."""

    left = Signal()
    cleared = Signal()
    came = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.came.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _CLEAR:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())


class ListField(AnswerField):
    """One of more answers than have room: a list that opens; typing goes to an answer."""

    def __init__(self, attribute: Attribute, theme: Theme, parent: QWidget) -> None:
        super().__init__(attribute, theme, parent)
        self.box = called(named(_Box(self), "answerList"), attribute.name)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.addItem(tr("no answer"), None)
        for option in options_of(attribute):
            self.box.addItem(option.words, option.value)
        self.box.activated.connect(lambda _row: self._take())
        self.box.left.connect(self.returned)
        self.box.cleared.connect(lambda: self.give(()))
        self.box.came.connect(self.begin)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.box)

    def parts(self) -> Sequence[QWidget]:
        return (self.box,)

    def take_given(self, given: Given) -> None:
        self.box.setPlaceholderText(tr("several answers") if given is None else "")
        if given is None:
            self.box.setCurrentIndex(-1)
        else:
            self.box.setCurrentIndex(max(0, self.box.findData(given[0])) if given else 0)

    def _take(self) -> None:
        value = self.box.currentData()
        wanted = () if value is None else (str(value),)
        if wanted != self.given:
            self.give(wanted)


class _Opener(QPushButton):
    """Opens a menu of ticks. `left` for Esc, `cleared`, `came`."""

    left = Signal()
    cleared = Signal()
    came = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.came.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _CLEAR:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())


class TicksField(AnswerField):
    """Several of many answers: a button that says them, with a menu of ticks that stays open."""

    def __init__(self, attribute: Attribute, theme: Theme, parent: QWidget) -> None:
        super().__init__(attribute, theme, parent)
        self.opener = named(_Opener(self), "inspectorTagButton")
        self.opener.setAutoDefault(False)
        self.opener.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._menu = TickMenu(self.opener)
        self.opener.setMenu(self._menu)
        for option in options_of(attribute):
            entry = self._menu.addAction(option.words.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setData(option.value)
            entry.triggered.connect(lambda _=False: self._take())
        self.opener.left.connect(self.returned)
        self.opener.cleared.connect(lambda: self.give(()))
        self.opener.came.connect(self.begin)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.opener)

    def parts(self) -> Sequence[QWidget]:
        return (self.opener,)

    def take_given(self, given: Given) -> None:
        for entry in self._menu.actions():
            entry.setChecked(given is not None and entry.data() in given)
        said = words_of(self.attribute, given) if given else ""
        words = tr("several answers") if given is None else said or tr("no answer")
        self.opener.setText(words.replace("&", "&&"))
        self.opener.setToolTip(said)
        self.opener.setAccessibleName(tr("{name}: {value}", name=self.attribute.name, value=words))

    def _take(self) -> None:
        self.give(tuple(entry.data() for entry in self._menu.actions() if entry.isChecked()))
