"""What a target selects: places and quotes, whichever way its selectors are written and nested."""

import re
from dataclasses import dataclass, replace
from typing import Final

from rubricate.formats.jsonish import Tree, places, trees, words

_DEEPEST: Final = 8
_CHARS: Final = re.compile(r"(?:^|[#&;])char=(\d{1,15}),(\d{1,15})(?:$|[&;])")
Place = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Selected:
    """Places as the file counts, and the words there; `whole` where nothing is selected of the source."""

    places: tuple[tuple[int, int], ...] = ()
    quote: str | None = None
    prefix: str = ""
    suffix: str = ""
    whole: bool = False


def selected(target: Tree) -> Selected:
    """What stands in `selector`; CssSelector, XPathSelector and the like say nothing about a text."""
    if not target.get("selector"):
        return Selected(whole=True)
    return _together(target.get("selector"), 0) or Selected()


def fragment(value: str) -> Place:
    """The place of a fragment of a plain text, RFC 5147: "char=8,17"; none of any other."""
    found = _CHARS.search(value)
    return ((int(found[1]), int(found[2])),) if found else ()


def _together(given: object, depth: int) -> Selected | None:
    """Of several selectors of the same, the first place and the first words; None where nothing is selected."""
    found = [one for one in (_one(each, depth) for each in trees(given)) if one is not None]
    if not found:
        return None
    place = next((one.places for one in found if one.places), ())
    words_of = next((one for one in found if one.quote), found[0])
    return replace(words_of, places=place)


def _one(selector: Tree, depth: int) -> Selected | None:
    if depth > _DEEPEST:
        return None
    kind = words(selector, "type", "@type").removeprefix("oa:")
    inside = _together(selector.get("refinedBy"), depth + 1)
    if kind == "TextPositionSelector":
        outer = Selected(places(selector.get("start"), selector.get("end")))
    elif kind == "TextQuoteSelector":
        quote = words(selector, "exact") or None
        outer = Selected((), quote, words(selector, "prefix"), words(selector, "suffix"))
    elif kind == "FragmentSelector":
        outer = Selected(fragment(words(selector, "value")))
    elif kind == "RangeSelector":
        outer = _range(selector, depth)
    elif kind == "Choice":
        return _together(selector.get("items"), depth + 1)
    else:  # a part of the page: a place in it is none of the text, words are
        return inside and replace(inside, places=())
    return outer if inside is None else _refined(outer, inside)


def _range(selector: Tree, depth: int) -> Selected:
    """From the beginning of the first to that of the second, where both have a place."""
    ends = [_together(selector.get(name), depth + 1) for name in ("startSelector", "endSelector")]
    starts = [one.places[0][0] for one in ends if one is not None and one.places]
    return Selected(((starts[0], starts[1]),) if len(starts) == len(ends) else ())


def _refined(outer: Selected, inner: Selected) -> Selected:
    """A part of what is selected: its place counts from there, its words are some of those."""
    place: Place = ()
    if inner.places and outer.places:
        start = outer.places[0][0]
        place = tuple((start + first, start + last) for first, last in inner.places)
    if outer.quote is None:
        return replace(inner, places=place)
    quote = inner.quote or (outer.quote[slice(*inner.places[0])] if inner.places and inner.places[0][0] >= 0 else "")
    at = outer.quote.find(inner.prefix + quote + inner.suffix)
    if not quote or at < 0:
        return replace(inner, places=place)
    at += len(inner.prefix)
    before, after = outer.prefix + outer.quote[:at], outer.quote[at + len(quote) :] + outer.suffix
    return Selected(place, quote, before, after)
