import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rubricate.core.text import is_cluster_edge
from rubricate.core.units import (
    Cut,
    cut,
    looks_wrapped,
    next_unit,
    number_at,
    previous_unit,
    unit,
    unit_at,
)
from tests.core.test_sentences import pieces

BITS = st.sampled_from(
    [
        *"aA1.!?…。！？।؟”“\"'»«)[ \n\t\xa0\u202f😀漢カनم\u0301\u200d\ufe0f🏽🇩🇪,;:–—-",
        "Dr.", "z. B.", "U.S.", "etc.", "。”", "」と", "[12]", ". . .", "The ", "\r\n", "\u2028", "\u0600", " \u0301",
        "กำ",
    ]
)  # fmt: skip
TEXTS = st.lists(BITS | st.characters(exclude_categories=["Cs"]), max_size=40).map("".join)
CODES = st.sampled_from(["", "en", "de", "fr", "ru", "zh", "ja", "hi", "ar", "xx"])


def is_space(body: str, place: int) -> bool:
    """White space that carries a combining mark is none."""
    after = body[place + 1 : place + 2]
    carries = bool(after) and (unicodedata.category(after)[0] == "M" or not is_cluster_edge(body, place + 1))
    return body[place].isspace() and (body[place] in "\n\r\u2028\u2029\x85\v\f" or not carries)


class TestInvariants:
    @given(TEXTS, CODES, st.booleans())
    @example("a. \u0301b", "en", False)
    @example("!🇩🇪🇫🇷 A", "en", False)
    @example("。\u200d漢", "zh", False)
    def test_units_are_sound(self, body: str, code: str, wrapped: bool) -> None:
        units = cut(body, code, wrapped=wrapped)
        for flat in (units.sentences, units.paragraphs):
            self.sound(body, flat)
        paragraphs = set(units.paragraphs[::2])
        for start, end in zip(units.sentences[::2], units.sentences[1::2], strict=True):
            home = unit_at(units.paragraphs, start)
            assert home is not None and home.start <= start < end <= home.end
            paragraphs.discard(start)
        assert not paragraphs

    def sound(self, body: str, flat: tuple[int, ...]) -> None:
        starts, ends = flat[::2], flat[1::2]
        assert all(a < b for a, b in zip(starts, ends, strict=True))
        assert all(b <= a for b, a in zip(ends, starts[1:], strict=False))
        inside = [False] * len(body)
        for a, b in zip(starts, ends, strict=True):
            assert not is_space(body, a) and not (body[b - 1].isspace())
            assert is_cluster_edge(body, a) and is_cluster_edge(body, b)
            inside[a:b] = [True] * (b - a)
        assert all(covered or body[n].isspace() for n, covered in enumerate(inside))

    @given(TEXTS, CODES)
    def test_each_run_says_the_same(self, body: str, code: str) -> None:
        assert cut(body, code) == cut(body, code)


class TestParagraphs:
    def test_each_line_is_one(self) -> None:
        body = "One.\n\n  Two \nlines\u2028Three\xa0\v \fFour"
        assert pieces(body, cut(body, "en", wrapped=False).paragraphs) == ["One.", "Two", "lines", "Three", "Four"]

    def test_wrapped_lines_hang_together(self) -> None:
        body = "One line\nand more. It\ngoes on.\n \n\n  Two.\n"
        units = cut(body, "en", wrapped=True)
        assert pieces(body, units.paragraphs) == ["One line\nand more. It\ngoes on.", "Two."]
        assert pieces(body, units.sentences) == ["One line\nand more.", "It\ngoes on.", "Two."]

    def test_a_sentence_never_crosses(self) -> None:
        assert pieces("A head\nA line", cut("A head\nA line", "en").sentences) == ["A head", "A line"]

    def test_nothing_to_cut(self) -> None:
        assert cut("").sentences == cut(" \n\n").paragraphs == ()
        assert pieces("***", cut("***").sentences) == ["***"]


def wrapped(words: str, width: int = 72) -> str:
    lines, line = [], ""
    for word in words.split():
        if len(line) + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


class TestWrapping:
    TEXT = "The committee met in the old hall, where the windows look out on the river and on the two bridges. " * 6

    def test_wrapped_by_hand(self) -> None:
        body = "\n\n".join([wrapped(self.TEXT)] * 4)
        assert looks_wrapped(body)
        assert len(cut(body).paragraphs) == 8

    def test_not_wrapped(self) -> None:
        assert not looks_wrapped("\n\n".join([self.TEXT] * 4))
        assert not looks_wrapped("\n".join([self.TEXT] * 4))
        assert not looks_wrapped("Roses are red\nViolets are blue\n\nSugar is sweet\nAnd so are you")
        assert not looks_wrapped(wrapped(self.TEXT))
        assert not looks_wrapped("")

    @given(st.lists(st.sampled_from([*" \n\t\x0b\u2028a", "\n\n", "Go on, ", "A line that goes on to its end,\n" * 4])))
    def test_it_is_judged_by_the_lines(self, parts: list[str]) -> None:
        body = "".join(parts)
        judged = looks_wrapped(body)
        assert cut(body, "en") == cut(body, "en", wrapped=judged)
        assert cut(body, "en").wrapped == judged

    def test_what_is_given_counts(self) -> None:
        assert cut("a\nb", wrapped=True).wrapped
        assert len(cut("a\nb", wrapped=True).paragraphs) == 2


class TestLookingUp:
    FLAT = (0, 4, 4, 9, 11, 15)

    def test_numbers(self) -> None:
        assert [number_at(self.FLAT, n) for n in (0, 3, 4, 8, 9, 10, 11, 14, 15)] == [1, 1, 2, 2, 0, 0, 3, 3, 0]
        assert number_at((), 0) == 0

    def test_units(self) -> None:
        assert (unit(self.FLAT, 1).start, unit(self.FLAT, 3).end) == (0, 15)
        for number in (0, 4):
            with pytest.raises(IndexError):
                unit(self.FLAT, number)

    @given(st.integers(-1, 17))
    def test_neighbours(self, place: int) -> None:
        spans = list(zip(self.FLAT[::2], self.FLAT[1::2], strict=True))
        here = unit_at(self.FLAT, place)
        after, before = next_unit(self.FLAT, place), previous_unit(self.FLAT, place)
        assert (here and (here.start, here.end)) == next((s for s in spans if s[0] <= place < s[1]), None)
        assert (after and (after.start, after.end)) == next((s for s in spans if s[0] > place), None)
        assert (before and (before.start, before.end)) == next((s for s in reversed(spans) if s[0] < place), None)


class TestProvenance:
    def test_it_says_what_made_it(self) -> None:
        units = cut("Das ist von der und die nicht.", "")
        assert (units.made_by, units.version, units.language, units.language_source) == (
            "rubricate-sent",
            1,
            "de",
            "guessed",
        )
        assert cut("x", "fr").language_source == "given"
        assert cut("12 + 3").language_source == "unknown"

    def test_regional_codes_use_the_lists_of_the_language(self) -> None:
        body = "Am 3. Oktober kam Dr. Müller."
        assert cut(body, "de-AT").sentences == cut(body, "de").sentences == (0, len(body))
        assert isinstance(cut(body), Cut)

    def test_a_cut_is_plain_numbers(self) -> None:
        assert re.fullmatch(r"\(\d+(, \d+)*\)", str(cut("One. Two.", "en").sentences))


def test_a_blank_line_ends_before_white_space_that_carries_a_mark() -> None:
    body = "e\n\n \u0301 and more"
    assert cut(body, "de", wrapped=True).paragraphs == (0, 1, 3, len(body))
