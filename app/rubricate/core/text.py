"""Places in a text. Every offset of the program is a 0-based Unicode code point; spans are half-open."""

import hashlib
from dataclasses import dataclass

from rubricate.core.errors import NothingSelected, OutsideText


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start` <= n < `end` of a text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]


def sha256_of(text: str) -> bytes:
    """The 32 bytes that name a canonical text: SHA-256 of its UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).digest()


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its edges.

    Raises OutsideText when it leaves the text and NothingSelected when nothing remains.
    """
    if not 0 <= span.start <= span.end <= len(text):
        raise OutsideText(span.start, span.end, len(text))
    words = span.of(text)
    lead = len(words) - len(words.lstrip())
    body = words.strip()
    if not body:
        raise NothingSelected
    return Span(span.start + lead, span.start + lead + len(body))
