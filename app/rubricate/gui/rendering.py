"""Markdown in Qt's documents: notes, definitions. Nothing in it is fetched or run."""

from typing import Final

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from rubricate.core.notes import with_line_breaks

_MARKDOWN: Final = QTextDocument.MarkdownFeature(
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub.value | QTextDocument.MarkdownFeature.MarkdownNoHTML.value
)


def render(document: QTextDocument, markdown: str) -> None:
    """Markdown in a document: every line break is one, and HTML stays as it is written."""
    document.setMarkdown(with_line_breaks(markdown), _MARKDOWN)
    _lighten(document)


def _lighten(document: QTextDocument) -> None:
    """Bold words in the semibold that the interface's family has; Qt would smear a bold of its own."""
    lighter = QTextCharFormat()
    lighter.setFontWeight(QFont.Weight.DemiBold)
    cursor = QTextCursor(document)
    for start, end in _bold(document):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(lighter)


def _bold(document: QTextDocument) -> list[tuple[int, int]]:
    """Where the document is bold."""
    found: list[tuple[int, int]] = []
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            if fragment.charFormat().fontWeight() > QFont.Weight.DemiBold:
                found.append((fragment.position(), fragment.position() + fragment.length()))
            at += 1
        block = block.next()
    return found
