"""Which way words run."""

import pytest
from PySide6.QtCore import Qt

from rubricate.gui.directions import direction_of


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("«قالت» ada", Qt.LayoutDirection.RightToLeft),
        ("12 – Ada", Qt.LayoutDirection.LeftToRight),
        ("", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_it_runs_as_its_first_letter_says(text: str, direction: Qt.LayoutDirection) -> None:
    assert direction_of(text) == direction
