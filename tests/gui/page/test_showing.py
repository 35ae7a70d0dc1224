"""Which tags each way of showing marks leaves out."""

import pytest

from rubricate.gui.page import Display, Showing
from tests.gui.page.material import TAGS

ONE, OTHER = TAGS[0].id, TAGS[1].id


@pytest.mark.parametrize(
    ("showing", "one", "other"),
    [
        (Showing(), True, True),
        (Showing(Display.PRINT), True, True),
        (Showing(Display.NONE), False, False),
        (Showing(Display.CHOSEN), True, True),
        (Showing(Display.CHOSEN, hidden=frozenset({ONE})), False, True),
        (Showing(Display.ALL, hidden=frozenset({ONE})), True, True),
        (Showing(Display.FOCUS, tag=ONE), True, False),
        (Showing(Display.FOCUS), True, True),
    ],
)
def test_what_is_shown(showing: Showing, one: bool, other: bool) -> None:
    assert (showing.shows(ONE), showing.shows(OTHER)) == (one, other)
    assert showing.is_whole == (one and other)
