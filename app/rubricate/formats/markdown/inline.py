"""Inline patterns of our own: entities become their character, an address in angle brackets a link, HTML stays text."""

import html
import re
import string
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_ADDRESS = r"<((?:[Hh][Tt][Tt][Pp][Ss]?:[^<>\s]+)|(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+))>"
# What an entity may not bring in: line ends and what canonical text does not hold.
_NOT_IN_TEXT = re.compile("[\x00-\x08\n-\r\x0e-\x1f\x7f\ufeff\ud800-\udfff]")


class Entity(InlineProcessor):
    """`&amp;` and its kin, as the character itself; unknown ones stay as they are."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  (the base class says str | Element as well)
        self, m: "re.Match[str]", data: str
    ) -> tuple[Element, int, int]:
        del data
        span = Element("span")
        span.text = AtomicString(_NOT_IN_TEXT.sub(" ", html.unescape(m[0])))
        return span, m.start(), m.end()


class Address(InlineProcessor):
    """`<https://…>` and `<somebody@example.org>`: the address without its brackets, as a link."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: "re.Match[str]", data: str
    ) -> tuple[Element, int, int]:
        del data
        link = Element("a")
        link.text = AtomicString(m[1].removeprefix("mailto:"))
        link.set("href", f"mailto:{m[2]}" if m[2] else m[1])
        return link, m.start(), m.end()


def add_inlines(parser: "Markdown") -> None:
    """Takes the place of the patterns that are made for browsers."""
    # A backslash stands before every sign that may be mark-up, as in CommonMark.
    parser.ESCAPED_CHARS = sorted({*parser.ESCAPED_CHARS, *string.punctuation})
    patterns = parser.inlinePatterns
    for name in ("html", "automail", "autolink", "entity"):
        patterns.deregister(name)
    patterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "backslash_break", 185)  # before escapes
    patterns.register(Address(_ADDRESS, parser), "address", 120)
    patterns.register(Entity(_ENTITY, parser), "entity", 80)
