"""What the verbs share: making a step, finding what is named, checking names, putting things in order."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar
from uuid import UUID

from rubricate.core.annotation import Annotation, Coder
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Change, Content, Entity, Fact, Step
from rubricate.core.codebook import Tag
from rubricate.core.document import Document, DocumentSet
from rubricate.core.errors import BadName, Frozen, NoSuch, NothingSelected, NothingToChange
from rubricate.core.state import Hand, State

_UNSEEN: Final = ("Cf", "Cn", "Zl", "Zp", "Zs")
_BLANK: Final = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0" + "".join(map(chr, range(0xFE00, 0xFE10)))

Named = TypeVar("Named")
Placed = TypeVar("Placed", Attribute, Document, DocumentSet, Tag)


def step(
    hand: Hand,
    verb: str,
    changes: Iterable[Change],
    facts: Mapping[str, Fact],
    *,
    group: UUID | None = None,
    contents: tuple[Content, ...] = (),
) -> Step:
    """A step of this hand; a group of its own unless one is given."""
    return Step(verb, hand.coder.id, hand.now, group or hand.new_id(), tuple(changes), facts, contents=contents)


def added(entities: Iterable[Entity]) -> list[Change]:
    return [Change(None, entity) for entity in entities]


def removed(entities: Iterable[Entity]) -> list[Change]:
    return [Change(entity, None) for entity in entities]


def tag_of(state: State, tag_id: UUID) -> Tag:
    """The tag; raises NoSuch with the names that exist."""
    if tag_id not in state.codebook:
        raise NoSuch("tag", str(tag_id), tuple(tag.name for tag in state.codebook.ordered()))
    return state.codebook[tag_id]


def document_of(state: State, document_id: UUID) -> Document:
    """The document; raises NoSuch with the names that exist."""
    if document_id not in state.documents:
        raise NoSuch("document", str(document_id), tuple(document.name for document in state.documents.values()))
    return state.documents[document_id]


def documents_of(state: State, document_ids: Iterable[UUID]) -> list[Document]:
    """The documents, each once; raises NothingSelected for none, NoSuch."""
    documents = [document_of(state, document_id) for document_id in dict.fromkeys(document_ids)]
    if not documents:
        raise NothingSelected
    return documents


def coder_of(state: State, coder_id: UUID) -> Coder:
    """The coder; raises NoSuch with the labels that exist."""
    if coder_id not in state.coders:
        raise NoSuch("coder", str(coder_id), tuple(coder.label for coder in state.coders.values()))
    return state.coders[coder_id]


def attribute_of(state: State, attribute_id: UUID) -> Attribute:
    """The attribute; raises NoSuch with the names that exist."""
    attributes = state.codebook.attributes
    if attribute_id not in attributes:
        raise NoSuch("attribute", str(attribute_id), tuple(attribute.name for attribute in attributes.values()))
    return attributes[attribute_id]


def annotations_of(state: State, annotation_ids: Iterable[UUID]) -> list[Annotation]:
    """The annotations, each once; raises NoSuch."""
    return [state.annotation(annotation_id) for annotation_id in dict.fromkeys(annotation_ids)]


def refuse_frozen(state: State) -> None:
    """Raises Frozen while a version of the codebook is."""
    for version in state.versions.values():
        if version.frozen:
            raise Frozen(version.name)


def with_links(state: State, annotations: Sequence[Annotation]) -> list[Change]:
    """What removes the annotations: the links at them, then themselves."""
    links = state.links_of([annotation.id for annotation in annotations]) if annotations else ()
    return [*removed(links), *removed(annotations)]


def clean_name(name: str) -> str:
    """The name without white space around it; raises BadName when nothing of it can be seen or it has controls."""
    clean = name.strip()
    if clean.isascii() and clean.isprintable() and clean:
        return clean  # nearly every name, and thousands come at once
    kinds = {unicodedata.category(letter) for letter in clean}
    if kinds & {"Cc", "Cs"} or not any(map(_is_seen, clean)):
        raise BadName(name)
    return clean


def _is_seen(letter: str) -> bool:
    """Whether a character leaves a trace: joiners, marks of direction and fillers leave none."""
    return unicodedata.category(letter) not in _UNSEEN and letter not in _BLANK


def moved(order: Sequence[Named], at: int, before: int | None) -> list[Named]:
    """The order with the thing at index `at` put before the one at index `before` (None: to the end)."""
    rest = [thing for index, thing in enumerate(order) if index != at]
    place = len(rest) if before is None else before - (before > at)
    return [*rest[:place], order[at], *rest[place:]]


def free_positions(positions: Sequence[int]) -> Sequence[int]:
    """Positions for as many things in order: the old ones where all differ, so that few things change theirs."""
    ordered = sorted(positions)
    return ordered if len(set(ordered)) == len(ordered) else range(len(ordered))


def rearranged(order: Sequence[Placed], at: int, before: int | None) -> list[Change]:
    """The changes of position that put the thing at index `at` before the one at index `before` (None: to the end).

    Raises NothingToChange where it is there.
    """
    arranged = moved(order, at, before)
    if arranged == list(order):
        raise NothingToChange
    places = zip(arranged, free_positions([thing.position for thing in order]), strict=True)
    return [Change(thing, replace(thing, position=place)) for thing, place in places if thing.position != place]
