"""The lines of an .ann: T and E, R and *, A and M, N, #."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.errors import BadContent
from rubricate.formats.importers.collecting import Collecting

_NUMBER_LONGEST: Final = 15
_ESCAPE: Final = re.compile(r"\\(\\|n|r|t|u2028|u2029|x85)")
_SIGNS: Final = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t", "u2028": "\u2028", "u2029": "\u2029", "x85": "\x85"}


@dataclass
class _Text:
    """A T line, and what other lines say of it."""

    tag: str
    places: tuple[tuple[int, int], ...]
    quote: str | None
    where: str
    notes: list[str] = field(default_factory=list)
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Lines:
    """Puts the lines of one document together. Events are their triggers; their roles are links."""

    def __init__(
        self, found: Collecting, document: str, text: str | None, names: Mapping[str, str], bundle: str, file: str
    ) -> None:
        self._found, self._document, self._source, self._names = found, document, text or "", names
        self._bundle, self._file = bundle, file
        self._texts: dict[str, _Text] = {}
        self._triggers: dict[str, str] = {}
        self._about: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        self._ties: list[tuple[str, str, str]] = []

    def take(self, text: str) -> None:
        """All lines. Raises BadContent for one that is none of brat's."""
        for number, raw in enumerate(text.lstrip("\ufeff").split("\n"), 1):
            line = raw.rstrip("\r")
            if line.strip():
                self._line(line, f"{self._file}:{number}")
        for about, said in self._about.items():
            one = self._texts.get(self._triggers.get(about, about))
            for kind, name, value in said:
                if one is None:
                    self._found.lose("notes" if kind == "#" else "attributes", name)
                elif kind == "#":
                    one.notes.append(value)
                else:
                    one.answers[name] = (*one.answers.get(name, ()), value)
        self._write()

    def _line(self, line: str, where: str) -> None:
        parts = line.split("\t")
        words = parts[1].split() if len(parts) > 1 else []
        rest = parts[2] if len(parts) > 2 else ""
        kind = line[0]
        if not words or kind not in "TREAMN#*":
            raise BadContent(self._bundle, "brat", "no line of an .ann", where)
        if kind == "T":
            self._text(parts, where)
        elif kind == "E":
            self._event(parts[0], words)
        elif kind == "R":
            begin, end = ([word.partition(":")[2] for word in words[1:3]] + ["", ""])[:2]
            self._ties.append((begin, end, self._name(words[0])))
        elif kind == "*" and len(words) > 1:
            for other in words[2:]:
                self._ties.append((words[1], other, self._name(words[0])))
        elif kind in "AM" and len(words) > 1:
            value = parts[1].split(None, 2)[2] if len(words) > 2 else "yes"
            self._about[words[1]].append(("A", self._name(words[0]), _plain(value)))
        elif kind == "#" and len(words) > 1:
            self._about[words[1]].append(("#", words[0], _plain("\t".join(parts[2:]))))
        else:
            self._found.lose("normalizations" if kind == "N" else "rows", rest or where)

    def _text(self, parts: list[str], where: str) -> None:
        tag, _, given = parts[1].partition(" ")
        places: list[tuple[int, int]] = []
        for piece in given.split(";"):
            ends = piece.split()
            if len(ends) != 2 or not all(
                end.isascii() and end.isdigit() and len(end) < _NUMBER_LONGEST for end in ends
            ):
                places = []
                break
            places.append((int(ends[0]), int(ends[1])))
        there = " ".join(self._source[start:end] for start, end in places)
        quote = there if len(parts) > 3 and parts[2] == there else "\t".join(parts[2:])  # a remark may stand behind it
        key = parts[0] if parts[0] not in self._texts else where  # an id that comes twice names the first
        self._texts[key] = _Text(self._name(tag), self._joined(places), quote or None, where)

    def _joined(self, places: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """The places, those in one that only the end of a line parts: brat makes pieces of what goes on over it."""
        joined = places[:1]
        for start, end in places[1:]:
            between = self._source[joined[-1][1] : start]
            if between.isspace() and len(between.splitlines()[0]) < len(between):
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return tuple(joined)

    def _event(self, key: str, words: list[str]) -> None:
        trigger = words[0].partition(":")[2]
        self._triggers[key] = trigger
        for word in words[1:]:
            role, _, other = word.partition(":")
            self._ties.append((key, other, self._name(role)))

    def _write(self) -> None:
        for key, one in self._texts.items():
            self._found.mark(
                self._document,
                one.tag,
                one.places,
                quote=one.quote,
                note="\n\n".join(one.notes),
                attributes=one.answers,
                key=self._key(key),
                where=one.where,
            )
        for begin, end, kind in self._ties:
            self._found.link(self._key(begin), self._key(end), kind)

    def _key(self, own: str) -> str:
        return f"{self._document}\n{self._triggers.get(own, own)}"

    def _name(self, given: str) -> str:
        return self._names.get(given, given)


def _plain(words: str) -> str:
    return _ESCAPE.sub(lambda match: _SIGNS[match[1]], words)
