"""The codebook as a list: the tags in their order, with the counts of the document that is read."""

from collections import Counter
from typing import Final
from uuid import UUID

import numpy as np
from PySide6.QtCore import QObject, Qt

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Tag
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index, Rows
from rubricate.project import Columns, Project
from rubricate.words import figure, tr, trn

_SPOKEN: Final = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


class TagsModel(Rows):
    """Role TAG gives the tag, COUNT how often it stands in the document of `show`."""

    KIND = "rubricate-tag"

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._document: UUID | None = None
        self._counts: Counter[UUID] = Counter()
        self._hidden: frozenset[UUID] = frozenset()
        self.is_editable = not project.read_only
        self._take(list(project.codebook))

    def show(self, document_id: UUID | None, columns: Columns | None = None) -> None:
        """Count in this document: in its columns, or in the project where they are not given."""
        self._document = document_id
        if document_id is None:
            self._counts = Counter()
        elif columns is None:
            self._counts = Counter(self._project.counts(document_id))
        else:
            self._counts = self._counted(document_id, columns)
        self.refresh_all()

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        if any(isinstance(change.entity, Tag) for change in step.changes):
            self.follow(list(self._project.codebook))
            self.refresh_all()
        before = dict(self._counts)
        for change in step.changes:
            self._count(change)
        for tag_id in before.keys() | self._counts.keys():
            if before.get(tag_id, 0) != self._counts[tag_id]:
                self.refresh(tag_id)

    def set_hidden(self, hidden: frozenset[UUID]) -> None:
        """The tags whose marks are not shown: that is said with their names."""
        changed, self._hidden = self._hidden ^ hidden, hidden
        for tag_id in changed & set(self._project.codebook):
            self.refresh(tag_id)

    def tag_at(self, index: Index) -> Tag | None:
        tag_id = self.id_at(index)
        return self._project.codebook.get(tag_id) if tag_id is not None else None

    def count(self, tag_id: UUID) -> int:
        """How often a tag stands in the document that is shown."""
        return self._counts[tag_id]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tag = self.tag_at(index)
        if tag is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return tag.name
        if role == Role.ID:
            return tag.id
        if role == Role.TAG:
            return tag
        if role == Role.COUNT:
            return self._counts[tag.id]
        if role == Role.DEPTH:
            return len(self._project.codebook.path(tag)) - 1
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(self._tip(tag))
        return self._spoken(tag, role) if role in _SPOKEN else None

    def may_stand_before(self, entity: UUID, before: UUID | None) -> bool:
        """A tag moves among those of the same parent."""
        book = self._project.codebook
        is_sibling = before is None or book[before].parent_id == book[entity].parent_id
        return is_sibling and super().may_stand_before(entity, before)

    def next_sibling(self, tag_id: UUID, step: int) -> UUID | None:
        """The next tag of the same parent in this direction (+1 or -1), or None."""
        book = self._project.codebook
        siblings = [t.id for t in book.ordered() if t.parent_id == book[tag_id].parent_id]
        at = siblings.index(tag_id) + step
        return siblings[at] if 0 <= at < len(siblings) else None

    def _counted(self, document_id: UUID, columns: Columns) -> Counter[UUID]:
        """Those of the columns, and those that stand on the whole document."""
        numbers = np.bincount(columns.tag, minlength=len(columns.tags)).tolist()
        counts = Counter(dict(zip(columns.tags, numbers, strict=True)))
        counts.update(annotation.tag_id for annotation in self._project.on_whole(document_id))
        return counts

    def _count(self, change: Change) -> None:
        for entity, sign in ((change.before, -1), (change.after, 1)):
            if isinstance(entity, Annotation) and entity.document_id == self._document and self._sees(entity.layer_id):
                self._counts[entity.tag_id] += sign

    def _sees(self, layer_id: UUID) -> bool:
        layers = self._project.visible_layers
        return layers is None or layer_id in layers

    def _tip(self, tag: Tag) -> str:
        path = " › ".join(self._project.codebook.path(tag))
        everywhere = self._project.counts().get(tag.id, 0)
        counts = tr(
            "{here} in this text, {all} in the project", here=figure(self._counts[tag.id]), all=figure(everywhere)
        )
        return "\n".join(line for line in (path, tag.definition, counts) if line)

    def _spoken(self, tag: Tag, role: int) -> str:
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return tag.definition
        count = trn("{n} annotation", "{n} annotations", self._counts[tag.id])
        if tag.retired:
            return tr("{tag}, retired, {count}", tag=tag.name, count=count)
        if tag.id in self._hidden:
            return tr("{tag}, hidden, {count}", tag=tag.name, count=count)
        if tag.key:
            return tr("{tag}, key {key}, {count}", tag=tag.name, key=tag.key.upper(), count=count)
        return tr("{tag}, {count}", tag=tag.name, count=count)
