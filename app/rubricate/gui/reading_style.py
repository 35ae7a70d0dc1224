"""How the reading type is set for this person in a window of this width."""

from dataclasses import replace
from typing import Final

from rubricate.gui.columns import WIDER_FROM
from rubricate.gui.page.style import PageStyle
from rubricate.gui.theme import load_family, reading_font
from rubricate.settings import Settings

LARGER: Final = 10 / 9  # on a large screen 18 pixels become 20
WIDER_MEASURE: Final = 660


def reading_style(settings: Settings, zoom: int, width: int) -> PageStyle:
    """Font and spacing of the settings at a zoom in per cent; larger in a wide window."""
    face = reading_font(settings.reading)
    load_family(face.family)
    style = PageStyle(face, zoom=zoom).spaced(settings.wide_spacing)
    if width < WIDER_FROM:
        return style
    return replace(style, face=replace(face, size=face.size * LARGER, line=face.line * LARGER), measure=WIDER_MEASURE)
