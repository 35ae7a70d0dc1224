"""What the inspector shows below its heading: words, where and by whom, tag, answers, links, note."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rubricate.gui.icons import icon
from rubricate.gui.key_tips import keyed
from rubricate.gui.panels.act import Act
from rubricate.gui.panels.attributes.form import AttributeForm
from rubricate.gui.panels.attributes.row import LABELS
from rubricate.gui.panels.inspector_answers import InspectorAnswers
from rubricate.gui.panels.inspector_links import InspectorLinks
from rubricate.gui.panels.note import NoteBox
from rubricate.gui.panels.quote import Quote
from rubricate.gui.panels.tag_button import TagButton
from rubricate.gui.parts import label, tool_button
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr

GAP = 10


class InspectorBody(QWidget):
    """The parts in their places; what is in them is the inspector's."""

    def __init__(self, project: Project, act: Act, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.quote = Quote(theme, self)
        self.place = label(self, "", "panelNote", wraps=True)
        self.tag_button = TagButton(theme, self)
        self.remove_button = keyed(tool_button(self, ""), tr("Remove annotation"), "tag.remove")
        self.answers = InspectorAnswers(project, act, theme, self)
        self.links = InspectorLinks(project, act, theme, self)
        self.note = NoteBox(theme, self)
        self._captions = QWidget(self)
        self._tag_line = QGridLayout()
        self._lines = QVBoxLayout(self)
        self.answers.made.connect(self._order)
        self._arrange()

    def show_one(self, is_one: bool) -> None:
        """Of several annotations there are no words and no note to show."""
        for part in (self.quote, self._captions, self.note):
            part.setVisible(is_one)

    def set_theme(self, theme: Theme) -> None:
        for part in (self.quote, self.answers, self.links, self.note):
            part.set_theme(theme)
        self.remove_button.setIcon(icon("trash-2", theme, "text_muted"))
        self._lines.setContentsMargins(0, theme.px(GAP), 0, 0)
        self._lines.setSpacing(theme.px(GAP))
        self._tag_line.setHorizontalSpacing(theme.space(2))
        self._tag_line.setColumnMinimumWidth(0, theme.px(LABELS))

    def _order(self, form: AttributeForm) -> None:
        """Tab goes from the tag through the answers to the links and the note, whenever a form was made."""
        before: QWidget = self.remove_button
        for part in (*form.parts(), self.links.list, self.note.view, self.note.edit):
            QWidget.setTabOrder(before, part)
            before = part

    def _arrange(self) -> None:
        tag = label(self, tr("Tag"), "panelCaption")
        tag.setBuddy(self.tag_button)
        for column, widget in enumerate((tag, self.tag_button, self.remove_button)):
            self._tag_line.addWidget(widget, 0, column)
        self._tag_line.setColumnStretch(1, 1)
        captions = QHBoxLayout(self._captions)
        captions.setContentsMargins(0, 0, 0, 0)
        captions.addWidget(label(self, tr("Note"), "panelCaption"))
        captions.addStretch(1)
        captions.addWidget(label(self, tr("Markdown"), "panelCaption"))
        self._lines.addWidget(self.quote)
        self._lines.addWidget(self.place)
        self._lines.addLayout(self._tag_line)
        self._lines.addWidget(self.answers)
        self._lines.addWidget(self.links)
        self._lines.addWidget(self._captions)
        self._lines.addWidget(self.note)
