"""Which names of passages repeat their words, and which are titles that somebody gave them.

A program may repeat a passage in its name, cut it, or let people rename it. A name that was given must not move a
mark; one that repeats the words tells how the file counts.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rubricate.core.bringing.counting import Counting, Sample, converter, fits, recognised
from rubricate.core.text import canonical

ELLIPSES: Final = ("…", "...")
_CUT_FROM: Final = 20  # characters: a shorter name that begins a passage was hardly cut from it
_LONG: Final = 12  # characters of a name that stands in the text by more than chance
_AROUND: Final = 200  # code points to each side in which a short one counts as well
_SAMPLED: Final = 300
_SEARCHED_MOST: Final = 2_000_000_000  # code points that are looked through in all: some seconds


class Passage(NamedTuple):
    """Where a passage stands as the file counts, and its name."""

    start: int
    end: int
    name: str


class Quote(NamedTuple):
    """The words that a name repeats, None where it is a title or nothing; `is_cut` where their end is missing."""

    words: str | None
    is_cut: bool = False


_NONE: Final = Quote(None)


def quotes(text: str, passages: Sequence[Passage]) -> list[Quote]:
    """For each passage of a text what its name says of its words."""
    body = canonical(text)[0]
    found = [_plain(body, passage) for passage in passages]
    odd = [number for number, quote in enumerate(found) if quote is None]
    if odd:
        counting = recognised(body, [_sample(passages[n]) for n in odd[:_SAMPLED]], Counting())
        squeezed = "".join(body.split())
        convert = converter(body, counting)
        others = any(quote is not None and quote.words for quote in found)
        left = _SEARCHED_MOST
        for number in odd:
            passage = passages[number]
            said = Quote(passage.name, passage.name.endswith(ELLIPSES))
            if not fits(body, [convert(passage.start, passage.end)], passage.name, is_cut=said.is_cut):
                left -= len(squeezed)
                said = said if left > 0 and _is_there(body, squeezed, passage, others) else _NONE
            found[number] = said
    return [quote or _NONE for quote in found]


def _plain(body: str, passage: Passage) -> Quote | None:
    """The usual case, in which the name is the passage or its beginning; None where a closer look is needed."""
    start, end, name = passage
    if not name.strip():
        return _NONE
    words = body[start:end] if 0 <= start <= end else ""
    if words == name:
        return Quote(name)
    stem = name.rstrip("….")
    if words.startswith(stem) and (len(stem) >= _CUT_FROM or (stem != name and stem.strip())):
        return Quote(name, is_cut=True)
    return None


def _sample(passage: Passage) -> Sample:
    return Sample(((passage.start, passage.end),), passage.name, passage.name.endswith(ELLIPSES))


def _is_there(body: str, squeezed: str, passage: Passage, others: bool) -> bool:
    """Whether a name stands in the text, and not by chance: it is long, or close to the passage.

    A short one is a title where `others` of the text repeat their passages to the letter.
    """
    said = "".join(canonical(passage.name)[0].split()).rstrip("….")
    if not said or said not in squeezed:
        return False
    if len(said) >= _LONG:
        return True
    if others:
        return False
    around = body[max(0, passage.start - _AROUND) : max(0, passage.end + _AROUND)]
    return said in "".join(around.split())
