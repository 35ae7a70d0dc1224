"""The same words elsewhere: after a passage was tagged its repeats are offered, and on request they are shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from rubricate import words
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Step
from rubricate.core.text import Span
from rubricate.core.text import words as words_in
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.previewing import Previewing
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.parts import timer
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.gui.jobs import Job
    from rubricate.project import Origin, Project
    from rubricate.project.shelf import Shelf

LEAST_WORDS: Final = 3
LONGEST: Final = 2_000  # code points of a passage that may be repeated
WAIT_MS: Final = 400  # the answer to the tagging itself is read first
QUOTED: Final = 60

Places = dict[UUID, list[Span]]


class Repeating(Flow):
    """Looks for repeats. `shelf` gives what the search keeps of the texts."""

    def __init__(self, window: Window, previewing: Previewing, shelf: "Callable[[], Shelf]") -> None:
        super().__init__(window)
        self._previewing, self._shelf = previewing, shelf
        self._job: Job | None = None
        self._marked: Annotation | None = None
        self._wait = timer(window.widget, WAIT_MS, self._look, once=True)

    def handlers(self) -> Handlers:
        return {"tag.repeats": self.show}

    def begin(self) -> None:
        """A project is in the window."""
        self._session.bridge.changed.connect(self._heard)

    def end(self) -> None:
        """The project leaves the window."""
        self._forget()

    def show(self) -> None:
        """The repeats of the selected words, or of those of the annotation in focus, with a tick each."""
        workspace = self._workspace
        span, tag_id = workspace.selection(), None
        focused = workspace.page.focused()
        if span is None and focused is not None:
            annotation = self._session.project.annotation(focused)
            span, tag_id = annotation.span, annotation.tag_id
        if span is None or workspace.document_id is None:
            self._window.say(tr("Select a passage first, or go to an annotation."))
            return
        here, passage = workspace.document_id, span.of(workspace.text)
        self._search(passage, here, span, tag_id, lambda found: self._open(passage, found, tag_id))

    def _heard(self, step: Step, origin: "Origin") -> None:
        from rubricate.project import Origin

        self._forget()
        made = step.changes[-1].after if step.changes else None
        if step.verb == "annotate" and origin is Origin.HERE and isinstance(made, Annotation) and made.span is not None:
            self._marked = made
            self._wait.start()

    def _look(self) -> None:
        """Some words were tagged a moment ago: do they stand elsewhere?"""
        made, workspace = self._marked, self._window.workspace
        if made is None or made.span is None or workspace is None or made.document_id != workspace.document_id:
            return
        passage, tag_id = made.span.of(workspace.text), made.tag_id
        if len(passage) <= LONGEST and has_words(passage, LEAST_WORDS):
            self._search(
                passage, made.document_id, made.span, tag_id, lambda found: self._offer(passage, found, tag_id)
            )

    def _search(
        self, passage: str, here: UUID, span: Span, tag_id: UUID | None, then: Callable[[Places], None]
    ) -> None:
        session, shelf = self._session, self._shelf()
        project, hand = session.project, session.hand()

        def work(_progress: object, cancelled: Callable[[], bool], /) -> Places:
            from rubricate.core import actions

            found = repeats(project, passage, here, span, shelf, cancelled)
            plan = actions.plan_autotag(project, hand, tag_id, found)
            return {document_id: [s for s in spans if s is not None] for document_id, spans in plan.places.items()}

        self._forget()
        self._job = self._window.jobs.start(
            tr("Looking for the same words"), work, then, lambda error: self._window.say(words.explain(error))
        )

    def _offer(self, passage: str, found: Places, tag_id: UUID) -> None:
        count = sum(map(len, found.values()))
        if count and not self._session.project.read_only:
            sentence = trn(
                "The same words stand at {n} other place.", "The same words stand at {n} other places.", count
            )
            self._window.status.offer(
                sentence,
                tr("See them…"),
                lambda: self._open(passage, found, tag_id),
                tr("See the same words elsewhere"),
            )

    def _open(self, passage: str, found: Places, tag_id: UUID | None) -> None:
        if not found:
            self._window.say(tr("These words stand nowhere else, or are tagged there already."))
            return
        flat = " ".join(passage.split())
        quote = flat if len(flat) <= QUOTED else f"{flat[:QUOTED].rstrip()}…"
        self._previewing.show(
            tr("The same words elsewhere"), tr("“{quote}”", quote=quote), found, tag_id, may_widen=False
        )

    def _forget(self) -> None:
        self._wait.stop()
        self._marked = None
        if self._job is not None:
            self._job.drop()
            self._job = None


def has_words(passage: str, least: int) -> bool:
    """Whether a passage has so many words."""
    found = words_in(passage, Span(0, len(passage)))
    return sum(1 for _, _ in zip(found, range(least), strict=False)) == least


def repeats(
    project: "Project", passage: str, here: UUID, span: Span, shelf: "Shelf", cancelled: Callable[[], bool]
) -> Places:
    """Where the words of a passage stand besides: the same letters; quotes, dashes and spaces may be other ones."""
    from rubricate.core.folding import typed
    from rubricate.core.search import Query
    from rubricate.project.searching import search

    def alike(words: str) -> str:
        return " ".join(typed(words).split())

    found: Places = {}
    for one in search(project, Query(passage), cancelled=cancelled, shelf=shelf):
        others = [
            place
            for place in one.spans
            if alike(place.of(one.text)) == alike(passage) and (one.document_id, place) != (here, span)
        ]
        if others:
            found[one.document_id] = others
    return found
