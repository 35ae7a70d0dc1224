"""A file as it stands: its text put together from sentences, and its rows; no cell is understood yet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from rubricate.formats import webanno
from rubricate.formats.errors import BadContent
from rubricate.formats.importers.webanno_tsv.layers import Layer, layers

Unit = Literal["utf16", "code_point"]
_VERSION: Final = re.compile(r"3\.(\d{1,3})\s*")
_UNIT: Final = re.compile(r"\d{1,9}-\d{1,9}(?:\.\d{1,9})?")
_PLACE: Final = re.compile(r"(\d{1,12})-(\d{1,12})")
_JAVA: Final = 1  # up to 3.1 letters may stand as \u00e4
_FIRST_CELL: Final = 3
_GAPS_MOST: Final = 10_000_000  # between all sentences; more is no text


@dataclass(frozen=True, slots=True)
class Row:
    """A token or a part of one: its name ("1-2", "1-2.1"), its place as the file counts, its words and its cells."""

    name: str
    start: int
    end: int
    words: str
    cells: Sequence[str]
    line: int


@dataclass
class Sentence:
    """Its text, its rows, and its id."""

    id: str = ""
    lines: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def move(self, by: int) -> None:
        """Its rows to where its text is: some programs count anew in each sentence."""
        self.rows = [replace(row, start=row.start + by, end=row.end + by) for row in self.rows]


@dataclass
class Sheet:
    """All of a file. `begins` are the places of its sentences in `text`, in code points; `unit` is what rows count."""

    layers: list[Layer]
    sentences: list[Sentence]
    unit: Unit
    text: str = ""
    begins: list[int] = field(default_factory=list)
    coded: bytes | None = None  # the text by twos of bytes, where rows count UTF-16 and it makes a difference

    def words(self, start: int, end: int) -> str:
        """The text between two places of rows."""
        if self.coded is None:
            return self.text[start:end]
        return self.coded[2 * start : 2 * end].decode("utf-16-le", "replace")


def sheet(text: str, name: str) -> Sheet:
    """Reads a file; `name` is that of the file, for errors. Raises BadContent with the line."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    version = _VERSION.fullmatch(lines[0].removeprefix(webanno.FORMAT))
    if not lines[0].startswith(webanno.FORMAT) or version is None:
        raise BadContent(name, webanno.NAME, "its version is not 3", "1")
    body = next((n for n, line in enumerate(lines) if n and not line.strip()), len(lines))
    found, width = layers(lines[1:body])
    sentences = _Body(name, width, is_java=int(version[1]) <= _JAVA).read(lines, body)
    made = Sheet(found, sentences, _unit(sentences))
    _lay(made, name)
    return made


class _Body:
    def __init__(self, name: str, width: int, *, is_java: bool) -> None:
        self._name, self._width, self._is_java = name, width, is_java

    def read(self, lines: Sequence[str], start: int) -> list[Sentence]:
        """The sentences in order; one without rows has no place and is none."""
        found: list[Sentence] = []
        now = Sentence()
        for number in range(start, len(lines)):
            line = lines[number]
            if line.startswith("#"):
                if now.rows:
                    now = Sentence()
                self._head(now, line)
            elif line:
                now.rows.append(self._row(line, number + 1))
                if len(now.rows) == 1:
                    found.append(now)
            elif now.rows:
                now = Sentence()
        return found

    def _head(self, now: Sentence, line: str) -> None:
        if line.startswith(webanno.TEXT):
            now.lines.append(webanno.plain_text(line.removeprefix(webanno.TEXT), is_java=self._is_java))
        elif line.startswith(webanno.SENTENCE_ID):
            now.id = webanno.plain_text(line.removeprefix(webanno.SENTENCE_ID), is_java=self._is_java)

    def _row(self, line: str, number: int) -> Row:
        name, *rest = line.split("\t")
        place = _PLACE.fullmatch(rest[0]) if len(rest) > 1 else None
        if place is None or not _UNIT.fullmatch(name):
            raise BadContent(self._name, webanno.NAME, "no row of a token", str(number))
        cells = [*rest[2 : 2 + self._width], *[webanno.NOTHING] * (self._width - len(rest) + 2)]
        return Row(name, int(place[1]), int(place[2]), rest[1], cells, number)


def _unit(sentences: Sequence[Sentence]) -> Unit:
    """What the rows count: UTF-16 as they should, unless their words stand at the places of code points."""
    fitting = {"utf16": 0, "code_point": 0}
    for one in sentences:
        text = one.text
        if text.isascii() or max(text, default="") <= "\uffff":
            continue
        coded, begin = text.encode("utf-16-le", "surrogatepass"), one.rows[0].start
        for row in one.rows:
            start, end = max(0, row.start - begin), max(0, row.end - begin)
            fitting["utf16"] += coded[2 * start : 2 * end].decode("utf-16-le", "replace") == row.words
            fitting["code_point"] += text[start:end] == row.words
    return "code_point" if fitting["code_point"] > fitting["utf16"] else "utf16"


def _lay(made: Sheet, name: str) -> None:
    """The text: each sentence where its first row says, a line feed and spaces where the file is silent."""
    room = _GAPS_MOST
    parts: list[str] = []
    length = width = 0  # in code points, and as rows count
    is_wide = False
    for one in made.sentences:
        text = one.text
        if _begin(one) < width:
            one.move(width + 1 - _begin(one))
        gap = _begin(one) - width
        room -= gap
        if room < 0:
            raise BadContent(name, webanno.NAME, "places far beyond the text", str(one.rows[0].line))
        before = _lead(one) if not parts else ""
        if _width(before, made.unit) != gap:
            before = ("\n" if parts and gap else "") + " " * (gap - bool(parts and gap))
        parts += [before, text]
        made.begins.append(length + len(before))
        length += len(before) + len(text)
        width += gap + _width(text, made.unit)
        is_wide = is_wide or not text.isascii()
    made.text = "".join(parts)
    if made.unit == "utf16" and is_wide and max(made.text) > "\uffff":
        made.coded = made.text.encode("utf-16-le", "surrogatepass")


def _begin(one: Sentence) -> int:
    """Where the text of a sentence begins: at its first row, or before it where the text begins with white space."""
    first, text = one.rows[0], one.text
    lead = len(text) - len(text.lstrip())
    if lead and text.startswith(first.words, lead) and not text.startswith(first.words):
        return first.start - lead
    return first.start


def _lead(one: Sentence) -> str:
    """The white space that an export of ours says the text begins with."""
    if not one.id.startswith(webanno.LEAD):
        return ""
    try:
        lead = bytes.fromhex(one.id.removeprefix(webanno.LEAD)).decode()
    except ValueError:
        return ""
    return lead if lead.isspace() else ""


def _width(text: str, unit: Unit) -> int:
    if unit == "code_point" or text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
