"""The hard cases of each language: tests/core/sentences, one paragraph a line, ¦ where a sentence ends."""

import hashlib
from pathlib import Path

import pytest

from rubricate.core.languages import known
from rubricate.core.sentences import joins, skip_space, skip_space_back, splitter
from rubricate.core.units import cut

HERE = Path(__file__).parent / "sentences"
MARK = "¦"
CASES = [(path.stem, line) for path in sorted(HERE.glob("*.txt")) for line in path.read_text("utf-8").splitlines()]
# The boundaries of the corpus above by version of the rules. A moved boundary is a new version; a hash changes with
# lines that are added to the corpus, and with nothing else.
CORPUS = {1: "849385a52ae9d34abc80d52255a75dc498c605d705d72d1726a3d3bf54440389"}


def pieces(body: str, flat: tuple[int, ...]) -> list[str]:
    return [body[a:b] for a, b in zip(flat[::2], flat[1::2], strict=True)]


@pytest.mark.parametrize(("code", "line"), CASES)
def test_sentences(code: str, line: str) -> None:
    wanted = [part.strip() for part in line.split(MARK)]
    body = line.replace(MARK, "")
    assert pieces(body, cut(body, code).sentences) == wanted


def test_every_language_with_lists_has_cases() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} == set(known())
    assert all(sum(code == name for code, _ in CASES) >= 15 for name in known())


def test_boundaries_of_the_version_never_move() -> None:
    digest = hashlib.sha256()
    for code, line in CASES:
        units = cut(line.replace(MARK, ""), code)
        digest.update(repr((code, units.sentences, units.paragraphs)).encode())
    assert digest.hexdigest() == CORPUS[units.version]


def test_white_space_that_carries_a_mark_is_none() -> None:
    assert skip_space("a  \u0301b", 1, 5) == 2
    assert skip_space("a  b", 1, 4) == 3
    assert skip_space_back("a \xa0b", 3, 0) == 1


@pytest.mark.parametrize("letter", ["\u0301", "\u200d", "\U0001f3fd", "\u0e33", "\ufe0f"])
def test_what_hangs_on_to_the_character_before(letter: str) -> None:
    assert joins(letter)
    assert not any(joins(other) for other in "a .é漢😀")


def test_the_rules_of_a_language_are_made_once() -> None:
    assert splitter("de") is splitter("de")
    assert splitter("xx").cut("One. Two.", 0, 9) == [0, 4, 5, 9]
