from hypothesis import given
from hypothesis import strategies as st

from rubricate.gui.page.style import LEFT, RIGHT, ZOOMS, next_zoom, surface_for
from tests.gui.page.material import a_style


def test_sizes_at_100_per_cent_are_those_of_the_face() -> None:
    style = a_style()
    assert (style.size, style.line, style.measure) == (18, 30, 590)


def test_zoom_stays_between_its_ends() -> None:
    assert a_style().zoomed(1000).zoom == ZOOMS[-1]
    assert a_style().zoomed(3).zoom == ZOOMS[0]
    assert [next_zoom(100, 1), next_zoom(100, -1), next_zoom(300, 1), next_zoom(80, -1)] == [110, 90, 300, 80]
    assert next_zoom(103, 1) == 110
    assert next_zoom(103, -1) == 100


@given(st.integers(420, 3000), st.sampled_from(ZOOMS))
def test_the_column_fits_into_the_viewport(available: int, zoom: int) -> None:
    surface = surface_for(a_style(zoom=zoom), available)
    assert surface.width <= available
    assert surface.right == RIGHT
    assert surface.measure <= round(590 * zoom / 100)


def test_a_wide_window_has_the_whole_measure_and_margins() -> None:
    surface = surface_for(a_style(), 1200)
    assert (surface.left, surface.measure, surface.right) == (LEFT, 590, RIGHT)
    assert surface.mirrored().left == RIGHT
