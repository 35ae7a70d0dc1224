"""Tooltips that name a key."""

import re
from pathlib import Path

from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.key_tips import keyed, lettered, show_keys, tip, with_key


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


def test_a_key_that_a_panel_always_has_is_named_as_this_system_writes_it(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    assert with_key(button, "Close", "Esc") is button
    assert (button.toolTip(), button.accessibleName()) == ("Close (Esc)", "Close")


def test_no_sentence_brings_its_key_along() -> None:
    """A key may be another one, or have another name: the words and the key meet in `key_tips`."""
    gui = Path(__file__).resolve().parents[2] / "app" / "rubricate" / "gui"
    literal = re.compile(r"tr\(\s*\"[^\"]* \((Esc|Enter|Return|Del|Delete|Space|Tab|F\d+|(Ctrl|Alt|Shift)\+\w+)\)\"")
    found = [(path.name, m[0]) for path in gui.rglob("*.py") for m in literal.finditer(path.read_text("utf-8"))]
    assert found == []


def test_a_face_names_the_key_that_holds(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = lettered(QToolButton(holder), "Keep", "It holds", "queue.keep")
    for key, face in (("K", "Keep (K)"), ("D", "Keep (D)"), ("", "Keep")):
        show_keys(holder, {"queue.keep": key}.__getitem__)
        assert (button.text(), button.toolTip()) == (face, "It holds")
