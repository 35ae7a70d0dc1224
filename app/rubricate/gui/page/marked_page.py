"""The page with one document: its text and its annotations, kept as the steps of the project leave them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Mark
from rubricate.core.linking import Link
from rubricate.core.text import Span
from rubricate.gui.page import spoken
from rubricate.gui.page.document import Matter
from rubricate.gui.page.link_marks import LinkMarks
from rubricate.gui.page.places import Units
from rubricate.gui.page.rows import Columns, Rows, Touched
from rubricate.gui.page.scene import Scene
from rubricate.gui.page.seeing import Seeing
from rubricate.gui.page.style import PageStyle
from rubricate.gui.page.telling import Telling
from rubricate.gui.page.view import PageView
from rubricate.gui.page.wholes import Wholes
from rubricate.gui.showing import Display, Showing
from rubricate.gui.theme import Theme

MANY: Final = 200  # a step with more changes than this is taken over in one go


class MarkedPage(PageView):
    """`marks_changed()` comes when other annotations are shown, or they look otherwise. Offsets are code points."""

    marks_changed = Signal()
    _links: LinkMarks | None = None  # known before the first scene, which comes while Qt makes the widget

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(theme, style, parent)
        self.wholes = Wholes()
        self._sees = Seeing()
        self.links = self._links = LinkMarks()
        self.links.is_laid_out = lambda slot: int(self.rows.blocks.start[slot]) < len(self.sheet.layouter.tops)
        self.scene.links = self.links
        # To paint at once: what waits to be painted comes along with any pixel.
        self._telling = Telling(lambda: self.viewport().repaint(QRect(0, 0, 1, 1)))

    def load(
        self,
        document_id: UUID,
        text: str,
        marks: Sequence[Mark],
        units: Units | None,
        columns: Columns | None,
        codebook: Codebook,
        *,
        wholes: Sequence[Annotation] = (),
        place: int = 0,
        layers: frozenset[UUID] | None = None,
        style: PageStyle | None = None,
    ) -> None:
        """Show a document from the letter `place` on, in another style where one is given.

        `columns` are its annotations in the text, `wholes` those on all of it; `layers` are those whose annotations
        are shown, None for all.
        """
        self._let_go()
        self.style_now = style or self.style_now
        matter = Matter.of(text, marks, units.paragraphs if units else ())
        self._sees = Seeing(document_id, layers)
        rows, self.wholes = Rows(matter, columns), Wholes(wholes)
        self.links.show(())
        self.links.follow(rows)
        self._follow(rows)
        self.show_matter(matter, units, rows, codebook, matter.places.to_utf16(place))
        self.sheet.layouter.done.connect(lambda: QTimer.singleShot(0, self, rows.warm))
        self.leave_caret(*(matter.places.to_utf16(place),) * 2)
        self._name()
        self._begin_at(place)
        self.marks_changed.emit()

    def clear(self) -> None:
        """Show nothing."""
        self._let_go()
        self._sees = Seeing()
        matter = Matter.of("")
        rows, self.wholes = Rows(matter), Wholes()
        self.links.show(())
        self.links.follow(rows)
        self._follow(rows)
        self.show_matter(matter, None, rows, self.codebook)
        self.marks_changed.emit()

    def set_links(self, links: Sequence[Link]) -> None:
        """The links that begin or end in the document that is shown; from then on steps change them."""
        self.links.show(links)
        self.viewport().update()
        if links:
            self.marks_changed.emit()

    @property
    def document_id(self) -> UUID | None:
        """The document that is shown."""
        return self._sees.document_id

    @property
    def text(self) -> str:
        return self.matter.text

    def show_columns(
        self, columns: Columns, wholes: Sequence[Annotation] = (), layers: frozenset[UUID] | None = None
    ) -> None:
        """Other annotations on the same text: other layers, or a project read anew."""
        self._let_go()
        self._sees = replace(self._sees, layers=layers)
        self.rows = Rows(self.matter, columns)
        self.sheet.show_rows(self.rows)
        self.scene.rows, self.scene.geometry, self.scene.brackets = self.rows, self.sheet.geometry, self.sheet.brackets
        self.wholes = Wholes(wholes)
        self.links.follow(self.rows)
        self._follow(self.rows)
        self._name()
        self.viewport().update()
        self.marks_changed.emit()

    def apply(self, step: Step) -> None:
        """Take a committed step over: only what it touches is painted anew."""
        tags = [change for change in step.changes if change.kind == "tag"]
        if tags:
            self._apply_tags(tags)
        with self._telling.painted_first():
            self._apply_annotations(step)

    def _apply_annotations(self, step: Step) -> None:
        was_long = bool(self.rows.long)
        seen = [change for one in step.changes if (change := self._sees.change(one)) is not None]
        touched = self._apply_to_rows([change for change in seen if not _looks_the_same(change)])
        has_wholes = sum(self.wholes.apply(change) for change in seen) > 0
        added = [change.after for change in seen if change.before is None and isinstance(change.after, Annotation)]
        if self.links.concerns(step.changes):
            self.links.follow(self.rows)
        if self.links.apply(step.changes):
            self.viewport().update()
            self._telling.tell(self.marks_changed)
        if touched:
            first, last = self.sheet.drop(touched, is_long=was_long or bool(self.rows.long))
            self.update_blocks(first, last)
        if touched or has_wholes:
            self._taken_over(added)
            self._name()
            self._telling.tell(self.marks_changed)

    def _apply_to_rows(self, changes: Sequence[Change]) -> list[Touched]:
        if len(changes) > MANY:
            return list(self.rows.apply_many(changes))
        return [touched for change in changes for touched in self.rows.apply(change)]

    def set_codebook(self, codebook: Codebook) -> None:
        super().set_codebook(codebook)
        self.marks_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.marks_changed.emit()

    def set_display(self, display: Display, hidden: frozenset[UUID] = frozenset()) -> None:
        """Which marks are shown, and how; `hidden` are the tags that "chosen tags" leaves out."""
        self._show(replace(self.scene.showing, display=display, hidden=hidden))

    def set_hits(self, spans: Sequence[Span], current: int = -1) -> None:
        """Ring what was found; the current one is scrolled to."""
        self.scene.hits = [self.places.reach(span) for span in spans]
        self.scene.hit = current
        if 0 <= current < len(self.scene.hits):
            self.reveal(self.scene.hits[current])
        self.viewport().update()

    def paint_pages(self, device: QPagedPaintDevice, title: str = "") -> int:
        """Print the text with the marks that are shown and a legend; gives back the number of pages."""
        from rubricate.gui.page.printing import Print, paint_pages

        scene = self.scene
        look = self.style_now, scene.showing, scene.numbering
        return paint_pages(device, Print(title, self.matter, self.rows, self.codebook, *look, list(self.wholes)))

    def update_links(self, *slots: int | None) -> None:
        """Paint the margin anew where one of these has links: their curves go far."""
        if any(slot in self.links.linked for slot in slots):
            surface, view = self.sheet.surface, self.viewport().rect()
            shift = self.horizontalScrollBar().value()
            if self.matter.right_to_left:
                view.setRight(surface.left - shift)
            else:
                view.setLeft(surface.left + surface.measure - shift)
            self.viewport().update(view)

    # --- inside

    def _new_scene(self) -> Scene:
        scene = super()._new_scene()
        scene.links = self._links
        return scene

    def _show(self, showing: Showing, *, is_seen: bool = True) -> None:
        """Another way of showing; `is_seen`: it makes a difference just now."""
        self.scene.showing = showing
        if is_seen:
            self.viewport().update()
            self._telling.tell(self.marks_changed)

    def _apply_tags(self, changes: Sequence[Change]) -> None:
        tags = {tag.id: tag for tag in self.codebook.ordered()}
        for change in changes:
            if isinstance(change.after, Tag):
                tags[change.id] = change.after
            else:
                tags.pop(change.id, None)
        self.set_codebook(Codebook(tags.values()))

    def _name(self) -> None:
        self.setAccessibleName(spoken.page_name(self.places.count("paragraph"), len(self.rows) + len(self.wholes)))

    def _follow(self, rows: Rows) -> None:
        """Other annotations are about to be shown."""

    def _begin_at(self, place: int) -> None:
        """Another text is shown, from a place on."""

    def _taken_over(self, added: Sequence[Annotation]) -> None:
        """Annotations were changed, and these were added."""

    def _let_go(self) -> None:
        """Stop whatever is going on: the page is about to show something else."""


def _looks_the_same(change: Change) -> bool:
    """Whether an annotation was changed in what the page does not show: its answers, the words of its note."""
    before, after = change.before, change.after
    if not isinstance(before, Annotation) or not isinstance(after, Annotation):
        return False
    return (before.span, before.tag_id, bool(before.note)) == (after.span, after.tag_id, bool(after.note))
