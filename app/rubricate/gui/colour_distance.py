"""How different two colours of Qt look: `core.colour_distance`, where 1 is about what can just be seen."""

from PySide6.QtGui import QColor

from rubricate.core import colour_distance


def distance(one: QColor, other: QColor) -> float:
    """How far two opaque colours lie apart."""
    return colour_distance.distance(_parts(one), _parts(other))


def _parts(colour: QColor) -> colour_distance.Triple:
    return colour.redF(), colour.greenF(), colour.blueF()
