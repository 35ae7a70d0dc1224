"""Regular expressions of users: read once, with a limit for what they may cost."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rubricate.core.errors import BadPattern, TooSlow
from rubricate.core.search.edges import Edges
from rubricate.core.text import Span

if TYPE_CHECKING:
    import regex

SECONDS: Final = 2.0  # for one text
LONGEST: Final = 2_000  # characters of a pattern
MOST_REPEATS: Final = 20_000  # counted repeats are unrolled when a pattern is read: a{99999999} would take all memory

_COUNT: Final = re.compile(r"\{(\d+)(?:,(\d*))?\}")


class Pattern:
    """A regular expression (package `regex`) on the text as it stands; ^ and $ are the edges of lines."""

    def __init__(self, pattern: str, *, match_case: bool) -> None:
        """Raises BadPattern."""
        self.pattern = pattern
        self._compiled = _compiled(pattern, match_case=match_case)

    def places(self, text: str, edges: Edges, seconds: float = SECONDS) -> Iterator[Span]:
        """In order and without overlap; what matches nothing, or cuts a character, is left out. Raises TooSlow."""
        try:
            for match in self._compiled.finditer(text, timeout=seconds):
                start, end = match.span()
                if start < end and (edges.is_free or edges.allow(start, end)):
                    yield Span(start, end)
        except TimeoutError:
            raise TooSlow(self.pattern, seconds) from None


def _compiled(pattern: str, *, match_case: bool) -> "regex.Pattern[str]":
    import regex

    if len(pattern) > LONGEST or _repeats(pattern) > MOST_REPEATS:
        raise BadPattern(pattern, len(pattern), "too large")
    flags = regex.MULTILINE | (0 if match_case else regex.IGNORECASE)
    try:
        return regex.compile(pattern, flags, cache_pattern=False)
    except regex.error as error:
        raise BadPattern(pattern, error.pos or 0, error.msg) from None  # type: ignore[attr-defined]  # it has both
    except RecursionError:
        raise BadPattern(pattern, 0, "too large") from None


def _repeats(pattern: str) -> int:
    """An upper bound of what counted repeats unroll to."""
    product = 1
    for count in _COUNT.finditer(pattern):
        product *= max(1, int(count[1][:9]))
    return product
