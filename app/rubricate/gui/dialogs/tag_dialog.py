"""Making a tag, or changing one: name, key, letter, colour, pattern, definition, with its look at once."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)  # fmt: skip

from rubricate import resources
from rubricate.core.actions.tags import TagFields
from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.colour_distance import distance
from rubricate.gui.colours import contrast
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.dialogs.tag_preview import TagPreview
from rubricate.gui.dialogs.tag_swatches import Swatches, pattern_icon, pattern_word
from rubricate.gui.parts import called, label, named
from rubricate.gui.patterns import PATTERNS
from rubricate.gui.theme import Theme
from rubricate.words import tr

COLOURS: Final = 12
NEAR: Final = 8.0  # CAM02-UCS: nearer than this, two lines are hard to tell apart
LEAST_CONTRAST: Final = 3.0

Check = Callable[[TagFields], str]


class TagDialog(DialogFrame):
    """`fields` is what was entered. `check` says what stands against it, in a sentence, or ""."""

    def __init__(self, tag: Tag, codebook: Codebook, check: Check, theme: Theme, parent: QWidget, *, new: bool) -> None:
        super().__init__(tr("New tag") if new else tr("Change tag"), parent)
        self._theme, self._check = theme, check
        self._others = [other for other in codebook.ordered() if other.id != tag.id]
        self._codebook, self._is_new = codebook, new
        self._colour, self._pattern = tag.colour, tag.pattern
        self.name = self._field(tag.name, tr("Name"))
        self.key = self._field(tag.key.upper(), tr("Key"), 1)
        self.letter = self._field(tag.letter, tr("Letter"), 2)
        self.swatches = Swatches([resources.tag_look(n + 1) for n in range(COLOURS)], self._users(), theme, self)
        self.own = self.secondary(tr("Own colour…"))
        self.patterns = QComboBox(self)
        self.definition = QPlainTextEdit(tag.definition, self)
        self.warning = label(self, "", "dialogQuiet", wraps=True)
        self.refusal = label(self, "", "tagRefusal", wraps=True)
        self._previews = [TagPreview(Theme.load(name, round(100 * theme.scale)), self) for name in _papers(theme)]
        self._accept = self.primary(tr("Add tag") if new else tr("Keep"))
        self._arrange()
        self._connect()
        self._letter_is_own = not new
        self._show_look()
        self.name.selectAll()
        self.name.setFocus()

    def fields(self) -> TagFields:
        """What was entered."""
        return TagFields(
            name=self.name.text().strip(),
            colour=self._colour,
            pattern=self._pattern,
            letter=self.letter.text().strip().upper(),
            key=self.key.text().strip().lower(),
            definition=self.definition.toPlainText().strip(),
        )

    def set_look(self, colour: str, pattern: str) -> None:
        """Choose a colour ("blue" or "#rrggbb") and a pattern."""
        self._colour, self._pattern = colour, pattern
        self._show_look()

    def _field(self, text: str, name: str, most: int = 60) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setMaxLength(most)
        return field

    def _users(self) -> dict[str, list[str]]:
        users: dict[str, list[str]] = {}
        for other in self._others:
            users.setdefault(other.colour, []).append(other.name)
        return users

    # --- what follows from what is entered

    def _connect(self) -> None:
        self.name.textEdited.connect(self._name_edited)
        self.letter.textEdited.connect(self._letter_edited)
        self.key.textEdited.connect(lambda _: self._judge())
        self.swatches.chosen.connect(self.set_look)
        self.own.clicked.connect(self._ask_colour)
        self.patterns.activated.connect(lambda at: self.set_look(self._colour, PATTERNS[at]))

    def _name_edited(self, name: str) -> None:
        if not self._letter_is_own:
            self.letter.setText(self._codebook.free_letter(name) if name.strip() else "")
        self._show_look()

    def _letter_edited(self, letter: str) -> None:
        self._letter_is_own = bool(letter.strip())
        self._show_look()

    def _ask_colour(self) -> None:
        start = self._theme.look(self._colour, self._pattern, "").line
        chosen = QColorDialog.getColor(start, self, tr("Own colour"))
        if chosen.isValid():
            self.set_look(chosen.name(), self._pattern)

    def _show_look(self) -> None:
        self.swatches.show_colour(self._colour)
        self.patterns.setCurrentIndex(PATTERNS.index(self._pattern))
        for preview in self._previews:
            preview.show_tag(self._colour, self._pattern, self.letter.text().strip().upper())
        self.warning.setText(self._colour_words())
        self.warning.setVisible(bool(self.warning.text()))
        self._judge()

    def _judge(self) -> None:
        """Say what stands against it; nothing yet while a new tag has no name."""
        entered = self.fields()
        refusal = self._check(entered) if entered.get("name") else ""
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))
        self._accept.setEnabled(bool(entered.get("name")) and not refusal)

    def _colour_words(self) -> str:
        """What is to be known about an own colour: pale, or near to another tag's."""
        if not self._colour.startswith("#"):
            return ""
        page = self._theme.color("page")
        line = self._theme.look(self._colour, self._pattern, "").line
        if contrast(QColor(self._colour), page) < LEAST_CONTRAST:
            return tr("Too faint on the page: its line is shown stronger than this.")
        near = [tag.name for tag in self._others if distance(line, self._theme.tag(tag).line) < NEAR]
        if near:
            return tr("Hard to tell from {tags} by colour; the pattern and the letter differ.", tags=", ".join(near))
        return ""

    # --- layout

    def _arrange(self) -> None:
        for pattern in PATTERNS:
            self.patterns.addItem(pattern_icon(pattern, self._theme), pattern_word(pattern))
        self.patterns.setIconSize(self.patterns.iconSize().expandedTo(self.patterns.itemIcon(0).availableSizes()[0]))
        self.definition.setAccessibleName(tr("Definition"))
        self.definition.setTabChangesFocus(True)
        self.definition.setFixedHeight(self._theme.px(76))
        self.key.setPlaceholderText(tr("none"))
        self.content.addLayout(self._names())
        self.content.addWidget(self.refusal)
        self.content.addWidget(self._caption(tr("Colour and pattern"), self.swatches))
        looks = QHBoxLayout()
        looks.setSpacing(self._theme.space(5))
        looks.addWidget(self.swatches)
        looks.addLayout(self._more(), 1)
        self.content.addLayout(looks)
        called(self.patterns, tr("Pattern"))
        self.content.addWidget(self.warning)
        papers = QHBoxLayout()
        papers.setSpacing(self._theme.space(2))
        for preview in self._previews:
            papers.addWidget(preview)
        self.content.addLayout(papers)
        self.content.addWidget(self._caption(tr("Definition"), self.definition))
        self.content.addWidget(self.definition)
        self.content.addStretch(1)
        self.foot(self.cancel_button(), self._accept)
        self.fit(560)

    def _names(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.space(4))
        grid.setVerticalSpacing(self._theme.space(1))
        for column, field in enumerate((self.name, self.key, self.letter)):
            grid.addWidget(self._caption(field.accessibleName(), field), 0, column)
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(0, 1)
        for field in (self.key, self.letter):
            field.setFixedWidth(self._theme.px(76))
        return grid

    def _more(self) -> QGridLayout:
        """The pattern alone, and an own colour."""
        grid = QGridLayout()
        grid.setVerticalSpacing(self._theme.space(2))
        grid.addWidget(self.patterns, 0, 0)
        grid.addWidget(self.own, 1, 0)
        grid.setRowStretch(2, 1)
        return grid

    def _caption(self, text: str, field: QWidget) -> QLabel:
        caption = named(label(self, text), "dialogQuiet")
        caption.setBuddy(field)
        caption.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        return caption


def _papers(theme: Theme) -> tuple[str, str]:
    """The two themes of the preview: high contrast shows its own pair."""
    return ("contrast-light", "contrast-dark") if theme.is_high_contrast else ("light", "dark")
