"""A preset into the codebook, through the real dialog and by keys alone."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from rubricate.gui.codebook_editor.import_dialog import ImportDialog
from rubricate.gui.main_window import MainWindow

MOST = 12  # presses of Tab


def answer(qtbot: QtBot, preset: str, caption: str) -> None:
    """As soon as the dialog is there: the preset by its first letters, then Tab to a button and Enter."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, ImportDialog) or not dialog.presets.hasFocus():
        QTimer.singleShot(20, lambda: answer(qtbot, preset, caption))
        return
    qtbot.keyClicks(dialog.presets, preset)
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text().startswith(caption)]
    for _ in range(MOST):
        if not button.hasFocus():
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_preset_is_taken_in_by_keys_and_cancel_takes_none(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.session is not None
    codebook = reading.session.project.codebook
    QTimer.singleShot(0, lambda: answer(qtbot, "SemEval-2023", "Cancel"))
    reading.commands["tag.import"].trigger()
    assert len(reading.session.project.codebook) == len(codebook) == 4

    QTimer.singleShot(0, lambda: answer(qtbot, "SemEval-2023", "Take in"))
    reading.commands["tag.import"].trigger()
    assert len(reading.session.project.codebook) == 33
    assert reading.status.answer() == "Took in SemEval-2023 Task 3: 29 new, 0 changed."
    reading.commands["edit.undo"].trigger()
    assert len(reading.session.project.codebook) == 4
