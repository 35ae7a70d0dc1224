import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from rubricate.gui.page import Page
from rubricate.gui.page.geometry import Geometry
from tests.gui.page.material import a_page, loaded

WORDS = "words of a paragraph that is long enough to break over a few lines of the page " * 4


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = a_page()
    qtbot.addWidget(page)
    page.resize(776, 600)
    return page


def test_a_line_knows_its_letters_and_its_box(page: Page) -> None:
    loaded(page, WORDS + "\nlast")
    frame = page.sheet.geometry.frame(0)
    assert len(frame.lines) > 3
    assert frame.lines[0].start == 0
    assert all(a.end == b.start for a, b in zip(frame.lines, frame.lines[1:], strict=False))
    assert all(line.bottom - line.top == 30 for line in frame.lines)
    assert frame.lines[1].base - frame.lines[0].base == 30
    assert page.text[frame.lines[0].words - 1] != " " == page.text[frame.lines[0].words]


def test_an_annotation_over_two_lines_has_two_pieces_and_two_true_ends(page: Page) -> None:
    loaded(page, WORDS, [(10, 120, "claim")])
    pieces = page.sheet.geometry.pieces(0)
    assert [piece.line for piece in pieces] == [0, 1]
    assert pieces[0].first is not None
    assert pieces[0].last is None
    assert pieces[-1].first is None
    assert pieces[-1].last is not None


def test_longest_first_and_shorter_ones_deeper(page: Page) -> None:
    loaded(page, WORDS, [(0, 9, "claim"), (0, 40, "quote"), (20, 24, "opinion")])
    pieces = page.sheet.geometry.pieces(0)
    assert [(piece.slot, piece.depth, piece.lane) for piece in pieces] == [(1, 0, 1), (0, 1, 0), (2, 1, 0)]


def test_the_fourth_at_one_place_has_no_lane(page: Page) -> None:
    loaded(page, WORDS, [(0, 10 + n, "claim") for n in range(5)])
    lanes = {piece.slot: piece.lane for piece in page.sheet.geometry.pieces(0)}
    assert lanes == {0: 0, 1: 1, 2: 2, 3: 3, 4: 3}


def test_mixed_directions_give_several_stretches(page: Page) -> None:
    text = "The word שלום עולם and more"
    start = text.index("שלום")
    loaded(page, text, [(start + 2, start + 13, "claim")])
    (piece,) = page.sheet.geometry.pieces(0)
    assert len(piece.stretches) > 1
    assert all(left < right for left, right in piece.stretches)


def test_true_ends_lie_where_the_letters_begin_and_end_in_their_direction(page: Page) -> None:
    text = "שלום abc"
    loaded(page, text, [(0, 4, "claim"), (5, 8, "quote")])
    hebrew, latin = sorted(page.sheet.geometry.pieces(0), key=lambda piece: piece.slot)
    line = page.sheet.geometry.frame(0).lines[0]
    ((left, right),) = hebrew.stretches
    assert right == pytest.approx(line.right, abs=1)
    assert (hebrew.first, hebrew.last) == (pytest.approx(right, abs=1), pytest.approx(left, abs=1))
    ((left, right),) = latin.stretches
    assert (latin.first, latin.last) == (pytest.approx(left, abs=1), pytest.approx(right, abs=1))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.integers(0, len(WORDS) - 1))
def test_the_point_of_a_place_leads_back_to_it(page: Page, place: int) -> None:
    if page.text != WORDS:
        loaded(page, WORDS)
    geometry = page.sheet.geometry
    line, x = geometry.x_of(place)
    assert geometry.place_at(0, x, line.base) == place
    if place < line.words:
        assert geometry.place_at(0, x + 1, line.base, on_letter=True) == place


def test_beside_the_letters_there_is_no_letter(page: Page) -> None:
    loaded(page, "short")
    line = page.sheet.geometry.frame(0).lines[0]
    assert page.sheet.geometry.place_at(0, line.right + 5, line.base, on_letter=True) == -1
    assert page.sheet.geometry.place_at(0, line.right + 5, line.base) == 5


def test_an_empty_text_has_one_line(page: Page) -> None:
    loaded(page, "")
    assert len(page.sheet.geometry.frame(0).lines) == 1
    assert page.sheet.geometry.pieces(0) == ()


def test_no_more_than_a_few_hundred_blocks_are_kept(page: Page) -> None:
    loaded(page, "line\n" * 1000, [(5 * n, 5 * n + 4, "claim") for n in range(1000)])
    geometry: Geometry = page.sheet.geometry
    for number in range(1000):
        geometry.pieces(number)
    assert len(geometry._frames) <= 400
    assert len(geometry._pieces) <= 400
