from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.text import Span, is_cluster_edge
from rubricate.gui.page.edges import Moving
from tests.gui.page.material import an_id

TEXT = "One two, three 👨‍👩‍👧 four."


def moving(start: int, end: int, at_end: bool = True) -> Moving:
    return Moving(an_id(0), Span(start, end), Span(start, end), at_end)


def test_the_end_moves_by_letter() -> None:
    assert moving(0, 3).by_letter(TEXT, 1).now == Span(0, 4)
    assert moving(0, 3).by_letter(TEXT, -1).now == Span(0, 2)
    assert moving(4, 5, at_end=False).by_letter(TEXT, -1).now == Span(3, 5)


def test_a_family_is_one_letter() -> None:
    start = TEXT.index("👨")
    assert moving(0, start).by_letter(TEXT, 1).now == Span(0, start + 5)
    assert moving(0, start + 5).by_letter(TEXT, -1).now == Span(0, start)


def test_the_end_goes_to_ends_of_words_and_the_start_to_starts() -> None:
    assert moving(0, 3).by_word(TEXT, 1).now.of(TEXT) == "One two"
    assert moving(0, 7).by_word(TEXT, 1).now.of(TEXT) == "One two, three"
    assert moving(0, 14).by_word(TEXT, -1).now.of(TEXT) == "One two"
    assert moving(0, 14, at_end=False).by_word(TEXT, 1).now.of(TEXT) == "two, three"
    assert moving(9, 14, at_end=False).by_word(TEXT, -1).now.of(TEXT) == "two, three"


def test_an_edge_never_passes_the_other() -> None:
    assert moving(4, 5).by_letter(TEXT, -1).now == Span(4, 5)
    assert moving(4, 7).by_word(TEXT, -1).now == Span(4, 7)
    assert moving(4, 7).to(TEXT, 0).now == Span(4, 5)
    assert moving(4, 7, at_end=False).to(TEXT, 20).now == Span(6, 7)


@given(
    st.text("ab 😀é\u0301\n\u200d", min_size=2, max_size=30),
    st.data(),
    st.lists(st.tuples(st.sampled_from(["letter", "word", "other"]), st.sampled_from([1, -1])), max_size=12),
)
def test_it_always_holds_letters_and_cuts_none(text: str, data: st.DataObject, moves: list[tuple[str, int]]) -> None:
    edges = [n for n in range(len(text) + 1) if is_cluster_edge(text, n)]
    start = data.draw(st.sampled_from(edges[:-1]))
    held = moving(start, data.draw(st.sampled_from([n for n in edges if n > start])))
    for move, direction in moves:
        if move == "other":
            held = held.other_edge()
        else:
            held = (held.by_letter if move == "letter" else held.by_word)(text, direction)
        assert 0 <= held.now.start < held.now.end <= len(text)
        assert is_cluster_edge(text, held.now.start)
        assert is_cluster_edge(text, held.now.end)
