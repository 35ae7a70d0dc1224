"""Which tags each way of showing marks leaves out."""

from dataclasses import replace

import pytest

from rubricate.core.codebook import Codebook
from rubricate.gui.page import Display, Showing
from rubricate.gui.showing import branch
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


def test_a_branch_is_a_tag_with_all_below_it() -> None:
    child, grandchild = replace(TAGS[1], parent_id=ONE), replace(TAGS[2], parent_id=OTHER)
    book = Codebook([TAGS[0], child, grandchild, TAGS[3]])
    assert branch(book, ONE) == {ONE, OTHER, TAGS[2].id}
    assert branch(book, OTHER) == {OTHER, TAGS[2].id}
    assert branch(book, TAGS[3].id) == {TAGS[3].id}
