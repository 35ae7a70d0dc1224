"""Everything that the painter needs to know about a page, and nothing else: the screen and the printer give one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from rubricate.gui.page.brackets import Brackets
from rubricate.gui.page.document import Matter
from rubricate.gui.page.geometry import Geometry
from rubricate.gui.page.link_marks import LinkMarks
from rubricate.gui.page.numbering import Numbering
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.style import PageStyle, Surface
from rubricate.gui.showing import EVERYTHING, Showing

Reach = tuple[int, int]  # UTF-16 places [start, end)


@dataclass(frozen=True, slots=True)
class UnitSign:
    """The sentence or paragraph that one is at; `is_inside`: words are marked within it."""

    reach: Reach
    is_inside: bool = False


@dataclass(slots=True)
class Scene:
    """One document as it is to be painted. Places are UTF-16, lengths document pixels.

    `surface` is as laid out: mirrored for a right-to-left text.

    `edges` is the annotation that is being resized, where it would be now; `picked` are those chosen to be changed
    together; `hits` are what was found, `hit` the current one's number; `unit` is the sentence or paragraph one is at;
    `ends` are where sentences end, if that is to be seen.
    """

    matter: Matter
    style: PageStyle
    surface: Surface
    geometry: Geometry
    rows: Rows
    brackets: Brackets
    selection: Reach | None = None
    focus: int | None = None
    hover: int | None = None
    edges: Reach | None = None
    hits: list[Reach] = field(default_factory=list)
    hit: int = -1
    picked: frozenset[int] = frozenset()
    showing: Showing = EVERYTHING
    numbering: Numbering | None = None
    flashed: int | None = None
    links: LinkMarks | None = None
    link_from: int | None = None
    link_to: int | QPointF | None = None
    unit: UnitSign | None = None
    ends: Sequence[int] = ()
    is_vector: bool = False

    def shows(self, slot: int) -> bool:
        """Whether an annotation is shown."""
        return self.showing.is_whole or self.showing.shows(self.rows.tag(slot))
