"""Everything that the painter needs to know about a page, and nothing else: the screen and the printer give one."""

from dataclasses import dataclass, field

from rubricate.gui.page.brackets import Brackets
from rubricate.gui.page.document import Matter
from rubricate.gui.page.geometry import Geometry
from rubricate.gui.page.numbering import Numbering
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.style import PageStyle, Surface
from rubricate.gui.showing import EVERYTHING, Showing

Reach = tuple[int, int]  # UTF-16 places [start, end)


@dataclass(slots=True)
class Scene:
    """One document as it is to be painted. Places are UTF-16, lengths document pixels.

    `surface` is as laid out: mirrored for a right-to-left text.

    `edges` is the annotation that is being resized, where it would be now; `picked` are those chosen to be changed
    together; `hits` are what was found, `hit` the current one's number.
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
    is_vector: bool = False

    def shows(self, slot: int) -> bool:
        """Whether an annotation is shown."""
        return self.showing.is_whole or self.showing.shows(self.rows.tag(slot))
