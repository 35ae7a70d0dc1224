"""The articles of an export."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.formats import registry
from rubricate.formats.collections.news.splitting import export_of
from rubricate.gui.dialogs.articles import ArticlesDialog

NEWS = Path(__file__).parents[2] / "golden" / "news" / "nexis-old.txt"


@pytest.fixture
def dialog(qtbot: QtBot) -> ArticlesDialog:
    export = export_of(registry.read(NEWS.read_bytes(), NEWS.name))
    assert export is not None
    made = ArticlesDialog(NEWS.name, export)
    qtbot.addWidget(made)
    made.show()
    return made


def test_all_are_ticked_and_the_one_that_has_the_keys_is_shown(dialog: ArticlesDialog, qtbot: QtBot) -> None:
    assert dialog.chosen() == [0, 1]
    assert "Harbour Gazette" in dialog.preview.toPlainText()
    qtbot.keyClick(dialog.articles, Qt.Key.Key_Down)
    assert "Fares rise by a tenth." in dialog.preview.toPlainText()
    qtbot.keyClick(dialog.articles, Qt.Key.Key_Space)
    assert dialog.chosen() == [0]


def test_none_are_too_few(dialog: ArticlesDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert (dialog.chosen(), dialog._add.isEnabled()) == ([], False)
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    assert (dialog.chosen(), dialog._add.isEnabled()) == ([0, 1], True)


def test_or_as_one_document(dialog: ArticlesDialog, qtbot: QtBot) -> None:
    dialog.articles.tick([0, 1], on=False)
    qtbot.keyClick(dialog.whole, Qt.Key.Key_Space)
    assert dialog.chosen() is None
    assert dialog._add.isEnabled()
    assert not dialog.articles.isEnabled()
