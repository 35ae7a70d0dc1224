"""Documents of a project whose texts are there twice: word for word, or nearly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from rubricate.core.document import Document
from rubricate.core.state import State

if TYPE_CHECKING:
    from rubricate.core.likeness import Sketches


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that are alike, the earlier one first; `similarity` from 0 to 1, `is_same` letter for letter."""

    first: UUID
    second: UUID
    similarity: float
    is_same: bool


def pairs(
    state: State,
    documents: Sequence[Document],
    since: int = 0,
    *,
    sketches: "Sketches | None" = None,
    progress: Callable[[int, int], None] = lambda *_: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Pair]:
    """Each of the documents from number `since` on that an earlier one is like, with the one it is most like.

    `core.likeness.alike` tells of sketches, progress and cancelling. Raises NoSuch for a document that left meanwhile.
    """
    from rubricate.core.likeness import alike

    found = alike(
        [document.text_sha256 for document in documents],
        lambda number: state.text(documents[number].id),
        since=since,
        sketches=sketches,
        progress=progress,
        cancelled=cancelled,
    )
    return [Pair(documents[one.first].id, documents[one.second].id, one.similarity, one.is_same) for one in found]
