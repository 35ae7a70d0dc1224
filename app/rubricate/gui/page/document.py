"""A text with its formatting as a QTextDocument whose position n is the text's UTF-16 position n."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFrameFormat

from rubricate.core.document import INLINES, Mark
from rubricate.core.text import Utf16Map
from rubricate.gui.page.blocks import Blocks, Look
from rubricate.gui.page.shown import RIGHT_TO_LEFT, is_right_to_left, shown
from rubricate.gui.page.style import BOTTOM, TOP, PageStyle, Surface
from rubricate.gui.page.typesetting import INKED, Inks, Typesetter


@dataclass(frozen=True, slots=True)
class Matter:
    """What is read: a text with its formatting, its blocks, and the map of its places. Made once, set many times."""

    text: str
    marks: tuple[Mark, ...]
    places: Utf16Map
    blocks: Blocks
    right_to_left: bool
    mixed: bool

    @classmethod
    def of(cls, text: str, marks: Sequence[Mark] = (), paragraphs: Sequence[int] = ()) -> "Matter":
        """`marks` and `paragraphs` (flat) in code points."""
        places = Utf16Map(text)
        blocks = Blocks(text, marks, places, paragraphs)
        mixed = not text.isascii() and RIGHT_TO_LEFT.search(text) is not None
        return cls(text, tuple(marks), places, blocks, is_right_to_left(text), mixed)

    @property
    def is_inked(self) -> bool:
        """Whether some letters have a colour of their own, which stands in the document."""
        kinds = {mark.kind for mark in self.marks} | {look.kind for look in self.blocks.looks.values()}
        return not kinds.isdisjoint(INKED)

    def columns(self) -> int:
        """The cells of the widest table row."""
        rows = (self.text[m.start : m.end] for m in self.marks if m.kind == "row")
        return max((row.count("\t") + 1 for row in rows), default=1)


def build_document(matter: Matter, style: PageStyle, surface: Surface, inks: Inks) -> QTextDocument:
    """The document, detached and not yet laid out. The caller keeps it and deletes it."""
    setter = Typesetter(style, surface, inks, matter.columns)
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(setter.font())
    document.setTextWidth(surface.width)  # before there is a layout: it would begin with another width
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _insert(cursor, matter, setter)
    _emphasise(cursor, matter, setter)
    cursor.endEditBlock()
    _set_margins(document, surface.mirrored() if matter.right_to_left else surface)
    return document


def _insert(cursor: QTextCursor, matter: Matter, setter: Typesetter) -> None:
    """The letters, in as few pieces as there are runs of blocks set alike."""
    words = _Utf16Slices(shown(matter.text), matter.places)
    forms: dict[tuple[Look, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}
    for first, end, look in matter.blocks.runs():
        start, stop = matter.blocks.span(first)[0], matter.blocks.span(end - 1)[1]
        letters = words.cut(start, stop)
        key = (look, matter.mixed and setter.indent(look) > 0 and is_right_to_left(letters))
        if key not in forms:
            forms[key] = (setter.block(*key), setter.letters(look))
        block, char = forms[key]
        if first == 0:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(char)
        else:
            cursor.insertBlock(block, char)
        cursor.insertText(letters, char)


def _emphasise(cursor: QTextCursor, matter: Matter, setter: Typesetter) -> None:
    to16 = matter.places.to_utf16
    for mark in matter.marks:
        if mark.kind in INLINES and mark.start < mark.end:
            cursor.setPosition(to16(mark.start))
            cursor.setPosition(to16(mark.end), QTextCursor.MoveMode.KeepAnchor)
            look = matter.blocks.look(matter.blocks.at(to16(mark.start)))
            cursor.mergeCharFormat(setter.inline(mark.kind, setter.em(look.kind)))


def _set_margins(document: QTextDocument, surface: Surface) -> None:
    form: QTextFrameFormat = document.rootFrame().frameFormat()
    form.setLeftMargin(surface.left)
    form.setRightMargin(surface.right)
    form.setTopMargin(TOP)
    form.setBottomMargin(BOTTOM)
    document.rootFrame().setFrameFormat(form)


class _Utf16Slices:
    """Slices of a text by UTF-16 places."""

    def __init__(self, text: str, places: Utf16Map) -> None:
        self._text = text
        self._place = places.to_code_point

    def cut(self, start: int, stop: int) -> str:
        return self._text[self._place(start) : self._place(stop)]
