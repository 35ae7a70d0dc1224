"""How different two colours look: CAM02-UCS, in the viewing conditions of a screen (sRGB, average surround).

Luo, Cui, Li 2006, over CIECAM02. A distance of 1 is about what can just be seen.
"""

import math
from typing import Final

Triple = tuple[float, float, float]

_WHITE: Final[Triple] = (95.047, 100.0, 108.883)
_ADAPTING: Final = 64 / math.pi / 5  # cd/m2
_GROUND: Final = 20.0
_FACTOR, _EXPONENT, _NC = 1.0, 0.69, 1.0  # an average surround

_XYZ: Final = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_CAT02: Final = ((0.7328, 0.4296, -0.1624), (-0.7036, 1.6975, 0.0061), (0.0030, 0.0136, 0.9834))
_CAT02_BACK: Final = ((1.096124, -0.278869, 0.182745), (0.454369, 0.473533, 0.072098), (-0.009628, -0.005698, 1.015326))
_HPE: Final = ((0.38971, 0.68898, -0.07868), (-0.22981, 1.18340, 0.04641), (0.0, 0.0, 1.0))


def distance(one: Triple, other: Triple) -> float:
    """How far two opaque colours lie apart, each given as red, green and blue from 0 to 1."""
    return math.dist(_appearance(one), _appearance(other))


def parts_of(hexadecimal: str) -> Triple:
    """Red, green and blue of a #rrggbb. Raises ValueError for anything else."""
    if len(hexadecimal) != 7 or not hexadecimal.startswith("#"):
        raise ValueError(hexadecimal)
    red, green, blue = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _appearance(colour: Triple) -> Triple:
    """J', a', b' of a colour."""
    k = 1 / (5 * _ADAPTING + 1)
    level = 0.2 * k**4 * 5 * _ADAPTING + 0.1 * (1 - k**4) ** 2 * (5 * _ADAPTING) ** (1 / 3)
    n = _GROUND / _WHITE[1]
    induction = 0.725 * (1 / n) ** 0.2
    red, green, blue = _responses(_xyz(colour), level)
    a, b = red - 12 * green / 11 + blue / 11, (red + green - 2 * blue) / 9
    hue = math.atan2(b, a)
    white = _achromatic(_responses(_WHITE, level), induction)
    lightness = 100 * (_achromatic((red, green, blue), induction) / white) ** (_EXPONENT * (1.48 + math.sqrt(n)))
    eccentricity = (math.cos(hue + 2) + 3.8) / 4
    t = 50000 / 13 * _NC * induction * eccentricity * math.hypot(a, b) / (red + green + 21 * blue / 20)
    chroma = t**0.9 * math.sqrt(lightness / 100) * (1.64 - 0.29**n) ** 0.73
    colourfulness = math.log(1 + 0.0228 * chroma * level**0.25) / 0.0228
    return 1.7 * lightness / (1 + 0.007 * lightness), colourfulness * math.cos(hue), colourfulness * math.sin(hue)


def _xyz(colour: Triple) -> Triple:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    x, y, z = _times(_XYZ, (linear[0], linear[1], linear[2]))
    return 100 * x, 100 * y, 100 * z


def _responses(xyz: Triple, level: float) -> Triple:
    """Of the three kinds of cones, adapted to the white of the screen."""
    degree = _FACTOR * (1 - 1 / 3.6 * math.exp((-_ADAPTING - 42) / 92))
    cones, white = _times(_CAT02, xyz), _times(_CAT02, _WHITE)
    adapted = [c * (_WHITE[1] * degree / w + 1 - degree) for c, w in zip(cones, white, strict=True)]
    x, y, z = _times(_HPE, _times(_CAT02_BACK, (adapted[0], adapted[1], adapted[2])))
    return _squeezed(x, level), _squeezed(y, level), _squeezed(z, level)


def _squeezed(response: float, level: float) -> float:
    part = (level * abs(response) / 100) ** 0.42
    return math.copysign(400 * part / (part + 27.13), response) + 0.1


def _achromatic(responses: Triple, induction: float) -> float:
    red, green, blue = responses
    return (2 * red + green + blue / 20 - 0.305) * induction


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    x, y, z = (sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z
