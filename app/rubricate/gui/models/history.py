"""The history as a list, the newest on top: a gesture a row, read in pages as one scrolls, new steps as they come."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from rubricate import words
from rubricate.core.changes import Step
from rubricate.core.folding import asked_words, folded
from rubricate.formats.history_csv import Line
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index
from rubricate.gui.parts import timer
from rubricate.gui.times import now
from rubricate.project import Project
from rubricate.project.history import Act, Undone, Wanted, acts
from rubricate.storage.journal import Entry
from rubricate.words import tr

SCREENFUL: Final = 120  # rows that are looked for at once
PAGE: Final = 250  # steps that are read between two events of the window
NEW: Final = 4  # as many are read where one has come
MINUTE: Final = 60_000  # ms
EVERYTHING: Final = Wanted()


class HistoryModel(QAbstractListModel):
    """Rows are acts (see `act_at`). `counted` comes when there are more or other rows, or all steps were looked at.

    A filter that few steps pass is followed page by page between the events of the window, until a screenful is found.
    """

    counted = Signal()

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._names: dict[UUID, str] = {}
        self._wanted = EVERYTHING
        self._words: tuple[str, ...] = ()
        self._turn = timer(self, 0, self._look_further)
        self.here: int | None = None
        self._begin()

    # --- what is shown

    @property
    def wanted(self) -> Wanted:
        return self._wanted

    @property
    def is_filtered(self) -> bool:
        return self._wanted != EVERYTHING or bool(self._words)

    @property
    def is_complete(self) -> bool:
        """Whether the oldest step was looked at."""
        return self._before == 1

    def set_filter(self, text: str, wanted: Wanted) -> None:
        """Show only acts whose words have all of these, and that are wanted."""
        asked = asked_words(text)
        if (asked, wanted) != (self._words, self._wanted):
            self._words, self._wanted = asked, wanted
            self._reset()

    def set_here(self, number: int | None) -> None:
        """The act after whose step the project is shown is marked; None for now."""
        before, self.here = self.here, number
        for index in (self.index_of(before), self.index_of(number)):
            if index.isValid():
                self.dataChanged.emit(index, index)

    def act_at(self, index: Index) -> Act | None:
        return self._acts[index.row()] if index.isValid() and index.row() < len(self._acts) else None

    def index_of(self, number: int | None) -> QModelIndex:
        """The row of the act that has a step of this row number; invalid where it is not listed (yet)."""
        if number is not None:
            for row, act in enumerate(self._acts):
                if act.first <= number <= act.number:
                    return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._acts)

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Nothing: a screen reader would read the numbers of rows and columns that nobody sees."""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        act = self.act_at(index)
        if act is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return what(act)
            case Role.LINE:
                return self._line(act)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{what(act)}\n{self._line(act)}"
            case Role.STATE:
                return "undone" if act.is_undone else "here" if self._is_here(act) else ""
        return None

    # --- reading further

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self.is_complete

    def fetchMore(self, _parent: Index) -> None:
        """A screenful more; what does not come at once comes between the events."""
        self._goal = len(self._acts) + SCREENFUL
        self._look_further()

    def _reset(self) -> None:
        self.beginResetModel()
        self._begin()
        self.endResetModel()
        self.counted.emit()

    def _begin(self) -> None:
        self._acts: list[Act] = []
        self._heard: list[Entry] = []  # of the pages read so far, the newest first
        self._undone = Undone()
        self._open: Act | None = None
        self._before: int | None = None
        self._newest = 0
        self._goal = SCREENFUL
        self._take(self._next_page(), is_new=True)
        self._keep_going()

    def _next_page(self) -> list[Entry]:
        page = self._project.history(self._before, PAGE)
        if self._before is None and page:
            self._newest = page[0].number
        self._before = page[-1].number if len(page) == PAGE else 1
        return page

    def _look_further(self) -> None:
        """One page more."""
        if not self.is_complete:
            self._take(self._next_page())
        self._keep_going()
        self.counted.emit()

    def _keep_going(self) -> None:
        if self.is_complete or len(self._acts) >= self._goal:
            self._turn.stop()
        elif not self._turn.isActive():
            self._turn.start()

    def _take(self, page: list[Entry], *, is_new: bool = False) -> None:
        self._heard += page
        found = [act for act in self._gathered(page) if self._passes(act)]
        if found and not is_new:
            self.beginInsertRows(QModelIndex(), len(self._acts), len(self._acts) + len(found) - 1)
        self._acts += found
        if found and not is_new:
            self.endInsertRows()

    def _gathered(self, page: list[Entry]) -> Iterator[Act]:
        """The gestures of a page; the last one may go on in the next."""
        for entry in page:
            is_undone = self._undone.hear(entry.step)
            if self._open is not None and self._open.goes_on(entry):
                act = self._open
                self._open = Act((*act.entries, entry), act.is_undone and is_undone)
                continue
            if self._open is not None:
                yield self._open
            self._open = Act((entry,), is_undone)
        if self.is_complete and self._open is not None:
            yield self._open
            self._open = None

    def lines(self) -> Iterator[tuple[int, Line]]:
        """All steps that pass the filter, each with its row number: for a file. May be called in a job's thread."""
        for act in acts(self._project.walk(), Undone()):
            if self._passes(act):
                for entry in act.entries:
                    step = entry.step
                    yield entry.number, Line(step, self._name(step.coder_id), words.act(step), act.is_undone)

    # --- following

    def apply(self, step: Step) -> None:
        """Take over what was done: on top, and what was undone by it says so."""
        if step.verb == "erase":  # which takes steps out of the journal
            self._reset()
            return
        new = self._new()
        if any(change.kind == "coder" for change in step.changes):
            self._names.clear()
        if not new:
            return
        self._newest = new[0].number
        self._heard = [*new, *self._heard]
        for entry in reversed(new):
            self._put_on_top(entry)
        if any(e.step.undoes for e in new):
            self._tell_undone()
        self.counted.emit()

    def _new(self) -> list[Entry]:
        """What was done since the newest one that is listed."""
        limit = NEW
        while True:
            found = self._project.history(limit=limit)
            if len(found) < limit or found[-1].number <= self._newest:
                return [entry for entry in found if entry.number > self._newest]
            limit *= 16

    def _put_on_top(self, entry: Entry) -> None:
        top = self._acts[0] if self._acts else None
        act = Act((entry,), is_undone=False)
        if top is not None and top.number == entry.number - 1 and act.goes_on(top.entries[0]):
            self._acts[0] = Act((entry, *top.entries), top.is_undone)
            self.dataChanged.emit(self.index(0), self.index(0))
        elif self._passes(act):
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._acts.insert(0, act)
            self.endInsertRows()

    def _tell_undone(self) -> None:
        """Which acts stand is found anew: a redo makes an undo one that has taken back nothing."""
        self._undone = Undone()
        gone = {entry.number for entry in self._heard if self._undone.hear(entry.step)}
        for row, act in enumerate(self._acts):
            is_undone = all(entry.number in gone for entry in act.entries)
            if is_undone != act.is_undone:
                self._acts[row] = Act(act.entries, is_undone)
                self.dataChanged.emit(self.index(row), self.index(row))
        if self._open is not None:
            self._open = Act(self._open.entries, all(entry.number in gone for entry in self._open.entries))

    # --- words

    def _passes(self, act: Act) -> bool:
        if self._wanted != EVERYTHING and not any(self._wanted.takes(entry) for entry in act.entries):
            return False
        if not self._words:
            return True
        said = folded(words.act(act.step))
        left = [word for word in self._words if word not in said]
        return not left or all(word in folded(self._line(act)) for word in left)

    def _line(self, act: Act) -> str:
        who = self._name(act.step.coder_id) or tr("somebody")
        line = tr("{who}, {when}", who=who, when=_when(act.at // MINUTE, now() // MINUTE))
        if act.is_undone:
            return tr("{line}, undone", line=line)
        return tr("{line}, shown", line=line) if self._is_here(act) else line

    def _name(self, coder_id: UUID) -> str:
        """What somebody is called; those who are no longer in the project are looked for once."""
        if coder_id not in self._names:
            present = self._project.coders.get(coder_id)
            self._names |= {coder_id: present.label} if present else self._project.coder_names()
        return self._names.get(coder_id, "")

    def _is_here(self, act: Act) -> bool:
        return self.here is not None and act.first <= self.here <= act.number


@lru_cache(maxsize=4096)
def _when(at: int, today: int) -> str:
    """A moment in words; both in minutes. Who filters asks for a hundred thousand."""
    return words.moment(at * MINUTE, today * MINUTE)


def what(act: Act) -> str:
    """What was done, as a line of its own: "Tag as claim"."""
    phrase = words.act(act.step)
    return phrase[:1].upper() + phrase[1:]
