import pytest
from pytestqt.qtbot import QtBot

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.material import a_page, added, an_id, annotation, loaded, step

LINE = "a line of words that is not long\n"


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = a_page()
    qtbot.addWidget(page)
    page.resize(776, 600)
    return page


def lanes(page: Page, first: int = 0, last: int = 10_000) -> dict[int, int]:
    last = min(last, len(page.matter.blocks) - 1)
    return {bracket.slot: bracket.lane for bracket in page.sheet.brackets.of_blocks(first, last)[0]}


def test_the_shortest_stands_next_to_the_text(page: Page) -> None:
    loaded(page, LINE, [(0, 20, "claim"), (2, 6, "quote"), (0, 12, "opinion")])
    assert lanes(page) == {1: 0, 2: 1, 0: 2}


def test_those_on_different_lines_share_a_lane(page: Page) -> None:
    loaded(page, LINE * 3, [(0, 6, "claim"), (40, 46, "quote"), (70, 76, "quote")])
    assert set(lanes(page).values()) == {0}


def test_a_lane_does_not_depend_on_what_is_in_sight(page: Page) -> None:
    n = len(LINE)
    rows = [(n * k, n * k + n + 5 + k % 7, "claim") for k in range(0, 60, 1)]
    loaded(page, LINE * 80, rows)
    seen: dict[int, int] = {}
    for first in (50, 7, 30, 0):
        seen |= lanes(page, first, first + 3)
    fresh = loaded(page, LINE * 80, rows)
    whole = lanes(fresh)
    assert seen == {slot: whole[slot] for slot in seen}


def test_more_than_five_become_a_number(page: Page) -> None:
    loaded(page, LINE, [(0, 5 + n, "claim") for n in range(8)])
    brackets, spares = page.sheet.brackets.of_blocks(0, 0)
    assert len(brackets) == 5
    assert [len(spare.slots) for spare in spares] == [3]


def test_one_over_many_blocks_stands_outermost_and_bars_its_lane(page: Page) -> None:
    n = len(LINE)
    loaded(page, LINE * 20, [(0, 15 * n, "claim"), *((n, n + 4 + k, "quote") for k in range(5))])
    found = lanes(page)
    assert found[0] == 4
    assert sorted(found[slot] for slot in found if slot != 0) == [0, 1, 2, 3]


def test_a_new_one_changes_its_cluster_alone(page: Page) -> None:
    n = len(LINE)
    loaded(page, LINE * 20, [(0, 20, "claim"), (10 * n, 10 * n + 20, "claim")])
    lanes(page)
    page.apply(added("new", Span(2, 6)))
    assert lanes(page) == {0: 1, 1: 0, 2: 0}
    gone = annotation("new", Span(2, 6))
    page.apply(step(Change(gone, None)))
    assert lanes(page) == {0: 0, 1: 0}
    assert page.rows.slot(an_id("new")) is None
