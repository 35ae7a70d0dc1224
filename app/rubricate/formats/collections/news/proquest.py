"""ProQuest: articles between lines of underscores, each with fields from "Title:" to "ProQuest document ID:"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from rubricate.formats.collections.news.article import Article, Line, day, filled, kept, span

NAME: Final = "proquest"

_RULE: Final = re.compile(r"_{20,}")
_NUMBERED: Final = re.compile(r"(?:Document|Dokument) \d+ (?:of|von) \d+")
_ID: Final = "proquest document id"
_LABELS: Final = frozenset(
    ("author", "publication info", "abstract", "links", "full text", "subject", "location", "people",
     "company / organization", "company", "title", "correspondence author", "publication title", "volume", "issue",
     "pages", "first page", "number of pages", "publication year", "publication date", "year", "section", "publisher",
     "place of publication", "country of publication", "publication subject", "issn", "e-issn", "isbn",
     "source type", "language of publication", "language", "document type", "document feature", _ID, "document url",
     "copyright", "last updated", "database", "word count", "business indexing term", "classification",
     "identifier / keyword", "url", "credit", "dateline", "column", "source attribution", "doi", "supplement")
)  # fmt: skip
_FIELD: Final = re.compile(r"([A-Z][A-Za-z/ -]{2,30}): ?(.*)")
_REST_MOST: Final = 20_000  # characters of a part that is no article: a long table of contents


def articles(every: Sequence[Line]) -> list[Article] | None:
    """The articles, or None where this is no export of ProQuest."""
    found: list[Article] = []
    for piece in _pieces(every):
        fields = _fields(piece)
        if _ID in fields:
            one = _article(piece, fields)
            if one is None:
                return None
            found.append(one)
        elif sum(len(line.words) for line in piece) > _REST_MOST:
            return None
    return found or None


def _pieces(every: Sequence[Line]) -> list[Sequence[Line]]:
    edges = [-1, *(n for n, line in enumerate(every) if _RULE.fullmatch(line.words)), len(every)]
    return [every[a + 1 : b] for a, b in pairwise(edges)] if len(edges) > 2 else []


def _fields(piece: Sequence[Line]) -> dict[str, int]:
    """Where which field begins; of one that seems to be there twice the last, but the words begin but once."""
    found: dict[str, int] = {}
    for number, line in enumerate(piece):
        match = _FIELD.fullmatch(line.words)
        label = match[1].casefold() if match else ""
        if label in _LABELS and not (label in ("full text", "abstract") and label in found):
            found[label] = number
    return found


def _article(piece: Sequence[Line], fields: dict[str, int]) -> Article | None:
    facts = {label: _value(piece, at) for label, at in fields.items()}
    words = fields.get("full text", fields.get("abstract"))
    if words is None or fields.keys().isdisjoint(("publication title", "publication info")):
        return None
    title = facts.get("title") or next(
        (line.words for line in filled(piece) if not _NUMBERED.fullmatch(line.words)), ""
    )
    # The fields below the words are those from "Subject:" or "Title:" on, whichever is first behind them.
    below = [at for label, at in fields.items() if at > words and label in ("subject", "title", "location", "people")]
    end = min(below, default=min((at for at in fields.values() if at > words), default=len(piece)))
    head = piece[words]
    said = head.words.partition(":")[2].strip()
    first = Line(head.end - len(said), head.end, said) if said else Line(head.end, head.end, "")
    count = facts.get("word count", "")
    return Article(
        title, span([first, *piece[words + 1 : end]]),
        kept(title=title, source=facts.get("publication title", ""), author=facts.get("author", ""),
             date=day(facts.get("publication date", "")) or day(facts.get("publication info", "")),
             length=count if count.isdigit() else "", section=facts.get("section", "")),
    )  # fmt: skip


def _value(piece: Sequence[Line], at: int) -> str:
    """A field's words: on its line, or on the next one."""
    said = piece[at].words.partition(":")[2].strip()
    return said or (piece[at + 1].words if at + 1 < len(piece) and not _FIELD.match(piece[at + 1].words) else "")
