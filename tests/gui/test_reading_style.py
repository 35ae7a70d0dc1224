"""The reading type by settings, zoom and width."""

from pathlib import Path

from rubricate.gui.columns import WIDER_FROM
from rubricate.gui.reading_style import LARGER, WIDER_MEASURE, reading_style
from rubricate.settings import Settings


def test_it_is_larger_in_a_wide_window_and_spaced_where_wanted(tmp_path: Path) -> None:
    settings = Settings(tmp_path, wide_spacing=True)
    usual, wide = reading_style(settings, 110, WIDER_FROM - 1), reading_style(settings, 110, WIDER_FROM)
    assert (usual.zoom, usual.letters > 0) == (110, True)
    assert wide.measure == WIDER_MEASURE > usual.measure
    assert wide.face.size == usual.face.size * LARGER
