"""Which annotations a filter lets through: by words in the span or the note, and by tags."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from rubricate.core.folding import asked_words, folded
from rubricate.gui.models.spans import Slots, Spans


@dataclass(frozen=True, slots=True)
class Filter:
    """Every one of the `words` stands in the span or in its note; the tag is one of `tags` (None: any). `needs`: an
    answer is missing, which the list finds out itself.
    """

    words: tuple[str, ...] = ()
    tags: frozenset[UUID] | None = None
    needs: bool = False

    @classmethod
    def of(cls, words: str, tags: Collection[UUID] | None = None, *, needs: bool = False) -> "Filter":
        return cls(asked_words(words), None if tags is None else frozenset(tags), needs)

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return not self.words and self.tags is None and not self.needs

    def passes(self, spans: Spans, slots: Slots, text: str, notes: Mapping[int, str]) -> NDArray[np.bool_]:
        """For each slot whether it comes through. `text` is folded, and so are the notes, by slot."""
        through = np.ones(len(slots), np.bool_)
        if self.tags is not None:
            wanted = np.array([tag in self.tags for tag in spans.tags.ids], np.bool_)
            through &= wanted[spans.index.tag[slots]] if len(slots) else through
        for word in self.words:
            left = slots[through]
            starts, ends = np.maximum(spans.index.start[left], 0).tolist(), spans.index.end[left].tolist()
            found = [word in text[start:end] for start, end in zip(starts, ends, strict=True)]
            if notes:
                found = [was or word in notes.get(slot, "") for was, slot in zip(found, left.tolist(), strict=True)]
            through[through] = found
        return through


class Material:
    """The folded text and notes of a document; made when a filter first asks for words."""

    def __init__(self, text: str, notes: Mapping[int, str]) -> None:
        self.text = folded(text)
        self.notes = {slot: folded(note) for slot, note in notes.items()}

    def set_note(self, slot: int, note: str) -> None:
        self.notes[slot] = folded(note)
