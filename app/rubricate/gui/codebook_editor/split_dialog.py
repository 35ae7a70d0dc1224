"""Before a tag is split: the name of the new one, and which annotations go to it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from rubricate import resources
from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.search import Snippet, around
from rubricate.gui.announce import announce
from rubricate.gui.dialogs.autotag_list import PlaceRow, TickList
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.models.search_places import REACH, Place, SearchPlaces
from rubricate.gui.panels.act import Verb
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr, trn


class SplitDialog(DialogFrame):
    """`name` is what was entered, `chosen()` the ticked annotations. `check` says what stands against a name."""

    def __init__(
        self, project: Project, tag_id: UUID, check: Callable[[str], str], theme: Theme, parent: QWidget
    ) -> None:
        tag = project.codebook[tag_id]
        super().__init__(tr("Split {tag}", tag=tag.name), parent)
        self._project, self._check = project, check
        self._annotations: Sequence[Annotation] = _in_order(project, tag_id)
        caption = self.line(tr("Name of the new tag, which begins as a copy of {tag}", tag=tag.name))
        self.name = QLineEdit(self)
        self.name.setAccessibleName(caption.text())
        self.name.setMaxLength(60)
        caption.setBuddy(self.name)
        self.refusal = label(self, "", "tagRefusal", wraps=True)
        self.model = SearchPlaces(self)
        self.list = TickList(theme, self)
        self.list.setAccessibleName(tr("Annotations that go to the new tag"))
        self.rows = PlaceRow(theme, self.list)
        self.all = QCheckBox(tr("All annotations"), self)
        self.rows.set_like(self.all)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.rows)
        self.count = label(self, "", "dialogQuiet", wraps=True)
        self._accept = self.primary(tr("Split"))
        self._arrange(theme)
        self.name.textEdited.connect(lambda _: self._judge())
        self.model.ticked.connect(self._judge)
        self.all.clicked.connect(lambda _=False: self.model.tick_all(self.model.count < self.model.rowCount()))
        self.model.show([_place(project, one) for one in self._annotations])
        self.model.tick_all(is_on=False)
        self._judge()
        self.name.setFocus()

    def chosen(self) -> list[UUID]:
        """The ticked annotations."""
        return [one.id for row, one in enumerate(self._annotations) if self.model.is_ticked(row)]

    def _judge(self) -> None:
        """Say what stands against it; nothing yet while there is no name."""
        name, ticked, total = self.name.text().strip(), self.model.count, self.model.rowCount()
        refusal = self._check(name) if name else ""
        if refusal != self.name.accessibleDescription():  # who can't see it hears it
            self.name.setAccessibleDescription(refusal)
            announce(self.name, refusal)
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))
        self._accept.setEnabled(bool(name) and not refusal)
        self.count.setText(trn("{ticked} of {n} goes over", "{ticked} of {n} go over", total, ticked=ticked))
        self._say_count()
        self.all.setChecked(0 < ticked == total)
        self.all.setEnabled(total > 0)

    def _say_count(self) -> None:
        counted = self.count.text()
        if counted != self.list.accessibleDescription():
            self.list.setAccessibleDescription(counted)
            if self.isVisible():
                announce(self.list, counted)

    def _arrange(self, theme: Theme) -> None:
        self.content.addWidget(self.name)
        self.content.addWidget(self.refusal)
        self.content.addWidget(self.list, 1)
        self.list.setMinimumHeight(3 * theme.height("row_two"))
        below = QHBoxLayout()
        below.addWidget(self.all)
        below.addStretch(1)
        below.addWidget(self.count)
        self.content.addLayout(below)
        self.foot(self.cancel_button(), self._accept)
        self.fit(640, 520)


def splitting(project: Project, tag_id: UUID, name: str, chosen: Sequence[UUID]) -> Verb:
    """The verb; the new tag gets the next look of the palette."""
    colour, pattern = resources.tag_look(len(project.codebook) + 1)
    return lambda state, hand: actions.split_tag(
        state, hand, tag_id, name, list(chosen), colour=colour, pattern=pattern
    )


def _in_order(project: Project, tag_id: UUID) -> list[Annotation]:
    """Document by document, in text order."""
    places = {document_id: at for at, document_id in enumerate(project.documents)}
    return sorted(project.annotations_of_tag(tag_id), key=lambda one: (places.get(one.document_id, -1), one.start or 0))


def _place(project: Project, one: Annotation) -> Place:
    span = one.span
    text = "" if span is None else project.text(one.document_id)
    snippet = Snippet("", tr("Whole document"), "") if span is None else around(text, span, REACH)
    return Place(one.document_id, span, snippet, project.documents[one.document_id].name)
