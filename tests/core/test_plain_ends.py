"""The shortcut never decides otherwise than the rules, and it does decide the commonest cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.languages import language
from rubricate.core.plain_ends import PlainEnds
from rubricate.core.sentences import splitter
from rubricate.core.units import cut
from tests.core.test_sentences import CASES, MARK

CODES = st.sampled_from(["", "en", "de", "fr", "es", "ru", "it", "cs", "hi", "zh", "ja", "ar"])
WORDS = st.sampled_from(
    [
        "the", "harbour", "in", "a", "I", "The", "He", "In", "Was", "Danach", "Он", "дом", "Élan", "été", "1", "3.14",
        "vs", "approx", "Messrs", "bzw", "usw", "vol", "II", "iv", "xviii", "MMXVII", "Dr", "z. B", "U.S", "ex-al",
        "example.com", "“Yes", "(see", "said", "»", "London", "2019", "in 1990", "St", "Dr", "漢", "😀", "e\u0301",
        "г", "No", "p", "superapprox", "Zapprox", "vivix", "a",
    ]
)  # fmt: skip
ENDS = st.sampled_from(
    [
        " ", ". ", ".", "? ", "! ", "...", ". . ", ".” ", "!) ", ".[1] ", ", ", ".\n", "\n", ".\n\n", ".  ", ".\xa0",
        ".. ", "?! ", ". \n", "… ", ".\xa0 ", "?” ", '." ', ".» ", ". “", ". (", "。", "-", ": ",
    ]
)  # fmt: skip
TEXTS = st.lists(st.tuples(WORDS, ENDS).map("".join), max_size=30).map("".join)


def by_the_rules(body: str, code: str, paragraphs: tuple[int, ...]) -> tuple[int, ...]:
    rules = splitter(code)
    pairs = zip(paragraphs[::2], paragraphs[1::2], strict=True)
    return tuple(edge for start, end in pairs for edge in rules.cut(body, start, end))


@given(TEXTS, CODES, st.booleans())
def test_it_agrees_with_the_rules(body: str, code: str, wrapped: bool) -> None:
    units = cut(body, code, wrapped=wrapped)
    assert units.sentences == by_the_rules(body, units.language, units.paragraphs)


@given(st.lists(st.sampled_from([line.replace(MARK, "") for _, line in CASES]), max_size=6), CODES, st.booleans())
def test_it_agrees_with_the_rules_on_the_corpus(lines: list[str], code: str, wrapped: bool) -> None:
    for between in (" ", "\n", "\n\n"):
        units = cut(between.join(lines), code, wrapped=wrapped)
        assert units.sentences == by_the_rules(between.join(lines), units.language, units.paragraphs)


@pytest.mark.parametrize(
    ("body", "gaps", "hard"),
    [
        ("We saw the sea. It was calm.", [15, 16], []),
        ("Was it calm? It was! Nobody swam.", [12, 13, 20, 21], []),
        ("It costs 3.50 at example.com, etc., they say.", [], []),
        ("It was calm...\nThen “it rained.”\n", [], []),
        ("They came, cf. Mr Smith. Why not.", [24, 25], [13]),
        ("He left in 2019.\xa0 Then what?", [16, 18], []),
        ("We saw Dr. Smith.", [], [9]),
        ("He left at 5. Then what?", [], [12]),
        ("“It is.” He left. “Why?” Nobody knew.", [8, 9, 17, 18, 24, 25], []),
        ("It is (so.) He left.", [], [9]),
        ("It is superapprox. Was it xviii. Nobody knew.", [], [17, 31]),
    ],
)
def test_what_is_plain(body: str, gaps: list[int], hard: list[int]) -> None:
    assert PlainEnds(language("en")).sort(body, wrapped=False) == (gaps, hard)


def test_each_script_has_its_own_letters() -> None:
    body = "Мы видели старый дом. Он стоял у реки."
    assert PlainEnds(language("ru")).sort(body, wrapped=False) == ([21, 22], [])
    assert PlainEnds(language("en")).sort(body, wrapped=False) == ([], [20])


def test_long_runs_of_stops_take_no_longer_than_their_length() -> None:
    body = "...." * 50_000 + " It was."
    assert cut(body, "en").sentences == by_the_rules(body, "en", (0, len(body)))


def test_a_line_end_is_a_space_where_lines_were_broken_by_hand() -> None:
    body = "We saw the sea.\nIt was calm.\n\nNobody swam."
    ends = PlainEnds(language("en"))
    assert ends.sort(body, wrapped=True) == ([15, 16], [])
    assert ends.sort(body, wrapped=False) == ([], [])


@pytest.mark.parametrize("code", ["zh", "ja", "hi", "ar"])
def test_scripts_without_capitals_are_left_to_the_rules(code: str) -> None:
    assert PlainEnds(language(code)).sort("We saw the sea. It was calm.", wrapped=False) is None
