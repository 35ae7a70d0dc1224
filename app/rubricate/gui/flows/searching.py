"""Searching everywhere: the panel's questions become jobs, its hits places on the page, and all of them one act."""

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from rubricate import words
from rubricate.core.errors import RubricateError
from rubricate.core.text import Span
from rubricate.gui.flows.editing import Editing
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.paging import Paging
from rubricate.gui.flows.previewing import Previewing
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.gui.jobs import Job
    from rubricate.gui.models.search_hits import Hit
    from rubricate.gui.panels.search import SearchPanel
    from rubricate.project.searching import Found, FoundNote
    from rubricate.project.shelf import Shelf

BATCH_SECONDS: Final = 0.05
LONGEST_NAME: Final = 60  # letters of selected words that become a tag's name, or are looked for

Batch = list[list["Hit"]]


class Searching(Flow):
    """The search panel of one window. `shelf` keeps what was made comparable, as long as the project is open."""

    def __init__(self, window: Window, editing: Editing, paging: Paging, previewing: Previewing) -> None:
        super().__init__(window)
        self._editing, self._paging, self._previewing = editing, paging, previewing
        self._panel: SearchPanel | None = None
        self._job: Job | None = None
        self._shelf: Shelf | None = None

    def handlers(self) -> Handlers:
        return {
            "edit.everywhere": self.open_panel,
            "edit.next": lambda: self.step(1),
            "edit.previous": lambda: self.step(-1),
            "tag.hits": self.tag_these,
            "tag.from_words": self.tag_from_words,
        }

    def begin(self) -> None:
        """A project is in the window."""
        self._shelf = None
        self._panel = None
        self._workspace.document_shown.connect(lambda _id: self._ring())

    def end(self) -> None:
        """The project leaves the window."""
        self._drop()
        self._panel = None

    @property
    def shelf(self) -> "Shelf":
        """It is made when it is needed first."""
        from rubricate.project.shelf import Shelf

        self._shelf = self._shelf or Shelf()
        return self._shelf

    def open_panel(self) -> None:
        """Show the panel, with what is selected when it is short."""
        workspace = self._workspace
        workspace.show_over(None)
        selected = workspace.selected_words()
        panel = workspace.panels.open_search()
        if self._panel is None:
            self._panel = panel
            panel.asked.connect(self.look)
            panel.go_asked.connect(self.go_to)
            panel.tag_asked.connect(self.tag_these)
            panel.closed.connect(self.close_panel)
        workspace.columns.set_left(is_open=True)
        panel.open_panel(selected if len(selected) <= LONGEST_NAME else "")

    def close_panel(self) -> None:
        """Codebook and documents again, and the keys to the page."""
        self._drop()
        workspace = self._workspace
        workspace.panels.close_search()
        workspace.page.set_hits([], -1)
        workspace.columns.close_drawers()
        workspace.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Search for what the panel asks; what it asked before is given up."""
        from rubricate.gui.panels.search import MOST
        from rubricate.project.searching import search, search_notes

        self._drop()
        panel, project, shelf = self._open_panel(), self._session.project, self.shelf
        query, filters, in_notes = panel.query, panel.filters, panel.in_notes
        if query.is_empty:
            panel.clear()
            self._workspace.page.set_hits([], -1)
            return
        total = 0

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool], /) -> Iterator[Batch]:
            if in_notes:
                return batches(search_notes(project, query, filters, progress, cancelled), MOST)
            return batches(search(project, query, filters, progress, cancelled, shelf), MOST)

        def take(batch: Batch) -> None:
            nonlocal total
            for hits in batch:
                total += len(hits)
                panel.add(hits)
            panel.counted()

        def done(_: None) -> None:
            panel.end(is_cut=total > MOST, was_stopped=job.cancelled())
            self._ring()

        panel.begin()
        self._job = job = self._window.jobs.stream(tr("Searching"), work, take, done, self._refuse)

    def go_to(self, hit: "Hit", takes_keys: bool) -> None:
        """Show a hit on the page, ringed; with the keys its words are selected, ready to be tagged."""
        workspace = self._workspace
        if hit.document_id is None:
            self._say_where(hit)
            return
        if hit.document_id not in self._session.project.documents:
            return
        workspace.show_document(hit.document_id)
        page = workspace.page
        if hit.subject == "annotation" and hit.subject_id is not None:
            page.focus_annotation(hit.subject_id)
            if takes_keys:
                self._paging.write_note(hit.subject_id)
            return
        if hit.subject:
            self._say_where(hit)
            return
        spans = self._spans_here()
        page.set_hits(spans, spans.index(hit.span) if hit.span in spans else -1)
        if takes_keys:
            workspace.columns.close_drawers()
            page.select(hit.span)
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_where(self, hit: "Hit") -> None:
        """What a note is on, where there is no place in a text to go to."""
        tag = self._session.project.codebook.get(hit.subject_id) if hit.subject_id else None
        if hit.subject == "document":
            self._window.say(tr("A note on this text: “{words}”", words=hit.snippet.line))
        elif tag is not None:
            self._window.say(tr("A note on the tag {tag}: “{words}”", tag=tag.name, words=hit.snippet.line))
        else:
            self._window.say(tr("In the journal of the project: “{words}”", words=hit.snippet.line))

    def step(self, step: int) -> None:
        """To the next (1) or the previous (-1) hit: in the text where the find bar is open, else everywhere."""
        workspace = self._workspace
        is_everywhere = self._panel is not None and workspace.panels.is_searching
        if is_everywhere and not workspace.find_bar.isVisible() and self._open_panel().step(step):
            return
        workspace.find_bar.go(step)

    def tag_these(self) -> None:
        """Show every hit with a tick; those that stay ticked are tagged in one act."""
        panel = self._panel
        if panel is None or not panel.tag_these.isEnabled() or not panel.model.total:
            self.open_panel()
            self._window.say(tr("Search for something first; then every hit can be tagged."))
            return
        found = {document_id: spans for document_id, spans in panel.model.spans() if spans}
        self._previewing.show(tr("Tag these"), tr("“{words}”: {count}.", words=panel.field.text(),
                              count=panel.heading.count.text()), found)  # fmt: skip

    def tag_from_words(self) -> None:
        """A new tag with the selected words as its name, for these words."""
        workspace = self._workspace
        span = workspace.selection()
        if span is None:
            self._window.say(tr("Nothing selected. Drag over words, or hold Shift and move."))
            return
        name = " ".join(workspace.selected_words().split())[:LONGEST_NAME].strip()
        tag_id = workspace.panels.codebook.add_tag(name)
        if tag_id is not None:
            self._editing.mark(span, tag_id)

    def _refuse(self, error: RubricateError) -> None:
        self._open_panel().refuse(words.explain(error))
        self._workspace.page.set_hits([], -1)

    def _ring(self) -> None:
        """The hits of the document that is shown have rings."""
        workspace = self._window.workspace
        if workspace is None or self._panel is None or not workspace.panels.is_searching:
            return
        if not workspace.find_bar.isVisible():
            workspace.page.set_hits(self._spans_here(), -1)

    def _spans_here(self) -> list[Span]:
        document_id = self._workspace.document_id
        hits = self._open_panel().model.hits_in(document_id) if document_id is not None else ()
        return [hit.span for hit in hits if not hit.subject]

    def _drop(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _open_panel(self) -> "SearchPanel":
        assert self._panel is not None
        return self._panel


def batches(found: "Iterable[Found] | Iterable[FoundNote]", most: int) -> Iterator[Batch]:
    """What is found, by documents and in portions that come some twenty times a second; the first one at once.

    It ends when more than `most` hits are there.
    """
    from rubricate.gui.models.search_hits import hits_of

    batch: Batch = []
    total, last = 0, 0.0
    for one in found:
        batch.append(hits_of(one, most + 1 - total))
        total += len(batch[-1])
        if total > most or monotonic() - last > BATCH_SECONDS:
            yield batch
            batch, last = [], monotonic()
        if total > most:
            return
    if batch:
        yield batch
