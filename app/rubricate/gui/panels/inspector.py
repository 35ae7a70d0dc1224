"""The annotation in focus, with what there is to say of it: tag, words, place, answers, links, note. Or several."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Step
from rubricate.core.codebook import Tag
from rubricate.core.errors import NoSuch
from rubricate.gui import key_tips
from rubricate.gui.chips import draw_ring
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.models.annotations import AnnotationsModel
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.inspector_body import InspectorBody
from rubricate.gui.panels.inspector_head import InspectorHead
from rubricate.gui.panels.inspector_nothing import InspectorNothing
from rubricate.gui.panels.note_links import follow
from rubricate.gui.parts import named
from rubricate.gui.theme import Theme
from rubricate.gui.times import now
from rubricate.project import Project
from rubricate.words import moment, tr, trn

_BACK_TO_PAGE = Qt.Key.Key_Escape


class Inspector(QWidget):
    """`step_asked(-1 or +1)` for the annotation before or after, `returned` when the page should have the keys again,
    `go_asked(id)` for an annotation at the other end of a link.

    `model` knows the text and numbers the annotations. `clock` gives milliseconds since 1970, UTC.
    """

    step_asked = Signal(int)
    returned = Signal()
    go_asked = Signal(object)
    folded = Signal(bool)

    def __init__(
        self,
        project: Project,
        act: Act,
        ask: Asking,
        coder_id: UUID,
        model: AnnotationsModel,
        theme: Theme,
        parent: QWidget | None = None,
        clock: Callable[[], int] = now,
    ) -> None:
        super().__init__(parent)
        named(self, "inspector").setAccessibleName(tr("Annotation"))
        self._project, self._act, self._ask, self._model = project, act, ask, model
        self._theme, self._clock = theme, clock
        self._annotation: Annotation | None = None
        self._chosen: list[Annotation] = []
        self.head = InspectorHead(self)
        self.body = InspectorBody(project, lambda verb: self._act(verb), theme, self)  # noqa: PLW0108  # as it is then
        self.quote, self.place, self.note = self.body.quote, self.body.place, self.body.note
        self.tag_button, self.remove_button = self.body.tag_button, self.body.remove_button
        self.answers, self.links = self.body.answers, self.body.links
        self.empty = InspectorNothing(project, lambda verb: self._act(verb), ask, coder_id, theme, self)  # noqa: PLW0108
        self._card = QWidget(self)
        self._lines = QVBoxLayout(self._card)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.show_annotation(None)

    @property
    def annotation_id(self) -> UUID | None:
        return self._annotation.id if self._annotation else None

    @property
    def shown(self) -> list[Annotation]:
        """What a verb here is about: those that are chosen together, else the one in focus."""
        return self._chosen or ([self._annotation] if self._annotation is not None else [])

    @property
    def missing(self) -> int:
        """How many answers are needed in what is shown."""
        return self.answers.missing

    @property
    def is_folded(self) -> bool:
        """Whether the heading alone is shown."""
        return self.body.isHidden()

    def show_document(self, document_id: UUID | None) -> None:
        """Follow the page to another document."""
        self.show_annotation(None)
        self.empty.show_document(document_id)

    def show_annotation(self, annotation_id: UUID | None) -> None:
        """Show the annotation in focus on the page; what was being written at another one is kept."""
        if annotation_id != self.annotation_id:
            self.note.leave()
            self.answers.leave()
        self._annotation = self._found(annotation_id)
        self._show()

    def show_chosen(self, annotation_ids: Sequence[UUID]) -> None:
        """Show several annotations that are chosen to be changed together; fewer than two are none."""
        found = [one for annotation_id in annotation_ids if (one := self._found(annotation_id)) is not None]
        chosen = found if len(found) > 1 else []
        if [one.id for one in chosen] != [one.id for one in self._chosen]:
            self.note.leave()
            self.answers.leave()
        self._chosen = chosen
        self._show()

    def enter(self) -> None:
        """Give the keys to the first thing to fill in: what the tag asks, else the note."""
        if self.shown:
            self.set_folded(is_folded=False)
            if not self.answers.enter() and not self._chosen:
                self.note.begin()

    def write_note(self) -> None:
        """Begin to write the note of the annotation that is shown."""
        if self._annotation is not None and not self._chosen:
            self.set_folded(is_folded=False)
            self.note.begin()

    def write_document_note(self) -> None:
        """Begin to write the note on the document."""
        self.empty.notes.begin()

    def set_folded(self, is_folded: bool) -> None:
        """Show the heading alone, or all."""
        if is_folded == self.is_folded:
            return
        self.finish()
        self.body.setVisible(not is_folded)
        self.head.show_folded(is_folded)
        self._take_keys()
        self.folded.emit(is_folded)

    def finish(self) -> None:
        """Keep what is being written."""
        self.note.finish()
        self.answers.keep()
        self.empty.notes.finish()

    def apply(self, step: Step) -> None:
        """Take over what a step changed of what is shown, its tag or its coder, its links, or of its number."""
        self.empty.apply(step)
        self.answers.apply(step)
        if not self.shown:
            return
        changed = {change.id: change.after for change in step.changes}
        before = self.shown
        after = changed.get(self._annotation.id, self._annotation) if self._annotation is not None else None
        if self._annotation is not None and after is None:
            self.note.leave(keep=False)
        self._annotation = after if isinstance(after, Annotation) else None
        left = [changed.get(one.id, one) for one in self._chosen]
        self._chosen = [one for one in left if isinstance(one, Annotation)]
        if any(change.kind in ("link", "annotation", "document", "tag") for change in step.changes):
            self.links.forget()
        if self.shown == before and all(change.kind in ("annotation", "layer") for change in step.changes):
            self.links.show_annotation(self._annotation if len(self.shown) == 1 else None)
            self._show_number()
        else:
            self._show()

    def remove(self) -> None:
        """Remove what is shown; undo brings it back, so nothing is asked."""
        chosen = [one.id for one in self.shown]
        if chosen and not self._project.read_only:
            self._act(lambda state, hand: actions.remove(state, hand, chosen))

    def choose_tag(self) -> TagPicker | None:
        """Open the chooser, to give the annotation another tag."""
        if not self.shown:
            return None
        picker = TagPicker(self._project.codebook, self._theme, self, may_add=False)
        picker.chosen.connect(self._retag)
        corner = self.tag_button.mapToGlobal(QPoint(0, 0))
        picker.open_near(QRect(corner, self.tag_button.size()), self.shown[0].tag_id)
        return picker

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.body.set_theme(theme)
        self.empty.set_theme(theme)
        self._lines.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(4))
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Without an annotation the panel itself can have the keys: then it says so (`hasFocus` is a proxy's, too)."""
        super().paintEvent(event)
        if QApplication.focusWidget() is self:
            painter = QPainter(self)
            draw_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._theme)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the keys back to the page; Ctrl+Enter goes to the note, and Delete removes, as on the page."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == _BACK_TO_PAGE:
            self.returned.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.write_note()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    # --- what the user does

    def _connect(self) -> None:
        self.head.step_asked.connect(self.step_asked)
        self.head.fold_asked.connect(lambda: self.set_folded(not self.is_folded))
        self.remove_button.clicked.connect(lambda _=False: self.remove())
        self.tag_button.clicked.connect(lambda _=False: self.choose_tag())
        self.note.changed.connect(self._keep_note)
        self.note.returned.connect(self.returned)
        self.note.link_asked.connect(lambda address: follow(self._ask, address))
        for part in (self.answers, self.links, self.empty):
            part.returned.connect(self.returned)
        self.links.go_asked.connect(self.go_asked)
        self._model.counted.connect(self._show_number)

    def _retag(self, tag_id: UUID) -> None:
        shown = self.shown
        if len(shown) > 1:
            chosen = [one.id for one in shown]
            self._act(lambda state, hand: actions.retag_many(state, hand, chosen, tag_id))
        elif shown and shown[0].tag_id != tag_id:
            self._act(lambda state, hand: actions.retag(state, hand, shown[0].id, tag_id))

    def _keep_note(self, note: str, group: UUID) -> None:
        found = self._annotation
        if found is not None:
            self._act(lambda state, hand: actions.edit_note(state, hand, found.id, note, group))

    # --- what is shown

    def _found(self, annotation_id: UUID | None) -> Annotation | None:
        if annotation_id is None:
            return None
        try:
            return self._project.annotation(annotation_id)
        except NoSuch:
            return None

    def _show(self) -> None:
        found, shown = self._annotation, self.shown
        self._card.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.answers.show_annotations(shown)
        self._take_keys()
        self.links.show_annotation(found if len(shown) == 1 else None)
        self._show_number()
        if len(shown) == 1:
            self._show_one(shown[0])
        else:
            self.note.show_note("", may_write=False)
            if shown:
                self._show_many(shown)
        self.updateGeometry()

    def _take_keys(self) -> None:
        """Who gets the keys that are sent to the panel: the first answer, else the note, where they are to be seen."""
        keys: QWidget | None = None
        if self.shown:
            last = self.tag_button if self._chosen else self.note.view
            keys = self.head.fold if self.is_folded else self.answers.first() or last
        self.setFocusProxy(keys)  # type: ignore[arg-type]  # None takes it away

    def _show_one(self, found: Annotation) -> None:
        tag = self._project.codebook.get(found.tag_id)
        may_change = not self._project.read_only
        self.body.show_one(True)
        self.quote.set_text(self._model.words(found))
        self.place.setText(self._place(found))
        self.note.show_note(found.note, may_write=may_change)
        self._show_tag(tag, tag.name if tag else "")
        parts = (self.head.name.text(), self.head.number.text(), self.quote.text, self.place.text())
        self.setAccessibleDescription(". ".join((*parts, *filter(None, (self.head.missing.text(),)))))

    def _show_many(self, shown: Sequence[Annotation]) -> None:
        """What several have in common."""
        book = self._project.codebook
        tags = dict.fromkeys(one.tag_id for one in shown)
        names = [tag.name for tag_id in tags if (tag := book.get(tag_id)) is not None]
        self.body.show_one(False)
        self._show_tag(book.get(next(iter(tags))) if len(tags) == 1 else None, ", ".join(names))
        if len(tags) > 1:
            self.place.setText(
                tr("They have different tags: {tags}. A tag for all can be chosen.", tags=", ".join(names))
            )
        else:
            self.place.setText(tr("What is set here is set for all of them, in one step."))
        self.setAccessibleDescription(". ".join((self.head.number.text(), self.place.text())))

    def _show_tag(self, tag: Tag | None, name: str) -> None:
        may_change = not self._project.read_only
        self.head.show_tag(tag, self._theme, name)
        self.tag_button.show_tag(tag, self._theme)
        for button, tip in (
            (self.tag_button, tr("Change the tag")),
            (self.remove_button, key_tips.tip(self.remove_button)),
        ):
            button.setEnabled(may_change)
            button.setToolTip(tip if may_change else read_only_reason())

    def _show_number(self) -> None:
        total = self._model.total
        if self._chosen:
            self.head.show_chosen(trn("{n} chosen", "{n} chosen", len(self._chosen)))
        else:
            self.head.show_number(self._model.number_of(self.annotation_id), total)
        missing = self.missing
        self.head.show_missing(trn("{n} answer needed", "{n} answers needed", missing) if missing else "")
        if self.shown:
            return
        words = tr("Go to an annotation and it is shown here.")
        self.empty.say(words if total else tr("What you mark is shown here, with its note."))
        self.setAccessibleDescription(self.empty.sentence.text())

    def _place(self, found: Annotation) -> str:
        """ "Paragraph 6, by Coder 1, today 10:42"."""
        layer = self._project.layers.get(found.layer_id)
        coder = self._project.coders.get(layer.coder_id) if layer else None
        when = moment(found.created, self._clock())
        by = coder.label if coder else ""
        number = self._model.paragraph(found)
        if not number:
            return tr("By {coder}, {when}", coder=by, when=when)
        return tr("Paragraph {n}, by {coder}, {when}", n=number, coder=by, when=when)

    # --- layout

    def _arrange(self) -> None:
        self._lines.setSpacing(0)
        self._lines.addWidget(self.head)
        self._lines.addWidget(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addWidget(self.empty)
