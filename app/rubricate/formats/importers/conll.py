"""CoNLL and other columns of tokens with BIO, IOB or BIOES tags: two columns, many, CoNLL-U and CoNLL-U Plus.

The text is put together from the tokens: with a space between them, unless SpaceAfter or SpacesAfter say otherwise or
both sides are written without spaces (Chinese, Japanese, Thai …), and a line feed behind each sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats import encoding
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Empty, Unreadable
from rubricate.formats.importer import Importer
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.jsonish import parsed

_NAME: Final = "conll"
_ENDINGS: Final = ("conllup", "conllu", "conll", "bio", "iob", "iob2")
_COLUMNS, _NAMES, _DOCUMENT = "global.columns", "rubricate.names", "newdoc id"
_BIO: Final = re.compile(r"O|[BIESUL](?:-\S.*)?")
_ESCAPE: Final = re.compile(r"\\([stnrp\\])")
_SIGNS: Final = {"s": " ", "t": "\t", "n": "\n", "r": "\r", "p": "|", "\\": "\\"}
_CONLLU: Final = 10
_START: Final = "-DOCSTART-"
_CHUNKS: Final = frozenset("NP VP PP ADVP SBAR ADJP PRT CONJP INTJ LST UCP NC PC VC".split())  # of syntax: no codes
_REMARKS: Final = ("NER", "ner", "NE")  # where treebanks and taggers put names into the remarks
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u31f0-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff00-\uffef\U00020000-\U0003ffff]"
)
_OURS: Final = 2  # the column of remarks in our own files, which say of every sentence what follows it


def knows(bundle: Bundle) -> bool:
    """By endings that nothing else has, or by how files of 2003 begin, which have all sorts of endings."""
    return bundle.ending in _ENDINGS or bundle.data.startswith(_START.encode())


def read(bundle: Bundle) -> FoundFile:
    """All documents of the file. Raises BadContent, Empty."""
    return _File(bundle).found()


class _File:
    def __init__(self, bundle: Bundle) -> None:
        self._name = bundle.main
        self._found = Collecting(_NAME)
        self._said: dict[str, str] = {}
        self._title = ""
        self._rows: list[list[str] | None] = []  # None is the end of a sentence
        guess = encoding.guess(bundle.data)
        try:
            text = encoding.decode(bundle.data, "utf-8" if guess is None else guess.encoding, bundle.name)
        except Unreadable as bad:
            raise BadContent(bundle.name, _NAME, "its encoding is not known") from bad
        for number, raw in enumerate(text.lstrip("\ufeff").split("\n"), 1):
            self._line(raw.rstrip("\r"), number)
        self._end()
        if not self._found.documents:
            raise Empty(bundle.name)

    def found(self) -> FoundFile:
        return self._found.file()

    def _line(self, line: str, number: int) -> None:
        if not line.strip():
            self._rows.append(None)
        elif line.startswith("#") and "\t" not in line and len(line.split()) != 2:
            name, _, value = line[1:].partition("=")
            self._said[name.strip()] = value.strip()
            if name.strip() == _DOCUMENT:
                self._end()
                self._title = value.strip()
        elif line.startswith(_START):
            self._end()
        else:
            row = line.split("\t") if "\t" in line else line.split()
            if len(row) < 2:
                raise BadContent(self._name, _NAME, "a token without a tag", str(number))
            self._rows.append(row)

    def _end(self) -> None:
        """The document that the rows until now are."""
        rows = [row for row in self._rows if row is not None]
        if rows:
            form, misc, tags = self._columns(rows)
            text, places = _text(self._rows, form, misc)
            key = str(len(self._found.documents) + 1)
            self._found.document(key, self._title or key, text)
            for cells in self._told(rows, tags, misc):
                self._marks(key, text, places, cells)
        self._rows, self._title = [], ""

    def _columns(self, rows: Sequence[Sequence[str]]) -> tuple[int, int, list[int]]:
        """Which columns are the words, the remarks (-1 for none) and the tags."""
        named = self._said.get(_COLUMNS, "").split()
        width = max(len(row) for row in rows)
        if "FORM" in named:
            form, misc = named.index("FORM"), named.index("MISC") if "MISC" in named else -1
        elif width >= _CONLLU and all(row[0][:1].isdigit() for row in rows):
            form, misc = 1, _CONLLU - 1
        else:
            form, misc = 0, -1
        others = (column for column in range(width) if column not in (form, misc))
        return form, misc, [one for one in others if all(_BIO.fullmatch(_cell(row, one) or "O") for row in rows)]

    def _told(self, rows: Sequence[Sequence[str]], tags: Sequence[int], misc: int) -> list[list[str]]:
        """The tags of each column that is worth taking, and those in the remarks."""
        columns = [[_cell(row, column) for row in rows] for column in tags]
        if len(columns) > 1:
            for cells in filter(_is_syntax, columns):
                for before, cell in pairwise(["O", *cells]):
                    if cell != "O" and (cell[:1] != "I" or cell[1:] != before[1:]):
                        self._found.lose("grammar", cell[2:])
            columns = [cells for cells in columns if not _is_syntax(cells)]
        remarks = [dict(one.partition("=")[::2] for one in _cell_raw(row, misc).split("|")) for row in rows]
        for name in _REMARKS:
            cells = [one.get(name, "O") for one in remarks]
            if any(name in one for one in remarks) and all(_BIO.fullmatch(cell) for cell in cells):
                columns.append(cells)
        return columns

    def _marks(self, key: str, text: str, places: Sequence[tuple[int, int]], cells: Sequence[str]) -> None:
        """The spans of one column."""
        names = self._names()
        open_tag, start, end = "", 0, 0
        for (begin, after), cell in zip([*places, (0, 0)], [*cells, "O"], strict=True):
            sign, _, label = cell.partition("-")
            label = names.get(label, label) or ("mark" if sign != "O" and sign else "")
            if open_tag and (sign in ("", "O", "B", "S", "U") or label != open_tag):
                self._found.mark(key, open_tag, ((start, end),), quote=text[start:end])
                open_tag = ""
            if label and not open_tag:
                open_tag, start = label, begin
            end = after
            if open_tag and sign in ("E", "L", "S", "U"):
                self._found.mark(key, open_tag, ((start, end),), quote=text[start:end])
                open_tag = ""

    def _names(self) -> dict[str, str]:
        if _NAMES not in self._said:
            return {}
        try:
            known = parsed(self._said[_NAMES], self._name, _NAME)
        except BadContent:
            return {}
        return {name: one for name, one in known.items() if isinstance(one, str)} if isinstance(known, dict) else {}


def _is_syntax(cells: Sequence[str]) -> bool:
    labels = {cell.partition("-")[2] for cell in cells} - {""}
    return bool(labels) and labels <= _CHUNKS


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if column < len(row) else ""


def _text(rows: Sequence[Sequence[str] | None], form: int, misc: int) -> tuple[str, list[tuple[int, int]]]:
    """The text, and where each token stands in it."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at, between, said, explicit = 0, "", True, False
    for row in rows:
        if row is None:
            between = "\n" if places and not said else between
            continue
        remarks = dict(one.partition("=")[::2] for one in _cell_raw(row, misc).split("|"))
        word = row[form] if form < len(row) else ""
        if between == " " and misc < 0 and _UNSPACED.match(word) and _UNSPACED.match(parts[-1][-1:]):
            between = ""
        before = _plain(remarks.get("SpacesBefore", "")) + between
        parts += [before, word]
        at += len(before)
        places.append((at, at + len(word)))
        at += len(word)
        explicit = "SpacesAfter" in remarks
        between = _plain(remarks.get("SpacesAfter", "" if remarks.get("SpaceAfter") == "No" else "\\s"))
        said = bool(remarks.keys() & {"SpacesAfter", "SpaceAfter"}) or misc == _OURS
    return "".join(parts) + (between if explicit else ""), places


def _cell_raw(row: Sequence[str], column: int) -> str:
    return row[column] if 0 <= column < len(row) else ""


def _plain(words: str) -> str:
    return _ESCAPE.sub(lambda match: _SIGNS[match[1]], words)


IMPORTER: Final = Importer(_NAME, _ENDINGS, knows, read)
