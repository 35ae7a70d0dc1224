"""Nexis: the text of old ("3 of 100 DOCUMENTS") and the documents of today, which end in "End of Document"."""

import re
from collections.abc import Sequence
from typing import Final

from rubricate.formats.collections.news.article import Article, Line, day, filled, is_date_line, kept, length, span

NAME: Final = "nexis"

_NUMBERED: Final = re.compile(r"(?:(\d+) of (\d+) DOCUMENTS?|Dokument (\d+) von (\d+)|(\d+) DOCUMENTS? of (\d+))")
_FIELD: Final = re.compile(r"([A-ZÄÖÜÉ][A-ZÄÖÜÉa-zäöüé-]{2,24}): ?(.*)")
_END: Final = re.compile(r"End of Document|Ende des Dokuments|Fin du document", re.IGNORECASE)
_BODY: Final = ("body", "text", "hauptteil", "corps")
_RIGHTS: Final = re.compile(r"(?:Copyright|©|\(c\)|All Rights Reserved|Alle Rechte vorbehalten)", re.IGNORECASE)
_MEANING: Final = {
    "length": "length", "länge": "length", "longueur": "length",
    "byline": "author", "autor": "author", "auteur": "author",
    "section": "section", "rubrik": "section", "rubrique": "section",
    "headline": "title", "titel": "title", "überschrift": "title",
}  # fmt: skip
# Fields that stand below the words of an article.
_AFTER: Final = frozenset(
    ("load-date", "update", "language", "sprache", "graphic", "grafik", "publication-type", "pubtype", "url",
     "document-type", "journal-code", "type", "series", "notes", "correction-date", "classification")
)  # fmt: skip
_TAILS: Final = frozenset({"graphic", "grafik", "classification", "klassifikation"})
_TAIL_MOST: Final = 40  # lines
_REST_MOST: Final = 1_500  # characters behind the last article that may be none of it


def articles(every: Sequence[Line]) -> list[Article] | None:
    """The articles, or None where this is no export of Nexis."""
    return _of_today(every) or _of_old(every)


def _of_old(every: Sequence[Line]) -> list[Article] | None:
    starts = [n for n, line in enumerate(every) if _NUMBERED.fullmatch(line.words)]
    numbers = [_NUMBERED.fullmatch(every[n].words) for n in starts]
    pairs = [tuple(int(part) for part in match.groups() if part) for match in numbers if match]
    if not starts or len({total for _, total in pairs}) != 1:
        return None
    if [number for number, _ in pairs] != list(range(pairs[0][0], pairs[0][0] + len(pairs))):
        return None
    found = [_old(every[n + 1 : after]) for n, after in zip(starts, [*starts[1:], len(every)], strict=True)]
    return [one for one in found if one] if all(found) else None


def _old(piece: Sequence[Line]) -> Article | None:
    """An article: paper and date in the middle of the line, headline, fields, words, fields."""
    size = next((n for n, line in enumerate(piece) if _meaning(line.words) == "length"), None)
    if size is None or not length(piece[size].words):
        return None
    facts = _facts(piece[: size + 1])
    head = [line for line in filled(piece[:size]) if not _field(line.words) and not _RIGHTS.match(line.words)]
    dated = next((n for n, line in enumerate(head) if is_date_line(line.words)), None)
    if dated is None:
        return None
    title = facts.get("title") or _old_title(piece[:size], head[dated + 1 :])
    begin = _past_fields(piece, size + 1)
    end = _before_fields(piece, begin)
    return Article(
        title or head[0].words, span(piece[begin:end]),
        kept(title=title, source=head[0].words if dated else "", date=day(head[dated].words),
             author=_no_by(facts.get("author", "")), length=length(piece[size].words),
             section=facts.get("section", "")),
    )  # fmt: skip


def _old_title(piece: Sequence[Line], below: Sequence[Line]) -> str:
    """The last paragraph over the fields that stands at the left edge: an edition is set in the middle."""
    blocks: list[list[Line]] = []
    known = {line.start for line in below}
    before = ""
    for line in piece:
        if line.start in known:
            if before and blocks:
                blocks[-1].append(line)
            else:
                blocks.append([line])
        before = line.words if line.start in known else ""
    return " ".join(line.words for line in blocks[-1]) if blocks else ""


