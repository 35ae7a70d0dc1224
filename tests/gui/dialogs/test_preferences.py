"""Preferences hold at once."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dialogs.preferences import PreferencesDialog
from rubricate.gui.theme import Theme
from rubricate.settings import Settings


class Answers(Asking):
    def folder(self, title: str, folder: Path) -> Path | None:
        return Path("/elsewhere")


def opened(qtbot: QtBot) -> tuple[PreferencesDialog, Settings]:
    settings = Settings.load()
    parent = QWidget()
    qtbot.addWidget(parent)
    return PreferencesDialog(settings, Answers(parent, lambda: Theme.load("light")), parent), settings


def test_the_coders_name_is_taken_over_when_it_is_typed(qtbot: QtBot) -> None:
    dialog, settings = opened(qtbot)
    dialog.coder.selectAll()
    qtbot.keyClicks(dialog.coder, "Ann")
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(dialog.coder, Qt.Key.Key_Return)
    assert settings.coder.label == "Ann"


def test_an_empty_name_is_not_taken(qtbot: QtBot) -> None:
    dialog, settings = opened(qtbot)
    before = settings.coder_label
    dialog.coder.selectAll()
    qtbot.keyClick(dialog.coder, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.coder, Qt.Key.Key_Return)
    assert settings.coder_label == before
    assert dialog.coder.text() == before


def test_font_spacing_and_size(qtbot: QtBot) -> None:
    dialog, settings = opened(qtbot)
    dialog.font_choice.button("legible").click()
    dialog.spacing.button("wide").click()
    dialog.size_choice.button("150").click()
    assert (settings.reading, settings.wide_spacing, settings.interface_size) == ("legible", True, 150)


def test_the_folder_for_new_projects(qtbot: QtBot) -> None:
    dialog, settings = opened(qtbot)
    dialog.choose_folder()
    assert settings.documents_folder == Path("/elsewhere")


def test_every_text_can_be_shown_before_it_comes_in(qtbot: QtBot) -> None:
    dialog, settings = opened(qtbot)
    dialog.show()
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(dialog.preview, Qt.Key.Key_Space)
    assert settings.always_preview
    dialog.close()


def test_going_on_after_tagging_is_a_switch(qtbot: QtBot) -> None:
    dialog, settings = opened(qtbot)
    before = settings.go_on
    with qtbot.waitSignal(dialog.changed):
        dialog.go_on.click()
    assert settings.go_on is not before
