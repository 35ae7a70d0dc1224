"""REFI-QDA project (qdasoftware.org): what ATLAS.ti, MAXQDA, NVivo, QualCoder and others read of one another.

One passage and one coding an annotation, so that each keeps its note; guids are the ids of the project. What the
standard has no place for stands in notes (see `formats.refi`), the whole codebook in a file of its own beside it.
"""

import tempfile
import zipfile
from pathlib import Path
from typing import IO, Any, Final

from rubricate import __version__
from rubricate.core.book import Book
from rubricate.core.file_names import file_stem
from rubricate.formats import refi
from rubricate.formats.codebooks import json_file
from rubricate.formats.exporter import THINGS, Exported, Exporter, Order, Watch
from rubricate.formats.exporters.landing import landing
from rubricate.formats.exporters.qdpx.head import Head
from rubricate.formats.exporters.qdpx.notes import Notes
from rubricate.formats.exporters.qdpx.tail import links, sets
from rubricate.formats.exporters.qdpx.text_source import TextSources
from rubricate.formats.leaving import documents, leaving, total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

_LEVEL: Final = 3  # of packing: half the time of the usual 6, a twentieth larger
_IN_MEMORY: Final = 8_000_000  # bytes of the project file until it goes to the disk
_PART: Final = 1 << 17  # bytes that are packed at a time
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the same project gives the same bytes, whenever it is exported


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the project `out`, or one named like it in a folder. One document at a time is in memory."""
    with left_as_found(out), Replacing() as files:
        place = landing(out, f"{file_stem(snapshot.name, 'project')}.qdpx")
        stream = files.open_bytes(place)
        with (
            zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive,
            tempfile.SpooledTemporaryFile(_IN_MEMORY) as body,
        ):
            done = _project(snapshot, order, watch, archive, body)
            body.seek(0)
            with archive.open(_entry(refi.PROJECT), "w", force_zip64=True) as packed:
                while part := body.read(_PART):
                    packed.write(part)
            archive.writestr(_entry(refi.CODEBOOK), json_file.content(Book.of(snapshot.codebook, snapshot.name)))
    return Exported((place,), done)


def _project(snapshot: Snapshot, order: Order, watch: Watch, archive: zipfile.ZipFile, body: IO[bytes]) -> int:
    """The file project.qde, and the texts into the archive. How many annotations there are in it."""
    from lxml import etree

    texts = documents(snapshot, order)
    notes = Notes(snapshot, {document.id for document in texts})
    head = Head(snapshot, texts, notes)
    instance = "http://www.w3.org/2001/XMLSchema-instance"
    spaces: Any = {None: refi.NAMESPACE, "xsi": instance}
    about = {
        f"{{{instance}}}schemaLocation": f"{refi.NAMESPACE} {refi.SCHEMA}",
        "name": refi.in_xml(snapshot.name),
        "origin": f"{refi.PROGRAM} {__version__}",
    }
    with etree.xmlfile(body, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(f"{{{refi.NAMESPACE}}}Project", about, nsmap=spaces):
            head.write(file)
            sources = TextSources(file, snapshot, notes, total(snapshot, order))
            if texts:
                with file.element(f"{{{refi.NAMESPACE}}}Sources"):
                    for leave in leaving(snapshot, order):
                        watch.at(sources.done, sources.whole)
                        archive.writestr(_entry(f"{refi.SOURCES}/{leave.document.id}.txt"), leave.text)
                        sources.write(leave, watch)
            for number, words in notes.write(file):
                archive.writestr(_entry(f"{refi.SOURCES}/{number}.txt"), words)
            links(file, snapshot, sources.ends)
            sets(file, snapshot, sources.written)
            notes.about_project(file)
    watch.at(sources.whole, sources.whole)
    return sources.done


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _FIRST_DAY)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


EXPORTER: Final = Exporter("qdpx", ("qdpx",), write, frozenset(THINGS) - {"formatting", "units", "states"})
