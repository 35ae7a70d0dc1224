"""Text from the clipboard: what it looked like where it comes from, Markdown where it plainly is, else plain."""

import re
from dataclasses import replace
from typing import Final

from rubricate.core.document import NOTHING, Reading
from rubricate.core.text import canonical
from rubricate.formats import markdown, plain
from rubricate.formats.errors import Unreadable
from rubricate.formats.html import reading as page
from rubricate.formats.reader import check_text

_NAME_MOST: Final = 60
_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"
_HTML_MOST: Final = 20_000_000
_LIST_SIGN: Final = re.compile(r"^[ \t]*(?:\d{1,3}[.)]|[a-z][.)]|[•·o▪§-])[ \t]+", re.MULTILINE)
_MARKUP: Final = (
    re.compile(r"^ {0,3}#{1,6} +\S", re.MULTILINE),
    re.compile(r"^ {0,3}>", re.MULTILINE),
    re.compile(r"^ {0,3}(?:[-*+]|1\.) +\S.*\n+ *(?:[-*+]|2\.) +\S", re.MULTILINE),
    re.compile(r"\[[^\]\n]+\]\((?:https?:|mailto:)[^)\s]+\)"),
    re.compile(r"\*\*[^\s*][^*\n]*\*\*"),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"^\|?[^|\n]+\|.*\n\|? *:?-{3,}", re.MULTILINE),
)


def looks_like_markdown(text: str) -> bool:
    """True where two kinds of mark-up stand in the text; one alone is as likely a habit of typing."""
    return sum(pattern.search(text) is not None for pattern in _MARKUP) > 1


def pasted(text: str, title: str) -> Reading:
    """A reading of pasted text under a title, or where that is empty under its first line. Raises Empty, TooLarge."""
    clean, warnings = canonical(text)
    check_text(title, clean)
    reader = markdown.READER if looks_like_markdown(clean) else plain.READER
    reading = reader.read(clean.encode("utf-8"), "", "utf-8")
    name = title.strip() or _first_line(reading.text.body)
    return replace(reading, name=name, warnings=(*warnings, *reading.warnings))


def pasted_page(html: str, text: str, title: str) -> Reading:
    """A reading of what was copied from a browser or a word processor; of its plain text where that says more.

    The formatting is taken where there is some and its words are those of the plain text. Raises Empty, TooLarge.
    """
    rich = _rich(html)
    has_looks = rich is not None and any(mark.kind != "p" for mark in rich.formatting.marks)
    if rich is None or not has_looks or _letters(rich.text.body) != _letters(_LIST_SIGN.sub("", text)):
        return pasted(text, title)
    name = title.strip() or _first_line(rich.text.body)
    return replace(rich, name=name, variables=NOTHING, warnings=rich.warnings)


def _rich(html: str) -> Reading | None:
    """What stands between the marks of the part that was copied; None where that is no page."""
    start, end = html.find(_START), html.rfind(_END)
    part = html[start + len(_START) : end] if 0 <= start < end else html
    if len(part) > _HTML_MOST:
        return None
    try:
        return page.read(f"<html><body>{part}</body></html>".encode("utf-8", "replace"), "", "utf-8")
    except Unreadable:
        return None


def _letters(words: str) -> str:
    """The letters and digits alone: what white space and the signs of lists become differs from program to program."""
    return "".join(filter(str.isalnum, canonical(words)[0]))


def _first_line(text: str) -> str:
    line = next(line for line in text.splitlines() if line.strip())
    words = " ".join(line.split())
    if len(words) <= _NAME_MOST:
        return words
    return words[: _NAME_MOST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
