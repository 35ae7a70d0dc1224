"""The two files of a catalogue: .po, which people write, and .mo, which the program reads. Without gettext's programs.

Of .po what we need: one text a line or in several, comments, places, "fuzzy"; no contexts, no obsolete entries.
"""

import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_ESCAPED = {escaped: sign for sign, escaped in _ESCAPES.items()}
_KEYWORD = re.compile(r'(?:(msgid_plural|msgid|msgstr)(?:\[\d\])?\s+)?"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence and what it is in the other language: one form, or one for each number.

    `notes` are the comment lines of people, with their "#"; `fuzzy` is one that nobody has read since it was guessed.
    """

    one: str
    many: str | None
    forms: tuple[str, ...]
    places: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    fuzzy: bool = False

    @property
    def sentence(self) -> tuple[str, str | None]:
        return self.one, self.many


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`preface` are the comment lines at the top; `head` is what gettext wants to know, one "Name: value" a line."""

    preface: tuple[str, ...]
    head: str
    entries: tuple[Entry, ...]


def read(text: str) -> Catalogue:
    """The catalogue in a .po file. Raises ValueError, with the line, for what is none."""
    entries = [_entry(block) for block in _blocks(text)]
    if not entries or entries[0].one:
        raise ValueError("a .po file begins with an entry for the empty text")
    first = entries[0]
    return Catalogue(first.notes, first.forms[0], tuple(entries[1:]))


def written(catalogue: Catalogue) -> str:
    """The .po file: one entry after another, each text on one line; the files that say it come above."""
    head = "".join(f"{_quoted(line)}\n" for line in catalogue.head.splitlines(keepends=True))
    preface = "".join(f"{line}\n" for line in catalogue.preface)
    return "\n".join((f'{preface}msgid ""\nmsgstr ""\n{head}', *map(_written_entry, catalogue.entries)))


def compiled(catalogue: Catalogue) -> bytes:
    """The .mo file of it; what is fuzzy or not translated is left out, so that the program says it in English."""
    texts = {"": catalogue.head}
    for entry in catalogue.entries:
        if entry.fuzzy or not all(entry.forms):
            continue
        texts[entry.one if entry.many is None else f"{entry.one}\0{entry.many}"] = "\0".join(entry.forms)
    return packed(texts)


def packed(texts: Mapping[str, str]) -> bytes:
    """The .mo format: a head, two tables of (length, place), then the texts, each ended by a NUL."""
    rows = sorted((key.encode(), text.encode()) for key, text in texts.items())
    at = 28 + 16 * len(rows)
    tables: list[list[int]] = [[], []]
    for column, table in enumerate(tables):
        for row in rows:
            table += [len(row[column]), at]
            at += len(row[column]) + 1
    head = struct.pack("<7I", 0x950412DE, 0, len(rows), 28, 28 + 8 * len(rows), 0, at)
    body = b"".join(row[column] + b"\0" for column in (0, 1) for row in rows)
    return head + struct.pack(f"<{4 * len(rows)}I", *tables[0], *tables[1]) + body


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    """The lines of each entry, numbered from 1."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _entry(block: Iterable[tuple[int, str]]) -> Entry:
    texts: list[tuple[str, str]] = []
    notes, places, fuzzy = [], [], False
    for number, line in block:
        if line.startswith("#:"):
            places += line[2:].split()
        elif line.startswith("#,"):
            fuzzy = fuzzy or "fuzzy" in line
        elif line.startswith("#"):
            notes.append(line)
        elif match := _KEYWORD.fullmatch(line.strip()):
            keyword, words = match[1], _plain(match[2])
            if keyword:
                texts.append((keyword, words))
            elif texts:
                texts[-1] = (texts[-1][0], texts[-1][1] + words)
        else:
            raise ValueError(f"line {number}: {line}")
    found = {keyword: words for keyword, words in texts if keyword != "msgstr"}
    forms = tuple(words for keyword, words in texts if keyword == "msgstr")
    return Entry(found["msgid"], found.get("msgid_plural"), forms, tuple(places), tuple(notes), fuzzy)


def _written_entry(entry: Entry) -> str:
    lines = [*entry.notes, *(f"#: {place}" for place in entry.places)]
    if entry.fuzzy:
        lines.append("#, fuzzy")
    lines.append(f"msgid {_quoted(entry.one)}")
    if entry.many is None:
        lines.append(f"msgstr {_quoted(entry.forms[0])}")
    else:
        lines.append(f"msgid_plural {_quoted(entry.many)}")
        lines += [f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(entry.forms)]
    return "".join(f"{line}\n" for line in lines)


def _quoted(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(sign, sign) for sign in text) + '"'


def _plain(text: str) -> str:
    return re.sub(r"\\.", lambda match: _ESCAPED[match[0]], text)
