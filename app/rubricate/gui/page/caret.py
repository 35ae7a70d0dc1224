"""The caret: where it is, how keys move it, how it is painted."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QTextCursor

from rubricate.gui.page.view import PageView

WIDTH: Final = 2.5
_AROUND: Final = 4  # pixels repainted around it
_Op = QTextCursor.MoveOperation
_OPERATIONS: Final[Mapping[str, QTextCursor.MoveOperation]] = {
    "left": _Op.Left,
    "right": _Op.Right,
    "up": _Op.Up,
    "down": _Op.Down,
    "word_left": _Op.WordLeft,
    "word_right": _Op.WordRight,
    "line_start": _Op.StartOfLine,
    "line_end": _Op.EndOfLine,
    "text_start": _Op.Start,
    "text_end": _Op.End,
}
_UNITS: Final[Mapping[str, tuple[str, int]]] = {
    "sentence_back": ("sentence", -1),
    "sentence_on": ("sentence", 1),
    "paragraph_back": ("paragraph", -1),
    "paragraph_on": ("paragraph", 1),
}


class Caret(QObject):
    """Moves the page's text cursor and blinks where the system wants it."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page)
        self._page = page
        self._is_calm = False
        self._is_lit = True
        self._last = QRectF()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._blink)

    def move(self, verb: str, *, extend: bool) -> None:
        """One of the moves of `page.keys`; a selection that is not extended collapses to its side first."""
        cursor = self._page.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if extend else QTextCursor.MoveMode.MoveAnchor
        if verb in _OPERATIONS:
            if cursor.hasSelection() and not extend and verb in ("left", "right"):
                self._collapse(cursor, verb)
            else:
                cursor.movePosition(_OPERATIONS[verb], mode)
        elif verb in _UNITS:
            unit, direction = _UNITS[verb]
            to_end = extend and direction > 0
            cursor.setPosition(self._page.places.step(cursor.position(), unit, direction, to_end=to_end), mode)
        else:
            self._screen(cursor, -1 if verb == "screen_up" else 1, mode)
        self._page.put_cursor(cursor)
        self._page.show_margins()

    def _collapse(self, cursor: QTextCursor, verb: str) -> None:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        backwards = self._page.runs_right_to_left(cursor.position())
        cursor.setPosition(start if (verb == "left") != backwards else end)

    def _screen(self, cursor: QTextCursor, direction: int, mode: QTextCursor.MoveMode) -> None:
        """The page moves by what is seen but one line, and the caret with it."""
        bar = self._page.verticalScrollBar()
        spot = self._page.cursorRect(cursor).center()
        before = bar.value()
        bar.setValue(before + direction * bar.pageStep())
        if bar.value() == before:
            cursor.movePosition(_Op.End if direction > 0 else _Op.Start, mode)
        else:
            cursor.setPosition(self._page.place_near(spot), mode)

    def set_calm(self, calm: bool) -> None:
        """Whether it never blinks."""
        self._is_calm = calm
        self.restart()

    def restart(self) -> None:
        """Lit now; it blinks while the page has the focus, unless the system or the person wants it steady."""
        self._is_lit = True
        period = QGuiApplication.styleHints().cursorFlashTime()
        if self._page.hasFocus() and period > 0 and not self._is_calm:
            self._timer.start(period // 2)
        else:
            self._timer.stop()
        self.update()

    def update(self) -> None:
        self._page.viewport().update(self._box().toAlignedRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))

    def moved(self) -> None:
        """Paint it where it was and where it is."""
        self._page.viewport().update(self._last.toAlignedRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        self.restart()

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """In viewport coordinates, after the text. A selection has handles instead, a unit its ring."""
        scene = self._page.scene
        is_needed = scene.selection is None and (scene.unit is None or scene.unit.is_inside)
        if self._is_lit and self._page.hasFocus() and is_needed:
            box = self._last = self._box()
            painter.fillRect(QRectF(box.left() - WIDTH / 2, box.top(), WIDTH, box.height()), colour)

    def _box(self) -> QRectF:
        return self._page.caret_box(self._page.textCursor().position())

    def _blink(self) -> None:
        self._is_lit = not self._is_lit
        self.update()
