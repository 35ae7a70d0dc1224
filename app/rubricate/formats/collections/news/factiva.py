"""Factiva: articles that end in "Document FTFT000020151124ebbo0001d", with field codes (HD, BY, WC …) or without."""

import re
from collections.abc import Sequence
from typing import Final

from rubricate.formats.collections.news.article import Article, Line, day, filled, is_date_line, kept, length, span

NAME: Final = "factiva"

_END: Final = re.compile(r"(?:AN\s+)?(?:Document|Dokument|Documento) [A-Z][A-Z0-9]{3,}(?:19|20)\d{6}[a-z0-9]{6,14}")
_LENGTH: Final = re.compile(r"[\d.,]+ (?:words?|W[öo]rter|Wort|mots?|palabras|parole|woorden)", re.IGNORECASE)
_RIGHTS: Final = re.compile(r"\(?(?:Copyright|©|\(c\)|c\))", re.IGNORECASE)
_BY: Final = re.compile(r"(?:By|Von|Par|Por|Di)\s+(?=\S)", re.IGNORECASE)
_CODE: Final = re.compile(
    r"(SE|HD|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CX|CT|RF|CO|IN|NS|RE|PUB|AN|BY|IPD|IPC|CLM|ART)(?:(\s+)(.*))?"
)
_LANGUAGES: Final = frozenset(
    ("english", "german", "deutsch", "french", "français", "spanish", "español", "italian", "italiano", "dutch",
     "nederlands", "portuguese", "português", "englisch", "französisch", "spanisch", "italienisch")
)  # fmt: skip
_REST_MOST: Final = 3_000  # characters behind the last article: the summary of the search
_HEAD_MOST: Final = 14  # lines of an article's head


def articles(every: Sequence[Line]) -> list[Article] | None:
    """The articles, or None where this is no export of Factiva."""
    ends = [n for n, line in enumerate(every) if _END.fullmatch(line.words)]
    if not ends or sum(len(line.words) for line in every[ends[-1] + 1 :]) > _REST_MOST:
        return None
    found = [_article(every[before:n]) for before, n in zip([0, *(n + 1 for n in ends)], ends, strict=False)]
    return [one for one in found if one] if all(found) else None


def _article(piece: Sequence[Line]) -> Article | None:
    return _coded(piece) or _plain(piece)


def _coded(piece: Sequence[Line]) -> Article | None:
    """With a code at the head of each field; what has none goes on with the one above."""
    fields: dict[str, list[Line]] = {}
    code = ""
    for line in piece:
        match = _CODE.fullmatch(line.words)
        # In the words of the article "IN spring" is no code: there it stands alone, or with room behind it.
        if match and match[1] not in fields and not (match[2] == " " and {"LP", "TD"} & fields.keys()):
            code = match[1]
            fields[code] = [_without(line, match[3] or "")]
        elif code:
            fields[code].append(line)
    if not {"HD", "WC", "PD"} <= fields.keys() or not {"LP", "TD"} & fields.keys():
        return None
    said = {code: " ".join(line.words for line in filled(some)) for code, some in fields.items()}
    pieces = span(fields.get("LP", ()), fields.get("TD", ()))
    if not length(said["WC"]):
        return None
    return Article(
        said["HD"], pieces,
        kept(title=said["HD"], source=said.get("SN", ""), date=day(said["PD"]), author=_BY.sub("", said.get("BY", "")),
             length=length(said["WC"]), section=said.get("SE", "")),
    )  # fmt: skip


def _without(line: Line, words: str) -> Line:
    """The line without the code at its head."""
    return Line(line.end - len(words), line.end, words) if words else Line(line.end, line.end, "")


def _plain(piece: Sequence[Line]) -> Article | None:
    """Headline, author, length, date, paper, its code, edition, page, language, rights; then the words."""
    there = filled(piece)
    size = next((n for n, line in enumerate(there[:_HEAD_MOST]) if _LENGTH.fullmatch(line.words)), 0)
    if not size or size + 2 >= len(there) or not is_date_line(there[size + 1].words):
        return None
    title, author, section = _over([line.words for line in there[:size]])
    named = size + 2
    if re.fullmatch(r"\d\d?:\d\d(?::\d\d)?(?: \S{1,4})?", there[named].words):
        named += 1
    below = range(named + 1, min(named + _HEAD_MOST, len(there)))
    last = next((n for n in below if _RIGHTS.match(there[n].words)), None)
    if last is None:
        last = next((n for n in below if there[n].words.casefold() in _LANGUAGES), None)
    if last is None or last + 1 >= len(there):
        return None
    return Article(
        title, span(there[last + 1 :]),
        kept(title=title, source=there[named].words, date=day(there[size + 1].words), author=author,
             length=length(there[size].words), section=section),
    )  # fmt: skip


def _over(head: Sequence[str]) -> tuple[str, str, str]:
    """Headline, author and section from the lines over the length: the longest is the headline."""
    said = next((words for words in reversed(head) if _BY.match(words)), "")
    others = [words for words in head if words != said] or [*head]
    title = max(others, key=len)
    at = others.index(title)
    author = _BY.sub("", said) or " ".join(others[at + 1 :])
    return title, author, " ".join(others[:at])
