"""A document: a frozen text, its formatting as standoff marks, and where it came from."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from rubricate.core.attributes import NO_VALUES, Values
from rubricate.core.text import sha256_of

NOTHING: Mapping[str, str] = MappingProxyType({})

BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "quote", "pre", "caption", "footer", "rule", "row")
PURPOSES = ("main", "training", "pilot")
INLINES = ("strong", "em", "code", "link", "strike", "sub", "sup", "underline", "image")
PLACES = ("page", "cue", "speaker", "joined")  # where in the original the words stand; no page shows them as a look


class Mark(NamedTuple):
    """Formatting of the code points [start, end): a block or an inline kind.

    `value` is the address of a link, or for a list item its level and bullet ("1 •", "2 3."), for a quote its level.
    "image" marks the words that stand for a picture: its description in square brackets. Of the places, "page" has the
    number that is printed there, "cue" when it is said ("00:00:01.000 --> 00:00:04.000"), "speaker" who says it, and
    "joined" a word as it was printed, with the hyphen at the end of its line.
    """

    start: int
    end: int
    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A canonical text: LF only, no byte-order mark, no NUL, no lone surrogate; never changed. Named by its hash."""

    body: str
    sha256: bytes

    @classmethod
    def of(cls, body: str) -> "Text":
        return cls(body, sha256_of(body))


@dataclass(frozen=True, slots=True)
class Formatting:
    """All marks of one text, in order. Named by the hash of its canonical JSON, so equal formatting is stored once."""

    marks: tuple[Mark, ...]
    sha256: bytes

    @classmethod
    def of(cls, marks: tuple[Mark, ...]) -> "Formatting":
        return cls(marks, hashlib.sha256(cls.encoded(marks).encode()).digest())

    @staticmethod
    def encoded(marks: tuple[Mark, ...]) -> str:
        """The canonical JSON: rows of start, end, kind, value."""
        quoted = _Quoted()
        rows = [f"[{start},{end},{quoted[kind]},{quoted[value]}]" for start, end, kind, value in marks]
        return f"[{','.join(rows)}]"


class _Quoted(dict[str, str]):
    """Words as JSON has them. Kinds and addresses come again and again."""

    def __missing__(self, words: str) -> str:
        self[words] = quoted = json.dumps(words, ensure_ascii=False)
        return quoted


@dataclass(frozen=True, slots=True)
class Source:
    """Facts about the bytes a text was read from. `name` is a bare file name, never a path."""

    name: str = ""
    media_type: str = ""
    sha256: str = ""
    encoding: str = ""
    reader: str = ""
    reader_version: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote beside the code points [start, end) of a text in the program it comes from.

    `created` is in milliseconds since 1970, UTC, or None. An answer to it is part of its `body`.
    """

    start: int
    end: int
    body: str
    author: str = ""
    created: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of bytes: everything of a document that exists before it is in a project.

    `variables` are facts that stood in the file (title, author, date …); `warnings` are codes of `rubricate.words`;
    `comments` become annotations. `kinds` says for some of the variables which of `core.attributes.KINDS` all their
    values fit; one that is new to the project is made of that kind, of words without it.
    """

    name: str
    text: Text
    formatting: Formatting
    source: Source
    variables: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    warnings: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Document:
    """A text in a project, under a name of its own. Its text and formatting are named by their hashes.

    `variables` are facts about it by the id of the attribute; `purpose` other than 'main' keeps it out of the data
    unless it is asked for; `set_ids` are the sets it belongs to.
    """

    id: UUID
    name: str
    position: int
    text_sha256: bytes
    formatting_sha256: bytes
    characters: int
    created: int
    source: Source = field(default_factory=Source)
    variables: Values = field(default_factory=lambda: NO_VALUES)
    purpose: str = "main"
    set_ids: tuple[UUID, ...] = ()


def in_data(documents: Iterable[Document], also: Collection[str] = ()) -> list[Document]:
    """The documents that are counted and exported: not those for training or a pilot, unless these are asked for."""
    return [document for document in documents if document.purpose == "main" or document.purpose in also]


@dataclass(frozen=True, slots=True)
class DocumentSet:
    """A named choice of documents; which belong to it stands with the documents."""

    id: UUID
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class Units:
    """Sentences and paragraphs of one document: made once at import, corrected by a step, never recomputed.

    `sentences` and `paragraphs` are flat (start, end, start, end, …) in code points, ordered, without overlap.
    `made_by` and `version` name the rules; `wrapped` says that paragraphs are parted by blank lines, `corrected` that
    somebody moved a boundary.
    """

    id: UUID
    document_id: UUID
    text_sha256: bytes
    made_by: str
    version: int
    language: str
    language_source: str
    wrapped: bool
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    corrected: bool = False
