"""Subtitles (SRT, WebVTT): the words that are said, each cue a block with its time and who says it beside the text."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rubricate.core.document import Formatting, Reading, Text
from rubricate.formats.building import Builder
from rubricate.formats.errors import Damaged
from rubricate.formats.office import codes, facts, merged
from rubricate.formats.reader import Reader, check_text, decoded, document_name, source_of

CUES_BAD: Final = "cues_without_time"
CUES_REPEATED: Final = "cues_repeated"

_TIME: Final = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3})\d*)?"
_TIMING: Final = re.compile(rf"[ \t]*{_TIME}[ \t]*-{{1,2}}>[ \t]*{_TIME}(?:[ \t].*)?")
_ARROW: Final = re.compile(r"-{1,2}>")
_BLANK: Final = re.compile(r"\n[ \t]*\n+")
_ASIDE: Final = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t:\n]|$)")
_HEADER: Final = re.compile(r"WEBVTT(?:[ \t\n]|$)")
_LANGUAGE: Final = re.compile(r"^Language:[ \t]*(\S+)", re.MULTILINE)
_PIECE: Final = re.compile(r"<(/?)([A-Za-z]*)([^<>]*)>|\{\\[^{}]*\}")
_CLOCK: Final = re.compile(r"[\d:.]+")
_KINDS: Final = {"b": "strong", "i": "em", "u": "underline"}
_TAGS: Final = frozenset({"b", "i", "u", "s", "c", "v", "lang", "ruby", "rt", "font"})


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and when they are said, in milliseconds."""

    start: int
    end: int
    lines: tuple[str, ...]


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The words of a file of subtitles. Raises formats.errors."""
    found = decoded(data, name, encoding)
    web = _HEADER.match(found.text)
    cues, bad = _cues(found.text, web=web is not None)
    if not cues and bad:
        raise Damaged(name, "no times")
    kept, repeated = _once(cues)
    writing = _Writing(web=web is not None)
    for cue in kept:
        writing.cue(cue)
    text, marks = writing.builder.result()
    check_text(name, text)
    whole = Text.of(text)
    language = _LANGUAGE.search(_BLANK.split(found.text, 1)[0]) if web else None
    speakers = "; ".join(writing.speakers)
    return Reading(
        document_name(name),
        whole,
        Formatting.of(merged(marks)),
        source_of(data, name, READER, found.encoding, whole),
        facts([("language", language.group(1) if language else ""), ("speakers", speakers)]),
        (*found.warnings, *codes({CUES_BAD: bad, CUES_REPEATED: repeated})),
    )


READER: Final = Reader("subtitles", 1, ("srt", "vtt"), "text/vtt", read)


def _cues(text: str, *, web: bool) -> tuple[list[Cue], int]:
    """The cues in the order of the file, and how many pieces have words but no time.

    A cue begins at its time wherever that stands: blank lines between cues are missing in some files, and stand inside
    cues in others.
    """
    cues: list[Cue] = []
    bad = 0
    for number, piece in enumerate(_BLANK.split(text.strip("\n"))):
        lines = piece.split("\n")
        if web and ((number == 0 and _HEADER.match(piece)) or _ASIDE.match(piece)):
            lines = _from_time(lines) if number == 0 else []
        places = [n for n, line in enumerate(lines) if _TIMING.fullmatch(line)]
        if not places:
            words = [line for line in lines if line.strip()]
            if cues and words and not any(_ARROW.search(line) for line in words) and not _is_number(words):
                cues[-1] = Cue(cues[-1].start, cues[-1].end, (*cues[-1].lines, *words))
            else:
                bad += any(_ARROW.search(line) for line in words) or bool(words and not cues)
            continue
        for n, place in enumerate(places):
            end = places[n + 1] if n + 1 < len(places) else len(lines)
            words = lines[place + 1 : end]
            if n + 1 < len(places) and words and words[-1].strip().isdecimal():
                words = words[:-1]  # the number of the next cue
            cues.append(Cue(*_times(lines[place]), tuple(words)))
    return cues, bad


def _from_time(lines: list[str]) -> list[str]:
    """The header may have a cue right below it, without a blank line."""
    first = next((n for n, line in enumerate(lines) if _TIMING.fullmatch(line)), len(lines))
    return lines[first:]


def _is_number(words: list[str]) -> bool:
    return len(words) == 1 and words[0].strip().isdecimal()


def _times(line: str) -> tuple[int, int]:
    found = _TIMING.fullmatch(line)
    groups = found.groups() if found else ("0",) * 8
    return _milliseconds(*groups[:4]), _milliseconds(*groups[4:])


def _milliseconds(
    hours: str | None = None, minutes: str | None = None, seconds: str | None = None, part: str | None = None
) -> int:
    whole = int(hours or 0) * 3_600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole * 1_000 + int((part or "0").ljust(3, "0"))


def _once(cues: Iterable[Cue]) -> tuple[list[Cue], int]:
    """Cues without the lines that roll up from the one before (YouTube's captions), and how many lines went.

    A line goes where it is the first of a cue and was the last of the one that ends as this begins. A cue with one
    line alone that says the same again goes only where such rolling was met: somebody may say a thing twice.
    """
    listed = list(cues)
    rolling = sum(_rolls(a, b) and len(_said(b)) > 1 for a, b in pairwise(listed)) > 1
    kept: list[Cue] = []
    went = 0
    before: Cue | None = None
    for cue in listed:
        lines = _said(cue)
        if rolling and before is not None and _rolls(before, cue):
            while lines and any(_bare(lines[0]) == _bare(line) for line in _said(before)):
                lines = lines[1:]
                went += 1
        if lines:
            kept.append(Cue(cue.start, cue.end, lines))
        before = cue if _said(cue) else before
    return kept, went


def _rolls(before: Cue, cue: Cue) -> bool:
    said, first = _said(before), _said(cue)
    return bool(said and first) and cue.start - before.end <= 100 and _bare(first[0]) == _bare(said[-1])


def _said(cue: Cue) -> tuple[str, ...]:
    return tuple(line for line in cue.lines if _bare(line))


def _bare(line: str) -> str:
    return " ".join(_PIECE.sub("", line).split())


class _Writing:
    """Writes cues. `speakers` are the names in the order in which they were met."""

    def __init__(self, *, web: bool) -> None:
        self.builder = Builder()
        self.speakers: dict[str, None] = {}
        self._web = web
        self._gloss = False  # above a character: its base is read

    def cue(self, cue: Cue) -> None:
        """One block, with a mark that says when."""
        start = self.builder.next_start
        held: list[str] = []
        self._gloss = False
        for n, line in enumerate(cue.lines):
            if n:
                self.builder.line_break()
            self._line(line.strip(), held)
        for _ in held:
            self.builder.end()
        if self.builder.finish("p"):
            self.builder.wrap(start, "cue", f"{_clock(cue.start)} --> {_clock(cue.end)}")

    def _line(self, line: str, held: list[str]) -> None:
        place = 0
        for found in _PIECE.finditer(line):
            self._words(line[place : found.start()])
            place = found.end()
            closes, tag, rest = found.group(1), (found.group(2) or "").lower(), found.group(3) or ""
            if found.group(2) is None or not (tag or rest) or _CLOCK.fullmatch(rest):
                continue
            if tag not in _TAGS:  # no tag of a subtitle: words between angle brackets
                self._words(found.group())
            elif tag == "rt":
                self._gloss = not closes
            elif closes:
                self._close(tag, held)
            elif tag in _KINDS:
                self._begin(tag, _KINDS[tag], "", held)
            elif tag == "v":
                self._speaks(" ".join(html.unescape(rest.partition(" ")[2]).split()), held)
        self._words(line[place:])

    def _speaks(self, name: str, held: list[str]) -> None:
        self._close("v", held)
        if name:
            self.speakers[name] = None
            self._begin("v", "speaker", name, held)

    def _begin(self, tag: str, kind: str, value: str, held: list[str]) -> None:
        self.builder.begin(kind, value)
        held.append(tag)

    def _close(self, tag: str, held: list[str]) -> None:
        """Everything that was opened inside ends with it."""
        if tag in held:
            while held:
                self.builder.end()
                if held.pop() == tag:
                    return

    def _words(self, words: str) -> None:
        if not self._gloss:
            self.builder.write(html.unescape(words) if self._web else words)


def _clock(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1_000)
    return f"{seconds // 3_600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
