"""How much room decides the layout."""

import pytest

from rubricate.gui.size_class import SizeClass


@pytest.mark.parametrize(
    ("width", "expected"),
    [(1920, SizeClass.WIDE), (1366, SizeClass.WIDE), (1024, SizeClass.RAIL), (800, SizeClass.SMALL)],
)
def test_classes(width: int, expected: SizeClass) -> None:
    assert SizeClass.of(width) is expected
