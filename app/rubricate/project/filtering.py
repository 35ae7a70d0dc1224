"""Where to search: in which documents, and inside which annotations."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from uuid import UUID

from rubricate.core.attributes import Attribute
from rubricate.core.document import Document
from rubricate.core.folding import asked_words, folded
from rubricate.core.text import Span
from rubricate.project.reading import Reader

Pairs = tuple[tuple[str, str], ...]
EMPTY: Final[Mapping[str, Sequence[str]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Filters:
    """All that is given must hold. None: any.

    `documents` and `variables` choose documents. `tags`, `coders`, `attributes` and `note` (words of it) choose
    annotations: a hit counts where it lies wholly inside of one that has them all. Variables and attributes are pairs
    of a name and a value: an answer of a list by its value or label, else words that the value has ("": any value at
    all). Of several values for one name one is enough.
    """

    documents: frozenset[UUID] | None = None
    variables: Pairs = ()
    tags: frozenset[UUID] | None = None
    coders: frozenset[UUID] | None = None
    attributes: Pairs = ()
    note: str = ""

    @property
    def asks_annotations(self) -> bool:
        """Whether hits must lie inside of annotations."""
        return self.tags is not None or self.coders is not None or self.asks_contents

    @property
    def asks_contents(self) -> bool:
        """Whether annotations are asked for what was written at them."""
        return bool(self.attributes) or bool(self.note.strip())

    @property
    def asks_documents(self) -> bool:
        """Whether some documents are left out."""
        return self.documents is not None or bool(self.variables)


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
        every = project.codebook.attributes.values()
        self._variables = _questions(filters.variables, (a for a in every if a.tag_id is None))
        self._attributes = _questions(filters.attributes, (a for a in every if a.tag_id is not None))

    def takes(self, document: Document) -> bool:
        """Whether a document is to be looked into."""
        if self._filters.documents is not None and document.id not in self._filters.documents:
            return False
        return all(question.fits(document.variables) for question in self._variables)

    def takes_annotation(
        self, tag: bytes, layer: bytes, note: str, answers: Mapping[str, Sequence[str]] = EMPTY
    ) -> bool:
        """Whether an annotation is one of those asked for; ids as 16 bytes, answers by the hexadecimal of theirs."""
        if self._tags is not None and tag not in self._tags:
            return False
        if self._layers is not None and layer not in self._layers:
            return False
        if self._words and not all(word in folded(note) for word in self._words):
            return False
        return not self._attributes or self._answered(answers)

    def takes_note(self, coder_id: UUID, document: Document | None = None, tag_id: UUID | None = None) -> bool:
        """Whether a note on a document, a tag or (neither) the project is one of those asked for."""
        filters = self._filters
        if filters.asks_contents or (filters.coders is not None and coder_id not in filters.coders):
            return False
        if filters.tags is not None and tag_id not in filters.tags:
            return False
        return self.takes(document) if document is not None else not filters.asks_documents

    def holders(self, document: Document) -> Sequence[Span]:
        """The spans inside which hits count; an annotation on the whole document has all of it."""
        whole = Span(0, document.characters)
        return [
            whole if start is None or end is None else Span(start, end)
            for _, rows in self._project.export_rows([document.id])
            for start, end, tag, layer, note, _, _, _, _, answers in rows
            if self.takes_annotation(tag, layer, note, answers)
        ]

    def _answered(self, answers: Mapping[str, Sequence[str]]) -> bool:
        given = {UUID(hex=attribute): tuple(values) for attribute, values in answers.items()}
        return all(question.fits(given) for question in self._attributes)


@dataclass(frozen=True, slots=True)
class _Question:
    """The attributes of one name (tags may ask the same), and the values of which one is wanted."""

    attributes: tuple[Attribute, ...]
    wanted: tuple[str, ...]

    def fits(self, given: Mapping[UUID, Sequence[str]]) -> bool:
        there = ((attribute, given.get(attribute.id, ())) for attribute in self.attributes)
        return any(_is_one(a, values, wanted) for a, values in there if values for wanted in self.wanted)


def _questions(pairs: Pairs, attributes: Iterable[Attribute]) -> list[_Question]:
    named: dict[str, list[Attribute]] = {}
    for attribute in attributes:
        named.setdefault(attribute.name, []).append(attribute)
    asked = dict.fromkeys(name for name, _ in pairs)
    return [_Question(tuple(named.get(name, ())), tuple(v for n, v in pairs if n == name)) for name in asked]


def _is_one(attribute: Attribute, values: Sequence[str], wanted: str) -> bool:
    """Whether one of the values is what is wanted."""
    if attribute.choices() and wanted.strip():
        asked = folded(wanted.strip())
        return any(o.value in values and asked in (folded(o.value), folded(o.words)) for o in attribute.choices())
    there = folded(" ".join(values))
    return all(word in there for word in asked_words(wanted))
