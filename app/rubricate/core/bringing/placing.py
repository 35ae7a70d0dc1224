"""Where the marks of a file stand in the texts of the project: exactly, found again by their words, or nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal
from unicodedata import category

from rubricate.core.anchor import place
from rubricate.core.bringing.counting import Converter, Counting, Sample, converter, fits, recognised
from rubricate.core.bringing.found import FoundMark
from rubricate.core.errors import NothingSelected
from rubricate.core.text import Span, canonical, cluster_span, trimmed

How = Literal["exact", "moved", "unplaced"]
Why = Literal["", "no_document", "outside", "no_words", "not_found", "blank", "disagrees"]
_UNSEEN: Final = "Cf"
CONTEXT: Final = 64  # code points to each side, where a place has to be found again


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark and where it stands: its spans in code points of the project's text, several where it is in pieces.

    `how` is 'exact' (place and words agree, or there is one of the two alone that can't be doubted), 'moved' (its place
    was wrong or missing, and its words were found), or 'unplaced', with the reason `why`. A mark that was moved because
    place and words disagree has the reason 'disagrees'; `said` are the words at the place that the file gives.
    """

    mark: FoundMark
    how: How
    spans: tuple[Span, ...] = ()
    why: Why = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A text of the project that marks are placed in, and the file's own text, if it has one that differs.

    That may be in its line ends alone.
    """

    text: str
    theirs: str | None = None


def place_marks(ground: Ground, marks: Sequence[FoundMark], declared: Counting) -> tuple[list[Placed], Counting]:
    """Each mark of one document placed, in order, and the counting that their places were read in."""
    raw = ground.theirs
    counted = ground.text if raw is None else canonical(raw)[0]
    if raw is not None and "\r\n" in raw:
        declared = replace(declared, crlf=True)  # it counts in the text as it stands there
    samples = [Sample(mark.places, mark.quote, mark.is_cut) for mark in marks if mark.places]
    counting = recognised(counted, samples, declared, raw)
    convert = converter(counted, counting, raw)
    if counted == ground.text:
        return [_here(ground.text, convert, mark) for mark in marks], counting
    return [_elsewhere(ground.text, counted, convert, mark) for mark in marks], counting


def _here(text: str, convert: Converter, mark: FoundMark) -> Placed:
    """A mark whose places count in this very text."""
    if mark.whole:
        return Placed(mark, "exact")
    spans = [convert(*each) for each in mark.places]
    inside = [span for span in spans if span is not None]
    if not spans or len(inside) < len(spans):
        return _by_words(text, mark, "outside" if spans else "no_words", "")
    said = " … ".join(span.of(text) for span in inside)
    if mark.quote and not fits(text, inside, mark.quote, is_cut=mark.is_cut):
        return _by_words(text, mark, "disagrees", said)
    return _kept(text, mark, "exact", inside)


def _elsewhere(text: str, counted: str, convert: Converter, mark: FoundMark) -> Placed:
    """A mark whose places count in another text than the project's: its words there are looked for here."""
    there = _here(counted, convert, mark)
    if mark.whole or there.how == "unplaced":
        return there
    spans: list[Span] = []
    for span in there.spans:
        before, after = counted[max(0, span.start - CONTEXT) : span.start], counted[span.end : span.end + CONTEXT]
        found = place(text, span.of(counted), before, after, near=span.start)
        if found is None:
            return Placed(mark, "unplaced", why="not_found", said=span.of(counted))
        spans.append(found)
    same = all(a == b and a.of(text) == b.of(counted) for a, b in zip(spans, there.spans, strict=True))
    return _kept(text, mark, there.how if same else "moved", spans, there.why, there.said)


def _by_words(text: str, mark: FoundMark, why: Why, said: str) -> Placed:
    """A mark without a place that can be believed: where its words stand, if that is one place."""
    quote = canonical(mark.quote)[0].strip() if mark.quote else ""
    if mark.is_cut:
        quote = quote.rstrip("….")
    if not quote:
        return Placed(mark, "unplaced", why=why, said=said)
    near = mark.places[0][0] if mark.places else None
    found = place(text, quote, mark.prefix, mark.suffix, near) or _unseen(text, quote, mark, near)
    if found is None:
        return Placed(mark, "unplaced", why="not_found", said=said)
    return _kept(text, mark, "moved" if mark.places else "exact", [found], why if mark.places else "", said)


def _unseen(text: str, quote: str, mark: FoundMark, near: int | None) -> Span | None:
    """Where the words stand, if the signs that can't be seen (soft hyphens …) are left out of both."""
    seen, places = _seen(text)
    words = _seen(quote)[0]
    if len(seen) == len(text) or not words:
        return None
    found = place(seen, words, _seen(mark.prefix)[0], _seen(mark.suffix)[0], near)
    return found and Span(places[found.start], places[found.end - 1] + 1)


@lru_cache(maxsize=8)
def _seen(text: str) -> tuple[str, list[int]]:
    """The signs of a text that can be seen, and their places in it."""
    places = [n for n, sign in enumerate(text) if category(sign) != _UNSEEN]
    return "".join(text[n] for n in places), places


def _kept(text: str, mark: FoundMark, how: How, spans: Sequence[Span], why: Why = "", said: str = "") -> Placed:
    """The spans without white space at their edges and without a character cut in two."""
    try:
        whole = tuple(cluster_span(text, trimmed(text, span)) for span in spans)
    except NothingSelected:
        return Placed(mark, "unplaced", why="blank", said=said)
    return Placed(mark, how, whole, why, said)
