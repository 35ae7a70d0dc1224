"""What a tag means, on a card beside where one is: its definition, its rules, its examples."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.announce import announce
from rubricate.gui.chips import CHIP, cap_width, chip_rect, draw_cap, draw_chip
from rubricate.gui.floating import Floating
from rubricate.gui.panels.note import NoteView
from rubricate.gui.panels.row_delegate import Along
from rubricate.gui.parts import label, named
from rubricate.gui.rendering import render
from rubricate.gui.theme import Theme
from rubricate.words import tr

WIDTH, HIGHEST = 400, 420
NEAR = 8
HEAD = 26


class TagCard(Floating):
    """A popup: Esc, the key that opened it, or a click elsewhere closes it; arrow keys scroll."""

    def __init__(self, tag: Tag, codebook: Codebook, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("What {tag} means", tag=tag.name))
        self.head = _Head(tag, theme, self)
        self.path = label(self, " › ".join(codebook.path(tag)[:-1]), "panelNote", wraps=True)
        self.path.setVisible(bool(self.path.text()))
        self.body = named(NoteView(self), "cardBody")
        self.body.setAccessibleName(self.accessibleName())
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        render(self.body.document(), card_markdown(tag))
        _set_apart(self.body.document(), theme.space(2))
        self.body.setAccessibleDescription(self.body.toPlainText())
        self.body.installEventFilter(self)
        column = QVBoxLayout(self)
        side = theme.space(3) + self.room
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.space(1))
        for part in (self.head, self.path, self.body):
            column.addWidget(part)
        self.setFocusProxy(self.body)

    def open_near(self, place: QRect) -> None:
        """Beside a rectangle in global coordinates, so that it stays to be seen; all of it on the screen."""
        width = self._theme.px(WIDTH)
        self.setFixedWidth(width + 2 * self.room)
        self.ensurePolished()
        self.body.ensurePolished()
        measured = self.body.document().clone(self)  # the view sets its own to the width it has so far
        measured.setDefaultFont(self.body.font())
        measured.setTextWidth(width - 2 * self._theme.space(3) - 2)
        height = round(measured.size().height()) + self._theme.px(4)
        self.body.setFixedHeight(min(height, self._theme.px(HIGHEST)))
        self.adjustSize()
        screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
        self.move(_beside(place, self.size(), screen.availableGeometry()))
        self.show()
        self.body.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self.body, f"{self.accessibleName()}. {self.body.toPlainText()}")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter and letters would begin to write elsewhere; here they close the card."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not _scrolls(event):
            self.close()
            return True
        return False


class _Head(QWidget):
    """Letter, name and key."""

    def __init__(self, tag: Tag, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._tag, self._theme = tag, theme
        self.setFixedHeight(theme.px(HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px, tag = self._theme, self._theme.px, self._tag
        painter = QPainter(self)
        along = Along(self.rect(), self.layoutDirection())
        draw_chip(painter, chip_rect(theme, along.start(0, px(CHIP)).left(), self.height() / 2), theme.tag(tag), theme)
        taken = 0.0
        if tag.key:
            taken = cap_width(theme, tag.key.upper())
            cap = along.end(0, taken)
            cap.setTop(round(self.height() / 2 - px(9)))
            cap.setHeight(px(18))
            draw_cap(painter, cap, tag.key.upper(), theme)
        painter.setFont(theme.ui_font("title", 600))
        painter.setPen(theme.color("text"))
        place = along.between(px(CHIP + 8), taken + px(8))
        shown = painter.fontMetrics().elidedText(tag.name, Qt.TextElideMode.ElideRight, round(place.width()))
        edge = Qt.AlignmentFlag.AlignRight if along.is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(flags), shown)
        painter.end()


def card_markdown(tag: Tag) -> str:
    """Definition, rules and examples in Markdown; what is empty is left out."""
    parts = [tag.definition.strip()]
    for title, text in (
        (tr("Use it when"), tag.use_when),
        (tr("Do not use it when"), tag.not_when),
        (tr("Example"), tag.example),
        (tr("Counter-example"), tag.counter_example),
    ):
        if text.strip():
            parts.append(f"**{title}**\n{text.strip()}")
    found = "\n\n".join(part for part in parts if part)
    return found or tr("Nothing is written about this tag yet. Its definition is written in the codebook.")


def _set_apart(document: QTextDocument, gap: int) -> None:
    """Space over each paragraph but the first."""
    cursor = QTextCursor(document)
    while cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
        shape = cursor.blockFormat()
        shape.setTopMargin(gap)
        cursor.setBlockFormat(shape)


def _scrolls(event: QKeyEvent) -> bool:
    keys = (
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Meta,
    )  # fmt: skip
    return event.key() in keys or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _beside(place: QRect, size: QSize, screen: QRect) -> QPoint:
    """Behind the rectangle, before it, or below it, wherever there is room."""
    left, top = place.right() + NEAR, place.top()
    if left + size.width() > screen.right():
        left = place.left() - NEAR - size.width()
    if left < screen.left():
        left = max(screen.left(), min(place.left(), screen.right() - size.width()))
        top = place.bottom() + NEAR
    return QPoint(left, max(screen.top(), min(top, screen.bottom() - size.height())))
