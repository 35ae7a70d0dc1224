"""HTML parted into words and tags, each sign looked at once, whatever it is. Nothing is nested or repaired."""

from collections.abc import Iterator
from typing import Final

TEXT: Final = "text"


def tokens(source: str) -> Iterator[tuple[str, str]]:
    """(TEXT, words) for what stands between tags, entities as they are; (name, "") for tags: "p", "/p"."""
    at, whole = 0, len(source)
    quotes = _Quotes(source)
    while at < whole:
        start = source.find("<", at)
        start = whole if start < 0 else start
        if start > at:
            yield TEXT, source[at:start]
        if start == whole:
            return
        following = source[start + 1 : start + 2]
        if source.startswith("<!--", start):
            end = source.find("-->", start + 4)
            at = whole if end < 0 else end + 3
        elif following.isalpha() or following in ("/", "!", "?"):
            end = quotes.end(start + 1)
            yield _name(source[start + 1 : end]), ""
            at = end + 1
        else:
            yield TEXT, "<"
            at = start + 1


def _name(inside: str) -> str:
    words = inside[:40].split(maxsplit=1)
    return words[0].rstrip("/").lower() if words and words[0] != "/" else ""


class _Quotes:
    """Finds the ends of tags; signs that are nowhere further on are not looked for again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._gone: set[str] = set()

    def end(self, at: int) -> int:
        """Where a tag ends: at the first > that is not in quotes, or with the text."""
        while True:
            end = self._find(">", at)
            if end < 0:
                return len(self._source)
            places = [place for place in (self._source.find(sign, at, end) for sign in "\"'") if place >= 0]
            close = self._find(self._source[min(places)], min(places) + 1) if places else -1
            if close < 0:
                return end
            at = close + 1

    def _find(self, sign: str, at: int) -> int:
        if sign in self._gone:
            return -1
        found = self._source.find(sign, at)
        if found < 0:
            self._gone.add(sign)
        return found
