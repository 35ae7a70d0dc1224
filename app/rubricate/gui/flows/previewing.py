"""The preview of many places that are to be tagged, and tagging them: one act, beside the window when it is long."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from rubricate import words
from rubricate.core.errors import RubricateError, Stopped
from rubricate.core.text import Span
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Window
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.core.changes import Step
    from rubricate.gui.dialogs.autotag import AutotagDialog
    from rubricate.gui.session import Session

AT_ONCE: Final = 200  # more places are tagged beside the window

Places = Mapping[UUID, Sequence[Span | None]]
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class Previewing(Flow):
    """Shows what would be tagged and tags what stays ticked."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)

    def show(
        self,
        title: str,
        sentence: str,
        found: Mapping[UUID, Sequence[Span]],
        tag_id: UUID | None = None,
        *,
        may_widen: bool = True,
    ) -> "AutotagDialog":
        """Open the preview of these hits, with a tag to begin with."""
        from rubricate.gui.dialogs.autotag import AutotagDialog

        codebook = self._session.project.codebook
        dialog = AutotagDialog(
            title, sentence, codebook, self._window.theme, self._window.widget, tag_id=tag_id, may_widen=may_widen
        )
        dialog.asked.connect(lambda: self._prepare(dialog, found))
        dialog.accepted.connect(lambda: self.tag(dialog.tag_id, dialog.chosen()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.ask()
        dialog.open()
        return dialog

    def tag(self, tag_id: UUID | None, places: Places) -> None:
        """Tag these places in one act."""
        from rubricate.core import actions

        if tag_id is None:
            return
        wanted, session = tag_id, self._session
        if sum(map(len, places.values())) <= AT_ONCE:
            session.act(lambda project, hand: actions.autotag(project, hand, wanted, places))
        else:
            self._tag_in_job(session, wanted, places)

    def _tag_in_job(self, session: "Session", tag_id: UUID, places: Places) -> None:
        from rubricate.core import actions

        session.back_up()
        hand, count = session.hand(), sum(map(len, places.values()))

        def work(progress: Progress, cancelled: Cancelled, /) -> "Step":
            told = stopping(progress, cancelled)
            return session.commit(lambda p, h: actions.autotag(p, h, tag_id, places, told), hand)

        self._window.jobs.start(
            trn("Tagging {n} place", "Tagging {n} places", count),
            work,
            session.take_over,
            lambda error: session.fail(error, lambda: self._tag_in_job(session, tag_id, places)),
        )

    def _prepare(self, dialog: "AutotagDialog", found: Mapping[UUID, Sequence[Span]]) -> None:
        from rubricate.gui.models.search_places import Prepared, prepared

        project, hand = self._session.project, self._session.hand()
        within, tag_id = dialog.within, dialog.tag_id

        def show(what: Prepared) -> None:
            if (dialog.within, dialog.tag_id) == (within, tag_id):  # else another answer is on its way
                dialog.show_places(what)

        def refuse(error: RubricateError) -> None:
            dialog.reject()
            self._window.say(words.explain(error))

        self._window.jobs.start(
            tr("Looking through the places"),
            lambda progress, cancelled: prepared(project, hand, found, within, tag_id, stopping(progress, cancelled)),
            show,
            refuse,
        )


def stopping(progress: Progress, cancelled: Cancelled) -> Progress:
    """Progress that ends the work when the user has asked for it, by raising Stopped."""

    def told(done: int, total: int) -> None:
        if cancelled():
            raise Stopped
        progress(done, total)

    return told
