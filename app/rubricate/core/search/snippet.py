"""What stands around a hit, in one line."""

from dataclasses import dataclass
from typing import Final

from rubricate.core.text import Span, is_cluster_edge

REACH: Final = 40  # code points before and behind
LONGEST: Final = 160  # of the hit itself

_CUT: Final = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """The words before, of and behind a hit. White space is one space each; `…` says where something was cut."""

    before: str
    words: str
    after: str

    @property
    def line(self) -> str:
        return f"{self.before}{self.words}{self.after}"


def around(text: str, span: Span, reach: int = REACH) -> Snippet:
    """The hit with at most `reach` code points to each side: of its paragraph alone, cut between words."""
    before, after = _lead(text, span.start, reach), _tail(text, span.end, reach)
    words = text[span.start : min(span.end, span.start + LONGEST)]
    shown = " ".join(words.split()) + (_CUT if len(span) > LONGEST else "")
    return Snippet(before, shown, after)


def _lead(text: str, start: int, reach: int) -> str:
    low = max(0, start - reach)
    line = text.rfind("\n", low, start) + 1
    if line > low or low == 0:
        return _flat(text[max(line, low) : start]).lstrip()
    while low < start and not is_cluster_edge(text, low):
        low += 1
    words = text[low:start]
    gap = words.find(" ")
    return _CUT + _flat(words[gap + 1 :] if 0 <= gap < len(words) - 1 and text[low - 1] != " " else words).lstrip()


def _tail(text: str, end: int, reach: int) -> str:
    high = min(len(text), end + reach)
    line = text.find("\n", end, high)
    if line >= 0 or high == len(text):
        return _flat(text[end : line if line >= 0 else high]).rstrip()
    while high > end and not is_cluster_edge(text, high):
        high -= 1
    words = text[end:high]
    gap = words.rfind(" ")
    return _flat(words[:gap] if gap > 0 and text[high] != " " else words).rstrip() + _CUT


def _flat(words: str) -> str:
    """White space as single spaces; at the edges it stays, for it parts the hit from its neighbours."""
    if not words:
        return ""
    inner = " ".join(words.split())
    lead = " " if words[0].isspace() else ""
    return f"{lead}{inner}{' ' if inner and words[-1].isspace() else ''}"
