"""What is asked for: a phrase, words in any order, or a regular expression; and what finds it in a text."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

from rubricate.core.errors import NothingAsked
from rubricate.core.folding import folded, typed
from rubricate.core.search.edges import Edges
from rubricate.core.search.pattern import SECONDS, Pattern
from rubricate.core.search.phrase import Phrase
from rubricate.core.text import Span

MOST: Final = 1_000_000  # hits of one text

_TERMS: Final = re.compile(r'"([^"]*)"|(\S+)')

Flat = Sequence[int]


class Mode(StrEnum):
    """How the words are meant. `words`: all of them, in any order and anywhere in one unit; "so" stay together."""

    PHRASE = "phrase"
    WORDS = "words"
    PATTERN = "regex"


class Within(StrEnum):
    """Where all of several words must stand."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for. Case counts with `match_case`; quotes, dashes and spaces in a regular expression alone."""

    asked: str
    mode: Mode = Mode.PHRASE
    match_case: bool = False
    whole_words: bool = False
    within: Within = Within.PARAGRAPH

    @property
    def is_empty(self) -> bool:
        return not self.asked.strip()

    def compiled(self) -> "Matcher":
        """What finds it. Raises NothingAsked, BadPattern."""
        if self.is_empty:
            raise NothingAsked
        return Matcher(self)


class Matcher:
    """A query, ready to look into any number of texts.

    `comparable` is the form of a text that it looks into, as long as the text; for texts that are searched often it can
    be kept (`core.folding.folded` for all but regular expressions and searches by case). `needs_units` says that
    `hits` wants the sentences or paragraphs, as flat (start, end, …).
    """

    def __init__(self, query: Query) -> None:
        """Raises BadPattern."""
        self.query = query
        is_pattern = query.mode is Mode.PATTERN
        self.comparable: Callable[[str], str] = _as_it_stands if is_pattern else typed if query.match_case else folded
        self._pattern = Pattern(query.asked, match_case=query.match_case) if is_pattern else None
        terms = _terms(query.asked) if query.mode is Mode.WORDS else [query.asked]
        self._phrases = [] if is_pattern else [Phrase(term, self.comparable) for term in terms]
        self.needs_units = len(self._phrases) > 1 and query.within is not Within.DOCUMENT

    def may_hit(self, comparable: str) -> bool:
        """False where the text surely has no hit. True says nothing."""
        return all(phrase.may_stand_in(comparable) for phrase in self._phrases)

    def hits(
        self, text: str, comparable: str | None = None, units: Flat = (), *, most: int = MOST, seconds: float = SECONDS
    ) -> list[Span]:
        """The hits in text order, at most `most`. None is empty or cuts a grapheme cluster. Raises TooSlow."""
        if comparable is None:
            comparable = self.comparable(text)
        edges = Edges(text, whole_words=self.query.whole_words)
        if self._pattern is not None:
            return list(islice(self._pattern.places(text, edges, seconds), most))
        if not self.may_hit(comparable):
            return []
        if len(self._phrases) == 1:
            return list(islice(self._phrases[0].places(comparable, edges), most))
        found = [list(islice(phrase.places(comparable, edges), most)) for phrase in self._phrases]
        return list(islice(_together(found, units if self.needs_units else (0, len(text))), most))


def _as_it_stands(text: str) -> str:
    return text


def _terms(asked: str) -> list[str]:
    """The words, and what stands between quotes, each once."""
    found = [together.strip() or single for together, single in _TERMS.findall(typed(asked))]
    return list(dict.fromkeys(term for term in found if term)) or [asked]


def _together(found: list[list[Span]], flat: Flat) -> Iterator[Span]:
    """The hits in units that hold one of each list, in order; of two that overlap the earlier, then the longer."""
    units = [{_unit(flat, span) for span in spans} for spans in found]
    shared = set.intersection(*units) - {-1}
    end = 0
    for span in sorted((s for spans in found for s in spans), key=lambda s: (s.start, -s.end)):
        if span.start >= end and _unit(flat, span) in shared:
            end = span.end
            yield span


def _unit(flat: Flat, span: Span) -> int:
    """Where its unit stands in `flat`, or -1 between units."""
    at = bisect_right(flat, span.start)
    return at if at % 2 else -1
