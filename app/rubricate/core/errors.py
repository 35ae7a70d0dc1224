"""Errors are typed and carry facts; `rubricate.words` says each of them once for people."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID


class RubricateError(Exception):
    """The root of all errors that have a sentence for people. Subclasses are dataclasses of facts.

    They are not frozen: Python itself sets the traceback of an exception when it passes through a `with` statement.
    """


class Refused(RubricateError):
    """A verb that can't be done as asked. Nothing was changed."""


@dataclass(unsafe_hash=True)
class NothingSelected(Refused):
    """The span is empty, or white space alone."""


@dataclass(unsafe_hash=True)
class AlreadyTagged(Refused):
    """The same span already carries the same tag in this layer."""

    annotation_id: UUID
    tag: str


@dataclass(unsafe_hash=True)
class NothingToChange(Refused):
    """What is asked for is so already."""


@dataclass(unsafe_hash=True)
class OutsideText(Refused):
    """A span reaches outside its text. Offsets in code points."""

    start: int
    end: int
    characters: int


@dataclass(unsafe_hash=True)
class NoSuch(Refused):
    """A name or id that the project doesn't hold, or not there. `kind` is the name of its kind."""

    kind: str
    name: str
    known: tuple[str, ...] = ()


@dataclass(unsafe_hash=True)
class Ambiguous(Refused):
    """A name that several entities bear; `choices` are what tells them apart (ids, or places in the text)."""

    kind: str
    name: str
    choices: tuple[str, ...]


@dataclass(unsafe_hash=True)
class NameTaken(Refused):
    """A name that another one has. `field` is 'name', 'short', 'key' or 'letter' of a tag, or 'attribute', 'option',
    'set', 'version' for the name of such a one."""

    field: str
    value: str
    by: str


@dataclass(unsafe_hash=True)
class BadName(Refused):
    """An empty name, or one with control characters."""

    value: str


@dataclass(unsafe_hash=True)
class BadValue(Refused):
    """A value that an attribute can't hold. `kind` is one of attributes.KINDS; `known` are the answers it has."""

    attribute: str
    value: str
    kind: str
    known: tuple[str, ...] = ()


@dataclass(unsafe_hash=True)
class Frozen(Refused):
    """The codebook can't be changed while this version of it is frozen."""

    version: str


@dataclass(unsafe_hash=True)
class NoOverlap(Refused):
    """The tag may not lie on other tags, or another one there may not; these annotations are in the way."""

    tag: str
    other: str
    annotation_ids: tuple[UUID, ...]


@dataclass(unsafe_hash=True)
class InCircle(Refused):
    """A tag can't stand below itself, nor an attribute depend on itself. `kind` is 'tag' or 'attribute'."""

    kind: str
    name: str


@dataclass(unsafe_hash=True)
class NoOptions(Refused):
    """An attribute that is answered from a list has no answer in its list."""

    attribute: str


@dataclass(unsafe_hash=True)
class ValuesInTheWay(Refused):
    """An attribute can't be changed like this: so many of its stored values would not fit any more."""

    attribute: str
    values: int


@dataclass(unsafe_hash=True)
class LinkedToItself(Refused):
    """A link from an annotation to the same annotation."""


@dataclass(unsafe_hash=True)
class AlreadyLinked(Refused):
    """The same two annotations have a link of this type in this direction."""

    link_id: UUID
    type: str


@dataclass(unsafe_hash=True)
class AcrossParagraphs(Refused):
    """Two sentences can't be joined because a paragraph ends between them. The place in code points."""

    at: int


@dataclass(unsafe_hash=True)
class NothingToUndo(Refused):
    """No step of this coder in this copy is left to undo."""


@dataclass(unsafe_hash=True)
class NothingToRedo(Refused):
    """No undone step is left to redo."""


@dataclass(unsafe_hash=True)
class ChangedSince(Refused):
    """What a step expects to find was changed by a later one; nothing was done. `later` counts the later steps."""

    kind: str
    verb: str
    later: int = 0


@dataclass(unsafe_hash=True)
class QuoteNotFound(Refused):
    """The quoted words do not stand in the text."""

    quote: str
    document: str


@dataclass(unsafe_hash=True)
class QuoteRepeated(Refused):
    """The quoted words stand at several places (starts in code points) and no occurrence was named."""

    quote: str
    document: str
    starts: tuple[int, ...]


@dataclass(unsafe_hash=True)
class BadRow(Refused):
    """One of many rows can't be done, so none was. `row` counts from 0; `cause` says what is wrong with it."""

    row: int
    cause: Refused


class NothingAsked(Refused):
    """A search for nothing, or for white space alone."""


@dataclass(unsafe_hash=True)
class BadPattern(Refused):
    """A regular expression that can't be read; `at` counts its characters from 0, `what` is the library's own words."""

    pattern: str
    at: int
    what: str


@dataclass(unsafe_hash=True)
class TooSlow(Refused):
    """A regular expression that took longer than its limit in one text, which `document` names where it is known."""

    pattern: str
    seconds: float
    document: str = ""


class Stopped(Refused):
    """Tagging many places was stopped by the user before anything was done."""


class NothingFound(Refused):
    """A search whose hits are to be tagged found none."""


@dataclass(unsafe_hash=True)
class AllTagged(Refused):
    """Every place that is to be tagged carries that tag already, in this layer."""

    tag: str
    places: int


FetchReason = Literal[
    "address", "scheme", "credentials", "host", "refused", "timeout", "tls", "status", "too_large", "redirects",
    "private", "broken",
]  # fmt: skip


@dataclass(unsafe_hash=True)
class NotFetched(RubricateError):
    """A web address that gave nothing; `detail` is a status ("404"), a host or a limit. Nothing was added."""

    address: str
    reason: FetchReason
    detail: str = ""


class FetchStopped(RubricateError):
    """The user did not want the page any more."""
