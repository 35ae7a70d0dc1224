"""The documents of a project as a list: name, how far one is with it, number of annotations."""

from collections import Counter
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from rubricate.core.annotation import DONE, NEW, SKIPPED, STARTED, Annotation, Layer, Status, state_of
from rubricate.core.changes import Change, Step
from rubricate.core.document import Document, in_data
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index, Rows
from rubricate.project import Project
from rubricate.words import figure, tr, trn

_SPOKEN: Final = Qt.ItemDataRole.AccessibleTextRole


class DocumentsModel(Rows):
    """Role STATE says how far the coder is, COUNT how many annotations are seen. `progress_changed` when either may
    have changed for any document.
    """

    progress_changed = Signal()
    KIND = "rubricate-document"

    def __init__(self, project: Project, coder_id: UUID, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._coder = coder_id
        self._counts = Counter(project.document_counts())
        self._statuses: dict[UUID, Status] = {}
        self._read_statuses()
        self.is_editable = not project.read_only
        self._take(list(project.documents))
        self._read_data()

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        touched: set[UUID] = set()
        for change in step.changes:
            touched |= self._count(change)
        if any(isinstance(change.entity, Status | Layer) for change in step.changes):
            self._read_statuses()
        documents = {change.id for change in step.changes if isinstance(change.entity, Document)}
        if documents:
            self.follow(list(self._project.documents))
            self._read_data()
        for document_id in touched | documents:
            self.refresh(document_id)
        self.progress_changed.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        document_id = self.id_at(index)
        document = self._project.documents.get(document_id) if document_id is not None else None
        if document is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return document.name
        if role == Role.ID:
            return document.id
        if role == Role.STATE:
            return self.state(document.id)
        if role == Role.COUNT:
            return self._counts[document.id]
        if role == Role.LINE:
            return self._aside(document.id)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(self._tip(document))
        return self._spoken(document) if role == _SPOKEN else None

    def state(self, document_id: UUID) -> str:
        """How far the coder is: what they said, else whether there are annotations."""
        return state_of(self._statuses.get(document_id), self._counts[document_id])

    def reason(self, document_id: UUID) -> str:
        """Why the coder has skipped a document; "" where none was given."""
        status = self._statuses.get(document_id)
        return status.reason if status else ""

    def progress(self) -> tuple[int, int]:
        """With how many documents the coder is done, of how many; those for training or a pilot are not counted."""
        done = sum(status.state == DONE and one in self._data for one, status in self._statuses.items())
        return done, len(self._data)

    def _count(self, change: Change) -> set[UUID]:
        touched: set[UUID] = set()
        for entity, sign in ((change.before, -1), (change.after, 1)):
            if isinstance(entity, Annotation) and self._is_seen(entity):
                self._counts[entity.document_id] += sign
                touched.add(entity.document_id)
            elif isinstance(entity, Status):
                touched.add(entity.document_id)
        return touched

    def _is_seen(self, annotation: Annotation) -> bool:
        layers = self._project.visible_layers
        return layers is None or annotation.layer_id in layers

    def _read_statuses(self) -> None:
        mine = own_layer(self._project, self._coder)
        self._statuses = {s.document_id: s for s in self._project.statuses.values() if s.layer_id == mine}

    def _read_data(self) -> None:
        self._data = {document.id for document in in_data(self._project.documents.values())}

    def _aside(self, document_id: UUID) -> str:
        """What stands at the end of the row: a word, or the number of annotations."""
        state = self.state(document_id)
        return figure(self._counts[document_id]) if state == STARTED else state_word(state)

    def _tip(self, document: Document) -> str:
        reason = self.reason(document.id)
        state = state_word(self.state(document.id))
        state = tr("{state}: {reason}", state=state, reason=reason) if reason else state
        source = document.source.name if document.source.name != document.name else ""
        size = trn("{n} character", "{n} characters", document.characters)
        return "\n".join(line for line in (document.name, source, size, state, purpose_of(document)) if line)

    def _spoken(self, document: Document) -> str:
        count = trn("{n} annotation", "{n} annotations", self._counts[document.id])
        state = state_word(self.state(document.id))
        return tr("{document}, {state}, {count}", document=document.name, state=state, count=count)


def purpose_of(document: Document) -> str:
    """What a document is for; "" for data."""
    return {"training": tr("for training"), "pilot": tr("for a pilot")}.get(document.purpose, "")


def own_layer(project: Project, coder_id: UUID) -> UUID | None:
    """A coder's main layer, of the last round where there are several; None before the first annotation."""
    own = [layer for layer in project.layers.values() if layer.coder_id == coder_id and layer.purpose == "main"]
    return max(own, key=lambda layer: layer.round).id if own else None


def state_word(state: str) -> str:
    """A state in words."""
    words = {NEW: tr("new"), STARTED: tr("started"), DONE: tr("done"), SKIPPED: tr("skipped")}
    return words[state]
