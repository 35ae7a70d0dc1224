"""The links of what is on the page: which annotations have some, and where each of them leads."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from rubricate.core.changes import Change
from rubricate.core.linking import Link
from rubricate.gui.page.rows import Rows


@dataclass(frozen=True, slots=True)
class LinkMark:
    """A link as it is seen from one end: the slot at the other one (None: not in this text), its type, which way."""

    other: int | None
    type: str
    is_out: bool


class LinkMarks:
    """The links of one document, by id, with those that lead out of it; `linked` are the slots that have any.

    `is_laid_out` says of a slot whether its place is known yet: nobody waits for what is far below.
    """

    def __init__(self) -> None:
        self._links: dict[UUID, Link] = {}
        self._at: dict[UUID, list[Link]] = {}
        self._rows: Rows | None = None
        self.is_laid_out: Callable[[int], bool] = lambda _slot: True
        self.linked: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self._links)

    def show(self, links: Iterable[Link]) -> None:
        """Other links than before."""
        self._links = {link.id: link for link in links}
        self._arrange()

    def follow(self, rows: Rows) -> None:
        """Other annotations, or some of them changed."""
        self._rows = rows
        self._find()

    def apply(self, changes: Sequence[Change]) -> bool:
        """Take links over that were made, changed or removed; whether there were any."""
        touched = False
        for change in changes:
            if isinstance(change.entity, Link):
                touched = True
                self._links.pop(change.id, None)
                if isinstance(change.after, Link):
                    self._links[change.id] = change.after
        if touched:
            self._arrange()
        return touched

    def of(self, slot: int) -> list[LinkMark]:
        """The links of an annotation, in the order in which they were made."""
        rows = self._rows
        if rows is None or slot not in self.linked:
            return []
        here = rows.id(slot)
        return [self._mark(rows, link, link.from_id == here) for link in self._at.get(here, ())]

    def has(self, annotation_id: UUID) -> bool:
        """Whether an annotation has links, also one on the whole document."""
        return annotation_id in self._at

    def concerns(self, changes: Sequence[Change]) -> bool:
        """Whether an annotation with links was changed: it may have come, or gone."""
        return bool(self._at) and any(change.id in self._at for change in changes)

    def _mark(self, rows: Rows, link: Link, is_out: bool) -> LinkMark:
        slot = rows.slot(link.to_id if is_out else link.from_id)
        return LinkMark(slot if slot is not None and self.is_laid_out(slot) else None, link.type, is_out)

    def _arrange(self) -> None:
        self._at = {}
        for link in sorted(self._links.values(), key=lambda one: (one.created, one.id.bytes)):
            for end in (link.from_id, link.to_id):
                self._at.setdefault(end, []).append(link)
        self._find()

    def _find(self) -> None:
        rows = self._rows
        slots = (rows.slot(end) for end in self._at) if rows is not None else ()
        self.linked = frozenset(slot for slot in slots if slot is not None)
