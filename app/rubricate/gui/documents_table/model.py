"""The rows and columns for the view: an arrangement of the project's documents that follows its steps."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from rubricate.core.changes import Step
from rubricate.gui import tips
from rubricate.gui.documents_table.arranging import Arrangement, Heading, Row, arranged, passing
from rubricate.gui.documents_table.facts import Facts
from rubricate.gui.documents_table.fields import ANNOTATIONS, NAME, PURPOSE, SETS, STATUS, Field, Key, field_of, fields
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index
from rubricate.project import Project
from rubricate.words import tr, trn

_SPOKEN: Final = Qt.ItemDataRole.AccessibleTextRole
_EDITABLE: Final = frozenset({NAME, PURPOSE, SETS, STATUS})

# Asked for each cell that is painted: put together once.
_NO_FLAGS: Final = Qt.ItemFlag.NoItemFlags
_HEADING_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_FIXED_FLAGS: Final = _HEADING_FLAGS | Qt.ItemFlag.ItemIsSelectable
_CELL_FLAGS: Final = _FIXED_FLAGS | Qt.ItemFlag.ItemIsEditable


class TableModel(QAbstractTableModel):
    """`arranged` when rows may stand elsewhere, after the reset; `edited(document id, key, value)` when a cell was
    filled in: a str, or for sets and several values a tuple. The model itself changes with the project alone.
    """

    rearranged = Signal()
    edited = Signal(object, object, object)

    def __init__(self, project: Project, coder_id: UUID, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.facts = Facts(project, coder_id)
        self.asked = Arrangement()
        self.hidden: frozenset[Key] = frozenset()
        self.all_fields: Sequence[Field] = fields(project.codebook)
        self._show_fields()
        self.rows: list[Row] = []
        self._places: dict[UUID, list[int]] | None = None
        self._take(self._arranged())

    # --- what the view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title of a column; spoken, also how it is sorted. Rows have none: a reader would count them aloud."""
        if way == Qt.Orientation.Vertical or not 0 <= section < len(self.shown):
            return None
        field = self.shown[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return field.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            edge = Qt.AlignmentFlag.AlignTrailing if field.is_number else Qt.AlignmentFlag.AlignLeading
            return int(edge | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            about = field.variable.help if field.variable is not None else ""
            return tips.plain("\n".join(line for line in (field.title, about) if line))
        if role == _SPOKEN and field.key == self.asked.sorted_by:
            way_words = tr("sorted down") if self.asked.is_down else tr("sorted up")
            return tr("{column}, {how}", column=field.title, how=way_words)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, field = self.rows[index.row()], self.shown[index.column()]
        if isinstance(row, Heading):
            return self._heading(row, field, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.facts.text(row, field)
        if role == Qt.ItemDataRole.EditRole:
            return self.value(row, field)
        if role == Role.ID:
            return row
        if role == Role.STATE:
            return self.facts.state(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(self.facts.text(row, field))
        if role == _SPOKEN:
            words = self.facts.text(row, field) or tr("empty")
            if field.key == NAME:
                return tr("{column}: {words}", column=field.title, words=words)
            document = self.facts[row].name  # who goes up and down in a column hears whose cell it is
            return tr("{column}: {words}, {document}", column=field.title, words=words, document=document)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be gone to, but not selected: verbs are for documents."""
        place = index.row()
        if not 0 <= place < len(self.rows):
            return _NO_FLAGS
        if isinstance(self.rows[place], Heading):
            return _HEADING_FLAGS
        return _CELL_FLAGS if self._may_edit[index.column()] and self.is_asked(index) else _FIXED_FLAGS

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Asks for the change; the step shows it."""
        document_id = self.id_at(index)
        if role == Qt.ItemDataRole.EditRole and document_id is not None:
            field = self.shown[index.column()]
            if value != self.value(document_id, field):
                self.edited.emit(document_id, field.key, value)
        return False

    def value(self, document_id: UUID, field: Field) -> object:
        """What an editor begins from: the stored values of a variable or of sets as a tuple, else a str."""
        document = self.facts[document_id]
        if field.variable is not None:
            return document.variables.get(field.variable.id, ())
        if field.key == SETS:
            return tuple(str(one) for one in document.set_ids)
        if field.key == PURPOSE:
            return document.purpose
        return self.facts.state(document_id) if field.key == STATUS else document.name

    def is_asked(self, index: Index) -> bool:
        """Whether the condition of a variable holds for the document."""
        variable = self.shown[index.column()].variable
        if variable is None or variable.shown_if is None:
            return True
        document_id = self.id_at(index)
        return document_id is None or variable.is_asked(self.facts[document_id].variables)

    def is_needed(self, index: Index) -> bool:
        """Whether a required variable is empty there."""
        document_id, field = self.id_at(index), self.shown[index.column()]
        if document_id is None or field.variable is None or not field.variable.required:
            return False
        values = self.facts[document_id].variables
        return not values.get(field.variable.id) and field.variable.is_asked(values)

    # --- where things are

    def id_at(self, index: Index) -> UUID | None:
        """The document of a row; None for a heading or no row."""
        row = self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None
        return row if isinstance(row, UUID) else None

    def heading_at(self, index: Index) -> Heading | None:
        row = self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None
        return row if isinstance(row, Heading) else None

    def places(self, document_id: UUID) -> Sequence[int]:
        """The rows in which a document stands."""
        if self._places is None:
            self._places = _places(self.rows)
        return self._places.get(document_id, ())

    def documents(self) -> list[UUID]:
        """Those that are shown, each once, in the order of the rows."""
        return list(dict.fromkeys(row for row in self.rows if isinstance(row, UUID)))

    def count(self) -> int:
        """How many documents pass the filter, those in folded groups too."""
        return self._passing

    def column_of(self, key: Key) -> int:
        """The number of a column; -1 where it is hidden."""
        return next((number for number, field in enumerate(self.shown) if field.key == key), -1)

    # --- following

    def arrange(self, asked: Arrangement) -> None:
        """Filter, sort and group anew."""
        if asked != self.asked:
            self.asked = asked
            self._follow(set())

    def show_layer(self, layer_id: UUID | None) -> None:
        """Show the statuses of another layer."""
        self.facts.show_layer(layer_id)
        self._follow({document.id for document in self.facts.documents})

    def hide(self, hidden: frozenset[Key]) -> None:
        """Leave these columns out."""
        if hidden != self.hidden:
            self.hidden = hidden
            self._take_fields()

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        touched = self.facts.apply(step)
        kinds = {change.kind for change in step.changes}
        if "attribute" in kinds:
            self._take_fields()
        elif kinds - {"annotation", "link", "note", "units", "coder"} or self._is_by_annotations():
            self._follow(touched)
        else:
            self._repaint(touched)

    def _take_fields(self) -> None:
        self.beginResetModel()
        self.all_fields = fields(self._project.codebook)
        self._show_fields()
        self._take(self._arranged())
        self.endResetModel()
        self.rearranged.emit()

    def _follow(self, touched: set[UUID]) -> None:
        rows = self._arranged()
        if rows != self.rows:
            self.beginResetModel()
            self._take(rows)
            self.endResetModel()
            self.rearranged.emit()
        else:
            self._repaint(touched)

    def _repaint(self, touched: set[UUID]) -> None:
        places = [place for one in touched for place in self.places(one)]
        if places:
            last = len(self.shown) - 1
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), last))

    def _is_by_annotations(self) -> bool:
        """Whether an annotation more or less can move rows."""
        asked = self.asked
        return bool({asked.sorted_by, asked.grouped_by, *asked.wanted} & {STATUS, ANNOTATIONS})

    def _arranged(self) -> list[Row]:
        ids = passing(self.facts, self.all_fields, self.asked)
        self._passing = len(ids)
        return arranged(self.facts, self.all_fields, self.asked, ids)

    def _take(self, rows: list[Row]) -> None:
        self.rows = rows
        self._places = None

    def _show_fields(self) -> None:
        self.shown = [field for field in self.all_fields if field.key not in self.hidden]
        may_change = not self._project.read_only
        self._may_edit = [may_change and (one.variable is not None or one.key in _EDITABLE) for one in self.shown]

    def _heading(self, heading: Heading, field: Field, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole and field.key == NAME:
            return heading.title
        if role == _SPOKEN:
            count = trn("{n} document", "{n} documents", heading.count)
            how = tr("folded") if heading.is_folded else tr("unfolded")
            return tr("{group}, {count}, {how}", group=heading.title, count=count, how=how)
        return None

    def field(self, key: Key | None) -> Field | None:
        """The column of this key, hidden or not."""
        return field_of(self.all_fields, key)


def _places(rows: Sequence[Row]) -> dict[UUID, list[int]]:
    """The rows in which each document stands."""
    found: dict[UUID, list[int]] = {}
    for place, row in enumerate(rows):
        if isinstance(row, UUID):
            found.setdefault(row, []).append(place)
    return found
