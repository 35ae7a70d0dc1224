"""Moving the edges of an annotation by keys or by drag; places in code points, nothing of Qt."""

from dataclasses import dataclass, replace
from uuid import UUID

from rubricate.core.text import Span, cluster_at, cluster_span, next_word, previous_word


@dataclass(frozen=True, slots=True)
class Moving:
    """An annotation whose edges are being moved: where it was, where it would be, and which edge is held."""

    annotation_id: UUID
    before: Span
    now: Span
    at_end: bool = True

    @property
    def is_moved(self) -> bool:
        return self.now != self.before

    @property
    def place(self) -> int:
        """Where the held edge is."""
        return self.now.end if self.at_end else self.now.start

    def other_edge(self) -> "Moving":
        return replace(self, at_end=not self.at_end)

    def to(self, text: str, place: int) -> "Moving":
        """The held edge at a place; it never passes the other edge, and cuts no letter."""
        if self.at_end:
            span = Span(self.now.start, max(place, self.now.start + 1))
        else:
            span = Span(min(place, self.now.end - 1), self.now.end)
        return replace(self, now=cluster_span(text, Span(max(0, span.start), min(span.end, len(text)))))

    def by_letter(self, text: str, direction: int) -> "Moving":
        """The held edge one letter on (1) or back (-1)."""
        if direction > 0:
            return self._unless_empty(text, max(cluster_at(text, self.place).end, self.place))
        return self._unless_empty(text, cluster_at(text, self.place - 1).start if self.place > 0 else 0)

    def by_word(self, text: str, direction: int) -> "Moving":
        """The held edge to the next word's edge of its own kind: ends to ends, starts to starts."""
        return self._unless_empty(text, (_word_end if self.at_end else _word_start)(text, self.place, direction))

    def _unless_empty(self, text: str, place: int) -> "Moving":
        stands = self.now.start < place if self.at_end else place < self.now.end
        return self.to(text, place) if stands else self


def _word_end(text: str, place: int, direction: int) -> int:
    if direction > 0:
        word = next_word(text, place - 1) if place > 0 else next_word(text, -1)
        while word is not None and word.end <= place:
            word = next_word(text, word.start)
        return word.end if word else len(text)
    word = previous_word(text, place)
    while word is not None and word.end >= place:
        word = previous_word(text, word.start)
    return word.end if word else 0


def _word_start(text: str, place: int, direction: int) -> int:
    word = next_word(text, place) if direction > 0 else previous_word(text, place)
    if word is None:
        return len(text) if direction > 0 else 0
    return word.start
