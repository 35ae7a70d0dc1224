"""What a person without a mouse, or who does not see well, needs of whatever is shown: asked of any widget."""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QScrollArea, QWidget

from rubricate.gui.page.widget import Page

LEAST_TARGET = 24  # pixels, WCAG 2.2, 2.5.8
MOST_STOPS = 100
CARET = 20  # pixels of a caret: where one writes or reads it is what says "here"


def stops(root: QWidget) -> list[QWidget]:
    """All that Tab can come to in here."""
    return [one for one in (root, *root.findChildren(QWidget)) if _is_stop(one)]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it. A list that opens is called by its label, see `parts.called`."""
    if isinstance(widget, QComboBox):
        return next(iter(_labels(widget)), "")
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def nameless(root: QWidget) -> list[str]:
    return [where(one) for one in stops(root) if not name_of(one).strip()]


def too_small(root: QWidget) -> list[str]:
    """What is hard to hit."""
    return [f"{where(one)} {one.size()}" for one in stops(root) if min(one.width(), one.height()) < LEAST_TARGET]


def walked(root: QWidget) -> Sequence[QWidget]:
    """Where Tab leads from where the keys are, until it comes to where it was or out of here."""
    seen: list[QWidget] = []
    while len(seen) < MOST_STOPS:
        now = QApplication.focusWidget()
        if now is None or now in seen or not (now is root or root.isAncestorOf(now)):
            break
        seen.append(now)
        if isinstance(now, Page):  # there Tab goes from annotation to annotation, until Esc
            QTest.keyClick(now, Qt.Key.Key_Escape)
            QTest.keyClick(now, Qt.Key.Key_Escape)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return seen


def unreached(root: QWidget) -> list[str]:
    """What Tab does not come to, from where the keys are, all around the window."""
    seen = walked(root.window())
    return [where(one) for one in stops(root) if one not in seen and not _stands_for(one, seen)]


def ringless(root: QWidget, focus: QColor, done: set[str]) -> list[str]:
    """What does not show that it has the keys. One of each kind is looked at; `done` are the kinds that were."""
    found = []
    for one in stops(root):
        kind = f"{type(one).__name__}#{one.objectName()}"
        if kind not in done:
            done.add(kind)
            if not _shows_focus(one, focus):
                found.append(where(one))
    return found


def where(widget: QWidget) -> str:
    """A widget and what it stands in, for the message of a test."""
    chain = [widget, *_parents(widget)][:3]
    return f"{name_of(widget)!r} " + " < ".join(f"{type(one).__name__}#{one.objectName()}" for one in chain)


def _shows_focus(widget: QWidget, focus: QColor) -> bool:
    window = widget.window()
    for area in _parents(widget):
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
    window.setFocus()
    QApplication.processEvents()
    before = _seen(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    now = QApplication.focusWidget()
    if now is None:
        return False
    if isinstance(now, QPlainTextEdit) and now is not widget:
        before = np.zeros((1, 1))  # one writes as soon as one comes here, in a field that takes its place
    after = _seen(now)
    if isinstance(now, Page):
        return int((before != after).sum()) >= CARET
    changed = after == focus.rgb() if before.shape != after.shape else (before != after) & (after == focus.rgb())
    return int(changed.sum()) >= 2 * min(widget.width(), widget.height())


def _seen(widget: QWidget) -> np.ndarray:
    """The pixels of a widget and of a margin around it, as the window shows them."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3) & window.rect()
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return pixels[:, : image.width()].copy()


def _is_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isNull()


def _stands_for(widget: QWidget, seen: Sequence[QWidget]) -> bool:
    """Where one writes as soon as one comes to a field, another widget has the keys in it."""
    return any(widget.parentWidget() is one.parentWidget() and isinstance(one, QPlainTextEdit) for one in seen)


def _labels(widget: QWidget) -> Iterator[str]:
    around = widget.parentWidget()
    if around is not None:
        beside = around.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        yield from (one.text() for one in beside if one.buddy() is widget)


def _parents(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()
