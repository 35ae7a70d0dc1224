"""A label that shortens its words."""

import pytest
from pytestqt.qtbot import QtBot

from rubricate.gui.eliding import ElidingLabel

WORDS = "A title that is longer than most of the room that there is"


@pytest.fixture
def label(qtbot: QtBot) -> ElidingLabel:
    label = ElidingLabel("title")
    qtbot.addWidget(label)
    label.setText(WORDS)
    label.resize(label.sizeHint())
    label.show()
    return label


def test_with_room_all_is_shown_and_no_tooltip_repeats_it(label: ElidingLabel) -> None:
    label.grab()
    assert label.toolTip() == ""


def test_without_room_the_tooltip_has_the_whole(label: ElidingLabel) -> None:
    whole = label.grab().toImage()
    label.resize(120, label.height())
    label.grab()
    assert label.toolTip() == WORDS
    label.resize(label.sizeHint())
    assert label.grab().toImage() == whole
    assert label.toolTip() == ""


def test_it_asks_for_all_it_would_like_and_insists_on_little(label: ElidingLabel) -> None:
    assert label.sizeHint().width() > 200
    assert label.minimumSizeHint().width() < 40


def test_markup_in_a_title_is_shown_as_it_stands(label: ElidingLabel) -> None:
    label.setText("<b>A</b>")
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance("<b>A</b>")
