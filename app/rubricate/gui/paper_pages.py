"""The pages of a PDF, made one after the other in the thread of the window."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from rubricate.core.annotation import Annotation
from rubricate.formats.answers import cell
from rubricate.formats.exporter import Order
from rubricate.formats.exporters.shapes.columns import labels
from rubricate.formats.leaving import Leaving, LeavingMark, documents, leaving
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.ties import Tie, ties
from rubricate.gui.page.document import Matter
from rubricate.gui.page.printing import MARGINS, Print, each_page
from rubricate.gui.page.remarks import Remark
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.style import PageStyle
from rubricate.gui.theme import load_family, reading_font
from rubricate.words.linking import backwards, forwards

_DPI: Final = 300


class Pages:
    """A PDF on its way: `total` documents, of which `paint_next` paints one more page."""

    def __init__(self, snapshot: Snapshot, order: Order, *, letter: bool, with_notes: bool) -> None:
        self.total = len(documents(snapshot, order))
        self.annotations = 0
        self._snapshot, self._order, self._with_notes = snapshot, order, with_notes
        self._labels = labels(snapshot)
        self._style = PageStyle(reading_font("serif"))
        load_family(self._style.face.family)
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        size = QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4
        self._writer.setPageSize(QPageSize(size))
        self._writer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        self._writer.setResolution(_DPI)
        self._writer.setCreator("Rubricate")
        self._writer.setTitle(snapshot.name)
        self._pages: Iterator[int] = each_page(self._writer, self._texts())

    def paint_next(self) -> int:
        """Paint one page; gives back how many documents are begun before the one it belongs to, or `total`."""
        return next(self._pages, self.total)

    def finished(self) -> bytes:
        """The whole file, once all is painted."""
        return bytes(self._buffer.data().data())

    def close(self) -> None:
        """Let it go, also in the middle."""
        close = getattr(self._pages, "close", None)
        if close is not None:
            close()
        self._buffer.close()

    def _texts(self) -> Iterator[Print]:
        for one in leaving(self._snapshot, self._order):
            self.annotations += len(one.marks)
            yield self._print(one)

    def _print(self, one: Leaving) -> Print:
        document_id = one.document.id
        units = self._snapshot.units(document_id)
        matter = Matter.of(one.text, self._snapshot.formatting(document_id), units.paragraphs)
        rows = Rows(matter, columns_of([mark for mark in one.marks if mark.start is not None]))
        wholes = [_annotation(one, mark) for mark in one.marks if mark.start is None]
        remarks = self._remarks(one) if self._with_notes else []
        return Print(
            one.document.name, matter, rows, self._snapshot.codebook, self._style, wholes=wholes, remarks=remarks
        )

    def _remarks(self, one: Leaving) -> list[Remark]:
        """The annotations that say something, or that links lead from or to."""
        tied = ties(self._snapshot.links(one.document.id), (mark.id for mark in one.marks))
        those = [mark for mark in one.marks if mark.note or mark.attributes or mark.id in tied]
        numbers = {mark.id: number for number, mark in enumerate(those, 1)}
        tags = {mark.id: mark.tag.name for mark in those}
        return [
            self._remark(one.text, mark, [_tied(tie, tags, numbers) for tie in tied.get(mark.id, ())]) for mark in those
        ]

    def _remark(self, text: str, mark: LeavingMark, tied: Sequence[str]) -> Remark:
        answers = [f"{attribute.name}: {cell(attribute, given)}" for attribute, given in mark.attributes.items()]
        return Remark(
            mark.start,
            mark.tag.letter,
            mark.tag.name,
            self._labels[mark.layer.id],
            "" if mark.start is None else text[mark.start : mark.end],
            mark.note,
            "\n".join(answers),
            "\n".join(tied),
        )


def _tied(tie: Tie, tags: Mapping[UUID, str], numbers: Mapping[UUID, int]) -> str:
    """A link with the number of the annotation at its other end."""
    words = (forwards if tie.is_forward else backwards)(tie.type, tags[tie.other])
    return f"{words} ({numbers[tie.other]})"


def _annotation(one: Leaving, mark: LeavingMark) -> Annotation:
    document = one.document
    return Annotation(mark.id, document.id, document.text_sha256, mark.layer.id, mark.tag.id, None, None, mark.note,
                      mark.origin, mark.created, mark.changed)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Ids:
    """The ids of annotations by their index."""

    ids: Sequence[UUID]

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, index: int, /) -> UUID:
        return self.ids[index]

    def numbers(self) -> dict[bytes, int]:
        return {one.bytes: number for number, one in enumerate(self.ids)}

    def picked(self, numbers: Sequence[int]) -> "_Ids":
        return _Ids([self.ids[number] for number in numbers])


@dataclass(frozen=True, slots=True)
class _Columns:
    """Annotations of words, column by column, as the page wants them."""

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    tag: NDArray[np.int16]
    noted: NDArray[np.bool_]
    ids: _Ids
    tags: Sequence[UUID]


def columns_of(marks: Sequence[LeavingMark]) -> _Columns:
    """The columns of these annotations, none of which is about the whole document."""
    tags = list(dict.fromkeys(mark.tag.id for mark in marks))
    numbers = {tag: number for number, tag in enumerate(tags)}
    return _Columns(
        np.array([mark.start for mark in marks], np.int32),
        np.array([mark.end for mark in marks], np.int32),
        np.array([numbers[mark.tag.id] for mark in marks], np.int16),
        np.array([mark.note != "" for mark in marks], np.bool_),
        _Ids([mark.id for mark in marks]),
        tags,
    )
