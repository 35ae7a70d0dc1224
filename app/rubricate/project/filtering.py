"""Where to search: in which documents, and inside which annotations."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from rubricate.core.document import Document
from rubricate.core.folding import asked_words, folded
from rubricate.core.text import Span
from rubricate.project.reading import Reader


@dataclass(frozen=True, slots=True)
class Filters:
    """All that is given must hold. None: any.

    `documents` and `variables` (name, words of its value) choose documents. `tags`, `coders` and `note` (words of it)
    choose annotations: a hit counts where it lies wholly inside of one that has them all.
    """

    documents: frozenset[UUID] | None = None
    variables: tuple[tuple[str, str], ...] = ()
    tags: frozenset[UUID] | None = None
    coders: frozenset[UUID] | None = None
    note: str = ""

    @property
    def asks_annotations(self) -> bool:
        """Whether hits must lie inside of annotations."""
        return self.tags is not None or self.coders is not None or bool(self.note.strip())


EVERYTHING: Final = Filters()


class Sieve:
    """Filters made ready for one search of a project."""

    def __init__(self, project: Reader, filters: Filters) -> None:
        self._project = project
        self._filters = filters
        self.asks_annotations = filters.asks_annotations
        self._tags = None if filters.tags is None else {tag.bytes for tag in filters.tags}
        layers = project.layers.values()
        coders = filters.coders
        self._layers = None if coders is None else {layer.id.bytes for layer in layers if layer.coder_id in coders}
        self._words = asked_words(filters.note)
        named = {variable.name: variable.id for variable in project.codebook.asked_by(None)}
        self._variables = [(named.get(name), asked_words(words)) for name, words in filters.variables]

    def takes(self, document: Document) -> bool:
        """Whether a document is to be looked into."""
        if self._filters.documents is not None and document.id not in self._filters.documents:
            return False
        return all(_has_words(document, variable, words) for variable, words in self._variables)

    def takes_annotation(self, tag: bytes, layer: bytes, note: str) -> bool:
        """Whether an annotation is one of those asked for; ids as 16 bytes."""
        if self._tags is not None and tag not in self._tags:
            return False
        if self._layers is not None and layer not in self._layers:
            return False
        return not self._words or all(word in folded(note) for word in self._words)

    def holders(self, document: Document) -> Sequence[Span]:
        """The spans inside which hits count; an annotation on the whole document has all of it."""
        whole = Span(0, document.characters)
        return [
            whole if start is None or end is None else Span(start, end)
            for _, rows in self._project.export_rows([document.id])
            for start, end, tag, layer, note, *_ in rows
            if self.takes_annotation(tag, layer, note)
        ]


def _has_words(document: Document, variable: UUID | None, words: Sequence[str]) -> bool:
    """Whether all words stand in the values of a variable; one that the project doesn't have has none."""
    values = folded(" ".join(document.variables.get(variable, ()) if variable else ()))
    return all(word in values for word in words)
