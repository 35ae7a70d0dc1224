"""The window speaks the chosen language: our sentences, Qt's buttons, the keys."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from rubricate import words
from rubricate.gui.commands import key_caps
from rubricate.gui.language import speak


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        shiboken6.delete(translator)
    QLocale.setDefault(locale)
    words.install("none")


def test_german(qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, "de")
    assert words.tr("Cancel") == "Abbrechen"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert sorted(button.text().replace("&", "") for button in box.buttons()) == ["Abbrechen", "Speichern"]
    assert [key_caps(key) for key in ("Ctrl+Return", "Shift+F3", "Delete", "Space")] == [
        "Strg+Eingabe",
        "Umschalt+F3",
        "Entf",
        "Leertaste",
    ]
    assert QLocale().language() == QLocale.Language.German
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_english_installs_nothing(qapp: QApplication) -> None:
    locale = QLocale()
    speak(qapp, "en")
    assert words.language() == "en"
    assert qapp.findChildren(QTranslator) == []
    assert QLocale() == locale
    assert key_caps("Ctrl+Return") == "Ctrl+Enter"
