"""Where things stand around a baseline. `em` is the size of the letters; all values in pixels, down is positive."""

from typing import Final

TINT_ABOVE: Final = 0.80
TINT_BELOW: Final = 0.27
INSET: Final = 0.17
RIM: Final = 0.7  # around a shorter one's tint
RADIUS: Final = 3.0
TICK: Final = 4.0
HANDLE: Final = 3.5  # radius of the dot of a selection's end
RING: Final = 2.0
THIN_RING: Final = 1.5
GAP: Final = 24  # between the text and the first bracket
LANE: Final = 17
CHIP: Final = 16
SPARE: Final = 20  # of "+12" beside the outermost lane
FOOT: Final = 4
REACH: Final = 24  # how far outside a line anything of it is painted
_FIRST_LANE: Final = 1.5
_PITCH: Final = 4.0
_CLOSEST: Final = 3.0
_SMALLEST: Final = 0.75
_LARGEST: Final = 1.5
_BODY: Final = 18


def tint_top(em: float, depth: int) -> float:
    """Where a tint begins; a shorter annotation's lies lower."""
    return (INSET * depth - TINT_ABOVE) * em


def tint_bottom(em: float) -> float:
    return TINT_BELOW * em


def lane(em: float, number: int, height: float) -> float:
    """The middle of an underline lane in lines of this height.

    Three lanes end where the next line's tint begins; in tight lines they stand as close as they can be told apart.
    """
    scale = max(_SMALLEST, min(em / _BODY, _LARGEST))
    room = height - (TINT_ABOVE + TINT_BELOW) * em - _FIRST_LANE * scale - 1
    pitch = max(_CLOSEST, min(_PITCH * scale, room / 2))
    return TINT_BELOW * em + _FIRST_LANE * scale + pitch * number


def selection_top(em: float) -> float:
    return -0.92 * em


def selection_bottom(em: float) -> float:
    return 0.32 * em


def ring_top(em: float) -> float:
    return -1.0 * em


def ring_bottom(em: float) -> float:
    """Below the underlines."""
    return 0.84 * em
