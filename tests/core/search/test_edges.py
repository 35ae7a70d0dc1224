"""Where a hit may begin and end."""

import pytest

from rubricate.core.search.edges import Edges, is_word_edge


@pytest.mark.parametrize(
    ("text", "place", "is_edge"),
    [
        ("ab", 0, True),
        ("ab", 1, False),
        ("ab", 2, True),
        ("a b", 1, True),
        ("l’eau", 2, True),
        ("短文", 1, True),
        ("é\u0301a", 2, False),
        ("a短", 1, True),
        ("a_b", 1, False),
    ],
)
def test_a_word_ends_where_its_script_says(text: str, place: int, is_edge: bool) -> None:
    assert is_word_edge(text, place) is is_edge


def test_plain_text_needs_no_look() -> None:
    assert Edges("plain", whole_words=False).is_free
    assert not Edges("plain", whole_words=True).is_free
    assert not Edges("café", whole_words=False).is_free


def test_clusters_are_kept_whole() -> None:
    edges = Edges("e\u0301x", whole_words=False)
    assert not edges.allow(0, 1)
    assert edges.allow(0, 2)
