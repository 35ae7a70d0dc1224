"""The places that are about to be tagged, each with a tick."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from rubricate.core import actions
from rubricate.core.search import Snippet, Within, around, touched
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index
from rubricate.project import Project
from rubricate.project.searching import units_of
from rubricate.words import tr

REACH = 80  # code points of context to each side


@dataclass(frozen=True, slots=True)
class Place:
    """One place (None: the whole document), with what stands around it and the name of its document."""

    document_id: UUID
    span: Span | None
    snippet: Snippet
    document: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """The places that would be tagged, in order; how many have the tag already, and where it may not lie."""

    places: Sequence[Place]
    already: int
    blocked: int = 0


def prepared(
    project: Project,
    hand: Hand,
    found: Mapping[UUID, Sequence[Span]],
    within: Within | None,
    tag_id: UUID | None,
    progress: Callable[[int, int], None],
) -> Prepared:
    """What tagging these hits, or the units they touch, would do. A job does it. Raises NoSuch."""
    wanted = {
        document_id: spans if within is None else touched(spans, units_of(project, document_id, within))
        for document_id, spans in found.items()
        if document_id in project.documents
    }
    plan = actions.plan_autotag(project, hand, tag_id, wanted, progress)
    places = []
    for document_id, spans in plan.places.items():
        text, name = project.text(document_id), project.documents[document_id].name
        places += [Place(document_id, span, _around(text, span), name) for span in spans]
    return Prepared(places, plan.already, len(plan.blocking))


def _around(text: str, span: Span | None) -> Snippet:
    return Snippet("", tr("Whole document"), "") if span is None else around(text, span, REACH)


class SearchPlaces(QAbstractListModel):
    """`ticked` comes when other places are ticked; at first all are."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: Sequence[Place] = ()
        self._ticks = bytearray()

    def show(self, places: Sequence[Place]) -> None:
        """Show these, all ticked."""
        self.beginResetModel()
        self._places, self._ticks = places, bytearray(b"\1" * len(places))
        self.endResetModel()
        self.ticked.emit()

    @property
    def count(self) -> int:
        """How many are ticked."""
        return sum(self._ticks)

    def chosen(self) -> dict[UUID, list[Span | None]]:
        """The ticked places by document."""
        found: dict[UUID, list[Span | None]] = {}
        for place, is_ticked in zip(self._places, self._ticks, strict=True):
            if is_ticked:
                found.setdefault(place.document_id, []).append(place.span)
        return found

    def tick(self, rows: Iterable[int], is_on: bool) -> None:
        """Tick or untick rows."""
        changed = sorted(row for row in rows if bool(self._ticks[row]) != is_on)
        for row in changed:
            self._ticks[row] = is_on
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]), [Qt.ItemDataRole.CheckStateRole])
            self.ticked.emit()

    def tick_all(self, is_on: bool) -> None:
        self.tick(range(len(self._places)), is_on)

    def is_ticked(self, row: int) -> bool:
        return bool(self._ticks[row])

    def place_at(self, row: int) -> Place:
        return self._places[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._places)

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Nothing: a screen reader would read the numbers of rows and columns that nobody sees."""
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._places):
            return None
        place, is_ticked = self._places[index.row()], bool(self._ticks[index.row()])
        if role == Qt.ItemDataRole.CheckStateRole:
            return (Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked).value
        if role == Qt.ItemDataRole.DisplayRole:
            return place.snippet.line
        if role == Role.LINE:
            return place.document
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(f"{place.snippet.line}\n{place.document}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{quote}. {place}", quote=place.snippet.line, place=place.document)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
