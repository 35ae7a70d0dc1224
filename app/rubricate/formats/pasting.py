"""Text from the clipboard: Markdown where it plainly is, else plain."""

import re
from dataclasses import replace
from typing import Final

from rubricate.core.document import Reading
from rubricate.core.text import canonical
from rubricate.formats import markdown, plain
from rubricate.formats.reader import check_text

_NAME_MOST: Final = 60
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


def _first_line(text: str) -> str:
    line = next(line for line in text.splitlines() if line.strip())
    words = " ".join(line.split())
    if len(words) <= _NAME_MOST:
        return words
    return words[: _NAME_MOST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
