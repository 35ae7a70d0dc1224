"""Names on the command line -> what they mean in a project."""

import re
from collections.abc import Mapping
from typing import TypeVar
from uuid import UUID, uuid4

from rubricate.cli.refusals import NoSuchOccurrence, NoWords
from rubricate.core.actions.common import clean_name
from rubricate.core.annotation import Coder
from rubricate.core.attributes import Attribute
from rubricate.core.codebook import Tag
from rubricate.core.document import Document
from rubricate.core.errors import Ambiguous, NoSuch, QuoteNotFound, QuoteRepeated
from rubricate.core.finding import find_all
from rubricate.core.text import Span
from rubricate.project import Project

T = TypeVar("T")


def document(project: Project, name: str) -> Document:
    """The document of this name or id. Raises NoSuch with the names there are, Ambiguous with the ids of that name."""
    named = [document for document in project.documents.values() if document.name == name]
    found = named or _by_id(project.documents, name)
    if len(found) > 1:
        raise Ambiguous("document", name, tuple(str(document.id) for document in found))
    if not found:
        raise NoSuch("document", name, tuple(document.name for document in project.documents.values()))
    return found[0]


def tag(project: Project, name: str) -> Tag:
    """The tag of this name or id. Raises NoSuch with the names there are."""
    named = project.codebook.named(name)
    found = [named] if named else _by_id(project.codebook, name)
    if not found:
        raise NoSuch("tag", name, tuple(tag.name for tag in project.codebook.ordered()))
    return found[0]


def attribute(project: Project, tag: Tag, name: str) -> Attribute:
    """What a tag asks under this name, or under TAG.NAME as in an export. Raises NoSuch with the names there are."""
    asked = project.codebook.asked_by(tag.id)
    found = [a for a in asked if name in (a.name, f"{tag.data_name}.{a.name}")]
    if not found:
        raise NoSuch("attribute", name, tuple(a.name for a in asked))
    return found[0]


def known_coder(project: Project, name: str) -> Coder:
    """The coder of this label or id. Raises NoSuch with the labels there are, Ambiguous with the ids of that label."""
    named = [coder for coder in project.coders.values() if coder.label == name]
    found = named or _by_id(project.coders, name)
    if len(found) > 1:
        raise Ambiguous("coder", name, tuple(str(coder.id) for coder in found))
    if not found:
        raise NoSuch("coder", name, tuple(coder.label for coder in project.coders.values()))
    return found[0]


def coder(project: Project, name: str, own: Coder) -> Coder:
    """As `known_coder`, but one that the project doesn't know is new.

    `own` is the coder of this machine, who need not be in the project yet. Raises Ambiguous, BadName.
    """
    name = clean_name(name)
    try:
        return known_coder(project, name)
    except NoSuch:
        return own if own.label == name else Coder(uuid4(), name)


def with_words(text: str, span: Span) -> Span:
    """The span, where it holds words or leaves the text (which the core refuses). Raises NoWords."""
    if span.start >= span.end or (span.end <= len(text) and not span.of(text).strip()):
        raise NoWords(span.start, span.end)
    return span


def quoted(document: Document, text: str, quote: str, occurrence: int | None = None) -> Span:
    """Where the quote stands; of several places the nth, counted from 1. Raises QuoteNotFound, QuoteRepeated,
    NoSuchOccurrence.

    Where the very words do not stand, they are looked for with typographic quotes, dashes and spaces.
    """
    exact = re.finditer(f"(?={re.escape(quote)})", text) if quote.strip() else iter(())
    places = [Span(match.start(), match.start() + len(quote)) for match in exact]
    places = places or find_all(text, quote.strip(), match_case=True)
    starts = tuple(place.start for place in places)
    if not places:
        raise QuoteNotFound(quote, document.name)
    if occurrence is None and len(places) > 1:
        raise QuoteRepeated(quote, document.name, starts)
    number = 1 if occurrence is None else occurrence
    if not 1 <= number <= len(places):
        raise NoSuchOccurrence(quote, number, starts)
    return places[number - 1]


def _by_id(entities: Mapping[UUID, T], name: str) -> list[T]:
    try:
        return [entities[UUID(name)]]
    except (ValueError, KeyError):
        return []
