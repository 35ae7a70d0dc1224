"""Units of reading around a UTF-16 place of a page: cluster, word, sentence, paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

import numpy as np

from rubricate.core.snapping import beside, picked_word, snapped
from rubricate.core.text import Span, cluster_span
from rubricate.gui.page.document import Matter
from rubricate.gui.page.scene import Reach


class Units(Protocol):
    """Sentences and paragraphs, flat (start, end, start, end …) in code points."""

    @property
    def sentences(self) -> tuple[int, ...]: ...

    @property
    def paragraphs(self) -> tuple[int, ...]: ...


class Places:
    """Answers in UTF-16. Without units a block is both the sentence and the paragraph."""

    def __init__(self, matter: Matter, units: Units | None) -> None:
        self._matter = matter
        self._flat = units.sentences if units else ()
        self._sentences = _Edges(matter, self._flat)
        self._paragraphs = _Edges(matter, units.paragraphs if units else ())

    def span(self, reach: Reach) -> Span:
        """In code points: a pair that is cut is taken whole."""
        back = self._matter.places.to_code_point
        return Span(back(reach[0]), back(reach[1], up=True))

    def reach(self, span: Span) -> Reach:
        """In UTF-16."""
        return self._matter.places.to_utf16(span.start), self._matter.places.to_utf16(span.end)

    def whole_clusters(self, reach: Reach) -> Reach:
        """Widened until no letter is cut."""
        return self.reach(cluster_span(self._matter.text, self.span(reach)))

    def snapped(self, reach: Reach, to: str) -> Reach:
        """Widened to whole words or sentences (`to`); "": until no letter is cut."""
        return self.reach(snapped(self._matter.text, self._flat, self.span(reach), to))

    def beside(self, reach: Reach, direction: int, to: str) -> Reach | None:
        """The word or sentence that follows (1) or stands before (-1); None at the ends of the text."""
        found = beside(self._matter.text, self._flat, self.span(reach), direction, to)
        return self.reach(found) if found is not None else None

    def word(self, place: int) -> Reach:
        """The word at a place; between words the one before it, else the letter."""
        text, at = self._matter.text, self._matter.places.to_code_point(place)
        found = picked_word(text, at) or (picked_word(text, at - 1) if at > 0 else None)
        return self.reach(found) if found else self.whole_clusters((place, min(place + 1, self._matter.blocks.length)))

    def sentence(self, place: int) -> Reach:
        return self._sentences.at(place) or self.paragraph(place)

    def paragraph(self, place: int) -> Reach:
        return self._paragraphs.at(place) or self._matter.blocks.span(self._matter.blocks.at(place))

    def unit(self, place: int, clicks: int) -> Reach:
        """What that many clicks take: nothing, the word, the sentence, the paragraph."""
        if clicks <= 1:
            return place, place
        return (self.word, self.sentence, self.paragraph)[min(clicks, 4) - 2](place)

    def grown(self, reach: Reach) -> Reach:
        """The next larger unit around a reach: words, sentences, paragraphs, all.

        Where one stands in none, as below the last line, it is the sentence before, which the status line names.
        """
        last = max(reach[0], reach[1] - 1)
        for unit in (self.word, self.sentence, self.paragraph):
            wider = min(unit(reach[0])[0], reach[0]), max(unit(last)[1], reach[1])
            if wider != reach:
                return wider
        number = self.nearest("sentence", reach[0]) if reach[0] == reach[1] else 0
        if number:
            return self.unit_reach("sentence", number)
        return 0, self._matter.blocks.length

    def step(self, place: int, unit: str, direction: int, *, to_end: bool = False) -> int:
        """The next (1) or previous (-1) place where a sentence or paragraph begins, or with `to_end` ends."""
        edges = self._edges_of(unit)
        return edges.step(place, direction, to_end=to_end, length=self._matter.blocks.length)

    def number(self, unit: str, place: int) -> int:
        """The number from 1 of the sentence or paragraph at a place; 0 between them."""
        return self._edges_of(unit).number(place)

    def nearest(self, unit: str, place: int) -> int:
        """As `number`, but between two the one before, and before the first that one; 0 where there is none at all."""
        edges = self._edges_of(unit)
        return min(max(1, bisect_right(edges.starts, place)), edges.count)

    def unit_reach(self, unit: str, number: int) -> Reach:
        """The sentence or paragraph of a number from 1."""
        starts, ends = self.unit_edges(unit)
        return starts[number - 1], ends[number - 1]

    def unit_edges(self, unit: str) -> tuple[Sequence[int], Sequence[int]]:
        """Where all sentences or paragraphs begin, and where they end."""
        return self._edges_of(unit).both

    def starts(self, unit: str) -> Sequence[int]:
        """Where all sentences or paragraphs begin."""
        return self._edges_of(unit).starts

    def count(self, unit: str) -> int:
        return self._edges_of(unit).count

    def _edges_of(self, unit: str) -> "_Edges":
        return self._sentences if unit == "sentence" else self._paragraphs


class _Edges:
    """Where the units of one kind begin and end, in UTF-16; made at the first question."""

    def __init__(self, matter: Matter, flat: Sequence[int]) -> None:
        self._matter = matter
        self._flat = flat
        self._pair: tuple[list[int], list[int]] | None = None

    def _edges(self) -> tuple[list[int], list[int]]:
        if self._pair is None:
            if self._flat:
                places = self._matter.places.to_utf16_array(np.asarray(self._flat, np.int64))
                self._pair = places[::2].tolist(), places[1::2].tolist()
            else:
                blocks = self._matter.blocks
                spans = [blocks.span(number) for number in range(len(blocks))]
                full = [span for span in spans if span[1] > span[0]]
                self._pair = [start for start, _ in full], [end for _, end in full]
        return self._pair

    @property
    def both(self) -> tuple[list[int], list[int]]:
        return self._edges()

    @property
    def starts(self) -> Sequence[int]:
        return self._edges()[0]

    @property
    def count(self) -> int:
        return len(self._edges()[0])

    def number(self, place: int) -> int:
        starts, ends = self._edges()
        at = bisect_right(starts, place)
        return at if at and place <= ends[at - 1] else 0

    def at(self, place: int) -> Reach | None:
        starts, ends = self._edges()
        number = self.number(place)
        return (starts[number - 1], ends[number - 1]) if number else None

    def step(self, place: int, direction: int, *, to_end: bool, length: int) -> int:
        starts, ends = self._edges()
        edges = ends if to_end else starts
        if direction > 0:
            at = bisect_right(edges, place)
            return edges[at] if at < len(edges) else length
        at = bisect_left(edges, place) - 1
        return edges[at] if at >= 0 else 0
