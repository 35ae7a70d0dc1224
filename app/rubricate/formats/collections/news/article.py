"""One article in an export, the lines it is found by, and dates as newspapers write them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

TITLE, SOURCE, DATE, AUTHOR, LENGTH, SECTION = "title", "source", "date", "author", "length", "section"

_MONTHS: Final = (
    "jan january januar janvier enero gennaio januari",
    "feb february februar février fevrier febrero febbraio februari",
    "mar march märz maerz mars marzo maart mrz",
    "apr april avril abril aprile",
    "may mai mayo maggio mei",
    "jun june juni juin junio giugno",
    "jul july juli juillet julio luglio",
    "aug august août aout agosto augustus",
    "sep sept september septembre septiembre settembre",
    "oct okt october oktober octobre octubre ottobre",
    "nov november novembre noviembre",
    "dec dez december dezember décembre decembre diciembre dicembre",
)
_MONTH_OF: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES: Final = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_MONTH_FIRST: Final = re.compile(rf"\b({_NAMES})\.? (\d{{1,2}}),? ((?:19|20)\d\d)\b", re.IGNORECASE)
_DAY_FIRST: Final = re.compile(rf"\b(\d{{1,2}})\.? (?:de )?({_NAMES})\.?,? (?:de )?((?:19|20)\d\d)\b", re.IGNORECASE)
_ISO: Final = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_WORDS: Final = re.compile(r"([\d.,]+) (?:words?|w[öo]rter|wort|mots?|palabras|parole|woorden)\b", re.IGNORECASE)
_SPACE: Final = " \t\r\f\v\u00a0\ufeff"
_DATE_LINE_MOST: Final = 70  # characters of a line that is a date and little else


@dataclass(frozen=True, slots=True)
class Article:
    """The article's words, without its headline `title`: pieces of the file's text, [start, end) in code points."""

    title: str
    pieces: tuple[tuple[int, int], ...]
    variables: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line without white space around, and where it stands in the text: [start, end). No-break spaces are spaces."""

    start: int
    end: int
    words: str


def lines(text: str) -> Iterator[Line]:
    """All lines of a text."""
    at = 0
    for line in text.split("\n"):
        left = line.lstrip(_SPACE)
        words = left.rstrip(_SPACE).replace("\u00a0", " ")
        start = at + len(line) - len(left)
        yield Line(start, start + len(words), words)
        at += len(line) + 1


def filled(some: Sequence[Line]) -> list[Line]:
    """Those with words."""
    return [line for line in some if line.words]


def span(*parts: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """For each part the place from its first to its last line with words; none for a part without."""
    there = [some for part in parts if (some := filled(part))]
    return tuple((some[0].start, some[-1].end) for some in there)


def day(words: str) -> str:
    """The first date in the words, in ISO 8601; empty for none."""
    if match := _MONTH_FIRST.search(words):
        return _iso(match[3], _MONTH_OF[match[1].lower()], match[2])
    if match := _DAY_FIRST.search(words):
        return _iso(match[3], _MONTH_OF[match[2].lower()], match[1])
    if match := _ISO.search(words):
        return _iso(match[1], int(match[2]), match[3])
    return ""


def is_date_line(words: str) -> bool:
    """Whether a line is a date, with a weekday or an edition at most."""
    return len(words) <= _DATE_LINE_MOST and bool(day(words))


def length(words: str) -> str:
    """The number in "1,014 words"; empty where none stands there."""
    match = _WORDS.search(words)
    return re.sub(r"\D", "", match[1]) if match else ""


def kept(**facts: str) -> dict[str, str]:
    """The facts that are known."""
    return {name: words for name, words in facts.items() if words}


def _iso(year: str, month: int, day_of_month: str) -> str:
    try:
        return date(int(year), month, int(day_of_month)).isoformat()
    except ValueError:
        return ""
