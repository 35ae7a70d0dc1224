"""Which marks of a page are shown, and how."""

from dataclasses import dataclass
from enum import Enum
from typing import Final
from uuid import UUID

from rubricate.core.codebook import Codebook


class Display(Enum):
    """The ways of showing marks, in the order of F7."""

    ALL = "all"
    CHOSEN = "chosen"
    FOCUS = "focus"
    NONE = "none"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Showing:
    """One of the ways with what it needs: the tags that CHOSEN leaves out, and the tag that FOCUS shows alone.

    `tag` is that of the annotation in focus, or of the last one that was; before there was any, FOCUS shows all.
    """

    display: Display = Display.ALL
    hidden: frozenset[UUID] = frozenset()
    tag: UUID | None = None

    @property
    def is_whole(self) -> bool:
        """Whether no tag is left out."""
        if self.display is Display.CHOSEN:
            return not self.hidden
        return self.display in (Display.ALL, Display.PRINT) or (self.display is Display.FOCUS and self.tag is None)

    def shows(self, tag_id: UUID) -> bool:
        """Whether the annotations of a tag are shown."""
        if self.display is Display.CHOSEN:
            return tag_id not in self.hidden
        if self.display is Display.FOCUS:
            return self.tag is None or tag_id == self.tag
        return self.display is not Display.NONE


EVERYTHING: Final = Showing()


def branch(codebook: Codebook, tag_id: UUID) -> frozenset[UUID]:
    """A tag with all that stand below it: they are shown and hidden together."""
    found = {tag_id}
    for tag in codebook.ordered():  # a parent comes before what stands below it
        if tag.parent_id in found:
            found.add(tag.id)
    return frozenset(found)
