"""UIMA XMI: a .xmi for each document, the types in TypeSystem.xml, and the codebook, in a folder.

Places are UTF-16 units, as UIMA counts. Documents are cut into the sentences, paragraphs and tokens of DKPro Core.
"""

from collections import defaultdict
from pathlib import Path
from typing import Final
from uuid import UUID

from rubricate.core.book import Book
from rubricate.core.linking import Link
from rubricate.formats import uima
from rubricate.formats.codebooks import json_file
from rubricate.formats.exporter import THINGS, Exported, Exporter, Order, Watch
from rubricate.formats.exporters.folders import folder_for, made, names_of
from rubricate.formats.exporters.xmi.document import DocumentWriter
from rubricate.formats.exporters.xmi.types import type_system
from rubricate.formats.leaving import documents, leaving, total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

_HOLDS: Final = frozenset(THINGS) - {"formatting", "states", "tag_notes", "document_notes", "journal"}
_LOOKED_AT: Final = 20_000  # bytes of a TypeSystem.xml; ours has fewer


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the folder `out`. Raises NotWritten, InTheWay, Cancelled."""
    whole, done, replaced = total(snapshot, order), 0, 0
    links: dict[UUID, list[Link]] = defaultdict(list)
    for link in snapshot.links():
        links[link.from_id].append(link)
    with left_as_found(folder := folder_for(out)), Replacing() as files:
        names = names_of(documents(snapshot, order), f".{uima.ENDING}", ("TypeSystem", "codebook"))
        made(folder, [*names.values(), uima.TYPES, uima.CODEBOOK], lambda _path: _is_ours(folder))
        ours = [folder / uima.TYPES, folder / uima.CODEBOOK]
        files.open(ours[0]).write(type_system())
        files.open(ours[1]).write(json_file.content(Book.of(snapshot.codebook, snapshot.name)))
        places: list[Path] = []
        for leave in leaving(snapshot, order):
            ties = [link for mark in leave.marks for link in links.get(mark.id, ())]
            writer = DocumentWriter(snapshot, leave, ties)
            places.append(folder / names[leave.document.id])
            files.open(places[-1]).write(writer.content())
            replaced += writer.replaced
            done += len(leave.marks)
            watch.at(done, max(done, whole))
    return Exported((*places, *ours), done, otherwise={"replaced": replaced} if replaced else {})


def _is_ours(folder: Path) -> bool:
    """Whether the types that lie in a folder are those of an export of ours."""
    try:
        with (folder / uima.TYPES).open("rb") as file:
            return uima.OURS.encode() in file.read(_LOOKED_AT)
    except OSError:
        return False


EXPORTER: Final = Exporter("xmi", (), write, _HOLDS, unit="utf16", is_folder=True)