def _of_today(every: Sequence[Line]) -> list[Article] | None:
    ends = [n for n, line in enumerate(every) if _END.fullmatch(line.words)]
    if not ends:
        return None
    rest = filled(every[ends[-1] + 1 :])
    if sum(len(line.words) for line in rest) > _REST_MOST:
        return None
    found = [
        _today(every[before:n], is_first=before == 0)
        for before, n in zip([0, *(n + 1 for n in ends)], ends, strict=False)
    ]
    return [one for one in found if one] if all(found) else None


def _today(piece: Sequence[Line], *, is_first: bool) -> Article | None:
    """An article: headline, paper, date, rights, fields, "Body", words, fields."""
    body = next((n for n, line in enumerate(piece) if line.words.casefold() in _BODY), None)
    if body is None:
        return None
    head = filled(piece[:body])
    size = next((n for n in range(len(head) - 1, -1, -1) if _meaning(head[n].words) == "length"), None)
    if size is None or not length(head[size].words):
        return None
    dated = next((n for n in range(size - 1, 0, -1) if is_date_line(head[n].words) and not _field(head[n].words)), 0)
    if not dated:
        return None
    # Over the first article may stand a page about the download; a headline there is the line over the paper.
    titled = head[dated - 2 : dated - 1] if is_first else head[: dated - 1]
    title = " ".join(line.words for line in titled) or head[dated - 1].words
    facts = _facts(head[dated:])
    return Article(
        title, span(piece[body + 1 : _before_fields(piece, body + 1)]),
        kept(title=title, source=head[dated - 1].words if titled else "", date=day(head[dated].words),
             author=_no_by(facts.get("author", "")), length=length(head[size].words),
             section=facts.get("section", "")),
    )  # fmt: skip


def _field(words: str) -> str:
    """The name of the field that a line begins with, in lower case; empty for none."""
    match = _FIELD.fullmatch(words)
    return match[1].casefold() if match else ""


def _meaning(words: str) -> str:
    return _MEANING.get(_field(words), "")


def _facts(piece: Sequence[Line]) -> dict[str, str]:
    """Fields by what they mean; a value goes on until a blank line or the next field."""
    found: dict[str, str] = {}
    open_field = ""
    for line in piece:
        match = _FIELD.fullmatch(line.words)
        meaning = _MEANING.get(match[1].casefold(), "") if match else ""
        if match and meaning:
            open_field = meaning
            found[meaning] = match[2]
        elif match or not line.words:
            open_field = ""
        elif open_field:
            found[open_field] = f"{found[open_field]} {line.words}".strip()
    return found


def _past_fields(piece: Sequence[Line], begin: int) -> int:
    """Where the words begin behind fields like DATELINE and HIGHLIGHT in capitals."""
    at, inside = begin, False
    while at < len(piece):
        words = piece[at].words
        match = _FIELD.fullmatch(words)
        if match and match[1].isupper() and match[1].casefold() not in _AFTER:
            inside = True
        elif words and not inside:
            break
        elif not words:
            inside = False
        at += 1
    return at


def _before_fields(piece: Sequence[Line], begin: int) -> int:
    """Where the words end: before the first of the fields that stand below them, or before the rights.

    They are looked for from the end, so that a line of the article that looks like one stays.
    """
    at = end = len(piece)
    while at > begin:
        paragraph = at - 1
        while paragraph >= begin and not piece[paragraph].words:
            paragraph -= 1
        top = paragraph
        while top > begin and piece[top - 1].words and _field(piece[top].words) not in _AFTER:
            top -= 1
        if paragraph < begin:
            break
        if _field(piece[top].words) not in _AFTER and not _RIGHTS.match(piece[top].words):
            break
        at = end = top
    if end < len(piece):  # headings of what follows the words, alone in their line
        tail = range(max(begin, end - _TAIL_MOST), end)
        end = next((n for n in tail if piece[n].words.casefold() in _TAILS), end)
    return end


def _no_by(author: str) -> str:
    return re.sub(r"^(?:By|Von|Par|Por|Di)\s+", "", author, flags=re.IGNORECASE)
