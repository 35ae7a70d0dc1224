"""Left panel, page, right panel: as columns where there is room, else as drawers over the page."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QWidget

from rubricate.gui.drawer import Drawer
from rubricate.gui.parts import named
from rubricate.gui.rail import WIDTH as RAIL_WIDTH
from rubricate.gui.rail import Rail
from rubricate.gui.size_class import SizeClass
from rubricate.gui.theme import Theme

LEFT, RIGHT = 248, 316
WIDER_FROM = 1700
LEFT_WIDER, RIGHT_WIDER = 288, 380
LEAST_PAGE = 480


class Columns(QWidget):
    """`changed` comes when a panel opens or closes; `covered(left, right)` says how much of the page drawers cover."""

    changed = Signal()
    covered = Signal(int, int)

    def __init__(
        self,
        left: QWidget,
        centre: QWidget,
        right: QWidget,
        theme: Theme,
        calm: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._theme = theme
        self._memory: dict[str, Any] = {}
        self.size_class: SizeClass | None = None
        self.rail = Rail(theme, self)
        self.rail.left_asked.connect(self.toggle_left)
        self.rail.right_asked.connect(self.toggle_right)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._left_place, self._right_place = _column("panels", self), _column("panels", self)
        for part in (self._left_place, centre, self._right_place):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(lambda _place, _number: self._note_widths())
        centre.setMinimumWidth(LEAST_PAGE)
        self._left_drawer = Drawer(Qt.Edge.LeftEdge, theme.px(LEFT - 16), calm, self)
        self._right_drawer = Drawer(Qt.Edge.RightEdge, theme.px(RIGHT), calm, self)
        for drawer in (self._left_drawer, self._right_drawer):
            drawer.closed.connect(self._tell)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addWidget(self._splitter, 1)

    def set_calm(self, calm: bool) -> None:
        """Whether nothing is to slide."""
        for drawer in (self._left_drawer, self._right_drawer):
            drawer.set_calm(calm)

    def recall(self, memory: dict[str, Any]) -> None:
        """Take over the widths and open panels of last time, by size class."""
        self._memory = {name: values for name, values in memory.items() if isinstance(values, dict)}

    def remember(self) -> dict[str, Any]:
        """Widths and open panels by size class, as JSON would keep them."""
        self._note()
        return dict(self._memory)

    def open_panels(self) -> tuple[bool, bool]:
        """Whether the left and the right panel are to be seen."""
        if self.size_class is SizeClass.WIDE:
            return not self._left_place.isHidden(), not self._right_place.isHidden()
        return not self._left_drawer.isHidden(), not self._right_drawer.isHidden()

    def toggle_left(self) -> None:
        self.set_left(not self.open_panels()[0])

    def toggle_right(self) -> None:
        self.set_right(not self.open_panels()[1])

    def set_left(self, is_open: bool) -> None:
        """Open or fold the left panel."""
        self._set(self._left_place, self._left_drawer, is_open)

    def set_right(self, is_open: bool) -> None:
        """Open or fold the right panel."""
        self._set(self._right_place, self._right_drawer, is_open)

    def close_drawers(self) -> bool:
        """Close what lies over the page. Whether there was anything."""
        were_open = self.size_class is not SizeClass.WIDE and any(self.open_panels())
        self._left_drawer.close_drawer()
        self._right_drawer.close_drawer()
        return were_open

    def set_theme(self, theme: Theme) -> None:
        self._note()
        is_resized, self._theme = theme.scale != self._theme.scale, theme
        self.rail.set_theme(theme)
        self._left_drawer.set_width(theme.px(LEFT - 16))
        self._right_drawer.set_width(theme.px(RIGHT))
        if is_resized and self.size_class is not None:
            self._arrange(self._fitting())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self._fitting()
        if wanted is not self.size_class:
            self._note()
            self._arrange(wanted)
        elif wanted is SizeClass.WIDE:
            self._give_widths()

    def _fitting(self) -> SizeClass:
        """A larger interface needs room like a smaller window."""
        return SizeClass.of(round(self.width() / self._theme.scale))

    def _set(self, place: QWidget, drawer: Drawer, is_open: bool) -> None:
        if self.size_class is SizeClass.WIDE:
            place.setVisible(is_open)
        elif is_open:
            drawer.open_drawer()
        else:
            drawer.close_drawer()
        self._tell()

    def _tell(self) -> None:
        sides = (self._left_drawer, self._right_drawer)
        left, right = sides if not self.isRightToLeft() else reversed(sides)
        self.covered.emit(*(0 if drawer.isHidden() else drawer.width() for drawer in (left, right)))
        self.changed.emit()

    def _note(self) -> None:
        """Keep which panels of the wide layout are open; drawers begin closed."""
        if self.size_class is SizeClass.WIDE:
            left, right = self.open_panels()
            known = self._memory.get(SizeClass.WIDE.value, {})
            self._memory[SizeClass.WIDE.value] = {**known, "left_open": left, "right_open": right}

    def _note_widths(self) -> None:
        """Keep how wide the user made the panels, as at an interface size of 100 %; a narrow window makes no width."""
        left, _, right = (round(size / self._theme.scale) for size in self._splitter.sizes())
        widths = {"left": left, "right": right}
        known = self._memory.get(SizeClass.WIDE.value, {})
        self._memory[SizeClass.WIDE.value] = {**known, **{side: width for side, width in widths.items() if width}}

    def _arrange(self, size_class: SizeClass) -> None:
        self.size_class = size_class
        is_wide = size_class is SizeClass.WIDE
        self._left_drawer.hide()
        self._right_drawer.hide()
        self.rail.setVisible(size_class is SizeClass.RAIL)
        self._left_drawer.set_inset(self._theme.px(RAIL_WIDTH) if size_class is SizeClass.RAIL else 0)
        if is_wide:
            self._hold(self._left_place, self._left)
            self._hold(self._right_place, self._right)
            kept = self._memory.get(SizeClass.WIDE.value, {})
            self._left_place.setVisible(bool(kept.get("left_open", True)))
            self._right_place.setVisible(bool(kept.get("right_open", True)))
            self._give_widths()
        else:
            self._left_drawer.hold(self._left)
            self._right_drawer.hold(self._right)
            self._left_place.hide()
            self._right_place.hide()
        self._tell()

    def _give_widths(self) -> None:
        """The panels as wide as they are wanted; the page has the rest."""
        kept = self._memory.get(SizeClass.WIDE.value, {})
        is_wider = self.width() / self._theme.scale >= WIDER_FROM
        left = self._theme.px(kept.get("left") or (LEFT_WIDER if is_wider else LEFT))
        right = self._theme.px(kept.get("right") or (RIGHT_WIDER if is_wider else RIGHT))
        self._splitter.setSizes([left, max(LEAST_PAGE, self.width() - left - right - 2), right])

    @staticmethod
    def _hold(place: QFrame, content: QWidget) -> None:
        layout = place.layout()
        assert layout is not None
        layout.addWidget(content)
        content.show()


def _column(name: str, parent: QWidget) -> QFrame:
    place = named(QFrame(parent), name)
    line = QHBoxLayout(place)
    line.setContentsMargins(0, 0, 0, 0)
    return place
