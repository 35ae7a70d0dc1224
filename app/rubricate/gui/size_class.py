"""How much room the window has decides the layout; splitters and panels are remembered per class."""

from enum import Enum

WIDE_FROM = 1180
RAIL_FROM = 900


class SizeClass(Enum):
    """WIDE: three columns. RAIL: a rail at the left, panels in drawers. SMALL: panels in drawers alone."""

    WIDE = "wide"
    RAIL = "rail"
    SMALL = "small"

    @classmethod
    def of(cls, width: int) -> "SizeClass":
        """The class of a window that is `width` logical pixels wide."""
        if width >= WIDE_FROM:
            return cls.WIDE
        return cls.RAIL if width >= RAIL_FROM else cls.SMALL
