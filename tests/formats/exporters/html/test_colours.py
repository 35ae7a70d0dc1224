"""Colours of tags on pages: those of the themes, and own ones that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.exporters.html.colours import Palette, _known, contrast


@pytest.mark.parametrize("theme", ["light", "dark"])
@given(digits=st.binary(min_size=3, max_size=3))
def test_an_own_colour_is_moved_until_it_can_be_read(theme: str, digits: bytes) -> None:
    palette = Palette(theme)
    found = palette.tag(f"#{digits.hex()}")
    page, ink = _known(palette.roles["page"]), _known(palette.roles["text"])
    assert contrast(_known(found.line), page) >= 2.95  # colours are rounded to bytes
    assert contrast(ink, _known(found.tint)) >= 7 and contrast(_known(found.text), _known(found.tint)) >= 4.45


def test_names_of_the_palette_are_those_of_the_theme_and_nonsense_is_quiet() -> None:
    palette = Palette("light")
    assert palette.tag("blue").line == "#0B8DEF"
    assert palette.tag("#12345") == palette.tag("purple-ish") == palette.tag(palette.roles["text_muted"])
