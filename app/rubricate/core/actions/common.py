"""What the verbs share: making a step, finding what is named, checking names, putting things in order."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from rubricate.core.annotation import Coder
from rubricate.core.changes import Change, Content, Entity, Fact, Step
from rubricate.core.codebook import Tag
from rubricate.core.document import Document
from rubricate.core.errors import BadName, NoSuch
from rubricate.core.state import Hand, State

Named = TypeVar("Named")


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


def coder_of(state: State, coder_id: UUID) -> Coder:
    """The coder; raises NoSuch with the labels that exist."""
    if coder_id not in state.coders:
        raise NoSuch("coder", str(coder_id), tuple(coder.label for coder in state.coders.values()))
    return state.coders[coder_id]


def clean_name(name: str) -> str:
    """The name without white space around it; raises BadName when it is empty or has control characters."""
    clean = name.strip()
    if not clean or any(unicodedata.category(letter) in ("Cc", "Cs") for letter in clean):
        raise BadName(name)
    return clean


def storable(words: str) -> str:
    """The words with U+FFFD for halves of surrogate pairs, which no file can hold."""
    return words if words.isascii() else words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def moved(order: Sequence[Named], at: int, before: int | None) -> list[Named]:
    """The order with the thing at index `at` put before the one at index `before` (None: to the end)."""
    rest = [thing for index, thing in enumerate(order) if index != at]
    place = len(rest) if before is None else before - (before > at)
    return [*rest[:place], order[at], *rest[place:]]


def free_positions(positions: Sequence[int]) -> Sequence[int]:
    """Positions for as many things in order: the old ones where all differ, so that few things change theirs."""
    ordered = sorted(positions)
    return ordered if len(set(ordered)) == len(ordered) else range(len(ordered))
