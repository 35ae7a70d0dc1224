"""One open project in one window: every verb of the user goes through here, and every answer comes from here."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from rubricate import words
from rubricate.core.annotation import Coder
from rubricate.core.changes import Step
from rubricate.core.document import Document
from rubricate.core.errors import RubricateError
from rubricate.core.state import Hand
from rubricate.gui.answers import done
from rubricate.gui.bridge import Bridge
from rubricate.gui.panels.link_types import LinkTypes
from rubricate.gui.panels.tag_folds import Folds
from rubricate.gui.times import now
from rubricate.project import Origin, Project
from rubricate.settings import Settings
from rubricate.storage.errors import NotKept
from rubricate.words import tr, trn

Verb = Callable[[Project, Hand], Step]


class Session(QObject):
    """Does what is asked, in one transaction each, and says what came of it.

    `said(sentence, details)` is for the status line; `stuck(error)` comes when a change could not be kept, `unstuck`
    when nothing waits any more. A change that was not kept is not shown; `try_again` does all that wait once more.
    """

    said = Signal(str, str)
    stuck = Signal(object)
    unstuck = Signal()
    refused = Signal(object)

    def __init__(self, project: Project, settings: Settings, backups: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.bridge = Bridge(project, self)
        self._settings = settings
        self._backups = backups
        self._backup_day: date | None = None
        self.folds = Folds(settings.windows, project.id)
        self.link_types = LinkTypes(settings.windows)
        self._waiting: list[Callable[[], object]] = []

    @property
    def is_stuck(self) -> bool:
        """Whether changes wait that could not be kept."""
        return bool(self._waiting)

    def hand(self) -> Hand:
        """The coder of the settings, now."""
        return Hand(self._settings.coder, now(), uuid4)

    def act(self, verb: Verb) -> Step | None:
        """Do what the verb makes of the project. None when it was refused or could not be kept; that is answered."""
        self.back_up()
        try:
            step = self.project.do(verb(self.project, self.hand()))
        except RubricateError as error:
            self.fail(error, lambda: self.act(verb))
            return None
        self._answer(step)
        return step

    @property
    def backups(self) -> Path:
        """The folder of the daily backups."""
        return self._backups

    def erase(self, gone: Document | Coder) -> bool:
        """Forget a document, or a coder with all they did, for good.

        No backup is made first: it would keep what is to be forgotten.
        """
        try:
            step = self.project.erase(self.hand(), gone)
        except RubricateError as error:
            self.fail(error, lambda: self.erase(gone))
            return False
        self._answer(step)
        return True

    def commit(self, verb: Verb, hand: Hand) -> Step:
        """For a job's thread: write what the verb makes of the project. Nobody is told yet; then comes `take_over`."""
        return self.project.commit(verb(self.project, hand))

    def take_over(self, step: Step) -> None:
        """Tell the window of a step that a job has written, and answer."""
        self.project.notify(step, Origin.HERE)
        self._answer(step)

    def fail(self, error: RubricateError, again: Callable[[], object]) -> None:
        """Say why nothing was done; what could not be kept can be tried `again`."""
        if isinstance(error, NotKept):
            self._wait(error, again)
        else:
            self.said.emit(words.explain(error), "")
            self.refused.emit(error)

    def undo(self) -> Step | None:
        """Take back the coder's last gesture in this copy; None where that is not possible."""
        return self._history(self.project.undo)

    def redo(self) -> Step | None:
        """Do again what was undone last; None where that is not possible."""
        return self._history(self.project.redo)

    def undo_to(self, number: int, *, others: bool) -> Step | None:
        """Take back what the coder did after the step of a row number, with `others` what everybody did."""
        self.back_up()
        return self._history(lambda hand: self.project.undo_to(hand, number, others=others))

    def answer(self, step: Step) -> None:
        """Say what was done by a job, which the window has heard of already."""
        self._answer(step)

    def try_again(self) -> None:
        """Once more all that could not be kept, in its order; where one can't again, it and the rest go on waiting."""
        waiting, self._waiting = self._waiting, []
        for number, once in enumerate(waiting, start=1):
            once()
            if self._waiting:
                self._waiting += waiting[number:]
                return
        if waiting:
            self.give_up()
        if len(waiting) > 1:
            count = trn("{n} change", "{n} changes", len(waiting))
            self.said.emit(tr("{changes} that could not be kept were done once more.", changes=count), "")

    def give_up(self) -> None:
        """Forget what could not be kept: the user has seen it."""
        self._waiting.clear()
        self.unstuck.emit()

    def release(self) -> None:
        """Stop passing steps on; the project stays open."""
        self.bridge.close()

    def close(self) -> None:
        """Stop passing steps on and let the file go."""
        self.release()
        self.project.close()

    def _history(self, turn: Callable[[Hand], Step]) -> Step | None:
        try:
            step = turn(self.hand())
        except NotKept as error:
            self._wait(error, lambda: self._history(turn))
        except RubricateError as error:
            self.said.emit(words.explain(error), "")
        else:
            self._answer(step)
            return step
        return None

    def _answer(self, step: Step) -> None:
        self.said.emit(done(step), "")

    def _wait(self, error: NotKept, again: Callable[[], object]) -> None:
        self._waiting.append(again)
        self.stuck.emit(error)

    def back_up(self) -> None:
        """At the first change of a day the file as it is goes to the data folder."""
        today = date.today()  # noqa: DTZ011  # the user's day
        if self._backup_day == today:
            return
        self._backup_day = today
        try:
            self.project.backup_if_due(self._backups, today)
        except RubricateError as error:
            self.said.emit(words.explain(error), "")


def tag_name(project: Project, tag_id: UUID) -> str:
    """What a tag is called, for a sentence."""
    tag = project.codebook.get(tag_id)
    return tag.name if tag else ""
