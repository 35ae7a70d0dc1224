"""The codebook as a list: the tags in their order, with the counts of a document or of the whole project."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

import numpy as np
from PySide6.QtCore import QByteArray, QMimeData, QObject, Qt

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index, Rows
from rubricate.gui.models.tag_tree import Leaf, above, leaves, parent_of, place_after
from rubricate.project import Columns, Project
from rubricate.words import figure, tr, trn

_SPOKEN: Final = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
Place = tuple[UUID | None, UUID | None]
"""A place in the tree: the parent, and the tag there before which something stands (None: at the end)."""


class TagsModel(Rows):
    """Role TAG gives the tag, COUNT how often it stands in the document of `show`, or with `show_project` everywhere.

    Folded parents keep those below them from being rows, and so does retirement unless `show_retired`.
    """

    KIND = "rubricate-tag"

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._document: UUID | None = None
        self._is_everywhere = False
        self._counts: Counter[UUID] = Counter()
        self._hidden: frozenset[UUID] = frozenset()
        self._typed = ""
        self.folded: frozenset[UUID] = frozenset()
        self.with_retired = False
        self._leaves: Mapping[UUID, Leaf] = leaves(project.codebook)
        self.is_editable = not project.read_only
        self._take(list(self._leaves))

    @property
    def codebook(self) -> Codebook:
        return self._project.codebook

    @property
    def has_levels(self) -> bool:
        """Whether any tag stands below another one."""
        return any(leaf.below for leaf in self._leaves.values())

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

    def show_project(self) -> None:
        """Count in all documents."""
        self._is_everywhere = True
        self._counts = Counter(self._project.counts())
        self.refresh_all()

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        if any(isinstance(change.entity, Tag) for change in step.changes):
            self._arrange_anew()
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

    # --- which tags are rows

    def set_folded(self, folded: frozenset[UUID]) -> None:
        """The parents whose tags are folded away."""
        changed, self.folded = self.folded ^ folded, folded
        self._arrange_anew()
        for tag_id in changed:
            self.refresh(tag_id)

    def show_retired(self, on: bool) -> None:
        """Whether retired tags are rows too."""
        self.with_retired = on
        self._arrange_anew()

    def type(self, typed: str) -> None:
        """Show those that match these letters, with their parents."""
        self._typed = typed
        self._arrange_anew()

    def unfold_to(self, tag_id: UUID) -> None:
        """See to it that a tag is a row."""
        book = self._project.codebook
        if tag_id in book and self.index_of(tag_id).row() < 0:
            self._typed = ""
            self.with_retired = self.with_retired or book[tag_id].retired
            self.set_folded(self.folded - set(above(book, tag_id)))

    def _arrange_anew(self) -> None:
        codebook = self._project.codebook
        self._leaves = leaves(codebook, self.folded, self._typed, with_retired=self.with_retired)
        self.follow(list(self._leaves))

    def leaf(self, tag_id: UUID) -> Leaf | None:
        """How a tag is shown; None where it is no row."""
        return self._leaves.get(tag_id)

    def tag_at(self, index: Index) -> Tag | None:
        tag_id = self.id_at(index)
        return self._project.codebook.get(tag_id) if tag_id is not None else None

    def count(self, tag_id: UUID) -> int:
        """How often a tag stands in what is counted."""
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
        if role in (Role.DEPTH, Role.LEAF):
            leaf = self._leaves[tag.id]
            return leaf.depth if role == Role.DEPTH else leaf
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(self._tip(tag))
        return self._spoken(tag, role) if role in _SPOKEN else None

    # --- where tags can go

    def next_sibling(self, tag_id: UUID, step: int) -> UUID | None:
        """The next tag of the same parent in this direction (+1 or -1) that is shown, or None."""
        book = self._project.codebook
        parent = parent_of(book, book[tag_id])
        siblings = [one for one in self._leaves if parent_of(book, book[one]) == parent]
        at = siblings.index(tag_id) + step if tag_id in siblings else -1
        return siblings[at] if 0 <= at < len(siblings) else None

    def place_beside(self, tag_id: UUID, step: int) -> Place | None:
        """One place up (-1) or down (+1) among the tags of the same parent; None at the ends."""
        other = self.next_sibling(tag_id, step)
        if other is None:
            return None
        book = self._project.codebook
        return (parent_of(book, book[other]), other) if step < 0 else place_after(book, other)

    def place_inward(self, tag_id: UUID) -> Place | None:
        """Below the tag before it; None where there is none on its level."""
        other = self.next_sibling(tag_id, -1)
        return None if other is None else (other, None)

    def place_outward(self, tag_id: UUID) -> Place | None:
        """Out of its parent, behind it; None at the root."""
        book = self._project.codebook
        parent = parent_of(book, book[tag_id])
        return None if parent is None else place_after(book, parent)

    def dragged_ids(self, data: QMimeData) -> list[UUID]:
        """The tags that are being dragged, without those that go along with their parents."""
        raw = bytes(data.data(self.mimeTypes()[0]).data())
        found = [UUID(bytes=raw[at : at + 16]) for at in range(0, len(raw) - len(raw) % 16, 16)]
        book = self._project.codebook
        known = [tag_id for tag_id in found if tag_id in book]
        return [tag_id for tag_id in known if not set(above(book, tag_id)) & set(known)]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        data = QMimeData()
        ids = [tag_id for index in indexes if (tag_id := self.id_at(index)) is not None]
        data.setData(self.mimeTypes()[0], QByteArray(b"".join(tag_id.bytes for tag_id in ids)))
        return data

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A tag can be dropped on another one: it then stands below it."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDropEnabled if self.is_editable else usual

    # --- counts and words

    def _counted(self, document_id: UUID, columns: Columns) -> Counter[UUID]:
        """Those of the columns, and those that stand on the whole document."""
        numbers = np.bincount(columns.tag, minlength=len(columns.tags)).tolist()
        counts = Counter(dict(zip(columns.tags, numbers, strict=True)))
        counts.update(annotation.tag_id for annotation in self._project.on_whole(document_id))
        return counts

    def _count(self, change: Change) -> None:
        for entity, sign in ((change.before, -1), (change.after, 1)):
            if isinstance(entity, Annotation) and self._sees(entity):
                self._counts[entity.tag_id] += sign

    def _sees(self, annotation: Annotation) -> bool:
        layers = self._project.visible_layers
        is_here = self._is_everywhere or annotation.document_id == self._document
        return is_here and (layers is None or annotation.layer_id in layers)

    def _tip(self, tag: Tag) -> str:
        path = " › ".join(self._project.codebook.path(tag))
        everywhere = self._project.counts().get(tag.id, 0)
        counts = tr(
            "{here} in this text, {all} in the project", here=figure(self._counts[tag.id]), all=figure(everywhere)
        )
        if self._is_everywhere:
            counts = trn("{n} annotation", "{n} annotations", everywhere)
        return "\n".join(line for line in (path, tag.definition, counts) if line)

    def _spoken(self, tag: Tag, role: int) -> str:
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return tag.definition
        leaf = self._leaves[tag.id]
        said = self._said(tag)
        if leaf.is_folded:
            said = tr("{tag}, folded, {n} inside", tag=said, n=figure(leaf.below))
        elif leaf.below:
            said = tr("{tag}, {n} inside", tag=said, n=figure(leaf.below))
        return tr("{tag}, level {n}", tag=said, n=figure(leaf.depth + 1)) if leaf.depth else said

    def _said(self, tag: Tag) -> str:
        count = trn("{n} annotation", "{n} annotations", self._counts[tag.id])
        if tag.retired:
            return tr("{tag}, retired, {count}", tag=tag.name, count=count)
        if tag.id in self._hidden:
            return tr("{tag}, hidden, {count}", tag=tag.name, count=count)
        if tag.key:
            return tr("{tag}, key {key}, {count}", tag=tag.name, key=tag.key.upper(), count=count)
        return tr("{tag}, {count}", tag=tag.name, count=count)
