"""What was noted on the marks of a printed text: a numbered list behind it, in pages of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
)

from rubricate.gui.rendering import render
from rubricate.gui.theme import Theme
from rubricate.words import tr

LONGEST = 200  # code points of the words that are repeated


@dataclass(frozen=True, slots=True)
class Remark:
    """One annotation in the list. `start` is a code point, None for the whole document; `note` is Markdown.

    `answers` and `ties`, where its links lead, are a line each.
    """

    start: int | None
    letter: str
    tag: str
    coder: str
    words: str
    note: str
    answers: str = ""
    ties: str = ""


class Remarks:
    """The list, set in a width and cut into pages of a height; pixels of 96 dpi."""

    def __init__(self, remarks: Sequence[Remark], pages: Sequence[int], theme: Theme, size: QSizeF) -> None:
        """`pages` has the page, from 1, on which each of them begins; 0 for the whole document."""
        self._size = size
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        font = theme.ui_font("small")
        font.setFeature(QFont.Tag("calt"), 0)  # Inter has brackets of its own beside capitals, which nobody can copy
        self._document.setDefaultFont(font)
        self._bold, self._plain = QTextCharFormat(), QTextCharFormat()
        for form in (self._bold, self._plain):
            form.setForeground(theme.color("text"))
        self._ink = QTextCharFormat()
        self._ink.setForeground(theme.color("text"))
        self._bold.setFontWeight(QFont.Weight.DemiBold)
        self._cursor = QTextCursor(self._document)
        self._line(tr("Notes"), self._bold, above=0)
        for number, (remark, page) in enumerate(zip(remarks, pages, strict=True), 1):
            self._line(_head(number, remark, page), self._bold, above=8)
            if remark.words:
                self._line(f"“{_short(remark.words)}”", self._plain, above=2)
            if remark.note:
                self._written(remark.note)
            for lines in (remark.answers, remark.ties):
                if lines:
                    self._line(lines, self._plain, above=2)
        self._document.setPageSize(size)
        self.pages = self._document.pageCount() if remarks else 0

    def paint(self, painter: QPainter, number: int, left: float, top: float) -> None:
        """The page of this number, from 0, with its upper left corner there."""
        painter.save()
        painter.translate(left, top - number * self._size.height())
        clip = QRectF(0, number * self._size.height(), self._size.width(), self._size.height())
        painter.setClipRect(clip)
        self._document.drawContents(painter, clip)
        painter.restore()

    def _line(self, words: str, form: QTextCharFormat, *, above: int) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._cursor.insertText(words.replace("\n", "\N{LINE SEPARATOR}"), form)

    def _written(self, markdown: str) -> None:
        """A note in its form."""
        note = QTextDocument()
        note.setDefaultFont(self._document.defaultFont())
        render(note, markdown)
        whole = QTextCursor(note)
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeCharFormat(self._ink)
        block = QTextBlockFormat()
        block.setTopMargin(2)
        self._cursor.insertBlock(block, self._plain)
        self._cursor.insertFragment(QTextDocumentFragment(whole))


def _head(number: int, remark: Remark, page: int) -> str:
    where = tr("page {n}", n=page) if page else tr("on the whole document")
    return f"{number}.  [{remark.letter}] {remark.tag}, {remark.coder}, {where}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} … {words[-LONGEST // 2 :]}"
