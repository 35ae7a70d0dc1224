"""Help and preferences from their menus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.keys import KeysDialog
from rubricate.gui.dialogs.preferences import PreferencesDialog
from rubricate.gui.main_window import MainWindow


@pytest.mark.parametrize("command", ["help.keys", "help.messages", "help.about", "edit.preferences"])
def test_it_opens_and_closes_by_key(window: MainWindow, qtbot: QtBot, command: str) -> None:
    window.commands[command].trigger()
    (dialog,) = window.findChildren(QDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_name_of_the_coder_reaches_the_project(reading: MainWindow) -> None:
    reading.commands["edit.preferences"].trigger()
    dialog = reading.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    dialog.coder.setText("Ann")
    dialog.coder.editingFinished.emit()
    assert reading.session is not None
    coder = reading.settings.coder
    assert reading.session.project.coders[coder.id].label == "Ann"
    dialog.close()


def test_the_preferences_lead_to_the_keys_and_back(reading: MainWindow, qtbot: QtBot) -> None:
    reading.commands["edit.preferences"].trigger()
    preferences = reading.findChild(PreferencesDialog)
    assert isinstance(preferences, PreferencesDialog)
    qtbot.keyClick(preferences.keys_button, Qt.Key.Key_Space)
    keys = preferences.findChild(KeysDialog)
    assert isinstance(keys, KeysDialog) and keys.isVisible()
    keys.tree.setCurrentItem(keys._rows["queue.keep"])
    keys.change()
    qtbot.keyClick(keys.field, Qt.Key.Key_F8)
    assert reading.settings.keys == {"queue.keep": ["F8"]}
    qtbot.keyClick(keys, Qt.Key.Key_Escape)
    assert not keys.isVisible() and preferences.isVisible()
    preferences.close()
