"""The strip at the scroll bar: where in the document which tag is, and what of it is seen. A click goes there."""

from typing import Final
from uuid import UUID

import numpy as np
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QStyle, QToolTip, QWidget

from rubricate.gui import tips
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.traces import NOWHERE, Strip, Traces
from rubricate.gui.showing import Display
from rubricate.words import figure, tr, trn

WIDTH: Final = 26
OWN: Final = 6  # tags with a column of their own; the others share one
_SIDE: Final = 3
_GAP: Final = 1
AT_ONCE: Final = 25_000  # annotations that are looked at before the window may answer
_SOON: Final = 40  # milliseconds in which changes are gathered
_LEAST_FRAME: Final = 10
_NEAR: Final = 3  # rows around the pointer that a tooltip tells of


class Overview(QWidget):
    """Beside the scroll bar and never instead of it. It looks at all annotations at once, a moment after a change."""

    def __init__(self, page: AskingPage) -> None:
        super().__init__(page)
        self._page = page
        self._image = QImage()
        self._traces = Traces(*(np.zeros(0, np.int64) for _ in range(3)))
        self._tags: tuple[UUID, ...] = ()
        self._places: dict[UUID, int] = {}  # of the tags in their order
        self._strip: tuple[tuple[object, ...], Strip] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._look)
        self.setObjectName("overview")
        self.setAccessibleName(tr("Overview of the document"))
        page.marks_changed.connect(self.follow)
        page.laid_out.connect(self._measure_anew)
        page.verticalScrollBar().valueChanged.connect(lambda _value: self.update())
        page.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self.update())
        page.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Other annotations, another way of showing them, another theme."""
        self._page.set_beside(self._page.theme.px(WIDTH))
        self._place()
        self._wait()

    @property
    def columns(self) -> int:
        """One for each of the first tags, and one for all the others."""
        return min(len(self._tags), OWN + 1)

    def column_of(self, tag_id: UUID) -> int:
        """The column in which a tag's annotations are; NOWHERE for one that is not shown."""
        if not self._page.scene.showing.shows(tag_id):
            return NOWHERE
        return min(self._places.get(tag_id, len(self._tags)), max(0, self.columns - 1))

    def _wait(self) -> None:
        """Look at it soon; what nobody sees is looked at when it is shown."""
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        """Find where everything lies, and paint it into a picture."""
        page = self._page
        self._tags = tuple(page.codebook)
        self._places = {tag_id: at for at, tag_id in enumerate(self._tags)}
        height = round(self.height() * self.devicePixelRatioF())
        if not self._tags or height <= 0:
            self._image = QImage()
            self.update()
            return
        strip = self._measured(height)
        if not strip.catch_up(AT_ONCE):
            self._soon.start()
            return
        self._traces = strip.traces([self.column_of(tag) for tag in page.rows.tags])
        self._image = self._painted(height)
        self.setAccessibleDescription(self._in_words())
        self.update()

    def _measured(self, height: int) -> Strip:
        """The strip for these annotations in this layout: what was found once is found."""
        page, layouter = self._page, self._page.sheet.layouter
        matter = (page.rows, layouter.complete, self._total(), height)
        if self._strip is None or self._strip[0] != matter:
            tops = [*layouter.tops, layouter.height()] if layouter.complete else []
            self._strip = matter, Strip(page.rows, page.matter.blocks, tops, self._total(), height)
        return self._strip[1]

    def _measure_anew(self) -> None:
        """The text lies otherwise."""
        self._strip = None
        self._wait()

    def _painted(self, height: int) -> QImage:
        sharpness = self.devicePixelRatioF()
        width = round(self.width() * sharpness)
        pixels = np.zeros((height, width), np.uint32)
        covered = self._traces.covered(self.columns, height)
        for column in range(self.columns):
            left, right = (round(x * sharpness) for x in self._reach(column))
            pixels[covered[column], left:right] = self._colour(column)
        image = QImage(pixels.tobytes(), width, height, width * 4, QImage.Format.Format_ARGB32).copy()
        image.setDevicePixelRatio(sharpness)
        return image

    def _colour(self, column: int) -> int:
        page = self._page
        if page.scene.showing.display is Display.PRINT:
            return page.theme.color("text").rgba()
        if column >= OWN:
            return page.theme.color("text_muted").rgba()
        return page.theme.tag(page.codebook[self._tags[column]]).line.rgba()

    def _reach(self, column: int) -> tuple[float, float]:
        """From where to where a column goes, in the widget's pixels."""
        room = self.width() - 1 - 2 * _SIDE
        share = room / self.columns
        left = 1 + _SIDE + column * share
        if self.isRightToLeft():
            left = self.width() - left - share
        return left, left + max(2.0, share - _GAP)

    # --- what is seen

    def frame(self) -> QRectF:
        """Where what is visible lies."""
        bar, seen = self._page.verticalScrollBar(), self._page.viewport().height()
        total = self._total()
        height = max(_LEAST_FRAME, self.height() * seen / total)
        top = min(self.height() * bar.value() / total, self.height() - height)
        return QRectF(1.5, top + 0.5, self.width() - 3, height - 1)

    def _total(self) -> int:
        """All that can be scrolled through, in the page's pixels."""
        return max(1, self._page.verticalScrollBar().maximum() + self._page.viewport().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wait()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, frame = self._page.theme, self.frame()
        painter.fillRect(self.rect(), theme.color("page"))
        painter.fillRect(self.width() - 1 if self.isRightToLeft() else 0, 0, 1, self.height(), theme.color("hairline"))
        is_all = self._page.verticalScrollBar().maximum() == 0  # then a frame would tell nothing
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("page" if is_all else "window"))
        painter.drawRoundedRect(frame, 4, 4)
        painter.drawImage(0, 0, self._image)
        painter.setPen(Qt.PenStyle.NoPen if is_all else QPen(theme.color("border"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
        painter.end()

    # --- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def _go(self, y: float) -> None:
        """What lies at this height of the strip comes to the middle of the page."""
        seen = self._page.viewport().height()
        self._page.verticalScrollBar().setValue(round(y / max(1, self.height()) * self._total() - seen / 2))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.words_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), tips.plain(words), self)
            return True
        return super().event(event)

    def words_at(self, x: float, y: float) -> str:
        """What a tooltip says: the paragraph, and the tag of the column with how many of it are near."""
        page, sharpness = self._page, self.devicePixelRatioF()
        blocks = page.matter.blocks
        if page.sheet.layouter.complete:
            place = blocks.span(page.sheet.layouter.block_at(y / max(1, self.height()) * self._total()))[0]
        else:
            place = round(y / max(1, self.height()) * blocks.length)
        number, of = page.places.number("paragraph", place), page.places.count("paragraph")
        lines = [tr("Paragraph {n} of {of}", n=figure(number), of=figure(of))] if number else []
        column = next((n for n in range(self.columns) if self._reach(n)[0] <= x <= self._reach(n)[1]), None)
        if column is not None:
            row = round(y * sharpness)
            near = self._traces.number(column, row - _NEAR, row + _NEAR)
            count = trn("{n} annotation near here", "{n} annotations near here", near)
            lines.insert(0, tr("{tag}: {count}", tag=self._name(column), count=count))
        return "\n".join(lines)

    def _name(self, column: int) -> str:
        if column >= OWN:
            return tr("The other tags")
        return self._page.codebook[self._tags[column]].name

    def _in_words(self) -> str:
        """How many there are by column, for who does not see them."""
        counts = self._traces.counts(self.columns)
        return ", ".join(tr("{tag} {n}", tag=self._name(n), n=figure(counts[n])) for n in range(self.columns))

    # --- where it stands

    def _place(self) -> None:
        page, bar = self._page, self._page.verticalScrollBar().sizeHint().width()
        width = page.theme.px(WIDTH)
        place = QRect(page.width() - bar - width, 0, width, page.height())
        self.setGeometry(QStyle.visualRect(page.layoutDirection(), page.rect(), place))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The page has another size, or is mirrored."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place()
            self._wait()
        return False
