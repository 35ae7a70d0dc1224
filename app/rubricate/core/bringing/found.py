"""What a file of another program says, in its own terms: documents, marks, links, notes, a codebook."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import UUID

from rubricate.core.book import Book
from rubricate.core.bringing.counting import Counting
from rubricate.core.document import Reading, Units

NO_ANSWERS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FoundMark:
    """A tag on a stretch of a document, as the file has it.

    `document` is the key of a FoundDocument, `tag_id` the id of a tag of the file's book. `places` are (start, end) as
    the file counts (see Counting), several where the mark is in pieces; without any, the quote alone says where it
    stands, and `whole` that it is about the whole document. `quote` is None where the file does not repeat the words;
    `is_cut` says that it may be shortened at its end. `attributes` are by name. `key` is what links name the mark by;
    `id` is its UUID where the file is of this program or keeps such. Times are milliseconds since 1970, UTC, or None.
    `where` is the place in the file, for the report ("12": a line; a name).
    """

    document: str
    tag_id: UUID
    places: tuple[tuple[int, int], ...] = ()
    quote: str | None = None
    prefix: str = ""
    suffix: str = ""
    whole: bool = False
    is_cut: bool = False
    coder: str = ""
    purpose: str = "main"
    round: int = 1
    note: str = ""
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NO_ANSWERS)
    key: str = ""
    id: UUID | None = None
    created: int | None = None
    changed: int | None = None
    origin: str = "import"
    where: str = ""


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document that marks stand on. `key` is what they name it by; it is unique in the file.

    `text` is the text as the file counts in it, with its line ends and byte-order mark; None where the file has none
    and the project's is meant. `reading` is what a reader made of it, with its formatting, where it has any: its text
    is then the canonical form of `text`. `units` are its sentences and paragraphs, where the file has them. `id`,
    `text_sha256` (hexadecimal) and `name` are what the project's document is found by.
    """

    key: str
    name: str
    text: str | None = None
    reading: Reading | None = None
    id: UUID | None = None
    text_sha256: str = ""
    variables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    purpose: str = "main"
    sets: tuple[str, ...] = ()
    units: Units | None = None
    created: int | None = None


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link from one mark to another, by their keys."""

    from_key: str
    to_key: str
    type: str
    id: UUID | None = None
    created: int | None = None


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note about the project (`subject_key` empty), a document (its key) or a tag (its id in the file's book)."""

    subject: str
    subject_key: str
    body: str
    coder: str = ""
    id: UUID | None = None
    created: int | None = None
    changed: int | None = None


@dataclass(frozen=True, slots=True)
class FoundStatus:
    """That a coder is done with a document (its key), or skips it and why: one of `core.annotation.SAID`."""

    document: str
    state: str
    reason: str = ""
    coder: str = ""
    purpose: str = "main"
    round: int = 1


@dataclass(frozen=True, slots=True)
class Lost:
    """A kind of thing in the file that Rubricate has no place for: how many, and some of their names."""

    kind: str
    n: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundFile:
    """All that a file says. `book` has every tag that a mark names; `counting` is how the format counts by its rules.

    A mark that is here already (by its id) takes over the fields in `updates` ("tag", "note", "attributes", "place"):
    those that the file has and that somebody may have edited there. Without any it stays as it is. `coders` are by
    label, with their ids where the file has some: also those who have marked nothing.
    """

    documents: tuple[FoundDocument, ...]
    marks: tuple[FoundMark, ...]
    book: Book
    counting: Counting = field(default_factory=Counting)
    links: tuple[FoundLink, ...] = ()
    notes: tuple[FoundNote, ...] = ()
    statuses: tuple[FoundStatus, ...] = ()
    coders: Mapping[str, UUID | None] = field(default_factory=lambda: MappingProxyType({}))
    lost: tuple[Lost, ...] = ()
    updates: frozenset[str] = frozenset()
