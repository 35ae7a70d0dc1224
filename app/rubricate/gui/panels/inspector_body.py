"""What the inspector shows below its heading: the words, where and by whom, the tag to be changed, the note."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rubricate.gui.icons import icon
from rubricate.gui.key_tips import keyed
from rubricate.gui.panels.note import NoteBox
from rubricate.gui.panels.quote import Quote
from rubricate.gui.panels.tag_button import TagButton
from rubricate.gui.parts import label, tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr

LABELS = 58  # width of the column of labels
GAP = 10


class InspectorBody(QWidget):
    """The parts in their places; what is in them is the inspector's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.quote = Quote(theme, self)
        self.place = label(self, "", "panelNote", wraps=True)
        self.tag_button = TagButton(theme, self)
        self.remove_button = keyed(tool_button(self, ""), tr("Remove annotation"), "tag.remove")
        self.note = NoteBox(theme, self)
        self._tag_line = QGridLayout()
        self._lines = QVBoxLayout(self)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        self.quote.set_theme(theme)
        self.note.set_theme(theme)
        self.remove_button.setIcon(icon("trash-2", theme, "text_muted"))
        self._lines.setContentsMargins(0, theme.px(GAP), 0, 0)
        self._lines.setSpacing(theme.px(GAP))
        self._tag_line.setHorizontalSpacing(theme.space(2))
        self._tag_line.setColumnMinimumWidth(0, theme.px(LABELS))

    def _arrange(self) -> None:
        tag = label(self, tr("Tag"), "panelCaption")
        tag.setBuddy(self.tag_button)
        for column, widget in enumerate((tag, self.tag_button, self.remove_button)):
            self._tag_line.addWidget(widget, 0, column)
        self._tag_line.setColumnStretch(1, 1)
        captions = QHBoxLayout()
        captions.addWidget(label(self, tr("Note"), "panelCaption"))
        captions.addStretch(1)
        captions.addWidget(label(self, tr("Markdown"), "panelCaption"))
        self._lines.addWidget(self.quote)
        self._lines.addWidget(self.place)
        self._lines.addLayout(self._tag_line)
        self._lines.addLayout(captions)
        self._lines.addWidget(self.note)
