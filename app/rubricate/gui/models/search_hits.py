"""What a search found, as it comes: a row for each document and below it a row for each of its hits."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from rubricate.core.search import Snippet, around
from rubricate.core.text import Span
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index
from rubricate.project.searching import Found, FoundNote
from rubricate.words import tr, trn


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of a text, or of a note.

    `subject` is "" for a text; else what the note is on: 'annotation', 'document', 'tag' or 'project', and
    `subject_id` which one. Notes on tags and on the project have no document.
    """

    document_id: UUID | None
    span: Span
    snippet: Snippet
    subject: str = ""
    subject_id: UUID | None = None

    @property
    def holder(self) -> UUID | None:
        """What the hits are grouped by: the document, or the tag; None for the project."""
        return self.document_id or self.subject_id


def hits_of(found: Found | FoundNote, most: int) -> list[Hit]:
    """The hits, at most so many, with what stands around them. A job does it: 100,000 take a moment."""
    if isinstance(found, FoundNote):
        about = (found.subject, found.subject_id)
        return [Hit(found.document_id, s, around(found.note, s), *about) for s in found.spans[:most]]
    return [Hit(found.document_id, span, around(found.text, span)) for span in found.spans[:most]]


@dataclass(slots=True)
class _Group:
    holder: UUID | None
    name: str
    row: int
    hits: list[Hit] = field(default_factory=list)


class SearchHits(QAbstractListModel):
    """Rows of documents and hits. It grows at its end while a search goes on; a new search begins it anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[_Group] = []
        self._rows: list[int] = []  # of the groups
        self._count = 0
        self.total = 0

    @property
    def documents(self) -> int:
        """How many documents have hits; a tag with notes counts as one."""
        return len(self._groups)

    def clear(self) -> None:
        self.beginResetModel()
        self._groups, self._rows, self._count, self.total = [], [], 0, 0
        self.endResetModel()

    def add(self, name: str, hits: Sequence[Hit]) -> None:
        """Further hits of one document (or of the notes on one tag), at the end."""
        if not hits:
            return
        is_new = not self._groups or self._groups[-1].holder != hits[0].holder
        self.beginInsertRows(QModelIndex(), self._count, self._count + len(hits) + is_new - 1)
        if is_new:
            self._groups.append(_Group(hits[0].holder, name, self._count))
            self._rows.append(self._count)
        self._groups[-1].hits += hits
        self._count += len(hits) + is_new
        self.total += len(hits)
        self.endInsertRows()
        if not is_new:
            head = self.index(self._groups[-1].row)
            self.dataChanged.emit(head, head)

    def rename(self, holder: UUID, name: str) -> None:
        """A document has another name."""
        for group in self._groups:
            if group.holder == holder and group.name != name:
                group.name = name
                self.dataChanged.emit(self.index(group.row), self.index(group.row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Nothing: a screen reader would read the numbers of rows and columns that nobody sees."""
        return None

    def hit_at(self, index: Index) -> Hit | None:
        """The hit of a row; None for a document's row and where there is no row."""
        if not index.isValid() or index.row() >= self._count:
            return None
        group = self._group(index.row())
        return None if index.row() == group.row else group.hits[index.row() - group.row - 1]

    def next_hit(self, index: Index, step: int) -> QModelIndex:
        """The next (1) or previous (-1) hit from a row on, round at the ends; invalid where there is none."""
        if not self.total:
            return QModelIndex()
        row = index.row() if index.isValid() else (-1 if step > 0 else 0)
        row = (row + step) % self._count
        while self.hit_at(self.index(row)) is None:
            row = (row + step) % self._count
        return self.index(row)

    def hits_in(self, document_id: UUID) -> Sequence[Hit]:
        """The hits of one document, in order."""
        return next((group.hits for group in self._groups if group.holder == document_id), ())

    def spans(self) -> Iterable[tuple[UUID, list[Span]]]:
        """The places in the texts, document by document."""
        for group in self._groups:
            if group.holder is not None:
                yield group.holder, [hit.span for hit in group.hits if not hit.subject]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self._count:
            return None
        group = self._group(index.row())
        if index.row() == group.row:
            return _of_group(group, role)
        return self._of_hit(group, index.row() - group.row - 1, role)

    def _of_hit(self, group: _Group, number: int, role: int) -> object:
        hit = group.hits[number]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return tips.plain(hit.snippet.line) if role == Qt.ItemDataRole.ToolTipRole else hit.snippet.line
        if role == Role.ID:
            return hit.holder
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = tr("{document}, {n} of {of}", document=group.name, n=number + 1, of=len(group.hits))
            return tr("{quote}. {place}", quote=hit.snippet.line, place=place)
        return None

    def _group(self, row: int) -> _Group:
        return self._groups[bisect_right(self._rows, row) - 1]


def _of_group(group: _Group, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return group.name
    if role == Role.ID:
        return group.holder
    if role == Role.COUNT:
        return len(group.hits)
    if role == Qt.ItemDataRole.ToolTipRole:
        return tips.plain(group.name)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return trn("{name}, {n} hit", "{name}, {n} hits", len(group.hits), name=group.name)
    return None
