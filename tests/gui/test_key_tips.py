"""Tooltips that name a key."""

from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.key_tips import keyed, show_keys, tip


def test_the_tooltip_names_the_key_that_holds(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = keyed(QToolButton(holder), "Next hit", "edit.next")
    assert (button.toolTip(), button.accessibleName()) == ("Next hit", "Next hit")
    show_keys(holder, {"edit.next": "F3"}.__getitem__)
    assert button.toolTip() == tip(button) == "Next hit (F3)"
    show_keys(holder, {"edit.next": "F12"}.__getitem__)
    assert button.toolTip() == "Next hit (F12)"
    show_keys(holder, {"edit.next": ""}.__getitem__)
    assert button.toolTip() == "Next hit"
    assert button.accessibleName() == "Next hit"


def test_a_reason_that_stands_there_instead_stays(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = keyed(QToolButton(holder), "Remove", "tag.remove")
    button.setToolTip("Reading only.")
    show_keys(holder, {"tag.remove": "Del"}.__getitem__)
    assert button.toolTip() == "Reading only."
    assert tip(button) == "Remove (Del)"
