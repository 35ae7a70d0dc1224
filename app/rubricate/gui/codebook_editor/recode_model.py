"""The annotations that were made by an earlier meaning of their tag, in the order of documents and texts."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Qt

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Step
from rubricate.core.codebook import Tag
from rubricate.core.document import Document
from rubricate.core.recoding import is_outdated
from rubricate.core.search import Snippet, around
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index, Rows
from rubricate.project import Project
from rubricate.words import tr

REACH = 60  # code points of context to each side


class RecodeModel(Rows):
    """A row each; what is kept, changed or removed is a row no more. LINE is the name of the document."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._tag_id: UUID | None = None
        self._found: dict[UUID, Annotation] = {}
        self.is_editable = False

    @property
    def tag_id(self) -> UUID | None:
        return self._tag_id

    def show(self, tag_id: UUID | None) -> None:
        """The queue of this tag."""
        self._tag_id = tag_id
        self._read()

    def apply(self, step: Step) -> None:
        """Take over what a step changed: single annotations one by one, all else by asking the project anew."""
        if self._tag_id is None:
            return
        if any(self._is_news(change.entity) for change in step.changes):
            self._read()
            return
        changed = [change.entity for change in step.changes if isinstance(change.entity, Annotation)]
        gone = {change.id for change in step.changes if change.after is None}
        for annotation in changed:
            if annotation.id in gone or not self._is_due(annotation):
                self._found.pop(annotation.id, None)
            elif annotation.id in self._found:
                self._found[annotation.id] = annotation
        if changed:
            self.follow(list(self._found))
            for annotation in changed:
                self.refresh(annotation.id)

    def annotation_at(self, index: Index) -> Annotation | None:
        """The annotation of a row."""
        found = self.id_at(index)
        return self._found.get(found) if found is not None else None

    def all_ids(self) -> Sequence[UUID]:
        """All that are left."""
        return list(self._found)

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
            return entity.id not in self._found and self._is_due(entity)
        return isinstance(entity, Document) or (isinstance(entity, Tag) and entity.id == self._tag_id)

    def _is_due(self, annotation: Annotation) -> bool:
        return annotation.tag_id == self._tag_id and is_outdated(annotation, self._project.codebook)

    def _read(self) -> None:
        is_there = self._tag_id is not None and self._tag_id in self._project.codebook
        found = self._project.outdated(self._tag_id) if is_there and self._tag_id else []
        self._found = {annotation.id: annotation for annotation in found}
        self.follow(list(self._found))
