"""The annotations of a document as a list in text order, the longer first at one place; filtered by words and tags.

Made for ten thousand rows and more: columns instead of objects, words only for the rows that are looked at, and each
step changes just its own rows.
"""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step, net
from rubricate.core.codebook import Tag
from rubricate.core.document import Units
from rubricate.core.errors import NoSuch
from rubricate.core.units import number_at
from rubricate.gui import tips
from rubricate.gui.models.matching import Filter, Material
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index
from rubricate.gui.models.signs import Signs
from rubricate.gui.models.spans import WHOLE, Slots, Spans
from rubricate.project import Columns, Project
from rubricate.words import tr, trn

MANY: Final = 200  # a step with more changes than this is taken over in one go
QUOTE: Final = 160  # code points of a row
TIP: Final = 600  # code points of a tooltip

_NONE: Final = np.zeros(0, np.int64)


class AnnotationsModel(QAbstractListModel):
    """`counted` comes when the number of rows or of annotations may have changed."""

    counted = Signal()

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._document: UUID | None = None
        self._text = ""
        self._paragraphs: Sequence[int] = ()
        self._spans = Spans()
        self._rows: Slots = _NONE
        self._filter = Filter()
        self._passes = np.zeros(0, np.bool_)
        self._material: Material | None = None
        self.signs = Signs(project)

    # --- what is shown

    @property
    def total(self) -> int:
        """How many annotations the document has, shown or not."""
        return len(self._spans)

    @property
    def is_filtered(self) -> bool:
        return not self._filter.is_open

    def show(
        self, document_id: UUID | None, columns: Columns | None = None, paragraphs: Sequence[int] | None = None
    ) -> None:
        """Show a document; its columns and its paragraphs (flat start, end) are read where they are not given."""
        self.beginResetModel()
        self._document = document_id
        self._material = None
        self.signs.show(document_id)
        self._text, self._paragraphs, self._spans = "", (), Spans()
        if document_id is not None:
            project = self._project
            self._text = project.text(document_id)
            self._paragraphs = project.units(document_id).paragraphs if paragraphs is None else paragraphs
            read = project.columns(document_id) if columns is None else columns
            self._spans = Spans(read, project.on_whole(document_id))
        self._sift()
        self.endResetModel()
        self.counted.emit()

    def set_filter(self, words: str, tags: Collection[UUID] | None = None, *, needs: bool = False) -> None:
        """Show only what has all these words in its text or note, and one of the tags (None: any); with `needs` only
        what needs an answer.
        """
        wanted = Filter.of(words, tags, needs=needs)
        if wanted != self._filter:
            self.beginResetModel()
            self._filter = wanted
            self._sift()
            self.endResetModel()
            self.counted.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Nothing: a screen reader would read the numbers of rows and columns that nobody sees."""
        return None

    def id_at(self, index: Index) -> UUID | None:
        """The annotation of a row; None where there is no row."""
        return self._spans.id_of(int(self._rows[index.row()])) if self._has(index) else None

    def index_of(self, annotation_id: UUID | None) -> QModelIndex:
        """The row of an annotation; invalid where it has none."""
        slot = self._slot(annotation_id)
        row = None if slot is None else self._row(slot)
        return QModelIndex() if row is None else self.index(row)

    def number_of(self, annotation_id: UUID | None) -> int:
        """The place of an annotation among all of the document, from 1 and whatever the filter; 0 for none."""
        slot = self._slot(annotation_id)
        return 0 if slot is None else self._spans.index.rank(slot) + 1

    def neighbour(self, annotation_id: UUID, step: int) -> UUID | None:
        """The annotation so many places on (or back) in the document, whatever the filter; None past the ends."""
        rank = self.number_of(annotation_id) - 1
        order = self._spans.index.order
        return self._spans.id_of(int(order[rank + step])) if rank >= 0 and 0 <= rank + step < len(order) else None

    def words(self, annotation: Annotation) -> str:
        """What an annotation of this document stands on."""
        return annotation.span.of(self._text) if annotation.span else tr("Whole document")

    def paragraph(self, annotation: Annotation) -> int:
        """The number of the paragraph in which it begins, from 1; 0 for none."""
        return 0 if annotation.start is None else number_at(self._paragraphs, annotation.start)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self._has(index):
            return None
        slot = int(self._rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._quote(slot, QUOTE)
        if role == Role.LINE:
            return self._line(slot)
        if role == Role.TAG:
            return self._project.codebook.get(self._spans.tag_of(slot))
        if role == Role.ID:
            return self._spans.id_of(slot)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(f"{self._quote(slot, TIP)}\n{self._line(slot)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{quote}. {place}", quote=self._quote(slot, QUOTE), place=self._line(slot))
        return None

    # --- steps

    def apply(self, step: Step) -> None:
        """Take over what a step changed in this document."""
        others = self.signs.apply(step)
        others |= self._renumber(step)
        mine = [change for change in net(step.changes) if self._concerns(change)]
        if len(mine) > MANY:
            self._apply_many(mine)
        else:
            for change in mine:
                self._apply(change)
        if others and self._filter.needs:
            self.beginResetModel()
            self._sift()
            self.endResetModel()
        elif (others or any(isinstance(change.entity, Tag) for change in step.changes)) and len(self._rows):
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        if mine or others:
            self.counted.emit()

    def _renumber(self, step: Step) -> bool:
        """The text is cut into other paragraphs now; whether it is."""
        units = next((c.after for c in step.changes if isinstance(c.after, Units)), None)
        if units is None or units.document_id != self._document:
            return False
        self._paragraphs = units.paragraphs
        return True

    def _concerns(self, change: Change) -> bool:
        entity = change.entity
        return isinstance(entity, Annotation) and entity.document_id == self._document and self._sees(entity.layer_id)

    def _sees(self, layer_id: UUID) -> bool:
        layers = self._project.visible_layers
        return layers is None or layer_id in layers

    def _apply(self, change: Change) -> None:
        spans, before, after = self._spans, change.before, change.after
        slot = spans.find(before) if isinstance(before, Annotation) else None
        row = None if slot is None else self._row(slot)
        if isinstance(after, Annotation):
            if slot is None:
                slot = spans.add(after)
            else:
                spans.change(slot, after)
            if self._material is not None:
                self._material.set_note(slot, after.note)
        elif slot is not None:
            spans.index.remove(slot)
        if slot is not None:
            self._settle(slot, row)

    def _settle(self, slot: int, before: int | None) -> None:
        """Tell the view what became of the row of a slot that was at `before`."""
        rows = self._sifted_again(slot)
        after = _where(rows, slot)
        none = QModelIndex()
        if before is None and after is not None:
            self.beginInsertRows(none, after, after)
            self._rows = rows
            self.endInsertRows()
        elif before is not None and after is None:
            self.beginRemoveRows(none, before, before)
            self._rows = rows
            self.endRemoveRows()
        elif before is not None and after is not None:
            if before != after:
                self.beginMoveRows(none, before, before, none, after if after < before else after + 1)
                self._rows = rows
                self.endMoveRows()
            self.dataChanged.emit(self.index(after), self.index(after))

    def _apply_many(self, changes: list[Change]) -> None:
        self.beginResetModel()
        self._material = None
        self._spans.change_many(changes)
        self._sift()
        self.endResetModel()

    # --- the filter

    def _sift(self) -> None:
        """All rows anew, from the arrays."""
        order = self._spans.index.order
        if self._filter.is_open:
            self._rows = order
            return
        self._passes = np.zeros(len(self._spans.index.start), np.bool_)
        self._passes[order] = self._through(order)
        self._rows = order[self._passes[order]]

    def _sifted_again(self, slot: int) -> Slots:
        """The rows after one slot was added, changed or removed."""
        order = self._spans.index.order
        if self._filter.is_open:
            return order
        if slot == len(self._passes):
            self._passes = np.append(self._passes, np.False_)
        self._passes[slot] = self._through(np.array([slot], np.int64))[0]
        return order[self._passes[order]]

    def _through(self, slots: Slots) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
        if self._filter.words and self._material is None:
            self._material = Material(self._text, self._notes())
        material = self._material
        text, notes = (material.text, material.notes) if material else ("", {})
        through = self._filter.passes(self._spans, slots, text, notes)
        if self._filter.needs:
            ids = (self._spans.id_of(slot) for slot in slots.tolist())
            through &= np.fromiter((self.signs.lacks(one) > 0 for one in ids), np.bool_, len(slots))
        return through

    def _notes(self) -> dict[int, str]:
        """The notes of the document by slot; what there is in the project is read once."""
        if not self._spans.noted or self._document is None:
            return {}
        slots = {self._spans.id_of(slot).bytes: slot for slot in self._spans.noted}
        rows = (row for _, rows in self._project.export_rows([self._document]) for row in rows)
        return {slots[row[8]]: row[4] for row in rows if row[8] in slots}

    # --- words of a row

    def _quote(self, slot: int, most: int) -> str:
        """The span in one line, not longer than `most` code points."""
        start, end = self._spans.place(slot)
        if (start, end) == WHOLE:
            return tr("Whole document")
        words = " ".join(self._text[start : min(end, start + most)].split())
        return words + "…" if end - start > most else words

    def _line(self, slot: int) -> str:
        """The second line: tag, place, coder where there are several; note, links, and what is missing."""
        tag = self._project.codebook.get(self._spans.tag_of(slot))
        name = tag.name if tag else ""
        paragraph = number_at(self._paragraphs, self._spans.place(slot)[0])
        where = tr("{tag}, paragraph {n}", tag=name, n=paragraph) if paragraph else name
        if len(self._spans.layers) > 1:
            where = tr("{place}, {coder}", place=where, coder=self._coder(slot))
        return self._with_signs(where, slot)

    def _with_signs(self, where: str, slot: int) -> str:
        annotation_id = self._spans.id_of(slot)
        missing = self.signs.lacks(annotation_id)
        if missing:
            count = trn("{n} answer needed", "{n} answers needed", missing)
            where = tr("{place} · {sign}", place=where, sign=count)
        if self.signs.is_linked(annotation_id):
            where = tr("{place} · linked", place=where)
        return tr("{place} · note", place=where) if slot in self._spans.noted else where

    def _coder(self, slot: int) -> str:
        layer = self._project.layers.get(self._spans.layer_of(slot))
        coder = self._project.coders.get(layer.coder_id) if layer else None
        return coder.label if coder else ""

    # --- slots and rows

    def _has(self, index: Index) -> bool:
        return index.isValid() and index.row() < len(self._rows)

    def _slot(self, annotation_id: UUID | None) -> int | None:
        if annotation_id is None:
            return None
        try:
            annotation = self._project.annotation(annotation_id)
        except NoSuch:
            return None
        return self._spans.find(annotation) if annotation.document_id == self._document else None

    def _row(self, slot: int) -> int | None:
        return self._spans.index.rank(slot) if self._filter.is_open else _where(self._rows, slot)


def _where(rows: Slots, slot: int) -> int | None:
    found = np.flatnonzero(rows == slot)
    return int(found[0]) if len(found) else None
