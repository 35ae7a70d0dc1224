"""What the readers of word processors have in common: pens, comments, times, what a note's number looks like."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from rubricate.core.document import INLINES, Comment, Mark
from rubricate.core.text import Span, cluster_at, previous_word, word_at
from rubricate.formats.building import Builder

# Codes of warnings; the first three are followed by a space and how many there are.
TRACKED_CHANGES: Final = "tracked_changes"
HIDDEN_TEXT: Final = "hidden_text"
COMMENTS_WHOLE: Final = "comments_whole"
SYMBOLS_LOST: Final = "symbols_lost"
PART_LEFT_OUT: Final = "part_left_out"

_UNCOUNTED: Final = (SYMBOLS_LOST, PART_LEFT_OUT)

SAFE: Final = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_ROMAN_MOST: Final = 3_999
_NEAR: Final = 1_000  # how far back the word of a comment is looked for
_LETTERS_MOST: Final = 780  # Word writes aa, bb, …: thirty of them

Style = tuple[str, str]  # kind and value of an inline mark


class Pen:
    """Writes in the styles that it is told; a style that goes on is not put down in between."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._held: tuple[Style, ...] = ()

    def take(self, styles: tuple[Style, ...]) -> None:
        """From here on in these styles, outermost first."""
        held = self._held
        if styles == held:
            return
        same = 0
        while same < min(len(held), len(styles)) and held[same] == styles[same]:
            same += 1
        for _ in held[same:]:
            self._builder.end()
        for kind, value in styles[same:]:
            self._builder.begin(kind, value)
        self._held = styles

    def lift(self) -> None:
        """Put every style down: a block ends."""
        self.take(())


def merged(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks in order, with neighbours of one inline kind made into one: programs part their runs for many reasons."""
    kept: list[Mark] = []
    last: dict[Style, int] = {}
    for mark in marks:
        if mark.kind in INLINES and mark.kind != "image":
            key = (mark.kind, mark.value)
            before = last.get(key)
            if before is not None and kept[before].end >= mark.start:
                kept[before] = Mark(kept[before].start, max(kept[before].end, mark.end), *key)
                continue
            last[key] = len(kept)
        kept.append(mark)
    return tuple(sorted(kept))


@dataclass(slots=True)
class Remark:
    """A comment as the file has it; where it stands is kept by the builder under the keys `start` and `end`."""

    key: str
    body: str
    author: str = ""
    created: int | None = None
    answers: list["Remark"] = field(default_factory=list)

    @property
    def start(self) -> str:
        return f"start {self.key}"

    @property
    def end(self) -> str:
        return f"end {self.key}"

    @property
    def point(self) -> str:
        return f"point {self.key}"

    @property
    def whole(self) -> str:
        """Its words with those of all answers, each under the name of who answered."""
        parts = [self.body, *(f"{a.author}: {a.body}" if a.author else a.body for a in self.answers)]
        return "\n\n".join(part for part in parts if part)


def placed(remarks: Iterable[Remark], anchors: dict[str, int], text: str) -> tuple[tuple[Comment, ...], int]:
    """The comments on the text in its order, and how many of them have no place in it: they are about all of it."""
    found: list[Comment] = []
    whole = 0
    for remark in remarks:
        span = _span(remark, anchors, text)
        whole += span is None
        start, end = (0, 0) if span is None else (span.start, span.end)
        found.append(Comment(start, end, remark.whole, remark.author, remark.created))
    return tuple(sorted(found, key=lambda comment: (comment.start, comment.end))), whole


def _span(remark: Remark, anchors: dict[str, int], text: str) -> Span | None:
    point = anchors.get(remark.point)
    start, end = anchors.get(remark.start, point), anchors.get(remark.end, point)
    if start is None or end is None:
        start = end = start if end is None else end
    if start is None or end is None:
        return None
    return _bare(text, min(start, end), max(start, end)) or _beside(text, min(end, len(text)))


def _bare(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its edges; None where nothing remains."""
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    body = words.strip()
    return Span(start + lead, start + lead + len(body)) if body else None


def _beside(text: str, place: int) -> Span | None:
    """What a comment that has only a point is about: the word there or before it on the line, else a character."""
    near = max(place - _NEAR, 0)
    line = max(text.rfind("\n", near, place) + 1, near)
    inside = word_at(text, place - 1) if place > line else None
    before = inside or previous_word(text, place)
    if before is not None and before.start >= line:
        return before
    after = word_at(text, place)
    if after is not None:
        return after
    spot = cluster_at(text, max(min(place, len(text) - 1), 0))
    return _bare(text, spot.start, spot.end)


def milliseconds(moment: str | None) -> int | None:
    """Milliseconds since 1970 of a time as XML has it, UTC where it has no zone; None for anything else."""
    if not moment or not _TIME.fullmatch(moment.strip()):
        return None
    try:
        read = datetime.fromisoformat(moment.strip())
        since = int((read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
    return since if since > 0 else None  # nobody commented before; it is how programs write that they don't know


def codes(met: Mapping[str, int]) -> Iterator[str]:
    """The warnings of what was met so many times."""
    return (code if code in _UNCOUNTED else f"{code} {n}" for code, n in sorted(met.items()) if n)


def note_item(sign: str) -> str:
    """The mark of a note's first paragraph: "1 2." for the second note, "1 *" for one with a sign of its own."""
    return f"1 {sign}." if sign.isalnum() else f"1 {sign}"


def facts(found: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """The variables of a document; white space alone is none, and a language that is no code goes by another name."""
    kept: dict[str, str] = {}
    for name, value in found:
        words = " ".join((value or "").split())
        if words and name not in kept:
            kept["language name" if name == "language" and not _LANGUAGE.fullmatch(words) else name] = words
    return kept


def number(value: int, form: str) -> str:
    """A number as a list or a note shows it: "lower_letter", "upper_letter", "lower_roman", "upper_roman", "zero"."""
    if form.endswith("roman") and 0 < value <= _ROMAN_MOST:
        sign = "".join(_roman(value))
    elif form.endswith("letter") and 0 < value <= _LETTERS_MOST:
        sign = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
    else:
        return f"{value:02}" if form == "zero" else str(value)
    return sign.upper() if form.startswith("upper") else sign


def _roman(value: int) -> Iterator[str]:
    for worth, sign in _ROMAN:
        while value >= worth:
            yield sign
            value -= worth
