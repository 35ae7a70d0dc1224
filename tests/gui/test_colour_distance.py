"""CAM02-UCS against the figures that the palette was chosen by."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from rubricate import resources
from rubricate.gui.colour_distance import distance
from rubricate.gui.theme import Theme


@pytest.mark.parametrize(
    ("name", "first", "least"), [("light", 4, 41.0), ("light", 8, 16.1), ("dark", 4, 32.4), ("dark", 12, 13.6)]
)
def test_the_palette_is_as_far_apart_as_it_was_chosen_to_be(name: str, first: int, least: float, qapp: object) -> None:
    theme = Theme.load(name)
    lines = [theme.look(*resources.tag_look(n + 1), "").line for n in range(first)]
    assert round(min(distance(*pair) for pair in combinations(lines, 2)), 1) == least


def test_a_distance_is_one() -> None:
    black, white, red = QColor("black"), QColor("white"), QColor("red")
    assert distance(red, red) == 0
    assert distance(black, white) == pytest.approx(distance(white, black))
    assert distance(black, white) == pytest.approx(100, abs=1)
