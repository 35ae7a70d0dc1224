"""What a target selects: places and quotes, whichever way its selectors are written and nested."""

from collections.abc import Iterator
from dataclasses import dataclass

from rubricate.formats.jsonish import Tree, places, trees, words

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Selected:
    """Places as the file counts, and the words there; `whole` where nothing is selected of the source."""

    places: tuple[tuple[int, int], ...] = ()
    quote: str | None = None
    prefix: str = ""
    suffix: str = ""
    whole: bool = False


def selected(target: Tree) -> Selected:
    """What stands in `selector`; RangeSelector, CssSelector and the like say nothing about a text."""
    if not target.get("selector"):
        return Selected(whole=True)
    found: tuple[tuple[int, int], ...] = ()
    quote: str | None = None
    prefix = suffix = ""
    for one in _all(target.get("selector"), 0):
        kind = words(one, "type", "@type").removeprefix("oa:")
        if kind == "TextPositionSelector" and not found:
            found = places(one.get("start"), one.get("end"))
        elif kind == "TextQuoteSelector" and quote is None:
            quote, prefix, suffix = words(one, "exact") or None, words(one, "prefix"), words(one, "suffix")
    return Selected(found, quote, prefix, suffix)


def _all(given: object, depth: int) -> Iterator[Tree]:
    """The selectors, also those that refine others or are choices."""
    if depth > _DEEPEST:
        return
    for one in trees(given):
        yield one
        yield from _all(one.get("refinedBy"), depth + 1)
        yield from _all(one.get("items"), depth + 1)
