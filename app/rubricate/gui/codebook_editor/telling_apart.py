"""How well a tag's line can be told from those of the others, by several kinds of colour vision and without colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QColor

from rubricate.core.codebook import Tag
from rubricate.gui.codebook_editor.colour_vision import VISIONS, seen
from rubricate.gui.colour_distance import distance
from rubricate.gui.theme import Theme

NEAR: Final = 8.0  # CAM02-UCS: nearer than this, two lines are hard to tell apart
PRINT: Final = "print"


@dataclass(frozen=True, slots=True)
class Judgement:
    """How it is with one vision, a key of VISIONS, or in black-and-white print: the names of those it is near to."""

    vision: str
    near: tuple[str, ...]


def judged(tag: Tag, others: Sequence[Tag], theme: Theme) -> list[Judgement]:
    """One judgement for each kind of vision, and one for print, where pattern and letter tell tags apart."""
    line = theme.tag(tag).line.name()
    lines = [(other.name, theme.tag(other).line.name()) for other in others]
    found = []
    for vision in VISIONS:
        near = [name for name, other in lines if _is_near(line, other, vision)]
        found.append(Judgement(vision, tuple(near)))
    same = tuple(other.name for other in others if other.pattern == tag.pattern)
    return [*found, Judgement(PRINT, same)]


@cache
def _is_near(one: str, other: str, vision: str) -> bool:
    """Of two colours as "#rrggbb"; most tags share the few of the palette."""
    return distance(seen(QColor(one), vision), seen(QColor(other), vision)) < NEAR
