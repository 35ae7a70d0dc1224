"""Searching a whole project: its texts are scanned, so that every script is found exactly; and its notes.

`search` and `search_notes` are the one place where a database server could answer with a query of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from rubricate.core.codebook import Tag
from rubricate.core.document import Document
from rubricate.core.errors import NoSuch, TooSlow
from rubricate.core.notes import Note
from rubricate.core.search import Matcher, Query, Within, touched
from rubricate.core.search.places import inside
from rubricate.core.text import Span
from rubricate.project.filtering import EVERYTHING, Filters, Sieve
from rubricate.project.reading import Reader
from rubricate.project.shelf import Shelf

FIRST: Final = 32  # documents that are looked through before the first hits are told
AT_ONCE: Final = 256  # and from then on

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one document in text order, none of them empty, and the text they stand in."""

    document_id: UUID
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FoundNote:
    """The hits in one note; the places are those of the note.

    `subject` is 'annotation', 'document', 'tag' or 'project', `subject_id` what the note is on (None: the project).
    An annotation has its `tag_id`, and its `place` (None: the whole document).
    """

    subject: str
    subject_id: UUID | None
    document_id: UUID | None
    note: str
    spans: tuple[Span, ...]
    tag_id: UUID | None = None
    place: Span | None = None


def _unwatched(_done: int, _total: int) -> None:
    """Nobody looks."""


def _never() -> bool:
    return False


def search(
    project: Reader,
    query: Query,
    filters: Filters = EVERYTHING,
    progress: Progress = _unwatched,
    cancelled: Cancelled = _never,
    shelf: Shelf | None = None,
) -> Iterator[Found]:
    """The documents that have hits, in the user's order, each with all of them; found while one iterates.

    Others may go on working: a document that is gone before its turn is left out. What is made comparable is kept in
    the shelf, for the next search. Raises NothingAsked, BadPattern at once, and TooSlow on the way.
    """
    return _scan(project, query.compiled(), filters, progress, cancelled, Shelf(0) if shelf is None else shelf)


def _scan(
    project: Reader, matcher: Matcher, filters: Filters, progress: Progress, cancelled: Cancelled, shelf: Shelf
) -> Iterator[Found]:
    sieve = Sieve(project, filters)
    documents = [document for document in project.documents.values() if sieve.takes(document)]
    for done, some in _portions(documents):
        if cancelled():
            return
        progress(done, len(documents))
        for document, text, comparable in _candidates(project, matcher, some, shelf):
            spans = _hits(project, matcher, document, text, comparable)
            spans = inside(spans, sieve.holders(document)) if sieve.asks_annotations and spans else spans
            if spans:
                yield Found(document.id, text, tuple(spans))
    progress(len(documents), len(documents))


def search_notes(
    project: Reader,
    query: Query,
    filters: Filters = EVERYTHING,
    progress: Progress = _unwatched,
    cancelled: Cancelled = _never,
) -> Iterator[FoundNote]:
    """The notes that have hits: document by document those on it and on its annotations, then tags, then the project.

    All words stand in one note. The filters choose the annotations, documents and tags that the notes are on. Raises as
    `search` does.
    """
    return _scan_notes(project, replace(query, within=Within.DOCUMENT).compiled(), filters, progress, cancelled)


def _scan_notes(
    project: Reader, matcher: Matcher, filters: Filters, progress: Progress, cancelled: Cancelled
) -> Iterator[FoundNote]:
    sieve, rows = Sieve(project, filters), project.noted_rows()
    notes: dict[tuple[str, UUID | None], list[Note]] = {}
    for one in project.notes.values():
        notes.setdefault((one.subject, one.subject_id), []).append(one)
    for done, document in enumerate(list(project.documents.values())):
        if cancelled():
            return
        progress(done, len(project.documents))
        yield from _in_notes(notes.get(("document", document.id), ()), matcher, sieve, document)
        for start, end, tag, layer, note, uuid, answers in rows.get(document.id, ()):
            if sieve.takes(document) and sieve.takes_annotation(tag, layer, note, answers):
                spans = tuple(_named(document.name, matcher, note, matcher.comparable(note)))
                place = None if start is None or end is None else Span(start, end)
                if spans:
                    yield FoundNote("annotation", UUID(bytes=uuid), document.id, note, spans, UUID(bytes=tag), place)
    for about in project.codebook.ordered():
        yield from _in_notes(notes.get(("tag", about.id), ()), matcher, sieve, about)
    yield from _in_notes(notes.get(("project", None), ()), matcher, sieve, None)


def _in_notes(
    notes: Iterable[Note], matcher: Matcher, sieve: Sieve, about: Document | Tag | None
) -> Iterator[FoundNote]:
    """The hits in the notes on a document, a tag or (None) the project."""
    document = about if isinstance(about, Document) else None
    tag_id = about.id if isinstance(about, Tag) else None
    for note in notes:
        if sieve.takes_note(note.coder_id, document, tag_id):
            name = about.name if about else ""
            spans = tuple(_named(name, matcher, note.body, matcher.comparable(note.body)))
            if spans:
                yield FoundNote(note.subject, note.subject_id, document.id if document else None, note.body, spans)


def units_of(project: Reader, document_id: UUID, within: Within) -> Sequence[int]:
    """Sentences or paragraphs of a document, flat; the whole text as one for `document`. Raises NoSuch."""
    if within is Within.DOCUMENT:
        return (0, project.documents[document_id].characters)
    units = project.units(document_id)
    return units.sentences if within is Within.SENTENCE else units.paragraphs


def places_of(project: Reader, found: Found, within: Within | None) -> list[Span]:
    """What is to be tagged for these hits: the hits (None), or the sentences or paragraphs that they touch."""
    return list(found.spans) if within is None else touched(found.spans, units_of(project, found.document_id, within))


def _portions(documents: Sequence[Document]) -> Iterator[tuple[int, Sequence[Document]]]:
    at, size = 0, FIRST
    while at < len(documents):
        yield at, documents[at : at + size]
        at, size = at + size, AT_ONCE


def _candidates(
    project: Reader, matcher: Matcher, documents: Sequence[Document], shelf: Shelf
) -> Iterator[tuple[Document, str, str]]:
    """The documents that may have hits, with their text and what it is compared by."""
    form = matcher.comparable
    unknown = {d.text_sha256 for d in documents if shelf.get(form, d.text_sha256) is None}
    texts = project.texts(unknown)
    compared = {name: shelf.put(form, name, text) for name, text in texts.items()}
    hopeful = []
    for document in documents:
        name = document.text_sha256
        comparable = compared[name] if name in compared else shelf.get(form, name)
        if comparable is not None and matcher.may_hit(comparable):
            hopeful.append((document, comparable))
    texts |= project.texts({document.text_sha256 for document, _ in hopeful} - texts.keys())
    for document, comparable in hopeful:
        if document.text_sha256 in texts:
            yield document, texts[document.text_sha256], comparable


def _hits(project: Reader, matcher: Matcher, document: Document, text: str, comparable: str) -> list[Span]:
    try:
        flat = units_of(project, document.id, matcher.query.within) if matcher.needs_units else ()
    except (NoSuch, KeyError):  # gone meanwhile
        return []
    return _named(document.name, matcher, text, comparable, flat)


def _named(name: str, matcher: Matcher, text: str, comparable: str, flat: Sequence[int] = ()) -> list[Span]:
    """The hits; what is slow says where."""
    try:
        return matcher.hits(text, comparable, flat)
    except TooSlow as slow:
        raise TooSlow(slow.pattern, slow.seconds, name) from None
