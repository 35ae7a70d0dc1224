"""The text on paper: pages with its marks, then a legend. Patterns and letters carry it where there is no colour."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPagedPaintDevice, QPainter, QPalette, QTextDocument

from rubricate.core.annotation import Annotation
from rubricate.core.codebook import Codebook, Tag
from rubricate.gui import chips
from rubricate.gui.page.document import Matter
from rubricate.gui.page.geometry import Band
from rubricate.gui.page.numbering import Numbering
from rubricate.gui.page.page_ends import keep_together
from rubricate.gui.page.painter import PagePainter
from rubricate.gui.page.remarks import Remark, Remarks
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.scene import Scene
from rubricate.gui.page.sheet import Sheet
from rubricate.gui.page.style import RIGHT, PageStyle, Surface
from rubricate.gui.page.typesetting import Inks
from rubricate.gui.showing import EVERYTHING, Showing
from rubricate.gui.theme import Theme
from rubricate.words import tr, trn

MARGINS: Final = QMarginsF(20, 16, 10, 16)  # millimetres; brackets and their room stand at the right already
_DPI: Final = 96  # the page's pixels
_HEAD: Final = 36  # above the text: the title
_FOOT: Final = 32  # below it: the number of the page
_LEFT: Final = 32
_ZOOM: Final = 80  # 14 pixels are 10.5 points
_ROW: Final = 24  # of the legend
_WIDEST: Final = 560
_DOT: Final = 2.5
Row = tuple[Tag | None, int]  # of the legend: a tag, or None for the dot that is a note, and how often


@dataclass(frozen=True, slots=True)
class Print:
    """What is printed."""

    title: str
    matter: Matter
    rows: Rows
    codebook: Codebook
    style: PageStyle
    showing: Showing = EVERYTHING
    numbering: Numbering | None = None
    wholes: Sequence[Annotation] = ()
    remarks: Sequence[Remark] = ()


def paint_pages(device: QPagedPaintDevice, what: Print) -> int:
    """Paint all pages on a printer or into a PDF; gives back how many they are."""
    return sum(1 for _ in each_page(device, [what]))


def each_page(device: QPagedPaintDevice, texts: Iterable[Print]) -> Iterator[int]:
    """Paint one text after the other, each on pages of its own; its number in them after each page that is done."""
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / _DPI
        painter.scale(scale, scale)
        size = QSizeF(device.width() / scale, device.height() / scale)
        for number, what in enumerate(texts):
            for _ in _Pages(device, painter, what, size).paint(is_first=number == 0):
                yield number
    finally:
        painter.end()


class _Pages:
    """One run over the pages, in pixels of 96 dpi."""

    def __init__(self, device: QPagedPaintDevice, painter: QPainter, what: Print, size: QSizeF) -> None:
        self._device, self._painter, self._what, self._size = device, painter, what, size
        self._is_first = True
        self._theme = Theme.load("light")
        style = replace(what.style, zoom=_ZOOM, ligatures=False)
        measure = max(160, min(_WIDEST, round(size.width()) - _LEFT - RIGHT))
        ink = self._theme.color("text")
        self._sheet = Sheet(what.matter, what.rows, style, Surface(_LEFT, measure, RIGHT), Inks(ink, ink, ink))
        self._height = size.height() - _HEAD - _FOOT
        _without_margins(self._sheet.document)
        self._sheet.document.setPageSize(QSizeF(self._sheet.surface.width, self._height))
        keep_together(self._sheet.document, what.matter.blocks)
        self._marks = PagePainter(self._theme, what.codebook)
        self._scene = Scene(
            what.matter, style, self._sheet.surface, self._sheet.geometry, what.rows, self._sheet.brackets
        )
        self._on_whole = {one.tag_id for one in what.wholes if what.showing.shows(one.tag_id)}
        self._scene.is_vector = True
        self._scene.showing, self._scene.numbering = what.showing, what.numbering

    def paint(self, *, is_first: bool) -> Iterator[int]:
        """All pages, one after the other; the number of each once it is done. Without `is_first` a new one begins."""
        self._is_first = is_first
        layouter = self._sheet.layouter
        layouter.reach(len(self._what.matter.blocks))
        end = layouter.height()
        text_pages = max(1, math.ceil(end / self._height))
        tags = [*self._tags(), *self._notes()]
        room = text_pages * self._height - end
        needed = (len(tags) + 2) * _ROW
        legend_pages = 0 if not tags or needed <= room else math.ceil(needed / self._height)
        notes = self._remarks()
        pages = text_pages + legend_pages + notes.pages
        for number in range(text_pages):
            self._begin(number, pages)
            self._paint_text(number)
            if number == text_pages - 1 and tags and not legend_pages:
                self._paint_legend(tags, _HEAD + end - (text_pages - 1) * self._height + _ROW)
            yield number
        for number in range(text_pages, text_pages + legend_pages):
            self._begin(number, pages)
            self._paint_legend(self._on_page(tags, number - text_pages), _HEAD)
            yield number
        for number in range(notes.pages):
            self._begin(text_pages + legend_pages + number, pages)
            notes.paint(self._painter, number, _LEFT, _HEAD)
            yield text_pages + legend_pages + number
        self._sheet.close()
        QCoreApplication.sendPostedEvents(
            self._sheet, QEvent.Type.DeferredDelete.value
        )  # without a window nobody would

    def _remarks(self) -> Remarks:
        """What was noted, with the page on which each mark begins."""
        remarks = self._what.remarks
        places = [0 if remark.start is None else self._page_of(remark.start) for remark in remarks]
        room = QSizeF(self._size.width() - _LEFT, self._height)
        return Remarks(remarks, places, self._theme, room)

    def _page_of(self, place: int) -> int:
        """The number, from 1, of the page with the line that a code point stands in."""
        document = self._sheet.document
        block = document.findBlock(self._what.matter.places.to_utf16(place))
        line = block.layout().lineForTextPosition(self._what.matter.places.to_utf16(place) - block.position())
        top = document.documentLayout().blockBoundingRect(block).top() + (line.y() if line.isValid() else 0)
        return 1 + int(top // self._height)

    def _begin(self, number: int, of: int) -> None:
        if number or not self._is_first:
            self._device.newPage()
        painter, width = self._painter, self._size.width()
        painter.setFont(self._theme.ui_font("caption"))
        painter.setPen(self._theme.color("text"))
        head, foot = QRectF(0, 0, width, _HEAD), QRectF(0, self._size.height() - _FOOT, width, _FOOT)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(head.adjusted(_LEFT, 0, 0, 0), middle, self._what.title)
        words = tr("Page {n} of {of}", n=number + 1, of=of)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_text(self, number: int) -> None:
        painter, layouter = self._painter, self._sheet.layouter
        top = number * self._height
        painter.save()
        painter.translate(0, _HEAD - top)
        clip = QRectF(0, top, self._size.width(), self._height)
        painter.setClipRect(clip)
        bottom = top + self._height
        band = Band(layouter.block_at(top), layouter.block_at(bottom), top, bottom)
        self._marks.paint(painter, self._scene, band)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.color("text"))
        self._sheet.document.documentLayout().draw(painter, context)
        painter.restore()

    def _on_page(self, tags: list[Row], number: int) -> list[Row]:
        """The rows of the legend that have room on its page of this number, from 0."""
        a_page = max(1, int(self._height // _ROW) - 2)
        return tags[number * a_page : (number + 1) * a_page]

    def _paint_legend(self, tags: list[Row], y: float) -> None:
        """Letter, pattern, name and count of each tag; what the dot means."""
        painter, theme = self._painter, self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.ui_font("body", 600))
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(_LEFT, y + _ROW * 0.65), tr("Tags"))
        for place, (tag, count) in enumerate(tags, 1):
            middle = y + (place + 0.5) * _ROW
            if tag is None:
                painter.setBrush(theme.color("text"))
                painter.drawEllipse(chips.chip_rect(theme, _LEFT, middle).center(), _DOT, _DOT)
            else:
                chips.draw_chip(painter, chips.chip_rect(theme, _LEFT, middle), theme.tag(tag), theme)
                chips.draw_sample(painter, QRectF(_LEFT + 28, middle - 4, 56, 8), theme.tag(tag), theme)
            painter.setFont(theme.ui_font("body"))
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(_LEFT + 100, middle + 4.5), self._words(tag, count))

    def _words(self, tag: Tag | None, count: int) -> str:
        """How often a tag stands in the text, and whether on the whole of it."""
        number = trn("{n} annotation", "{n} annotations", count)
        if tag is None:
            return tr("A dot at the letter: a note, on {annotations}", annotations=number)
        if tag.id not in self._on_whole:
            return tr("{tag}, {annotations}", tag=tag.name, annotations=number)
        if not count:
            return tr("{tag}, on the whole document", tag=tag.name)
        return tr("{tag}, {annotations}, and on the whole document", tag=tag.name, annotations=number)

    def _notes(self) -> list[Row]:
        """The row of the dot, where one is seen."""
        count = sum(self._scene.shows(slot) for slot in self._what.rows.noted)
        return [(None, count)] if count else []

    def _tags(self) -> list[Row]:
        """The tags that are seen, with how often."""
        index, rows, scene = self._what.rows.index, self._what.rows, self._scene
        counts: dict[UUID, int] = {}
        for slot in index.order.tolist():
            if scene.shows(slot):
                counts[rows.tag(slot)] = counts.get(rows.tag(slot), 0) + 1
        seen = counts.keys() | self._on_whole
        return [(tag, counts.get(tag.id, 0)) for tag in self._what.codebook.ordered() if tag.id in seen]


def _without_margins(document: QTextDocument) -> None:
    """On paper the margins above and below are those of the page."""
    form = document.rootFrame().frameFormat()
    form.setTopMargin(0)
    form.setBottomMargin(0)
    document.rootFrame().setFrameFormat(form)
