"""One tag as a form: every field is kept as it is typed; what stands against it is said below the field."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rubricate.core.changes import Step
from rubricate.core.codebook import UNITS, Tag
from rubricate.gui.announce import announce
from rubricate.gui.codebook_editor.attributes import AttributeBox
from rubricate.gui.codebook_editor.fields import LineField, MarkdownField
from rubricate.gui.codebook_editor.head import TagHead
from rubricate.gui.codebook_editor.look import LookField
from rubricate.gui.codebook_editor.writing import Writing
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.panels.act import Act
from rubricate.gui.parts import label, named
from rubricate.gui.segments import Option, Segments
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr, trn

TWO_COLUMNS_FROM: Final = 520  # pixels at 100 %: below, the texts stand under each other
LONG: Final = ("definition", "use_when", "not_when", "example", "counter_example")
SHORT: Final = ("name", "short", "key", "letter", "citation")
_HISTORY: Final = ("undo", "redo")


class TagForm(QWidget):
    """`recode_asked(id)` when the annotations by the earlier definition are to be looked at again,
    `same_asked(id)` when they hold as they are.
    """

    recode_asked = Signal(object)
    same_asked = Signal(object)

    def __init__(self, project: Project, act: Act, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._theme = project, theme
        self._tag_id: UUID | None = None
        self._is_wide = True
        self.writing = Writing(project, act, self)
        self.head = TagHead(theme, self)
        self.lines = {name: LineField(_title(name), self, _most(name)) for name in SHORT}
        self.texts = {name: MarkdownField(_title(name), theme, self) for name in LONG}
        self._fields: dict[str, LineField | MarkdownField] = {**self.lines, **self.texts}
        self.refusal = label(self, "", "tagRefusal", wraps=True)
        self.look = LookField(theme, self)
        self.unit = Segments(
            tr("Unit"), [Option(unit, unit_word(unit), unit_tip(unit)) for unit in UNITS], "free", self
        )
        self.overlap = QCheckBox(tr("may lie on other tags"), self)
        self.retired = QCheckBox(tr("retired: kept, and offered no more"), self)
        self.attributes = AttributeBox(project, act, theme, self)
        self._older = QWidget(self)
        self._older_words = label(self._older, "", "dialogQuiet", wraps=True)
        self.same = self._small(tr("Only wording changed"), tr("They hold as they are: none is to be looked at again"))
        self.recode = self._small(tr("Recode…"), tr("Look at them one by one: keep, change or remove"))
        self._column = QVBoxLayout(self)
        self._pairs = QGridLayout()
        self._arrange()
        self._connect()

    @property
    def tag_id(self) -> UUID | None:
        return self._tag_id

    def show_tag(self, tag_id: UUID) -> None:
        """The form of this tag."""
        if tag_id != self._tag_id:
            self.writing.begin(tag_id)
        self._tag_id = tag_id
        self.refresh()

    def apply(self, step: Step) -> None:
        """Take over what a step changed; after an undo the fields are those of the project, whoever writes."""
        if step.verb in _HISTORY:
            self.writing.drop()
        if self._tag_id in self._project.codebook:
            self.refresh()
        else:
            self.writing.drop()

    def refresh(self) -> None:
        """Everything as it is kept; the field that is being written in is left alone."""
        tag = self._project.codebook.get(self._tag_id) if self._tag_id else None
        if tag is None:
            return
        self.head.show_tag(tag, self._project.counts().get(tag.id, 0))
        for name, field in self._fields.items():
            if name != self.writing.field:
                field.show_text(_shown(tag, name))
        self.lines["short"].setPlaceholderText(tag.name)
        self.look.show_tag(tag, self._project.codebook)
        self.unit.set_value(tag.unit)
        self.overlap.setChecked(tag.overlap)
        self.retired.setChecked(tag.retired)
        self.attributes.show_tag(tag.id)
        self._show_older(tag)

    def set_may_change(self, on: bool) -> None:
        """Off where the codebook is frozen or can only be read: all is to be seen, and nothing can be typed."""
        for field in self.lines.values():
            field.setReadOnly(not on)
        for text in self.texts.values():
            text.set_may_write(on)
        for part in (self.look, self.unit, self.overlap, self.retired, self.same):
            part.setEnabled(on)
        self.attributes.set_may_change(on)

    def begin_naming(self) -> None:
        """The keys go to the name of a tag that was just made."""
        self.lines["name"].setFocus()
        self.lines["name"].selectAll()

    def finish(self) -> None:
        """Keep what is being typed."""
        self.writing.end()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.head.set_theme(theme)
        self.attributes.set_theme(theme)
        for text in self.texts.values():
            text.set_theme(theme)

    def set_width(self, width: int) -> None:
        """Definitions beside each other where there is room, else under each other."""
        is_wide = width >= self._theme.px(TWO_COLUMNS_FROM)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._place_pairs()

    # --- what the user does

    def _connect(self) -> None:
        for name, field in self._fields.items():
            field.typed.connect(lambda text, name=name: self.writing.type(name, _stored(name, text)))
            field.taken_back.connect(lambda text, name=name: self.writing.take_back(name, _stored(name, text)))
            field.left.connect(lambda name=name: self._leave(name))
        self.writing.refused.connect(self._show_refusal)
        self.look.chosen.connect(lambda colour, pattern: self.writing.choose(colour=colour, pattern=pattern))
        self.unit.chosen.connect(lambda unit: self.writing.choose(unit=unit))
        self.overlap.clicked.connect(lambda on: self.writing.choose(overlap=on))
        self.retired.clicked.connect(lambda on: self.writing.choose(retired=on))
        self.same.clicked.connect(lambda _=False: self.same_asked.emit(self._tag_id))
        self.recode.clicked.connect(lambda _=False: self.recode_asked.emit(self._tag_id))

    def _leave(self, name: str) -> None:
        """What could not be kept gives way to what is."""
        if self.writing.field == name:
            self.writing.end()
        self.refresh()

    def _show_refusal(self, field: str, sentence: str) -> None:
        """Below the first line of fields, and as what a screen reader says of the field: at once, and when asked."""
        if sentence != self.refusal.text():
            announce(self, sentence)
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        if field in self.lines:
            self.lines[field].setAccessibleDescription(sentence)

    def _show_older(self, tag: Tag) -> None:
        """A quiet line, and no question: what was made by an earlier meaning."""
        count = self._project.outdated_counts().get(tag.id, 0)
        self._older.setVisible(count > 0)
        words = trn(
            "{n} annotation was made by an earlier definition.",
            "{n} annotations were made by an earlier definition.",
            count,
        )
        self._older_words.setText(words)

    # --- layout

    def _arrange(self) -> None:
        theme = self._theme
        self._column.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(5))
        self._column.setSpacing(theme.space(3))
        self._column.addWidget(self.head)
        self._column.addLayout(self._names())
        self.refusal.hide()
        self._column.addWidget(self.refusal)
        self._column.addLayout(self._captioned(self.look, tr("Colour and pattern")))
        kinds = FlowLine(theme.space(5), at_top=True)
        for part in (self._boxed(tr("Unit"), self.unit), self._boxed(tr("Overlap"), self.overlap, self.retired)):
            kinds.addWidget(part)
        self._column.addLayout(kinds)
        self._column.addLayout(self._captioned(self.texts["definition"], _title("definition"), tr("Markdown")))
        self._column.addWidget(self._older_line())
        self._pairs.setHorizontalSpacing(theme.space(4))
        self._pairs.setVerticalSpacing(theme.space(1))
        self._captions = {name: self._caption(_title(name), self.texts[name]) for name in LONG[1:]}
        self._place_pairs()
        self._column.addLayout(self._pairs)
        self._column.addWidget(self.attributes)
        self._column.addLayout(self._captioned(self.lines["citation"], _title("citation")))
        self._column.addStretch(1)

    def _names(self) -> QGridLayout:
        """Name, short name, key and letter."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.space(4))
        grid.setVerticalSpacing(self._theme.space(1))
        for column, name in enumerate(("name", "short", "key", "letter")):
            grid.addWidget(self._caption(_title(name), self.lines[name]), 0, column)
            grid.addWidget(self.lines[name], 1, column)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for name in ("key", "letter"):
            self.lines[name].setFixedWidth(self._theme.px(64))
        self.lines["key"].setPlaceholderText(tr("none"))
        return grid

    def _older_line(self) -> QWidget:
        line = FlowLine(self._theme.space(2), self._older)
        for part in (self._older_words, self.same, self.recode):
            part.setParent(self._older)
            line.addWidget(part)
        self._older_words.setWordWrap(False)
        return self._older

    def _place_pairs(self) -> None:
        """Two and two beside each other, or all under each other."""
        for at, name in enumerate(LONG[1:]):
            row, column = (3 * (at // 2), at % 2) if self._is_wide else (3 * at, 0)
            self._pairs.setRowMinimumHeight(row + 2, self._theme.space(2))
            for part, below in ((self._captions[name], 0), (self.texts[name], 1)):
                self._pairs.removeWidget(part)
                self._pairs.addWidget(part, row + below, column, Qt.AlignmentFlag.AlignTop)
        self._pairs.setColumnStretch(0, 1)
        self._pairs.setColumnStretch(1, 1 if self._is_wide else 0)

    def _captioned(self, field: QWidget, title: str, aside: str = "") -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(self._theme.space(1))
        grid.addWidget(self._caption(title, field), 0, 0)
        if aside:
            grid.addWidget(label(self, aside, "dialogQuiet"), 0, 1)
        grid.addWidget(field, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        return grid

    def _boxed(self, title: str, *parts: QWidget) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(1))
        column.addWidget(self._caption(title, parts[0]))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return box

    def _caption(self, title: str, field: QWidget) -> QLabel:
        caption = label(self, title, "dialogQuiet")
        caption.setBuddy(field)
        return caption

    def _small(self, words: str, tip: str) -> QPushButton:
        button = named(QPushButton(words, self), "panelButton")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button


def _title(name: str) -> str:
    titles = {
        "name": tr("Name"),
        "short": tr("Short name in data"),
        "key": tr("Key"),
        "letter": tr("Letter"),
        "citation": tr("Where it was published"),
        "definition": tr("Definition"),
        "use_when": tr("Use it when"),
        "not_when": tr("Do not use it when"),
        "example": tr("Example"),
        "counter_example": tr("Counter-example"),
    }
    return titles[name]


def _most(name: str) -> int:
    return {"name": 60, "short": 60, "key": 1, "letter": 2}.get(name, 2000)


def _shown(tag: Tag, name: str) -> str:
    text: str = getattr(tag, name)
    return text.upper() if name == "key" else text


def _stored(name: str, text: str) -> str:
    if name == "letter":
        return text.strip().upper()
    if name == "key":
        return text.strip().lower()
    return text.strip() if name in ("name", "short", "citation") else text


def unit_word(unit: str) -> str:
    """What a tag can stand on, in a word."""
    words = {
        "free": tr("free"),
        "words": tr("words"),
        "sentence": tr("sentence"),
        "paragraph": tr("paragraph"),
        "document": tr("document"),
    }
    return words[unit]


def unit_tip(unit: str) -> str:
    """The same in a sentence."""
    tips = {
        "free": tr("It stands on the letters that were selected"),
        "words": tr("It is widened to whole words"),
        "sentence": tr("It is widened to whole sentences"),
        "paragraph": tr("It is widened to whole paragraphs"),
        "document": tr("It stands on the whole document"),
    }
    return tips[unit]
