"""The annotations that were made by an earlier meaning of their tag, in the order of documents and texts."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Step
from rubricate.core.codebook import Tag
from rubricate.core.document import Document
from rubricate.core.errors import NoSuch
from rubricate.core.recoding import is_outdated
from rubricate.core.search import Snippet, around
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import FEW_RUNS, Index
from rubricate.project import Project
from rubricate.storage.queries import Ids
from rubricate.words import tr

REACH: Final = 60  # code points of context to each side
KEPT: Final = 200  # annotations in memory: those that are to be seen and those near


class RecodeModel(QAbstractListModel):
    """A row each; what is kept, changed or removed is a row no more. LINE is the name of the document.

    It holds ids alone, and makes an annotation of a row when the row is shown: a queue may have tens of thousands.
    """

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._tag_id: UUID | None = None
        self._ids = Ids([])
        self._row_of: dict[bytes, int] = {}
        self._held: dict[UUID, Annotation] = {}

    @property
    def tag_id(self) -> UUID | None:
        return self._tag_id

    def show(self, tag_id: UUID | None) -> None:
        """The queue of this tag; that of the tag it has already is up to date."""
        if tag_id != self._tag_id:
            self._tag_id = tag_id
            self._reset()

    def apply(self, step: Step) -> None:
        """Take over what a step changed: single annotations one by one, all else by asking the project anew."""
        if self._tag_id is None:
            return
        gone, stays = set[int](), list[UUID]()
        for change in step.changes:
            self._held.pop(change.id, None)
            row = self._row_of.get(change.id.bytes)
            if self._is_news(change.entity):
                self._read()
                return
            if row is not None and (change.after is None or not self._is_due(change.after)):
                gone.add(row)
            elif row is not None:
                stays.append(change.id)
        self._drop(gone)
        for annotation_id in stays:
            index = self.index_of(annotation_id)
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Nothing: a screen reader would read the numbers of rows and columns that nobody sees."""
        return None

    def id_at(self, index: Index) -> UUID | None:
        """The annotation of a row; None where there is no row."""
        return self._ids[index.row()] if index.isValid() and index.row() < len(self._ids) else None

    def index_of(self, annotation_id: UUID) -> QModelIndex:
        """The row of an annotation; invalid where it has none."""
        row = self._row_of.get(annotation_id.bytes)
        return QModelIndex() if row is None else self.index(row)

    def annotation_at(self, index: Index) -> Annotation | None:
        """The annotation of a row, or None; also for one that another program has just removed."""
        found = self.id_at(index)
        if found is None:
            return None
        if found not in self._held:
            if len(self._held) >= KEPT:
                self._held.clear()
            try:
                self._held[found] = self._project.annotation(found)
            except NoSuch:
                return None
        return self._held[found]

    def all_ids(self) -> Ids:
        """All that are left."""
        return self._ids

    def snippet(self, annotation: Annotation) -> Snippet:
        """Its words with what stands around them."""
        if annotation.span is None:
            return Snippet("", tr("Whole document"), "")
        return around(self._project.text(annotation.document_id), annotation.span, REACH)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        annotation = self.annotation_at(index)
        if annotation is None or annotation.document_id not in self._project.documents:
            return None
        name = self._project.documents[annotation.document_id].name
        if role == Role.LINE:
            return name
        if role == Role.ID:
            return annotation.id
        if role == Qt.ItemDataRole.DisplayRole:
            return self.snippet(annotation).line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{quote}. {place}", quote=self.snippet(annotation).line, place=name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(f"{self.snippet(annotation).line}\n{name}")
        return None

    def _is_news(self, entity: object) -> bool:
        """What may bring rows: another meaning, documents, an annotation that was not due."""
        if isinstance(entity, Annotation):
            return entity.id.bytes not in self._row_of and self._is_due(entity)
        return isinstance(entity, Document) or (isinstance(entity, Tag) and entity.id == self._tag_id)

    def _is_due(self, entity: object) -> bool:
        if not isinstance(entity, Annotation) or entity.tag_id != self._tag_id:
            return False
        return is_outdated(entity, self._project.codebook)

    def _drop(self, rows: set[int]) -> None:
        """These are rows no more."""
        if len(rows) > FEW_RUNS:
            self.beginResetModel()
            self._take(self._ids.picked([row for row in range(len(self._ids)) if row not in rows]))
            self.endResetModel()
            return
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._take(self._ids.picked([*range(row), *range(row + 1, len(self._ids))]))
            self.endRemoveRows()

    def _read(self) -> None:
        """Ask anew; what is there stays where it only gets some company, so that a view keeps its current row."""
        ids = self._due()
        new = [row for found, row in ids.numbers().items() if found not in self._row_of]
        if len(new) <= FEW_RUNS and len(ids) == len(self._ids) + len(new):
            self._held.clear()
            self._insert(ids, new)
        else:
            self._reset(ids)

    def _reset(self, ids: Ids | None = None) -> None:
        self.beginResetModel()
        self._held.clear()
        self._take(self._due() if ids is None else ids)
        self.endResetModel()

    def _due(self) -> Ids:
        """The queue as the project has it."""
        is_there = self._tag_id is not None and self._tag_id in self._project.codebook
        return self._project.outdated(self._tag_id) if is_there and self._tag_id else Ids([])

    def _insert(self, ids: Ids, new: list[int]) -> None:
        """These rows of `ids` are new, all others are there."""
        for at, row in enumerate(new):
            later = set(new[at + 1 :])
            self.beginInsertRows(QModelIndex(), row, row)
            self._take(ids.picked([other for other in range(len(ids)) if other not in later]))
            self.endInsertRows()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def _take(self, ids: Ids) -> None:
        self._ids, self._row_of = ids, ids.numbers()
