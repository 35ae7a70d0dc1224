"""A reading of an export becomes readings of its articles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rubricate.core.document import Comment, Formatting, Mark, Reading, Text
from rubricate.formats.collections.news import factiva, nexis, proquest
from rubricate.formats.collections.news.article import DATE, LENGTH, Article, lines
from rubricate.formats.reader import nameable

_KINDS: Final = {DATE: "date", LENGTH: "number"}
_BASES: Final = (nexis, factiva, proquest)
# A file that has none of these is no export, and need not be cut into lines. A pattern that begins with one sign that
# is seldom is searched several times as fast as each of the words.
_CAPITAL_SIGN: Final = re.compile("D(?:OCUMENT|ocument|okument)")
_SIGN: Final = "document"
NAME_MOST: Final = 200  # characters


@dataclass(frozen=True, slots=True)
class Export:
    """An export of the database `base` ('nexis', 'factiva', 'proquest'): the whole text, and what it holds."""

    base: str
    whole: Reading
    articles: tuple[Article, ...]

    def readings(self, chosen: Sequence[int] | None = None) -> list[Reading]:
        """The articles as texts of their own, or those with these numbers."""
        numbers = range(len(self.articles)) if chosen is None else chosen
        return [self._reading(self.articles[number]) for number in numbers]

    def _reading(self, article: Article) -> Reading:
        title = nameable(" ".join(article.title.split()))
        between = "\n" if self.whole.formatting.marks else "\n\n"
        parts = [title] if title else []
        marks = [Mark(0, len(title), "h1")] if title else []
        comments: list[Comment] = []
        at = len(title) + len(between) if title else 0
        for start, end in article.pieces:
            parts.append(self.whole.text.body[start:end])
            for mark in self.whole.formatting.marks:
                if place := _moved(mark, start, end, at):
                    marks.append(Mark(*place, mark.kind, mark.value))
            for comment in self.whole.comments:
                if place := _moved(comment, start, end, at):
                    comments.append(replace(comment, start=place[0], end=place[1]))
            at += end - start + len(between)
        return replace(
            self.whole,
            name=title[:NAME_MOST].strip() or self.whole.name,
            text=Text.of(between.join(parts)),
            formatting=Formatting.of(tuple(sorted(marks))),
            variables={**self._shared(), **article.variables},
            comments=tuple(comments),
            kinds={name: kind for name, kind in _KINDS.items() if name in article.variables},
        )

    def _shared(self) -> dict[str, str]:
        """What the file says of itself holds for all of it, but for what each article says of its own."""
        return {name: words for name, words in self.whole.variables.items() if name in ("language",)}


def export_of(reading: Reading) -> Export | None:
    """What newspaper database this is from, with its articles; None for any other text."""
    body = reading.text.body
    if not _CAPITAL_SIGN.search(body) and _SIGN not in body:
        return None
    every = list(lines(body))
    for base in _BASES:
        found = [article for article in base.articles(every) or () if article.pieces or article.title.strip()]
        if any(article.pieces for article in found):
            return Export(base.NAME, reading, tuple(found))
    return None


def _moved(mark: Mark | Comment, first: int, last: int, at: int) -> tuple[int, int] | None:
    """Where what lies in [first, last) of the file stands where that begins at `at`; None for what is outside."""
    start, end = max(mark.start, first), min(mark.end, last)
    if start > end or (start == end and mark.start < mark.end):
        return None
    return start - first + at, end - first + at
