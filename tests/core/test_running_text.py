"""How well sentences are found in running text: boundary F1 of each language, over invented news items.

tests/core/running has one paragraph a line and ¦ where a sentence ends. Unlike the hard cases of tests/core/sentences a
line here may go wrong; what holds is the share. `pytest -rP` prints the figures.
"""

from pathlib import Path

import pytest

from rubricate.core.languages import known
from rubricate.core.units import cut

HERE = Path(__file__).parent / "running"
MARK = "¦"
BOUND = 0.95
MEAN = 0.975
FEWEST = 15  # boundaries within paragraphs


def found_and_wanted(code: str) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Ends within paragraphs as (line, letters before it that are no white space)."""
    found: set[tuple[int, int]] = set()
    wanted: set[tuple[int, int]] = set()
    for number, line in enumerate((HERE / f"{code}.txt").read_text("utf-8").splitlines()):
        pieces = line.split(MARK)
        body = "".join(pieces)
        for n in range(1, len(pieces)):
            wanted.add((number, len("".join("".join(pieces[:n]).split()))))
        for end in cut(body, code, wrapped=False).sentences[1:-1:2]:
            found.add((number, len("".join(body[:end].split()))))
    return found, wanted


def score(found: set[tuple[int, int]], wanted: set[tuple[int, int]]) -> float:
    return 2 * len(found & wanted) / (len(found) + len(wanted))


@pytest.mark.parametrize("code", known())
def test_the_share_that_is_right_holds(code: str) -> None:
    found, wanted = found_and_wanted(code)
    missed, many = sorted(wanted - found), sorted(found - wanted)
    print(f"{code}: F1 {score(found, wanted):.3f}, {len(wanted)} ends; missed {missed}, too many {many}")
    assert len(wanted) >= FEWEST
    assert score(found, wanted) >= BOUND, (missed, many)


def test_so_does_the_mean_of_all_languages() -> None:
    assert sum(score(*found_and_wanted(code)) for code in known()) / len(known()) >= MEAN


@pytest.mark.parametrize("code", known())
def test_a_headline_and_an_item_without_a_stop_are_sentences_of_their_own(code: str) -> None:
    text = (HERE / f"{code}.txt").read_text("utf-8").replace(MARK, "")
    units = cut(text, code, wrapped=False)
    first = text.index("\n")
    assert units.sentences[:2] == (0, first)
    assert set(units.paragraphs[::2]) <= set(units.sentences[::2])
