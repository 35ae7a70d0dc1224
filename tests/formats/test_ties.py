"""Links from where their ends stand."""

from uuid import UUID

from rubricate.core.linking import Link
from rubricate.formats.ties import Tie, ties

ONE, TWO, ELSEWHERE = (UUID(int=n) for n in (1, 2, 3))


def test_a_link_is_seen_from_both_ends_and_only_where_both_are_here() -> None:
    links = [Link(UUID(int=9), ONE, TWO, "supports", 0), Link(UUID(int=8), ONE, ELSEWHERE, "supports", 0)]
    assert ties(links, [ONE, TWO]) == {
        ONE: [Tie("supports", TWO, is_forward=True)],
        TWO: [Tie("supports", ONE, is_forward=False)],
    }
