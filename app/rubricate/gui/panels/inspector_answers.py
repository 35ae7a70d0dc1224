"""The answers of the annotation that is shown: the form of its tag, and what becomes of an answer."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.attributes import Attribute, needed
from rubricate.core.changes import Step
from rubricate.core.errors import NoSuch
from rubricate.gui.dressing import dress
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.attributes.form import AttributeForm
from rubricate.gui.theme import Theme
from rubricate.project import Project

FORMS: Final = 12  # that are kept: those of the tags one works with


class InspectorAnswers(QWidget):
    """Shows one annotation or several of one tag. `made(form)` when a form is new; `returned` for Esc."""

    returned = Signal()
    made = Signal(object)

    def __init__(self, project: Project, act: Act, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._act, self._theme = project, act, theme
        self._forms: dict[UUID, AttributeForm] = {}
        self._shown: Sequence[Annotation] = ()
        self.form: AttributeForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def missing(self) -> int:
        """How many answers are needed in what is shown."""
        asked = self._project.codebook.asked_by
        return sum(len(needed(asked(one.tag_id), one.attributes)) for one in self._shown)

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show the answers of these; of different tags nothing is asked together."""
        if [one.id for one in annotations] != [one.id for one in self._shown]:
            self.leave()
        self._shown = annotations
        tags = {one.tag_id for one in annotations}
        form = self._form_of(tags.pop()) if len(tags) == 1 else None
        if form is not self.form:
            if self.form is not None:
                self.form.hide()
            self.form = form
        self.setVisible(form is not None)
        if form is not None:
            why_not = read_only_reason() if self._project.read_only else ""
            form.show_values([one.attributes for one in annotations], why_not=why_not)
            form.show()

    def enter(self) -> bool:
        """Give the keys to the first field; False where nothing is asked."""
        return self.form is not None and self.form.enter()

    def first(self) -> QWidget | None:
        """What has the keys first; None where nothing is asked."""
        return self.form.first() if self.form is not None else None

    def keep(self) -> None:
        """Keep what is being typed."""
        if self.form is not None:
            self.form.keep()

    def leave(self) -> None:
        """What is shown goes: keep what is being typed, where it can be."""
        if self.form is not None:
            self.form.keep()
            self.form.drop()

    def apply(self, step: Step) -> None:
        """A form whose attributes were changed is made anew when it is shown next."""
        tags = {change.entity.tag_id for change in step.changes if isinstance(change.entity, Attribute)}
        gone = {change.id for change in step.changes if change.kind == "tag" and change.after is None}
        for tag_id in (tags | gone) & self._forms.keys():
            if tag_id is not None:
                self._drop(tag_id)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for form in self._forms.values():
            dress(form, theme)

    def _form_of(self, tag_id: UUID) -> AttributeForm | None:
        """The form of a tag; none where it asks nothing."""
        form = self._forms.pop(tag_id, None)
        if form is None:
            attributes = self._project.codebook.asked_by(tag_id)
            if not attributes:
                return None
            form = AttributeForm(attributes, self._remembered, self._theme, self)
            form.answered.connect(self._answer)
            form.returned.connect(self.returned)
            self._column.addWidget(form)
            self.made.emit(form)
        self._forms[tag_id] = form
        for oldest in list(self._forms)[:-FORMS]:
            self._drop(oldest)
        return form

    def _drop(self, tag_id: UUID) -> None:
        form = self._forms.pop(tag_id)
        if form is self.form:
            self.form = None
        form.hide()
        self._column.removeWidget(form)
        form.deleteLater()

    def _remembered(self, attribute: Attribute) -> Sequence[str]:
        try:
            return self._project.remembered(attribute.id)
        except NoSuch:
            return ()

    def _answer(self, attribute_id: UUID, values: tuple[str, ...], group: UUID | None) -> None:
        shown = [one.id for one in self._shown]
        done = self._act(lambda state, hand: actions.set_values(state, hand, shown, attribute_id, values, group))
        if done is None and self.form is not None:
            self.form.show_values([one.attributes for one in self._shown])
