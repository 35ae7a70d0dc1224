"""The small widgets that are made in many places, complete at once: name for the style sheet, tooltip, spoken name."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

W = TypeVar("W", bound=QObject)
F = TypeVar("F", bound=QWidget)


def named(thing: W, name: str) -> W:
    """The same with an object name, by which the style sheet and tests find it."""
    thing.setObjectName(name)
    return thing


def label(parent: QWidget | None, text: str = "", name: str = "", *, wraps: bool = False) -> QLabel:
    """Plain words: mark-up in them is shown as it stands."""
    made = named(QLabel(text, parent), name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made


def called(field: F, name: str) -> F:
    """A field that has no words beside it, laid out already. On some systems Qt calls a list that opens by the choice
    in it, and takes its name from a label alone: it gets one that is not shown.
    """
    field.setAccessibleName(name)
    unseen = label(field.parentWidget(), name)
    unseen.setBuddy(field)
    unseen.hide()
    field.destroyed.connect(unseen.deleteLater)
    return field


def tool_button(
    parent: QWidget, tip: str, call: Callable[[], object] | None = None, *, text: str = "", name: str = ""
) -> QToolButton:
    """A button without a frame; reached by Tab, but a click leaves the focus where it is."""
    button = named(QToolButton(parent), name)
    button.setAutoRaise(True)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if call is not None:
        button.clicked.connect(lambda _checked=False: call())
    return button


def timer(parent: QObject, milliseconds: int, call: Callable[[], object], *, once: bool = False) -> QTimer:
    """A timer that is not started yet."""
    made = QTimer(parent)
    made.setInterval(milliseconds)
    made.setSingleShot(once)
    made.timeout.connect(call)
    return made
