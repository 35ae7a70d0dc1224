"""Annotations and who made them: coder, layer, status."""

from dataclasses import dataclass, field
from uuid import UUID

from rubricate.core.attributes import NO_VALUES, Values
from rubricate.core.text import Span

PURPOSES = ("main", "training", "pilot", "recode", "key", "gold", "rule")
STATES = NEW, STARTED, DONE, SKIPPED = ("new", "started", "done", "skipped")
SAID = (DONE, SKIPPED)


@dataclass(frozen=True, slots=True)
class Coder:
    """One who annotates. The label is what the user calls them, never an account of the machine."""

    id: UUID
    label: str


@dataclass(frozen=True, slots=True)
class Layer:
    """The annotations of one coder for one purpose in one round. Duplicates, status and agreement are per layer."""

    id: UUID
    coder_id: UUID
    purpose: str = "main"
    round: int = 1


@dataclass(frozen=True, slots=True)
class Annotation:
    """One tag on one span, or on the whole document (start and end both None). Offsets are code points.

    It names the text it stands on, and the revision of its tag that it was made (or looked at again) by. `origin` is
    'hand', 'rule' or 'import'; times are milliseconds since 1970, UTC.
    """

    id: UUID
    document_id: UUID
    text_sha256: bytes
    layer_id: UUID
    tag_id: UUID
    start: int | None
    end: int | None
    note: str
    origin: str
    created: int
    changed: int
    attributes: Values = field(default_factory=lambda: NO_VALUES)
    tag_revision: int = 1

    @property
    def span(self) -> Span | None:
        """Where it stands, or None for the whole document."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Status:
    """How far a layer is with a document; `reason` says why it was skipped."""

    id: UUID
    layer_id: UUID
    document_id: UUID
    state: str
    reason: str = ""


def state_of(status: Status | None, annotations: int) -> str:
    """How far a layer is with a document: what was said about it, or what its annotations there say.

    Only 'done' and 'skipped' are said; a document is new until its first annotation, and started from then on.
    """
    if status is not None and status.state in SAID:
        return status.state
    return "started" if annotations else "new"
