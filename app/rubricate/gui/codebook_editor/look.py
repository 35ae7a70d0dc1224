"""Colour and pattern of a tag: the palette, a pattern of its own, an own colour."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QComboBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rubricate import resources
from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.colours import contrast
from rubricate.gui.dialogs.tag_dialog import COLOURS, LEAST_CONTRAST
from rubricate.gui.dialogs.tag_swatches import Swatches, pattern_icon, pattern_word
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.parts import called, label, named
from rubricate.gui.patterns import PATTERNS
from rubricate.gui.theme import Theme
from rubricate.words import tr


class LookField(QWidget):
    """`chosen(colour, pattern)` when the user wants another look."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour, self._pattern = "", ""
        self.swatches = Swatches([resources.tag_look(n + 1) for n in range(COLOURS)], {}, theme, self, wraps=True)
        self.patterns = QComboBox(self)
        self.own = named(QPushButton(tr("Own colour…"), self), "panelButton")
        self.own.setAutoDefault(False)
        self.warning = label(self, "", "dialogQuiet", wraps=True)
        self._fill()
        self._arrange()
        self.swatches.chosen.connect(self.chosen)
        self.patterns.activated.connect(lambda at: self.chosen.emit(self._colour, PATTERNS[at]))
        self.own.clicked.connect(lambda _=False: self._ask_colour())

    def show_tag(self, tag: Tag, codebook: Codebook) -> None:
        """The look that it has, and who else has which."""
        self._colour, self._pattern = tag.colour, tag.pattern
        users: dict[str, list[str]] = {}
        for other in codebook.ordered():
            if other.id != tag.id and not other.retired:
                users.setdefault(other.colour, []).append(other.name)
        self.swatches.set_users(users)
        self.swatches.show_colour(tag.colour)
        self.patterns.setCurrentIndex(PATTERNS.index(tag.pattern) if tag.pattern in PATTERNS else 0)
        self.warning.setText(self._words())
        self.warning.setVisible(bool(self.warning.text()))

    def _words(self) -> str:
        """What is to be known about an own colour: where it is too pale."""
        own = QColor(self._colour) if self._colour.startswith("#") else None
        if own is None or contrast(own, self._theme.color("page")) >= LEAST_CONTRAST:
            return ""
        return tr("Too faint on the page: its line is shown stronger than this.")

    def _ask_colour(self) -> None:
        start = self._theme.look(self._colour, self._pattern, "").line
        chosen = QColorDialog.getColor(start, self, tr("Own colour"))
        if chosen.isValid():
            self.chosen.emit(chosen.name(), self._pattern)

    def _fill(self) -> None:
        for pattern in PATTERNS:
            self.patterns.addItem(pattern_icon(pattern, self._theme), pattern_word(pattern))
        called(self.patterns, tr("Pattern"))
        self.patterns.setToolTip(tr("Pattern of the line"))
        self.patterns.setIconSize(self.patterns.iconSize().expandedTo(self.patterns.itemIcon(0).availableSizes()[0]))
        self.patterns.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _arrange(self) -> None:
        more = FlowLine(self._theme.space(2))
        more.addWidget(self.patterns)
        more.addWidget(self.own)
        more.addWidget(label(self, tr("dot: in use"), "dialogQuiet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(1))
        column.addWidget(self.swatches)
        column.addLayout(more)
        column.addWidget(self.warning)
