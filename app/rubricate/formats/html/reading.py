"""A web page as a Reading. Nothing in it is run, and nothing is fetched."""

from io import BytesIO
from typing import Any, Final

from rubricate.core.document import Formatting, Reading, Text
from rubricate.formats.errors import Empty, TooLarge, Unsafe
from rubricate.formats.html.about import about
from rubricate.formats.html.article import article, is_beside
from rubricate.formats.html.declared import declared
from rubricate.formats.html.linked import completed
from rubricate.formats.html.walk import Walk
from rubricate.formats.reader import BYTES_MOST, Reader, check_text, decoded, document_name, source_of
from rubricate.formats.safe_xml import Element

PAGE: Final = "page"
ARTICLE: Final = "article"
NO_ARTICLE: Final = "no_article"
TAGS_MOST: Final = 1_200_000  # each takes up to 760 bytes and 8 microseconds on the way


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """Text, formatting and facts of a page; its encoding is what it names where nobody says. Raises formats.errors."""
    return page(data, name, encoding, READER)


def read_article(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The same of the page's article alone; all of it, with a warning, where none can be told from the rest."""
    return page(data, name, encoding, READER, part=ARTICLE)


def page(
    data: bytes, name: str, encoding: str | None, reader: Reader, whole: bytes | None = None, part: str = PAGE
) -> Reading:
    """The same for a page that stands in another file, whose bytes are `whole`. Raises formats.errors."""
    found = decoded(data, name, encoding or declared(data), BYTES_MOST)  # the source is longer than its words
    walk, facts, lacking = _article(found.text, name) if part == ARTICLE else _whole(found.text, name)
    body, marks = walk.builder.result()
    check_text(name, body)
    text = Text.of(body)
    source = source_of(data if whole is None else whole, name, reader, found.encoding, text)
    warnings = tuple(dict.fromkeys((*found.warnings, *walk.builder.warnings, *lacking)))
    return Reading(document_name(name), text, Formatting.of(marks), source, completed(facts, found.text), warnings)


_Walked = tuple[Walk, dict[str, str], tuple[str, ...]]  # with the facts of the page, and what there is to warn of


def _whole(text: str, name: str) -> _Walked:
    """A page while it is parsed: no tree of it is ever built."""
    walk = Walk(name)
    _parsed(text, name, walk)
    return walk, walk.about.facts(), ()


def _article(text: str, name: str) -> _Walked:
    root = tree(text, name)
    found = article(root)
    if found is None:
        walk, facts, _ = _whole(text, name)
        return walk, facts, (NO_ARTICLE,)
    walk = Walk(name)
    if found.headline is not None:
        walk.page(found.headline, is_beside)
    walk.page(found.part, is_beside)
    return walk, about(root), ()


def tree(text: str, name: str) -> Element:
    """The root of a page, put right as its parser can. Raises Empty, TooLarge, Unsafe."""
    root = _parsed(text, name)
    if root is None:
        raise Empty(name)
    return root


class _Source:
    """A page that ends where a walk refuses it: the parser itself would go on, which may take very long."""

    def __init__(self, text: str, walk: Walk | None) -> None:
        self._bytes = BytesIO(text.encode())
        self._walk = walk

    def read(self, size: int) -> bytes:
        return b"" if self._walk and self._walk.is_refused else self._bytes.read(size)


def _parsed(text: str, name: str, walk: Any = None) -> Element | None:
    """The root of a page, or None where a walk heard all of it. Raises Empty, TooLarge, Unsafe."""
    from lxml import etree

    if (tags := text.count("<")) > TAGS_MOST:
        raise TooLarge(name, "elements", tags, TAGS_MOST)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, target=walk
    )
    source: Any = _Source(text, walk)
    try:
        parsed = etree.parse(source, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as bad:
        raise Empty(name) from bad
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise Unsafe(name, "deep")  # what is deeper is lost, and nobody would see it
    return parsed.getroot() if walk is None else None


READER: Final = Reader(
    "html",
    1,
    ("html", "htm", "xhtml"),
    "text/html",
    read,
    declares=declared,
    variants={PAGE: read, ARTICLE: read_article},
)
