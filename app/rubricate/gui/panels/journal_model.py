"""The journal of a project as a list: its notes by date, the newest first."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from rubricate.core.notes import Note
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index
from rubricate.project import Project
from rubricate.words import moment, tr

_LONGEST = 160


class JournalModel(QAbstractListModel):
    """Rows by note: its first line, and below it when and by whom. `clock` gives milliseconds since 1970, UTC."""

    def __init__(self, project: Project, clock: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project, self._clock = project, clock
        self._notes: Sequence[Note] = ()
        self.read()

    def read(self) -> None:
        """The entries as they are now."""
        entries = [note for note in self._project.notes.values() if note.subject == "project"]
        entries.sort(key=lambda note: (-note.created, note.id.bytes))
        if [note.id for note in entries] == [note.id for note in self._notes]:
            self._notes = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._notes = entries
        self.endResetModel()

    def note_at(self, index: Index) -> Note | None:
        return self._notes[index.row()] if index.isValid() and index.row() < len(self._notes) else None

    def index_of(self, note_id: UUID | None) -> QModelIndex:
        """The row of an entry; invalid where it has none."""
        row = next((row for row, note in enumerate(self._notes) if note.id == note_id), None)
        return QModelIndex() if row is None else self.index(row)

    def when(self, note: Note) -> str:
        """ "24 Nov, 16:40, by Ana"."""
        coder = self._project.coders.get(note.coder_id)
        return tr("{when}, by {coder}", when=moment(note.created, self._clock()), coder=coder.label if coder else "")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._notes)

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Nothing: a screen reader would read the numbers of rows and columns that nobody sees."""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        note = self.note_at(index)
        if note is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _first_line(note.body)
        if role == Role.LINE:
            return self.when(note)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(f"{_first_line(note.body)}\n{self.when(note)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{quote}. {place}", quote=_first_line(note.body), place=self.when(note))
        return None


def _first_line(body: str) -> str:
    """The first line that says something, without the signs of a heading."""
    line = next((line.strip() for line in body.splitlines() if line.strip("# \t")), "")
    return line.lstrip("#").strip()[:_LONGEST]
