"""Which tags a list shows: a button that says it, with a menu of ticks that stays open."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from rubricate.core.codebook import Tag
from rubricate.words import tr

_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TickMenu(QMenu):
    """Ticking an entry leaves the menu open; Esc or a click elsewhere closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() in _PRESS and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


class TagFilter(QPushButton):
    """`changed` when other tags are chosen. `wanted` is None for all tags."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tags: Sequence[Tag] = ()
        self.wanted: frozenset[UUID] | None = None
        self.setObjectName("tagFilter")
        self.setAutoDefault(False)
        self._menu = TickMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._say()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """The tags that there are; one that is gone is no longer wanted."""
        self._tags = tags
        if self.wanted is not None:
            left = self.wanted & {tag.id for tag in tags}
            self.choose(left or None)
        self._say()

    def choose(self, wanted: frozenset[UUID] | None) -> None:
        """Show these tags, or all (None)."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._say()
            self.changed.emit()

    def toggle_tag(self, tag_id: UUID) -> None:
        """Tick or untick one. From all to one, and from none left back to all."""
        wanted = (self.wanted or frozenset()) ^ {tag_id}
        self.choose(wanted if wanted and len(wanted) < len(self._tags) else None)

    def entries(self) -> list[QAction]:
        """The entries of the menu: all tags, then each."""
        self._fill()
        return [action for action in self._menu.actions() if action.isCheckable()]

    def _fill(self) -> None:
        self._menu.clear()
        every = self._menu.addAction(tr("All tags"))
        every.setCheckable(True)
        every.triggered.connect(lambda _=False: self._pick(None))
        self._menu.addSeparator()
        for tag in self._tags:
            entry = self._menu.addAction(tag.name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setData(tag.id)
            entry.triggered.connect(lambda _=False, tag_id=tag.id: self._pick(tag_id))
        self._tick()

    def _pick(self, tag_id: UUID | None) -> None:
        if tag_id is None:
            self.choose(None)
        else:
            self.toggle_tag(tag_id)
        self._tick()

    def _tick(self) -> None:
        for action in self._menu.actions():
            if action.isCheckable():
                tag_id = action.data()
                action.setChecked(self.wanted is None if tag_id is None else tag_id in (self.wanted or ()))

    def _say(self) -> None:
        chosen = [tag.name for tag in self._tags if self.wanted is not None and tag.id in self.wanted]
        words = (
            tr("All tags") if self.wanted is None else chosen[0] if len(chosen) == 1 else tr("{n} tags", n=len(chosen))
        )
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(tr("Filter by tag: {which}", which=", ".join(chosen) or tr("All tags")))
        self.setToolTip(self.accessibleName())
