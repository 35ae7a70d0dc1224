"""PDF files as Qt writes them: with fonts of this machine in them, letters shaped and put in the order of the paper."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QFont, QFontMetrics, QPdfWriter, QTextDocument

_RESOLUTION = 96


def shows(words: str, font: QFont) -> bool:
    """Whether this font, or those that stand in for it, have all of these letters."""
    metrics = QFontMetrics(font)
    return all(letter.isspace() or metrics.inFontUcs4(ord(letter)) for letter in words)


def printed(paragraphs: Sequence[str], font: QFont, *, numbered: bool = False) -> bytes:
    """A PDF of these paragraphs on A4: from edge to edge, or with margins and `numbered` pages."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setResolution(_RESOLUTION)
    document = QTextDocument()
    document.setDefaultFont(font)
    if not numbered:
        document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.setPlainText("\n".join(paragraphs))
    document.print_(writer)
    held.close()
    return bytes(held.data().data())
