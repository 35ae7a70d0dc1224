"""Notes on what is no annotation: a tag, a document, the project itself (its journal)."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

SUBJECTS: Final = ("project", "document", "tag")


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown by one coder about a subject: one of SUBJECTS; `subject_id` is None for the project.

    Times are milliseconds since 1970, UTC.
    """

    id: UUID
    subject: str
    subject_id: UUID | None
    coder_id: UUID
    body: str
    created: int
    changed: int


def with_line_breaks(note: str) -> str:
    """Markdown in which every line break is one: a note is not a typeset text."""
    return "\n".join(f"{line}  " if line.strip() else line for line in note.split("\n"))
