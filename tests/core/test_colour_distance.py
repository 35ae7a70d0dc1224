"""CAM02-UCS without Qt; the palette's figures are tested through it in tests/gui."""

import pytest

from rubricate.core.colour_distance import distance, parts_of


def test_a_distance_is_one() -> None:
    black, white = parts_of("#000000"), parts_of("#FFFFFF")
    assert distance(white, white) == 0
    assert distance(black, white) == pytest.approx(distance(white, black))
    assert distance(black, white) == pytest.approx(100, abs=1)


def test_blue_and_teal_of_the_palette_are_apart() -> None:
    assert distance(parts_of("#0B8DEF"), parts_of("#348F81")) > 16


@pytest.mark.parametrize("words", ["blue", "#fff", "#12345g", ""])
def test_what_is_no_colour_is_refused(words: str) -> None:
    with pytest.raises(ValueError):
        parts_of(words)
