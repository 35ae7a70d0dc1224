"""When the selection bar is shown, and where: after the mouse or the keys have come to rest, never over the words."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent

from rubricate.core.codebook import Codebook
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.mouse import Mouse
from rubricate.gui.page.scene import Reach
from rubricate.gui.page.selection_bar import HEIGHT, SelectionBar
from rubricate.gui.theme import Theme

AFTER_MOUSE: Final = 120  # milliseconds
AFTER_KEYS: Final = 300


class BarKeeper(QObject):
    """Keeps one SelectionBar on a page. It can be switched off."""

    def __init__(self, page: AskingPage, mouse: Mouse) -> None:
        super().__init__(page)
        self._page, self._mouse = page, mouse
        self.is_wanted = True
        self._is_closed = False
        self.widget = SelectionBar(page.theme, page)
        self.widget.tag_chosen.connect(self._chosen)
        self.widget.more_asked.connect(page.picker_asked)
        self.widget.note_asked.connect(lambda: page.note_asked.emit(None))
        self.widget.closed.connect(self.close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._show)
        page.marker_changed.connect(self.hide)
        page.verticalScrollBar().valueChanged.connect(self.follow)
        page.viewport().installEventFilter(self)
        page.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        self.widget.set_theme(theme)

    def set_codebook(self, codebook: Codebook) -> None:
        self.widget.set_tags(codebook.ordered())

    def set_wanted(self, wanted: bool) -> None:
        """The switch in View."""
        self.is_wanted = wanted
        if not wanted:
            self.hide()

    @property
    def is_shown(self) -> bool:
        return not self.widget.isHidden()

    def selection_moved(self, selection: Reach | None) -> None:
        """It goes when nothing is selected, and waits while the selection moves."""
        self._is_closed = False
        if selection is None or self._mouse.is_dragging:
            self.hide()
        elif self.is_shown:
            self._show()
        else:
            self._timer.start(AFTER_KEYS)

    def after_mouse(self) -> None:
        """The button is up."""
        self._timer.start(AFTER_MOUSE)

    def hide(self) -> None:
        self._timer.stop()
        self.widget.hide()
        self._page.set_foot(0)

    def close(self) -> None:
        """The user does not want it for this selection."""
        self._is_closed = True
        self.hide()

    def _chosen(self, tag_id: object) -> None:
        self._page.tag_asked.emit(tag_id)

    def _show(self) -> None:
        page, selection = self._page, self._page.scene.selection
        is_wanted = self.is_wanted and not self._is_closed and page.can_change and page.marker is None
        if selection is None or not is_wanted or not len(page.codebook):
            self.hide()
            return
        self.widget.set_tags(page.codebook.ordered())
        if self.widget.show_at(*self._lines(selection), self._seen()):
            page.set_foot(0)
        else:
            page.set_foot(page.theme.px(HEIGHT))

    def _lines(self, selection: Reach) -> tuple[QRect, QRect]:
        """The first and the last selected line in the page's coordinates: what the bar must leave free."""
        page = self._page
        low, high = (
            page.line_box(selection[0], selection),
            page.line_box(max(selection[0], selection[1] - 1), selection),
        )
        shift = page.viewport().pos()
        return low.translated(shift), high.translated(shift)

    def _seen(self) -> QRect:
        """The page as the bar sees it: what no drawer covers, without the scroll bar and without the strip below."""
        page = self._page
        left, right = page.covered
        room = page.verticalScrollBar().width() + page.beside
        left, right = (max(left, room), right) if page.isRightToLeft() else (left, max(right, room))
        return QRect(left, page.head, page.width() - left - right, page.height() - page.head - page.foot - page.floor)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The column stands elsewhere, or is shown more or less of; a menu or the chooser has the keys for a while."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.follow()
        elif isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.PopupFocusReason:
            self._make_room(event)
        return False

    def _make_room(self, event: QFocusEvent) -> None:
        """What opens at the selection would lie half over the bar."""
        self._timer.stop()
        if event.lostFocus():
            self.widget.hide()
        elif self._page.scene.selection is not None:
            self._timer.start(AFTER_MOUSE)

    def follow(self) -> None:
        """Stand right where things have moved."""
        if self.is_shown:
            self._show()
