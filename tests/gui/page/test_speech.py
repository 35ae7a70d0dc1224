"""What is said by itself, at each level."""

import pytest

from rubricate.gui.page.document import Matter
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.speech import Level, Speech, level_of
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import CODEBOOK, columns

ROWS = Rows(Matter.of(TEXT), columns(((50, 70, "quote"), (4, 11, "claim"), (4, 20, "opinion")), (1,)))


def speech(level: Level) -> Speech:
    return Speech(level, lambda _id: "Ana")


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (Level.OFF, ""),
        (Level.BRIEF, "in claim, 2 of 3"),
        (Level.FULL, "in claim, 2 of 3, by Ana, with a note"),
    ],
)
def test_coming_into_an_annotation(level: Level, words: str) -> None:
    assert speech(level).crossing(ROWS, CODEBOOK, [1], []) == words


def test_coming_into_two_at_once_and_out_of_them() -> None:
    assert speech(Level.BRIEF).crossing(ROWS, CODEBOOK, [1, 2], [0]) == "in claim, 2 of 3; in opinion, 1 of 3"
    assert speech(Level.BRIEF).crossing(ROWS, CODEBOOK, [], [1, 2]) == ""
    assert speech(Level.FULL).crossing(ROWS, CODEBOOK, [], [1, 2]) == "out of claim, opinion"
    assert speech(Level.FULL).crossing(ROWS, CODEBOOK, [], []) == ""
    assert speech(Level.FULL).crossing(ROWS, CODEBOOK, [], [99]) == "", "one that was removed meanwhile"


def test_one_coder_need_not_be_named() -> None:
    assert Speech(Level.FULL).crossing(ROWS, CODEBOOK, [0], []) == "in quote, 3 of 3"


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (Level.OFF, "claim: council"),
        (Level.BRIEF, "claim, 2 of 3 here: council"),
        (Level.FULL, "claim, 2 of 3 here, by Ana, with a note: council"),
    ],
)
def test_what_a_key_brings_into_focus_is_said_at_each_level(level: Level, words: str) -> None:
    assert speech(level).in_focus(ROWS, CODEBOOK, 1, (2, 3), "council") == words


def test_a_long_text_is_cut() -> None:
    assert len(Speech().in_focus(ROWS, CODEBOOK, 1, (1, 1), "x" * 1000)) < 120


def test_a_level_that_there_is_not_is_the_full_one() -> None:
    assert level_of("brief") is Level.BRIEF
    assert level_of("loud") is Level.FULL
