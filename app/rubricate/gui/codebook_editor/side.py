"""Beside the form: how the tag looks, how well it is told apart, the version of the codebook, what to look at again."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rubricate import words
from rubricate.core.codebook import Tag
from rubricate.core.differences import differences
from rubricate.core.versions import CodebookVersion, parse
from rubricate.gui.codebook_editor.colour_vision import TYPICAL, VISIONS
from rubricate.gui.codebook_editor.telling_apart import PRINT, Judgement, judged
from rubricate.gui.dialogs.tag_preview import TagPreview
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.icons import icon
from rubricate.gui.panels.notes_on import NotesOn
from rubricate.gui.parts import label, named
from rubricate.gui.theme import Theme
from rubricate.gui.times import now
from rubricate.project import Project
from rubricate.words import tr, trn

ICON = 14


class EditorSide(QWidget):
    """`keep_asked` for a new version, `versions_asked` for all of them, `recode_asked(id)` for the queue of the tag."""

    keep_asked = Signal()
    versions_asked = Signal()
    recode_asked = Signal(object)

    def __init__(self, project: Project, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "editorSide")
        self._project, self._theme = project, theme
        self._tag: Tag | None = None
        self.notes: NotesOn | None = None
        self.previews = [TagPreview(_paper(theme, name), self) for name in ("light", "dark")]
        self._judgements = QGridLayout()
        self._rows = [self._row(number) for number in range(len(VISIONS) + 1)]
        self.version = label(self, "", "dialogQuiet", wraps=True)
        self.keep = self._button(tr("Keep this version…"), tr("Keep the codebook as it is now under a name"))
        self.versions = self._button(tr("Versions…"), tr("All versions: compare, freeze, cite"))
        self.again = label(self, "", "dialogQuiet", wraps=True)
        self.recode = self._button(tr("Open recode queue"), tr("Look at them one by one: keep, change or remove"))
        self.keep.clicked.connect(lambda _=False: self.keep_asked.emit())
        self.versions.clicked.connect(lambda _=False: self.versions_asked.emit())
        self.recode.clicked.connect(lambda _=False: self.recode_asked.emit(self._tag.id if self._tag else None))
        self._arrange()

    def hold_notes(self, notes: NotesOn) -> None:
        """Show the notes about the tag below the rest."""
        self.notes = notes
        end = self._column.count() - 1
        for part in (self._line(), label(self, tr("Notes on the tag"), "panelHeading"), notes):
            self._column.insertWidget(end, part)
            end += 1
        if self._tag is not None:
            notes.show_subject("tag", self._tag.id)

    def show_tag(self, tag: Tag) -> None:
        """All of it for this tag."""
        self._tag = tag
        if self.notes is not None:
            self.notes.show_subject("tag", tag.id)
        for preview in self.previews:
            preview.show_tag(tag.colour, tag.pattern, tag.letter)
        self._judge(tag)
        count = self._project.outdated_counts().get(tag.id, 0)
        sentence = trn(
            "{n} annotation was made under an earlier definition of {tag}.",
            "{n} annotations were made under an earlier definition of {tag}.",
            count,
            tag=tag.name,
        )
        self.again.setText(
            sentence if count else tr("No annotation of {tag} is older than its definition.", tag=tag.name)
        )
        self.recode.setVisible(count > 0)

    def show_version(self) -> None:
        """The last version, and what has changed since."""
        self.version.setText(version_words(self._project))
        self.keep.setEnabled(not self._project.read_only)

    def set_inset(self, pixels: int) -> None:
        """The margin at the sides: that of a panel, or under the form that of the form."""
        self._column.setContentsMargins(pixels, self._theme.space(4), pixels, self._theme.space(4))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for preview, name in zip(self.previews, ("light", "dark"), strict=True):
            preview.set_theme(_paper(theme, name))
        if self.notes is not None:
            self.notes.set_theme(theme)
        if self._tag is not None:
            self.show_tag(self._tag)

    def finish(self) -> None:
        """Keep what is being written."""
        if self.notes is not None:
            self.notes.finish()

    # --- told apart

    def _judge(self, tag: Tag) -> None:
        others = [one for one in self._project.codebook.ordered() if one.id != tag.id and not one.retired]
        for row, judgement in zip(self._rows, judged(tag, others, self._theme), strict=True):
            self._say(row, judgement)

    def _say(self, row: tuple[QLabel, QLabel, QLabel], judgement: Judgement) -> None:
        """An icon, which vision, and what is found, in words."""
        sign, who, what = row
        is_clear = not judgement.near or judgement.vision == PRINT
        drawing = icon("check" if is_clear else "triangle-alert", self._theme, "ok" if is_clear else "warn")
        side = self._theme.px(ICON)
        sign.setPixmap(drawing.pixmap(QSize(side, side)))
        who.setText(vision_word(judgement.vision))
        what.setText(judgement_words(judgement))
        who.setAccessibleName(tr("{who}: {what}", who=who.text(), what=what.text()))

    def _row(self, number: int) -> tuple[QLabel, QLabel, QLabel]:
        """The labels of one judgement."""
        sign = QLabel(self)
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        who, what = label(self, "", "panelNote", wraps=True), label(self, "", "panelNote", wraps=True)
        for column, part in enumerate((sign, who, what)):
            self._judgements.addWidget(part, number, column)
        return sign, who, what

    # --- layout

    def _button(self, text: str, tip: str) -> QPushButton:
        button = named(QPushButton(text, self), "panelButton")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def _arrange(self) -> None:
        theme = self._theme
        self._column = column = QVBoxLayout(self)
        self.set_inset(theme.space(4))
        column.setSpacing(theme.space(2))
        column.addWidget(label(self, tr("Preview"), "panelHeading"))
        for preview in self.previews:
            column.addWidget(preview)
        column.addWidget(self._line())
        column.addWidget(label(self, tr("Told apart from the others"), "panelHeading"))
        self._judgements.setHorizontalSpacing(theme.space(2))
        self._judgements.setVerticalSpacing(theme.space(1))
        self._judgements.setColumnStretch(1, 1)
        self._judgements.setColumnStretch(2, 1)
        column.addLayout(self._judgements)
        column.addWidget(self._line())
        column.addWidget(label(self, tr("Version"), "panelHeading"))
        column.addWidget(self.version)
        line = FlowLine(theme.space(2))
        line.addWidget(self.keep)
        line.addWidget(self.versions)
        column.addLayout(line)
        column.addWidget(self._line())
        column.addWidget(label(self, tr("To look at again"), "panelHeading"))
        column.addWidget(self.again)
        column.addWidget(self.recode, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _line(self) -> QFrame:
        line = named(QFrame(self), "panelLine")
        line.setFixedHeight(1)
        return line


def _paper(theme: Theme, name: str) -> Theme:
    """Light and dark paper; in high contrast its own pair."""
    kind = f"contrast-{name}" if theme.is_high_contrast else name
    return Theme.load(kind, round(100 * theme.scale))


def last_version(project: Project) -> CodebookVersion | None:
    """The version that was kept last."""
    return max(project.versions.values(), key=lambda version: version.created, default=None)


def version_words(project: Project) -> str:
    """Which version it is, or how many things have changed since the last one."""
    last = last_version(project)
    if last is None:
        return tr("No version has been kept yet. A named version can be compared with, and cited.")
    kept = tr("{name}, {when}", name=last.name, when=words.day(last.created, now()))
    count = len(differences(parse(last.content), project.codebook))
    if not count:
        return tr("As in {version}.", version=kept)
    return trn("{n} change since {version}.", "{n} changes since {version}.", count, version=kept)


def vision_word(vision: str) -> str:
    """A kind of colour vision, for people."""
    known = {
        TYPICAL: tr("Typical sight"),
        "deuteranopia": tr("Green-blind"),
        "protanopia": tr("Red-blind"),
        "tritanopia": tr("Blue-blind"),
        PRINT: tr("In black and white"),
    }
    return known[vision]


def judgement_words(judgement: Judgement) -> str:
    """ "clear", or to what it is near."""
    near = ", ".join(judgement.near[:2]) + (" …" if len(judgement.near) > 2 else "")
    if judgement.vision == PRINT:
        return tr("by letter: pattern as {tags}", tags=near) if judgement.near else tr("by pattern")
    return tr("near to {tags}", tags=near) if judgement.near else tr("clear")
