"""Pieces against a look at every single place."""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.pieces import Pieces


@dataclass(frozen=True)
class Stretch:
    start: int | None
    end: int | None


stretches = st.lists(st.builds(Stretch, st.none() | st.integers(0, 12), st.integers(0, 14)), max_size=8)


@given(stretches, st.lists(st.integers(0, 14), max_size=5).map(lambda edges: sorted(set(edges))))
def test_every_place_has_what_stands_on_it_and_no_piece_could_be_longer(spans: list[Stretch], edges: list[int]) -> None:
    cut = Pieces(spans)
    for start, end in pairwise(edges):
        pieces = list(cut.of(start, end))
        assert [at for piece in pieces for at in range(piece.start, piece.end)] == list(range(start, end))
        for piece in pieces:
            for at in range(piece.start, piece.end):
                wanted = [s for s in spans if s.start is not None and s.end is not None and s.start <= at < s.end]
                assert list(piece.over) == wanted
        ends = {edge for s in spans if s.start is not None and s.end for edge in (s.start, s.end) if s.start < s.end}
        assert {piece.start for piece in pieces[1:]} == {edge for edge in ends if start < edge < end}
