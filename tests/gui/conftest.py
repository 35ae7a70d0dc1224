"""What the tests of the window share."""

import pytest

from rubricate.gui.theme import Theme


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme.load("light")
