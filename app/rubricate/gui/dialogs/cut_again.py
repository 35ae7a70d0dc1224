"""Find the sentences of a document again, by the rules of another language; what that changes is said before."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from rubricate.core.languages import known
from rubricate.core.units import Cut, cut, first_other, moved_ends
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.parts import label
from rubricate.words import figure, kinds, tr, trn

if TYPE_CHECKING:
    from rubricate.project import Project

# Without lists of their own: the rules that all languages share, with German ordinals where they write such.
OTHERS = ("cs", "da", "it", "nl", "pl", "pt", "sv", "tr")


class CutAgainDialog(DialogFrame):
    """`cut` are the sentences as chosen."""

    def __init__(self, project: "Project", document_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(tr("Find sentences again"), parent)
        self._text = project.text(document_id)
        self._units = project.units(document_id)
        self.line(tr("Sentences are found by the rules of a language. Annotations stay where they are."))
        self.language = QComboBox(self)
        self.paragraphs = QComboBox(self)
        self._fill()
        self._what = self.line("")
        self._what.setAccessibleName(tr("What changes"))
        self._numbers = self.line("", "dialogQuiet")
        self.content.addStretch(1)
        self._go = self.primary(tr("Find again"))
        self.foot(self.cancel_button(), self._go)
        self.fit(560, 360)
        self.language.currentIndexChanged.connect(self._look)
        self.paragraphs.currentIndexChanged.connect(self._look)
        self._look()

    @property
    def cut(self) -> Cut:
        return self._cut

    def _fill(self) -> None:
        names = sorted((kinds.language(code), code) for code in {*known(), *OTHERS, self._units.language} - {""})
        for name, code in names:
            self.language.addItem(name, code)
        self.language.addItem(tr("As guessed from the text"), "")
        at = self.language.findData(self._units.language)
        self.language.setCurrentIndex(at if at >= 0 else self.language.count() - 1)
        self.paragraphs.addItem(tr("At every line break"), False)
        self.paragraphs.addItem(tr("At blank lines"), True)
        self.paragraphs.setCurrentIndex(int(self._units.wrapped))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for row, (words, box) in enumerate(
            ((tr("&Language"), self.language), (tr("&Paragraphs end"), self.paragraphs))
        ):
            caption = label(self, words)
            caption.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            grid.addWidget(caption, row, 0)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignLeft)
        self.content.addLayout(grid)

    def _look(self) -> None:
        """Cut the text as chosen, and say what is different."""
        wrapped = bool(self.paragraphs.currentData())
        self._cut = cut(self._text, str(self.language.currentData()), wrapped=wrapped)
        before, after = self._units.sentences, self._cut.sentences
        is_same = (before, self._units.paragraphs) == (after, self._cut.paragraphs)
        self._what.setText(tr("The same sentences and paragraphs as now.") if is_same else self._difference())
        self._numbers.setText("" if is_same else self._consequences())
        as_found = self._units.language == self._cut.language and not self._units.corrected
        self._go.setEnabled(not (is_same and as_found))
        self._go.setToolTip("" if self._go.isEnabled() else tr("Nothing would change."))

    def _difference(self) -> str:
        now, before = len(self._cut.sentences) // 2, len(self._units.sentences) // 2
        moved = moved_ends(self._units.sentences, self._cut.sentences)
        count = trn("{n} sentence", "{n} sentences", now)
        ends = trn("{n} end moves", "{n} ends move", moved)
        return tr("{count} instead of {before}; {ends}.", count=count, before=figure(before), ends=ends)

    def _consequences(self) -> str:
        """Which numbers change, and that corrections go."""
        sentences = []
        first = first_other(self._units.sentences, self._cut.sentences)
        if first:
            sentences.append(tr("From sentence {n} on the numbers may be others, in exports too.", n=figure(first)))
        if self._units.corrected:
            sentences.append(tr("What was split and joined by hand goes; undo brings it back."))
        return " ".join(sentences)
