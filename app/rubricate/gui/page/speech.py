"""How much of the painted marks is said by itself to a screen reader: nothing, briefly, in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

import numpy as np

from rubricate.core.codebook import Codebook
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.spoken import name_of
from rubricate.words import tr

_QUOTED = 80  # letters of a text that are read out


class Level(Enum):
    """What is said where the caret comes into an annotation. What a key asks for is answered at each level."""

    OFF = "off"
    BRIEF = "brief"
    FULL = "full"


def level_of(name: str) -> Level:
    """The level of this name; in full for a name that there is not."""
    return next((level for level in Level if level.value == name), Level.FULL)


@dataclass(frozen=True, slots=True)
class Speech:
    """`coder_of` names who made an annotation; "" where there is no need to say it."""

    level: Level = Level.FULL
    coder_of: Callable[[UUID], str] = lambda _id: ""

    def crossing(self, rows: Rows, codebook: Codebook, entered: Sequence[int], left: Sequence[int]) -> str:
        """The caret has come into annotations, and out of others: "in claim, 2 of 3, by Ana"."""
        if self.level is Level.OFF:
            return ""
        parts = [self._entered(rows, codebook, slot) for slot in entered]
        if self.level is Level.FULL and not entered:
            gone = dict.fromkeys(name_of(codebook, rows.tag(slot)) for slot in left if slot in rows)
            parts += [tr("out of {tags}", tags=", ".join(gone))] if gone else []
        return "; ".join(parts)

    def in_focus(self, rows: Rows, codebook: Codebook, slot: int, number: tuple[int, int], words: str) -> str:
        """The annotation that has come into focus: tag, which of those here, who, whether with a note, its text."""
        n, of = number
        head = name_of(codebook, rows.tag(slot))
        if of > 1 and self.level is not Level.OFF:
            head = tr("{tag}, {n} of {of} here", tag=head, n=n, of=of)
        shown = words if len(words) <= _QUOTED else words[:_QUOTED] + "…"
        return f"{self._fully(rows, slot, head)}: {shown}"

    def _entered(self, rows: Rows, codebook: Codebook, slot: int) -> str:
        """Which of all in the text it is, in their order."""
        order = rows.index.order
        n = int(np.flatnonzero(order == slot)[0]) + 1
        head = tr("in {tag}, {n} of {of}", tag=name_of(codebook, rows.tag(slot)), n=n, of=len(order))
        return self._fully(rows, slot, head)

    def _fully(self, rows: Rows, slot: int, head: str) -> str:
        if self.level is not Level.FULL:
            return head
        coder = self.coder_of(rows.id(slot))
        if coder:
            head = tr("{annotation}, by {coder}", annotation=head, coder=coder)
        return tr("{annotation}, with a note", annotation=head) if slot in rows.noted else head
