"""What stands where no project is open: the ways to begin, and the projects of last time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.icons import icon
from rubricate.gui.parts import label, named
from rubricate.gui.theme import Theme
from rubricate.words import tr

COLUMN = 560
FROM_TOP, LEAST_FROM_TOP = 96, 24
AROUND = 32
PILCROW = "¶"


@dataclass(frozen=True, slots=True)
class Way:
    """One way to begin: what it is called, one line of explanation, its key as text, its icon."""

    title: str
    line: str
    key: str
    icon: str
    call: Callable[[], object]


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A project of last time; `day` is already in words. `is_there` is False for one that is gone."""

    path: Path
    day: str
    is_there: bool


class Row(QFrame):
    """A row that is pressed like a button, with mouse, Enter or Space."""

    pressed = Signal()

    def __init__(self, title: str, line: str, end: str, picture: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{title}. {line}")
        self._picture = picture
        self._sign = QLabel(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        for name, text in (("startTitle", title), ("startLine", line)):
            row = ElidingLabel(name, self)
            row.setText(text)
            words.addWidget(row)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 6, 12, 6)
        across.setSpacing(16)
        across.addWidget(self._sign)
        across.addLayout(words, 1)
        self._end = label(self, end, "startEnd")
        across.addWidget(self._end)

    def set_end(self, words: str) -> None:
        """What stands at the other end of the row: a key, a day."""
        self._end.setText(words)

    def set_theme(self, theme: Theme) -> None:
        self._sign.setPixmap(icon(self._picture, theme).pixmap(theme.px(16), theme.px(16)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class StartScreen(QScrollArea):
    """One column: the name, the ways to begin, the recent projects. `recent_asked(path)` opens one of these."""

    recent_asked = Signal(object)

    def __init__(self, ways: Sequence[Way], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startScreen")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._rows: list[Row] = []
        inside = named(QWidget(), "startInside")
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._fill(ways)
        self._across = across = QHBoxLayout(inside)
        across.setContentsMargins(AROUND, FROM_TOP, AROUND, AROUND)
        across.addStretch(1)
        self._holder = QWidget()
        self._holder.setLayout(self._column)
        across.addWidget(self._holder, 0, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        self.setWidget(inside)

    def set_recent(self, files: Sequence[RecentFile]) -> None:
        """Show these projects, newest first."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._rows = [row for row in self._rows if row.property("recent") is None]
        if files:
            self._recent.addWidget(label(self, tr("Recent"), "startHeading"))
        for file in files:
            line = str(file.path.parent) if file.is_there else tr("Gone from {folder}", folder=file.path.parent)
            row = Row(file.path.stem, line, file.day, "file-text", self)
            row.setProperty("recent", True)
            row.pressed.connect(lambda path=file.path: self.recent_asked.emit(path))
            self._rows.append(row)
            self._recent.addWidget(row)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)
        self._fit()

    def set_keys(self, caps: Iterable[str]) -> None:
        """The keys of the ways, in their order."""
        for row, key in zip(self._rows, caps, strict=False):  # the rows of recent projects have none
            row.set_end(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The column is as wide as the interface's size wants and as low as it is meant to, where there is the room."""
        self._holder.setFixedWidth(min(self._theme.px(COLUMN), self.viewport().width() - 2 * AROUND))
        room = self.viewport().height() - self._holder.sizeHint().height() - AROUND
        self._across.setContentsMargins(AROUND, max(LEAST_FROM_TOP, min(FROM_TOP, room)), AROUND, AROUND)

    def rows(self) -> list[Row]:
        return list(self._rows)

    def focus_first(self) -> None:
        self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, ways: Sequence[Way]) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self, PILCROW, "startPilcrow"))
        head.addWidget(label(self, "Rubricate", "startName"), 1)
        self._column.addLayout(head)
        self._column.addSpacing(24)
        for way in ways:
            row = Row(way.title, way.line, way.key, way.icon, self)
            row.pressed.connect(way.call)
            self._rows.append(row)
            self._column.addWidget(row)
        self._column.addSpacing(24)
        self._column.addLayout(self._recent)
