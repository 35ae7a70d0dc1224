"""WebAnno TSV 3.3, as INCEpTION and WebAnno read it: a file for each document, annotations and links as two layers.

Places are UTF-16 units, as WebAnno counts. What ends inside a word has a row of its own for that part of the word.
INCEpTION makes the two layers from TypeSystem.xml, before it can take the files in.
"""

from collections import defaultdict
from pathlib import Path
from typing import Final
from uuid import UUID

from rubricate.core.book import Book
from rubricate.core.linking import Link
from rubricate.formats import uima, webanno
from rubricate.formats.codebooks import json_file
from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.folders import folder_for, made, names_of
from rubricate.formats.exporters.webanno_tsv.sheet import Sheet
from rubricate.formats.exporters.xmi.types import type_system
from rubricate.formats.leaving import documents, leaving, total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

_HOLDS: Final = frozenset(
    {
        *("texts", "units", "overlaps", "joined", "notes", "attributes", "coders", "layers", "times", "ids"),
        *("links", "links_of_coders", "definitions", "hierarchy", "colours"),
    }
)
_HEAD: Final = 20_000  # bytes; a file of ours has the name of our layer in its second line, its types in fewer


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the folder `out`. Raises NotWritten, InTheWay, Cancelled."""
    whole, done, left = total(snapshot, order), 0, {"whole_document": 0, "between_words": 0}
    links: dict[UUID, list[Link]] = defaultdict(list)
    for link in snapshot.links():
        links[link.from_id].append(link)
    with left_as_found(folder := folder_for(out)), Replacing() as files:
        names = names_of(documents(snapshot, order), f".{webanno.ENDING}")
        beside = [folder / uima.TYPES, folder / uima.CODEBOOK]
        made(folder, [*names.values(), *(place.name for place in beside)], lambda place: _is_ours(folder, place))
        files.open(beside[0]).write(type_system())
        files.open(beside[1]).write(json_file.content(Book.of(snapshot.codebook, snapshot.name)))
        places: list[Path] = []
        for leave in leaving(snapshot, order):
            ties = [link for mark in leave.marks for link in links.get(mark.id, ())]
            sheet = Sheet(leave, snapshot.units(leave.document.id).sentences, ties)
            places.append(folder / names[leave.document.id])
            files.open(places[-1]).write(sheet.content())
            about = sum(mark.start is None for mark in leave.marks)
            left["whole_document"] += about
            left["between_words"] += len(leave.marks) - about - len(sheet.marks)
            done += len(sheet.marks)
            watch.at(done, max(done, whole))
    return Exported((*places, *beside), done, {kind: n for kind, n in left.items() if n})


def _is_ours(folder: Path, place: Path) -> bool:
    """Whether an export of ours wrote this file; a codebook is ours beside types that are."""
    try:
        with (folder / uima.TYPES if place.name == uima.CODEBOOK else place).open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return uima.OURS.encode() in head


EXPORTER: Final = Exporter(webanno.NAME, (), write, _HOLDS, unit="utf16", is_folder=True)
