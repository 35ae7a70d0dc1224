"""What holds at a place of an RTF file and is given back when its group ends."""

from dataclasses import dataclass, field, replace

from rubricate.formats.looks import PLAIN, Look


@dataclass(slots=True)
class Field:
    """A field whose instruction was met: its address, or that it is the number of a page."""

    code: str = ""


@dataclass(slots=True)
class Gathered:
    """The words of a group that are looked at when it ends."""

    kind: str
    words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """`silent` is for groups that are no text; `into` gathers the words of one that is looked at later."""

    look: Look = PLAIN
    font: int | None = None
    skip: int = 1  # how many characters follow a number of Unicode for programs that don't know it
    silent: bool = False
    deleted: bool = False
    into: Gathered | None = None
    field: Field | None = None
    address: str = ""
    starred: bool = False
    first: bool = True  # nothing was met in the group yet

    def inner(self) -> "State":
        """The state in which a group within this one begins."""
        return replace(self, starred=False, first=True)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What holds for the paragraph; `\\pard` makes a new one, and the end of a group gives the one before back."""

    style: int = 0
    level: int | None = None
    in_table: bool = False
    depth: int = 0  # of its list
