"""Named versions of a codebook: what a paper can cite."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """The codebook under a name, as it was when the step was done that added this version.

    `content` is its canonical JSON and `sha256` (hexadecimal) the hash of that in UTF-8. While one is `frozen`, tags
    and attributes can't be changed.
    """

    id: UUID
    name: str
    content: str
    sha256: str
    created: int
    frozen: bool = False
