"""An annotated article as a page for any browser: without script, offline, in light, dark and on paper."""

from pathlib import Path
from typing import Final
from urllib.parse import quote

from rubricate.formats.exporter import Choice, Exported, Exporter, Order, Watch
from rubricate.formats.exporters.folders import FILES, folder_for, made, names_of
from rubricate.formats.exporters.html.page import GENERATOR, index, page, part
from rubricate.formats.exporters.html.signs import Cast
from rubricate.formats.exporters.landing import landing
from rubricate.formats.leaving import documents, leaving
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

CODEBOOK: Final = Choice("codebook", ("no", "yes"), holds={"yes": frozenset({"definitions", "hierarchy"})})
_INDEX: Final = "index.html"
_BEGINNING: Final = 2000  # bytes of a page in which its generator is named


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the page `out` (in a folder pages.html), or with files=each a page for each document and an index."""
    each = order.option(FILES) == "each"
    with left_as_found(folder_for(out) if each else out), Replacing() as files:
        return (
            _each(snapshot, folder_for(out), order, watch, files) if each else _one(snapshot, out, order, watch, files)
        )


def _one(snapshot: Snapshot, out: Path, order: Order, watch: Watch, files: Replacing) -> Exported:
    place, cast = landing(out, "pages.html"), Cast(snapshot)
    count = len(documents(snapshot, order))
    parts = []
    for done, one in enumerate(leaving(snapshot, order), 1):
        watch.at(done - 1, count)
        parts.append(part(snapshot, cast, one, done if count > 1 else 0))
    title = "" if len(parts) == 1 else snapshot.name
    stream = files.open(place)
    for words in page(snapshot, cast, parts, order.said, title=title, with_codebook=_has_book(order)):
        stream.write(words)
    watch.at(count, count)
    return Exported((place,), sum(len(one.signs) for one in parts))


def _each(snapshot: Snapshot, folder: Path, order: Order, watch: Watch, files: Replacing) -> Exported:
    texts, cast, done = documents(snapshot, order), Cast(snapshot), 0
    names = names_of(texts, ".html", kept=("index",))
    made(folder, [_INDEX, *names.values()], is_ours)
    for number, one in enumerate(leaving(snapshot, order)):
        watch.at(number, len(texts))
        alone = part(snapshot, cast, one)
        stream = files.open(folder / names[one.document.id])
        for words in page(snapshot, cast, [alone], order.said, with_codebook=_has_book(order)):
            stream.write(words)
        done += len(alone.signs)
    entries = [(quote(names[text.id]), text.name) for text in texts]
    files.open(folder / _INDEX).write("".join(index(snapshot.name, entries, order.said)))
    watch.at(len(texts), len(texts))
    return Exported((folder / _INDEX, *(folder / names[text.id] for text in texts)), done)


def is_ours(place: Path) -> bool:
    """Whether an export wrote this page."""
    with place.open("rb") as file:
        return GENERATOR.encode() in file.read(_BEGINNING)


def _has_book(order: Order) -> bool:
    return order.option(CODEBOOK) == "yes"


_HOLDS: Final = frozenset(
    (
        *("texts", "formatting", "whole_document", "overlaps", "notes", "attributes", "coders", "layers", "colours"),
        *("joined", "links", "links_of_coders"),
    )
)
EXPORTER: Final = Exporter(
    "html",
    ("html", "htm"),
    write,
    _HOLDS,
    unit="",
    choices=(FILES, CODEBOOK),
)
