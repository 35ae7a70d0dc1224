import pytest

from rubricate.gui.page import metrics
from rubricate.gui.page.geometry import BASELINE, LANES
from rubricate.gui.page.style import ZOOMS
from tests.gui.page.material import a_style

WIDTH = 2


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("face", ["serif", "sans", "legible"])
def test_three_lanes_fit_between_two_lines_of_text(face: str, zoom: int) -> None:
    style = a_style(face, zoom=zoom)
    lowest = metrics.lane(style.size, LANES - 1, style.line) + WIDTH / 2
    next_tint = style.line + metrics.tint_top(style.size, 0)
    assert lowest <= next_tint + 0.5
    assert metrics.lane(style.size, 0, style.line) - WIDTH / 2 >= metrics.tint_bottom(style.size)


def test_lanes_do_not_touch_each_other() -> None:
    for em, height in ((14, 24), (18, 30), (31, 40), (54, 90)):
        assert metrics.lane(em, 1, height) - metrics.lane(em, 0, height) > WIDTH


def test_a_shorter_ones_tint_lies_lower_and_the_ring_is_around_all() -> None:
    assert metrics.tint_top(18, 0) < metrics.tint_top(18, 1) < metrics.tint_top(18, 2) < 0
    assert metrics.ring_top(18) < metrics.selection_top(18) < metrics.tint_top(18, 0)
    assert metrics.ring_bottom(18) > metrics.lane(18, 1, 30) + WIDTH / 2
    assert metrics.ring_bottom(18) < 30 * BASELINE
