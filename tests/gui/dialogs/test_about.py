"""About, and the licences that have to come along."""

import re
from importlib import metadata

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui import style
from rubricate.gui.dialogs.about import PARTS, AboutDialog, licence_files, parts_words
from rubricate.gui.theme import Theme


def test_every_library_that_the_program_needs_is_named() -> None:
    needed = {
        re.split(r"[<>=!~ ;\[]", line)[0].lower()
        for line in metadata.requires("rubricate") or ()
        if "extra" not in line
    }
    assert needed <= {name.lower() for name, _ in PARTS}


def test_qts_licence_and_those_of_fonts_and_icons_are_there() -> None:
    texts = dict(licence_files())
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text for text in texts.values())
    assert {"Literata", "Inter", "Atkinson Hyperlegible Next", "OpenDyslexic"} <= set(texts)
    assert "Lucide" in texts


def test_a_licence_is_shown_when_it_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog(theme)
    qtbot.addWidget(dialog)
    assert dialog.parts.toPlainText() == parts_words()
    dialog.list.setCurrentRow(1)
    assert dialog.parts.toPlainText() == licence_files()[0][1].rstrip("\n") or licence_files()[0][1]


def test_its_rows_have_their_height(qtbot: QtBot, qapp: QApplication) -> None:
    style.apply(qapp, Theme.load("light"))
    dialog = AboutDialog(Theme.load("light"))
    qtbot.addWidget(dialog)
    dialog.show()
    tops = [dialog.list.visualItemRect(dialog.list.item(row)).top() for row in range(3)]
    assert tops[1] - tops[0] >= 30
    assert tops[2] - tops[1] >= 30
    qapp.setStyleSheet("")
