"""The line under the menus: panels, title, how to mark, how it looks, search, export; in a narrow window "More"."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from rubricate.gui.actions import Actions
from rubricate.gui.commands import MODE_COMMANDS, plain
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import keyed
from rubricate.gui.panels.search_icon import SearchSign
from rubricate.gui.parts import named, tool_button
from rubricate.gui.segments import Option, Segments
from rubricate.gui.theme import Theme
from rubricate.words import tr

SEARCH_FROM = 1080
NUMBER_FROM = 1080
MORE_BELOW = 900
MORE_ROWS = ("edit.find", "edit.everywhere", "document.previous", "document.next")
SEARCH_WIDTH = 184


class SearchField(QLineEdit):
    """Enter searches; Esc gives the focus back."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)


class ToolLine(QFrame):
    """Buttons for the commands that are needed most. `searched(words)` comes when Enter is pressed in the field.

    `submenus` are those of the menu bar, by name; some of them open from here too.
    """

    searched = Signal(str)
    looks_asked = Signal()
    left = Signal()

    def __init__(
        self, actions: Actions, submenus: Mapping[str, QMenu], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolLine")
        self._actions = actions
        self._width, self._scale = SEARCH_FROM, theme.scale
        self._left = self._icon_button(actions["view.left"])
        self._right = self._icon_button(actions["view.right"])
        self._title = ElidingLabel("toolTitle", self)
        self._number = ElidingLabel("toolNumber", self)
        self.modes = self._mode_switch(actions)
        self.marks = keyed(tool_button(self, ""), tr("How marks are shown"), "view.next_marks")
        self.marks.setMenu(submenus["view.marks"])
        self.marks.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.looks = tool_button(self, tr("How the text looks"), self.looks_asked.emit, name="toolLooks")
        self.more = self._more_button(submenus)
        self._search = named(SearchField(self), "toolSearch")
        self._search.setPlaceholderText(tr("Search this text"))
        self._search.setAccessibleName(tr("Search this text"))
        self._search.returnPressed.connect(lambda: self.searched.emit(self._search.text()))
        self._search.left.connect(self.left)
        self._search_sign = SearchSign(self._search)
        self._export = self._export_button(actions["file.export"])
        self._arrange()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._scale = theme.scale
        self.setFixedHeight(theme.height("tool_line"))
        self._search.setFixedWidth(theme.px(SEARCH_WIDTH))
        self._left.setIcon(icon("panel-left", theme))
        self._right.setIcon(icon("panel-right", theme))
        self.marks.setIcon(icon("eye", theme))
        self.looks.setIcon(icon("a-large-small", theme))
        self.more.setIcon(icon("ellipsis", theme))
        self._export.setIcon(icon("file-down", theme))
        self.modes.set_icon("span", icon("text-select", theme))
        self.modes.set_icon("sentence", icon("letter-text", theme))
        self.modes.set_icon("paragraph", icon("pilcrow", theme))
        self.modes.set_icon("marker", icon("highlighter", theme))
        self._search_sign.setIcon(icon("search", theme, "text_muted"))
        self.set_width_class(self._width)

    def set_title(self, title: str, number: str = "") -> None:
        """The document's title, and which of how many it is."""
        self._title.setText(title)
        self._number.setText(number)

    def title(self) -> str:
        return str(self._title.text())

    def set_width_class(self, width: int) -> None:
        """Leave out what has no room: the search field and the number go first, then much goes into "More".

        A larger interface needs room like a smaller window.
        """
        self._width, width = width, round(width / self._scale)
        self._search.setVisible(width >= SEARCH_FROM)
        self._number.setVisible(width >= NUMBER_FROM)
        for part in (self.modes, self.marks, self.looks):
            part.setVisible(width >= MORE_BELOW)
        self.more.setVisible(width < MORE_BELOW)

    def looks_button(self) -> QWidget:
        """The button that how the text looks opens under."""
        return self.more if self.looks.isHidden() else self.looks

    def _icon_button(self, action: QAction) -> QToolButton:
        button = tool_button(self, plain(action.text()), action.trigger)
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _more_button(self, submenus: Mapping[str, QMenu]) -> QToolButton:
        """What has no button of its own in a narrow window."""
        button = tool_button(self, tr("More"), text=tr("More"), name="toolMore")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        menu = QMenu(button)
        menu.addMenu(submenus["tag.mode"])
        menu.addMenu(submenus["view.marks"])
        menu.addAction(tr("How the text looks…")).triggered.connect(lambda _checked=False: self.looks_asked.emit())
        menu.addSeparator()
        menu.addActions([self._actions[name] for name in MORE_ROWS])
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _export_button(self, action: QAction) -> QPushButton:
        button = named(QPushButton(tr("Export"), self), "toolExport")
        button.clicked.connect(action.trigger)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        action.enabledChanged.connect(button.setEnabled)
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        button.setEnabled(action.isEnabled())
        return button

    def _mode_switch(self, actions: Actions) -> Segments:
        """Span | Sentence | Paragraph | Marker; each has a command, and they follow each other."""
        options = (
            Option("span", tr("Span"), tr("Select words, then choose a tag")),
            Option("sentence", tr("Sentence"), tr("From sentence to sentence; a key tags it")),
            Option("paragraph", tr("Paragraph"), tr("From paragraph to paragraph; a key tags it")),
            Option("marker", tr("Marker"), tr("Choose a tag, then every drag marks")),
        )
        switch = Segments(tr("How to mark"), options, "span", self)
        for option in options:
            action, button = actions[MODE_COMMANDS[option.value]], switch.button(option.value)
            keyed(button, option.tip, "tag.next_mode", button.accessibleName())
            action.toggled.connect(lambda on, value=option.value: switch.set_value(value if on else "span"))
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
        switch.chosen.connect(lambda value: _set(actions[MODE_COMMANDS[value]], True))
        return switch

    def _arrange(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 8, 4)
        line.setSpacing(8)
        line.addWidget(self._left)
        line.addWidget(self._title)
        line.addWidget(self._number)
        line.addStretch(1)
        line.addWidget(self.modes)
        line.addSpacing(8)
        line.addWidget(self.marks)
        line.addWidget(self.looks)
        line.addWidget(self.more)
        line.addSpacing(4)
        line.addWidget(self._search)
        line.addSpacing(8)
        line.addWidget(self._export)
        line.addWidget(self._right)


def _set(switch: QAction, on: bool) -> None:
    """Press a switch unless it stands as wanted."""
    if switch.isChecked() != on:
        switch.trigger()
