"""Electronic books (EPUB): their chapters one after the other, in the order in which the book names them."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from rubricate.core.document import Formatting, Reading, Text
from rubricate.formats.archive import Archive, joined
from rubricate.formats.errors import Damaged, OnlyPictures, Protected, Unreadable
from rubricate.formats.html.declared import declared
from rubricate.formats.html.reading import tree
from rubricate.formats.html.walk import Walk
from rubricate.formats.office import codes, facts, merged
from rubricate.formats.reader import Reader, check_size, check_text, decoded, document_name, source_of
from rubricate.formats.safe_xml import Element, local, parsed

CHAPTERS_LOST: Final = "epub_chapters_lost"
_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_SEVERAL: Final = " | "  # between authors, as in web pages
_FONTS: Final = (
    "http://www.idpf.org/2008/embedding",
    "http://ns.adobe.com/pdf/enc#RC",
)  # fonts are made unlike, no more
_PAGES: Final = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_FACTS: Final = {
    "title": "title",
    "creator": "author",
    "date": "date",
    "language": "language",
    "publisher": "publisher",
    "identifier": "identifier",
}
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE[^>\[]*>", re.IGNORECASE)


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The chapters of a book with their formatting, and what it says of itself. Raises formats.errors."""
    del encoding
    check_size(name, len(data))
    archive = Archive(data, name)
    _check_open(archive, name)
    place = _package(archive, name)
    package = parsed(archive[place], name)
    chapters = list(_chapters(package, place))
    walk = Walk(name)
    lost = 0
    for chapter in chapters:
        root = _root(archive, chapter, name)
        lost += root is None
        if root is not None:
            walk.page(root)
    text, marks = walk.builder.result()
    if not text.strip() and chapters and lost < len(chapters):
        raise OnlyPictures(name, len(chapters))
    if not chapters or lost == len(chapters):
        raise Damaged(name, "no chapters")
    check_text(name, text)
    whole = Text.of(text)
    return Reading(
        document_name(name),
        whole,
        Formatting.of(merged(marks)),
        source_of(data, name, READER, "", whole),
        facts(_facts(package)),
        (*walk.builder.warnings, *codes({CHAPTERS_LOST: lost})),
    )


READER: Final = Reader("epub", 1, ("epub",), "application/epub+zip", read, textual=False)


def _check_open(archive: Archive, name: str) -> None:
    """Raises Protected where anything but fonts is encrypted."""
    place = archive.named(_ENCRYPTION)
    if place is None:
        return
    for element in parsed(archive[place], name).iter():
        if local(element) == "EncryptedData":
            ways = [part.get("Algorithm") for part in element.iter() if local(part) == "EncryptionMethod"]
            if not ways or any(way not in _FONTS for way in ways):
                raise Protected(name, "drm")


def _package(archive: Archive, name: str) -> str:
    """Where the list of chapters stands. Raises Damaged."""
    container = archive.named(_CONTAINER)
    if container is not None:
        for element in parsed(archive[container], name).iter():
            place = archive.named(joined("", unquote(element.get("full-path", ""))))
            if local(element) == "rootfile" and place is not None:
                return place
    found = next((place for place in archive if place.lower().endswith(".opf")), None)
    if found is None:
        raise Damaged(name, "no package")
    return found


def _chapters(package: Element, place: str) -> Iterator[str]:
    """The files of the chapters in reading order, without the table of contents and what stands aside."""
    items = {item.get("id", ""): item for item in package.iter() if local(item) == "item"}
    for reference in package.iter():
        item = items.get(reference.get("idref", "")) if local(reference) == "itemref" else None
        if item is None or reference.get("linear") == "no" or "nav" in item.get("properties", "").split():
            continue
        if item.get("media-type", _PAGES[0]) in _PAGES:
            yield joined(place, unquote(item.get("href", "").partition("#")[0]))


def _root(archive: Archive, chapter: str, name: str) -> Element | None:
    """The tree of a chapter: as XML, which it should be, else as HTML; None where it is not there or has nothing."""
    place = archive.named(chapter) if chapter else None
    if place is None:
        return None
    data = archive[place]
    try:
        root = parsed(_DOCTYPE.sub(b"", data, 1), name)
    except Unreadable:
        return _loose(data, name)
    for element in root.iter():
        element.tag = local(element)
    return root


def _loose(data: bytes, name: str) -> Element | None:
    try:
        return tree(decoded(data, name, declared(data)).text, name)
    except Unreadable:
        return None


def _facts(package: Element) -> Iterator[tuple[str, str]]:
    """What the book says of itself, the first of each; all of its authors, joined as those of a web page."""
    authors: dict[str, None] = {}
    for element in package.iter():
        if local(element) in _FACTS and "purl.org/dc/" in element.tag:
            name, words = _FACTS[local(element)], " ".join("".join(element.itertext()).split())
            if name == "author":
                authors.setdefault(words)
            else:
                yield name, words
    yield "author", _SEVERAL.join(words for words in authors if words)
