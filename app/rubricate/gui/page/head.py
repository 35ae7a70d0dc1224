"""Above the text: what stands on the whole document. It is no part of the text, so no letter moves."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from rubricate.core.annotation import Annotation
from rubricate.gui import tips
from rubricate.gui.page import spoken
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.tag_looks import TagLooks
from rubricate.gui.page.whole_chip import HEIGHT, PAD, WholeChip
from rubricate.gui.parts import tool_button
from rubricate.gui.showing import Display
from rubricate.words import tr, trn

_MARGIN: Final = 6
_SPACE: Final = 4
_MOST_LINES: Final = 3


class DocumentHead(QWidget):
    """A chip for each annotation of the whole document; not there where there is none. Its keys are the page's."""

    def __init__(self, page: AskingPage) -> None:
        super().__init__(page)
        self._page = page
        self._shown: Sequence[object] = ()
        self._chips: list[WholeChip] = []
        self._more = tool_button(self, "", self._ask_for_more, name="headMore")
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("documentHead")
        self.setAccessibleName(tr("On the whole document"))
        self.hide()
        page.marks_changed.connect(self.follow)
        page.focus.changed.connect(lambda _before, _now: self._show_states())
        page.picked.changed.connect(self._show_states)
        page.viewport().installEventFilter(self)

    def follow(self) -> None:
        """Show what there is now."""
        page, showing = self._page, self._page.scene.showing
        seen = tuple(annotation for annotation in page.wholes if showing.shows(annotation.tag_id))
        linked = tuple(page.links.has(annotation.id) for annotation in seen)
        shown = (seen, linked, page.theme, page.codebook, showing.display is Display.PRINT)
        if shown != self._shown:
            self._shown = shown
            self._make(seen)
        self._arrange()
        self._show_states()

    def chip_of(self, annotation_id: UUID | None) -> QWidget | None:
        """The chip of an annotation, or what stands for it where there was no room; None where it is not shown."""
        found = next((chip for chip in self._chips if chip.annotation_id == annotation_id), None)
        return self._more if found is not None and found.isHidden() else found

    def _make(self, annotations: Sequence[Annotation]) -> None:
        page = self._page
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        looks = TagLooks(page.theme, page.codebook)
        self._chips = [self._chip(annotation, looks) for annotation in annotations]
        self._more.setFont(page.theme.ui_font("small", 500))

    def _chip(self, annotation: Annotation, looks: TagLooks) -> WholeChip:
        page = self._page
        name = spoken.name_of(page.codebook, annotation.tag_id)
        look = looks.of(annotation.tag_id, in_ink=page.scene.showing.display is Display.PRINT)
        chip = WholeChip(annotation, look, name, page.theme, self, linked=page.links.has(annotation.id))
        chip.setAccessibleName(spoken.whole(page.codebook, annotation))
        first_line = annotation.note.strip().partition("\n")[0]
        chip.setToolTip(tips.plain("\n".join(filter(None, (spoken.whole(page.codebook, annotation), first_line)))))
        chip.clicked.connect(lambda: self._press(annotation.id))
        chip.installEventFilter(self)
        return chip

    def _press(self, annotation_id: UUID) -> None:
        self._page.setFocus(Qt.FocusReason.MouseFocusReason)
        self._page.picked.clear()
        self._page.focus_annotation(annotation_id)

    # --- layout

    def _arrange(self) -> None:
        """The chips one after the other, in at most three lines; the page gives the room."""
        surface, view = self._page.sheet.surface, self._page.viewport().geometry()
        px = self._page.theme.px
        width, lines = surface.measure + 2 * px(PAD), 0  # so that the letters stand in line with the text
        spare: list[WholeChip] = []
        x, more = 0, px(HEIGHT + 18)
        for number, chip in enumerate(self._chips):
            size = chip.sizeHint()
            room = width - (more if lines == _MOST_LINES - 1 and number < len(self._chips) - 1 else 0)
            if x and x + size.width() > room:
                x, lines = 0, lines + 1
            if lines >= _MOST_LINES or spare:
                spare.append(chip)
                chip.hide()
                continue
            self._put(chip, QRect(QPoint(x, px(_MARGIN) + lines * px(HEIGHT + _SPACE)), size), width)
            x += size.width() + px(_SPACE)
        self._show_spare(spare, width, more)
        rows = min(lines + 1, _MOST_LINES)
        height = px(2 * _MARGIN) + rows * px(HEIGHT + _SPACE) - px(_SPACE) if self._chips else 0
        self._page.set_head(height)
        self.setGeometry(view.x() + surface.left - px(PAD), 0, width, height)
        self.setVisible(bool(self._chips))

    def _put(self, part: QWidget, place: QRect, width: int) -> None:
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), QRect(0, 0, width, place.bottom() + 1), place))
        part.show()

    def _show_spare(self, spare: Sequence[WholeChip], width: int, more: int) -> None:
        self._more.setVisible(bool(spare))
        if spare:
            px = self._page.theme.px
            words = trn("{n} more on the whole document", "{n} more on the whole document", len(spare))
            self._more.setText(f"+{len(spare)}")
            self._more.setToolTip(words)
            self._more.setAccessibleName(words)
            top = px(_MARGIN) + (_MOST_LINES - 1) * px(HEIGHT + _SPACE)
            self._put(self._more, QRect(QPoint(width - more, top), QSize(more, px(HEIGHT))), width)

    def _show_states(self) -> None:
        page = self._page
        for chip in self._chips:
            is_picked = chip.annotation_id in page.picked
            chip.show_state(is_focus=chip.annotation_id == page.focus.whole, is_picked=is_picked)

    # --- the mouse

    def _ask_for_more(self) -> None:
        hidden = [chip.annotation_id for chip in self._chips if chip.isHidden()]
        self._page.ask_menu_of(self._more.mapToGlobal(self._more.rect().bottomLeft()), hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The column stands elsewhere; a chip is pressed in another way than plainly."""
        if isinstance(watched, WholeChip):
            return self._of_chip(watched, event)
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._chips:
            self._arrange()
        return False

    def _of_chip(self, chip: WholeChip, event: QEvent) -> bool:
        page = self._page
        if isinstance(event, QContextMenuEvent):
            page.ask_menu_of(event.globalPos(), [chip.annotation_id])
            return True
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonDblClick:
                page.inspect_asked.emit(chip.annotation_id)
                return True
            adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if adds and event.type() == QEvent.Type.MouseButtonPress:
                page.setFocus(Qt.FocusReason.MouseFocusReason)
                page.pick_and_say(chip.annotation_id)
                return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Between the chips nothing is pressed, and the page below hears nothing of it."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._page.theme.color("hairline"))
        pad, y = self._page.theme.px(PAD), self.height() - 1
        painter.drawLine(pad, y, self.width() - pad, y)
        painter.end()
