"""On which page of the original a place of a text stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rubricate.core.document import Mark


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """Where the pages of a text begin, in code points and in order, and what is printed on each as its number."""

    starts: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()

    @classmethod
    def of(cls, marks: Sequence[Mark]) -> "PrintedPages":
        """The pages among the marks of a text."""
        pages = sorted(mark for mark in marks if mark.kind == "page")
        return cls(tuple(page.start for page in pages), tuple(page.value for page in pages))

    def at(self, position: int) -> str:
        """The number of the page on which a code point stands; "" before the first, or where no pages are known.

        What stands between two pages belongs to the one that ends there.
        """
        place = bisect_right(self.starts, position)
        return self.labels[place - 1] if place else ""
