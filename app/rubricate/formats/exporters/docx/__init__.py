"""An annotated article for Word: every annotation a comment by its coder, by python-docx and lxml."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from rubricate.formats.exporter import Choice, Exported, Exporter, Order, Watch
from rubricate.formats.exporters.docx.around import codebook, on_whole, title
from rubricate.formats.exporters.docx.body import Body
from rubricate.formats.exporters.docx.comments import Comments
from rubricate.formats.exporters.docx.elements import clean, is_clean
from rubricate.formats.exporters.docx.lists import Lists
from rubricate.formats.exporters.folders import FILES, folder_for, made, names_of
from rubricate.formats.exporters.landing import landing
from rubricate.formats.exporters.shapes.columns import labels
from rubricate.formats.leaving import Leaving, documents, leaving
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

CODEBOOK: Final = Choice("codebook", ("no", "yes"), holds={"yes": frozenset({"definitions", "hierarchy"})})
_MAKER: Final = "Rubricate"
_LAST_SECOND: Final = 253_402_300_799  # of the year 9999


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write `out` (in a folder documents.docx), or with files=each one for each document into a folder.

    Annotations about the whole document stand in a table before the text.
    """
    texts = documents(snapshot, order)
    each = order.option(FILES) == "each"
    counts = {"annotations": 0, "replaced": 0}
    with left_as_found(folder_for(out) if each else out), Replacing() as files:
        if each:
            folder, names = folder_for(out), names_of(texts, ".docx")
            made(folder, list(names.values()), is_ours)
        places: list[Path] = []
        word = _Word(snapshot, order, several=len(texts) > 1 and not each)
        for done, one in enumerate(leaving(snapshot, order)):
            watch.at(done, len(texts))
            word.add(one)
            if each:
                places.append(folder / names[one.document.id])
                word.save(files, places[-1], one.document.name, one.document.created, counts)
                word = _Word(snapshot, order, several=False)
        if not each:
            places.append(landing(out, "documents.docx"))
            name = texts[0].name if len(texts) == 1 else snapshot.name
            word.save(files, places[-1], name, max((text.created for text in texts), default=0), counts)
        watch.at(len(texts), len(texts))
    otherwise = {"replaced": counts["replaced"]} if counts["replaced"] else {}
    return Exported(tuple(places) or (folder_for(out),), counts["annotations"], otherwise=otherwise)


class _Word:
    """A document of Word while it is written."""

    def __init__(self, snapshot: Snapshot, order: Order, *, several: bool) -> None:
        from docx import Document

        self._snapshot, self._order, self._several = snapshot, order, several
        self._labels = labels(snapshot)
        self._docx = Document()
        self._body = self._docx.element.body
        self._end = self._body.sectPr
        part = self._docx.part
        self._comments = Comments(part._comments_part.element, self._labels)
        self._lists = Lists(part.numbering_part.element)
        self._count, self._wholes, self._replaced = 0, 0, 0

    def add(self, one: Leaving) -> None:
        """One more text."""
        formatting, units = self._snapshot.formatting(one.document.id), self._snapshot.units(one.document.id)
        if self._several:
            self._append([title(one.document.name, on_new_page=self._count > 0)])
        self._count += 1
        self._replaced += not is_clean(one.text)
        wholes = [mark for mark in one.marks if mark.start is None]
        if wholes:
            self._append(on_whole(wholes, self._labels, self._order.said))
            self._wholes += len(wholes)
        body = Body.of(one, formatting, units.paragraphs, self._comments, self._lists, self._related)
        self._append(body.parts())

    def save(self, files: Replacing, place: Path, name: str, created: int, counts: dict[str, int]) -> None:
        """Write it to a place, with its name and the time of its text."""
        if self._order.option(CODEBOOK) == "yes":
            self._append(codebook(self._snapshot.codebook, self._order.said))
        facts = self._docx.core_properties
        facts.title, facts.author, facts.last_modified_by = clean(name)[:255], "", _MAKER
        facts.comments = clean(self._order.said.made_with)
        facts.created = facts.modified = datetime.fromtimestamp(min(max(created // 1000, 0), _LAST_SECOND), UTC)
        held = io.BytesIO()
        self._docx.save(held)
        files.open_bytes(place).write(held.getvalue())
        counts["annotations"] += self._comments.made + self._wholes
        counts["replaced"] += self._replaced + self._comments.replaced

    def _append(self, elements: Iterable[Any]) -> None:
        for element in elements:
            self._end.addprevious(element)

    def _related(self, address: str) -> str:
        from docx.opc.constants import RELATIONSHIP_TYPE

        name: str = self._docx.part.relate_to(clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return name


def is_ours(place: Path) -> bool:
    """Whether an export wrote this document, and nobody has changed it in Word since."""
    try:
        with zipfile.ZipFile(place) as archive:
            return f">{_MAKER}<".encode() in archive.read("docProps/core.xml")
    except (zipfile.BadZipFile, KeyError):
        return False


EXPORTER: Final = Exporter(
    "docx",
    ("docx",),
    write,
    frozenset(
        {"texts", "formatting", "whole_document", "overlaps", "notes", "attributes", "coders", "layers", "times"}
    ),
    unit="",
    choices=(FILES, CODEBOOK),
)
