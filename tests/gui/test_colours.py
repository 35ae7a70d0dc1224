"""Mixing colours and moving them until they can be seen."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from rubricate.gui.colours import contrast, luminance, mixed, towards

COLOURS = st.builds(QColor, st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))


def test_luminance_of_black_and_white():
    assert luminance(QColor("#000000")) == 0
    assert luminance(QColor("#ffffff")) > 0.999


@given(COLOURS, COLOURS)
def test_contrast_has_no_order_and_lies_between_1_and_21(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.001


@given(COLOURS, COLOURS)
def test_a_mixture_ends_at_its_ends(one, other):
    assert mixed(one, other, 0).name() == one.name()
    assert mixed(one, other, 1).name() == other.name()


@given(COLOURS)
def test_a_colour_is_moved_until_it_has_the_contrast(colour):
    page, ink = QColor("#FFFDF8"), QColor("#221D18")
    assert contrast(towards(colour, ink, page, 5), page) >= 5


def test_a_colour_with_enough_contrast_stays():
    blue = QColor("#0052AB")
    assert towards(blue, QColor("#000000"), QColor("#ffffff"), 5).name() == blue.name()
