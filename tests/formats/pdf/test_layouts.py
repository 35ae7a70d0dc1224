"""Whatever stands wherever on a page: a text and marks inside it, read here and not in the child, which hides why."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.pdf.extracting import LINE_BY_LINE, extracted
from rubricate.formats.pdf.reading import REFLOWED
from tests.formats.pdf.written import pdf

LETTERS = dict(
    pair.split(":")
    for pair in "A:05D0 B:05D1 C:0628 D:064E E:05C1 F:D83DDE00 G:0E01 H:4E2D I:0661 J:00AD L:F0B7 M:200F".split()
)
WORDS = st.sampled_from(
    "ABC (AB CB) 123 hello world. F D E HHH G L J x- 1.5% III . , [A] M «AB» T".split(),
)
PIECES = st.tuples(
    st.sampled_from((72.0, 200.0, 320.0)) | st.floats(-50, 600),
    st.integers(0, 20).map(lambda row: 700.0 - 14 * row) | st.floats(-20, 860),
    st.sampled_from((11.0, 11.0, 7.0, 24.0, 0.1)),
    st.lists(WORDS, min_size=1, max_size=8).map(" ".join),
)


@given(
    pages=st.lists(st.lists(PIECES, max_size=20), min_size=1, max_size=3),
    rotate=st.sampled_from((0, 0, 90, 180, 270)),
    link=st.sampled_from(("", "https://example.org/")),
)
def test_any_layout_gives_a_text_with_its_marks_inside(
    pages: list[list[tuple[float, float, float, str]]], rotate: int, link: str
) -> None:
    data = pdf(*pages, letters=LETTERS, rotate=rotate, link=link)
    for variant in (REFLOWED, LINE_BY_LINE):
        found = extracted(data, variant)
        text = found["text"]
        assert all(0 <= start <= end <= len(text) for start, end, _, _ in found["marks"])
        assert "\n\n" not in text
        assert not any("\ud800" <= letter <= "\udfff" for letter in text)
