"""Words in cells, and back."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rubricate.formats.exporters.xlsx.cells import MOST, escaped, is_otherwise, parts, unescaped


@given(st.text())
@example("_x000B_ and \x0b, _x005F_x000B_, __x0041__, \ufffe\uffff\r\x00")
@example("_x00_x0041_")
def test_what_is_escaped_comes_back(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert is_otherwise(text) == (escaped(text) != text)


@settings(max_examples=10)
@given(st.lists(st.sampled_from(["a", "😀", "\x0b", "_x0041_"]), min_size=1, max_size=4), st.integers(1, 25_000))
def test_parts_fit_and_are_the_whole(pieces: list[str], times: int) -> None:
    text = "".join(pieces) * times
    found = list(parts(text))
    assert "".join(map(unescaped, found)) == text
    assert all(len(part.encode("utf-16-le")) // 2 <= MOST for part in found)
