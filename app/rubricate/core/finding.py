"""Finding words in a text as a reader types them: quotes, dashes and spaces match their typographic kin."""

import re

from rubricate.core.text import Span

MOST = 10_000

_KIN = {
    '"': '["“”„‟«»″]',
    "'": "['’‘‚‛′]",
    "-": "[-‐‑‒–—−]",
}


def find_all(
    text: str, words: str, *, match_case: bool = False, whole_words: bool = False, most: int = MOST
) -> list[Span]:
    """The places of the words in text order, without overlap, at most `most`; none for empty words.

    Case is folded character by character, so every span is as long as what it covers.
    """
    if not words.strip():
        return []
    pattern = "".join(_piece(piece) for piece in re.findall(r"\s+|\S", words))
    if whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    spans: list[Span] = []
    for match in re.finditer(pattern, text, 0 if match_case else re.IGNORECASE):
        spans.append(Span(*match.span()))
        if len(spans) == most:
            break
    return spans


def nearest(spans: list[Span], position: int) -> int:
    """The number (from 0) of the first span that ends behind the position, else of the first; -1 if there is none."""
    if not spans:
        return -1
    return next((n for n, span in enumerate(spans) if span.end > position), 0)


def _piece(piece: str) -> str:
    if piece.isspace():
        return r"\s+"
    return _KIN.get(piece) or re.escape(piece)
