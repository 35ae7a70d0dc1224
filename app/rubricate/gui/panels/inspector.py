"""The annotation in focus: tag, place among the others, words, who and when, note."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QPainter, QPaintEvent
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
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.inspector_body import InspectorBody
from rubricate.gui.panels.inspector_head import InspectorHead
from rubricate.gui.parts import named
from rubricate.gui.theme import Theme
from rubricate.gui.times import now
from rubricate.project import Project
from rubricate.words import moment, tr

_OPENABLE: Final = ("http", "https", "mailto")


class Inspector(QWidget):
    """`step_asked(-1 or +1)` for the annotation before or after, `returned` when the page should have the keys again.

    `model` knows the text and numbers the annotations. `clock` gives milliseconds since 1970, UTC.
    """

    step_asked = Signal(int)
    returned = Signal()

    def __init__(
        self,
        project: Project,
        act: Act,
        ask: Asking,
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
        self.head = InspectorHead(self)
        self.body = InspectorBody(theme, self)
        self.quote, self.place, self.note = self.body.quote, self.body.place, self.body.note
        self.tag_button, self.remove_button = self.body.tag_button, self.body.remove_button
        self.empty = Empty(theme, self, top=4)
        self._card = QWidget(self)
        self._lines = QVBoxLayout(self._card)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.show_annotation(None)

    @property
    def annotation_id(self) -> UUID | None:
        return self._annotation.id if self._annotation else None

    def show_annotation(self, annotation_id: UUID | None) -> None:
        """Show the annotation in focus on the page; what was being written at another one is kept."""
        if annotation_id != self.annotation_id:
            self.note.leave()
        self._annotation = self._found(annotation_id)
        self._show()

    def write_note(self) -> None:
        """Begin to write the note of the annotation that is shown."""
        if self._annotation is not None:
            self.set_folded(is_folded=False)
            self.note.begin()

    def set_folded(self, is_folded: bool) -> None:
        """Show the heading alone, or all."""
        self.note.finish()
        self.body.setVisible(not is_folded)
        self.head.show_folded(is_folded)
        self._take_keys()

    def finish(self) -> None:
        """Keep what is being written."""
        self.note.finish()

    def apply(self, step: Step) -> None:
        """Take over what a step changed of the annotation, its tag or its coder, or of its number."""
        if self._annotation is None:
            return
        changed = {change.id: change.after for change in step.changes}
        after = changed.get(self._annotation.id, self._annotation)
        if after is None:
            self.note.leave(keep=False)
        self._annotation = after if isinstance(after, Annotation) else None
        self._show()

    def remove(self) -> None:
        """Remove the annotation; undo brings it back, so nothing is asked."""
        if self._annotation is not None and not self._project.read_only:
            chosen = [self._annotation.id]
            self._act(lambda state, hand: actions.remove(state, hand, chosen))

    def choose_tag(self) -> TagPicker | None:
        """Open the chooser, to give the annotation another tag."""
        if self._annotation is None:
            return None
        picker = TagPicker(self._project.codebook, self._theme, self, may_add=False)
        picker.chosen.connect(self._retag)
        corner = self.tag_button.mapToGlobal(QPoint(0, 0))
        picker.open_near(QRect(corner, self.tag_button.size()), self._annotation.tag_id)
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
        """Esc gives the keys back to the page; Delete removes, as on the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.returned.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    # --- what the user does

    def _connect(self) -> None:
        self.head.step_asked.connect(self.step_asked)
        self.head.fold_asked.connect(lambda: self.set_folded(not self.body.isHidden()))
        self.remove_button.clicked.connect(lambda _=False: self.remove())
        self.tag_button.clicked.connect(lambda _=False: self.choose_tag())
        self.note.changed.connect(self._keep_note)
        self.note.returned.connect(self.returned)
        self.note.link_asked.connect(self._open_link)
        self._model.counted.connect(self._show_number)

    def _retag(self, tag_id: UUID) -> None:
        found = self._annotation
        if found is not None and found.tag_id != tag_id:
            self._act(lambda state, hand: actions.retag(state, hand, found.id, tag_id))

    def _keep_note(self, note: str, group: UUID) -> None:
        found = self._annotation
        if found is not None:
            self._act(lambda state, hand: actions.edit_note(state, hand, found.id, note, group))

    def _open_link(self, address: str) -> None:
        """A note may come from somebody else: its links are shown before they are followed."""
        url = QUrl(address)
        if url.scheme() not in _OPENABLE:
            return
        sentence = tr("The link leads to {address}", address=url.toDisplayString())
        if self._ask.choice(tr("Open the link?"), sentence, [tr("Open")]) == 0:
            QDesktopServices.openUrl(url)

    # --- what is shown

    def _found(self, annotation_id: UUID | None) -> Annotation | None:
        if annotation_id is None:
            return None
        try:
            return self._project.annotation(annotation_id)
        except NoSuch:
            return None

    def _show(self) -> None:
        found = self._annotation
        self._card.setVisible(found is not None)
        self.empty.setVisible(found is None)
        self._take_keys()
        self._show_number()
        if found is None:
            self.note.show_note("", may_write=False)
            self.setAccessibleDescription(self.empty.sentence.text())
        else:
            self._show_found(found, self._project.codebook.get(found.tag_id))
            parts = (self.head.name.text(), self.head.number.text(), self.quote.text, self.place.text())
            self.setAccessibleDescription(". ".join(parts))
        self.updateGeometry()

    def _take_keys(self) -> None:
        """Who gets the keys that are sent to the panel: the note where it is to be seen."""
        found = self._annotation is not None
        keys = None if not found else self.head.fold if self.body.isHidden() else self.note.view
        self.setFocusProxy(keys)  # type: ignore[arg-type]  # None takes it away

    def _show_found(self, found: Annotation, tag: Tag | None) -> None:
        may_change = not self._project.read_only
        self.head.show_tag(tag, self._theme)
        self.quote.set_text(self._model.words(found))
        self.place.setText(self._place(found))
        self.tag_button.show_tag(tag, self._theme)
        self.note.show_note(found.note, may_write=may_change)
        for button, tip in (
            (self.tag_button, tr("Change the tag")),
            (self.remove_button, key_tips.tip(self.remove_button)),
        ):
            button.setEnabled(may_change)
            button.setToolTip(tip if may_change else read_only_reason())

    def _show_number(self) -> None:
        total = self._model.total
        self.head.show_number(self._model.number_of(self.annotation_id), total)
        if total:
            self.empty.say(tr("Go to an annotation and it is shown here."))
        else:
            self.empty.say(tr("What you mark is shown here, with its note."))

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
