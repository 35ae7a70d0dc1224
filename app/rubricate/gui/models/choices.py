"""The tags that match what is typed, the best first; and the offer of a new one."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from rubricate.core.codebook import Codebook, Tag
from rubricate.core.folding import folded
from rubricate.gui import tips
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index
from rubricate.words import tr


def matching(codebook: Codebook, typed: str) -> list[Tag]:
    """The tags that can be chosen by these letters, in the user's order within each kind of match.

    First those whose key or letter it is, then names that begin with it, names with a word that does, names that
    hold it.
    """
    asked = folded(typed.strip())
    tags = [tag for tag in codebook.ordered() if not tag.retired]
    ranked = [(rank, tag) for tag in tags if (rank := _rank(tag, asked)) is not None]
    return [tag for _, tag in sorted(ranked, key=lambda pair: pair[0])]


def _rank(tag: Tag, asked: str) -> int | None:
    name = folded(tag.name)
    if not asked:
        return 0
    if asked in (tag.key, folded(tag.letter), name):
        return 0
    if name.startswith(asked):
        return 1
    if any(word.startswith(asked) for word in name.split()):
        return 2
    return 3 if asked in name else None


class ChoicesModel(QAbstractListModel):
    """Rows for a chooser. The last one offers a new tag where `may_add` and no tag has the typed name."""

    def __init__(self, codebook: Codebook, *, may_add: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codebook = codebook
        self._may_add = may_add
        self._tags: Sequence[Tag] = ()
        self.new_name = ""
        self.type("")

    def type(self, typed: str) -> None:
        """Show what matches these letters."""
        self.beginResetModel()
        self._tags = matching(self._codebook, typed)
        name = typed.strip()
        is_known = any(folded(tag.name) == folded(name) for tag in self._codebook.values())
        self.new_name = name if self._may_add and name and not is_known else ""
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._tags) + bool(self.new_name)

    def tag_at(self, index: Index) -> Tag | None:
        """The tag of a row; None for the offer of a new one."""
        return self._tags[index.row()] if index.isValid() and index.row() < len(self._tags) else None

    def row_of(self, tag_id: UUID | None) -> int:
        """The row of a tag; 0 where it has none."""
        return next((row for row, tag in enumerate(self._tags) if tag.id == tag_id), 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        tag = self.tag_at(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tag.name if tag else tr("New tag “{name}”", name=self.new_name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(tag.definition) if tag else None
        return tag if role == Role.TAG else None
