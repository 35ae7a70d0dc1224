"""Markdown in Qt's documents."""

from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from rubricate.gui.rendering import render


def test_lines_are_kept_html_is_words_and_bold_is_no_heavier_than_semibold(qtbot: QtBot) -> None:
    document = QTextDocument()
    render(document, "one\n**two** <b>three</b>\n\nfour")
    assert document.toPlainText() == "one\ntwo <b>three</b>\nfour"
    cursor = QTextCursor(document)
    cursor.setPosition(5)
    assert cursor.charFormat().fontWeight() == QFont.Weight.DemiBold
