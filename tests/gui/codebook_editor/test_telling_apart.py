"""How well tags are told apart: the palette's own figures, and colours that are too near."""

from dataclasses import replace
from itertools import combinations
from uuid import UUID

import pytest
from PySide6.QtGui import QColor

from rubricate import resources
from rubricate.core.codebook import Tag
from rubricate.gui.codebook_editor.colour_vision import VISIONS, seen
from rubricate.gui.codebook_editor.telling_apart import PRINT, judged
from rubricate.gui.colour_distance import distance
from rubricate.gui.theme import Theme


def tag(n: int) -> Tag:
    colour, pattern = resources.tag_look(n)
    return Tag(UUID(int=n), f"tag {n}", n, colour, pattern, chr(64 + n))


@pytest.mark.parametrize(
    ("vision", "four", "twelve"),
    [("typical", 41.0, 16.1), ("deuteranopia", 29.2, 10.8), ("protanopia", 32.0, 10.8), ("tritanopia", 31.5, 10.1)],
)
def test_the_lines_of_the_palette_are_as_far_apart_as_they_were_chosen_to_be(
    theme: Theme, vision: str, four: float, twelve: float
) -> None:
    lines = [seen(theme.tag(tag(n)).line, vision) for n in range(1, 13)]
    assert min(distance(a, b) for a, b in combinations(lines[:4], 2)) == pytest.approx(four, abs=0.06)
    assert min(distance(a, b) for a, b in combinations(lines, 2)) == pytest.approx(twelve, abs=0.06)


def test_the_palette_is_clear_to_everybody(theme: Theme) -> None:
    tags = [tag(n) for n in range(1, 13)]
    for one in tags:
        others = [other for other in tags if other is not one]
        assert [judgement.near for judgement in judged(one, others, theme)] == [()] * 5


def test_near_colours_and_equal_patterns_are_named(theme: Theme) -> None:
    one = tag(1)
    near = replace(tag(2), colour=theme.tag(one).line.name(), pattern=one.pattern)
    found = {judgement.vision: judgement.near for judgement in judged(one, [near, tag(3)], theme)}
    assert found == {**dict.fromkeys(VISIONS, ("tag 2",)), PRINT: ("tag 2",)}


def test_red_and_green_look_alike_to_the_green_blind() -> None:
    one, other = QColor.fromRgb(178, 90, 40), QColor.fromRgb(120, 120, 40)
    assert distance(seen(one, "deuteranopia"), seen(other, "deuteranopia")) < distance(one, other) / 2
