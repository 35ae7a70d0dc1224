"""Contrast as WCAG 2 counts it, and the look of a colour that a user brings along."""

from PySide6.QtGui import QColor

_STEPS = 100


def luminance(colour: QColor) -> float:
    """Relative luminance: 0 for black, 1 for white."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours: 1 to 21, the order does not matter."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`share` (0 to 1) of the other colour in this one."""
    starts = (one.redF(), one.greenF(), one.blueF())
    ends = (other.redF(), other.greenF(), other.blueF())
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in zip(starts, ends, strict=True)))


def towards(colour: QColor, end: QColor, against: QColor, least: float) -> QColor:
    """The colour, moved towards `end` only as far as it must be to have `least` contrast against another.

    `end` itself where nothing before it does.
    """
    for step in range(_STEPS):
        found = mixed(colour, end, step / _STEPS)
        if contrast(found, against) >= least:
            return found
    return QColor(end)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
