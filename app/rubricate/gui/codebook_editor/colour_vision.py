"""What a colour looks like to people who tell colours apart otherwise than most.

The model of Machado, Oliveira and Fernandes (2009) at its full strength, for linear sRGB.
"""

from typing import Final

from PySide6.QtGui import QColor

Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

TYPICAL: Final = "typical"
VISIONS: Final[dict[str, Matrix]] = {
    TYPICAL: ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(colour: QColor, vision: str) -> QColor:
    """An opaque colour as it looks with this vision, one of VISIONS."""
    linear = [_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF())]
    mixed = [sum(share * part for share, part in zip(row, linear, strict=True)) for row in VISIONS[vision]]
    red, green, blue = (_shown(part) for part in mixed)
    return QColor.fromRgbF(red, green, blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _shown(part: float) -> float:
    """Back to sRGB; what no screen can show becomes the nearest that it can."""
    part = min(1.0, max(0.0, part))
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
