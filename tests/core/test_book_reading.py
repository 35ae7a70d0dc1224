"""Trees that people wrote: what is filled in, and what is refused with its place."""

from typing import Any

import pytest

from rubricate.core.book import made_tag_id
from rubricate.core.book_errors import BadCodebook
from rubricate.core.book_reading import book_of
from tests.core.books import LOOKS


def test_a_name_is_enough() -> None:
    book = book_of({"name": "mine", "tags": [{"name": " claim "}, {"name": "Clam"}]}, LOOKS)
    first, second = book.tags
    assert (first.name, first.letter, first.colour, first.pattern) == ("claim", "C", "blue", "solid")
    assert (second.letter, second.colour) == ("L", "ochre")
    assert first.id == made_tag_id("mine", "claim")
    assert book.said[first.id] == {"name"}


def test_a_parent_may_stand_behind_its_children() -> None:
    book = book_of({"tags": [{"name": "child", "parent": "top"}, {"name": "top"}]}, LOOKS)
    assert [tag.name for tag in book.tags] == ["top", "child"]
    assert book.tags[1].parent_id == book.tags[0].id


def test_the_source_of_a_published_scheme_is_that_of_its_tags() -> None:
    tags = [{"name": "a"}, {"name": "b", "citation": "else"}]
    book = book_of({"citation": "Somebody 1999", "published": True, "tags": tags}, LOOKS)
    assert [tag.citation for tag in book.tags] == ["Somebody 1999", "else"]


def test_what_is_shared_every_tag_asks() -> None:
    shared = [{"name": "voice", "kind": "one_of", "options": ["own", {"value": "other", "label": "somebody else"}]}]
    book = book_of({"shared": shared, "tags": [{"name": "a"}, {"name": "b"}]}, LOOKS)
    assert [[a.name for a in book.under(tag.id)] for tag in book.tags] == [["voice"], ["voice"]]
    assert len({a.id for a in book.attributes}) == 2
    assert [option.words for option in book.attributes[0].options] == ["own", "somebody else"]


def attribute(**fields: object) -> dict[str, Any]:
    return {"tags": [{"name": "t", "attributes": [{"name": "a", **fields}, {"name": "b", "shown_if": "a"}]}]}


@pytest.mark.parametrize(
    ("tree", "reason", "entry"),
    [
        ({"rubricate": "project", "tags": []}, "not_a_codebook", ""),
        ({"version": 2, "tags": []}, "newer", ""),
        ({"tag": []}, "unknown_field", ""),
        ({"tags": {}}, "wrong_type", ""),
        ({"tags": ["claim"]}, "wrong_type", "#1"),
        ({"tags": [{"name": "a", "colur": "blue"}]}, "unknown_field", "a"),
        ({"tags": [{"name": "a", "key": 1}]}, "wrong_type", "a"),
        ({"tags": [{"name": "a", "revision": True}]}, "wrong_type", "a"),
        ({"tags": [{"name": "a", "revision": 0}]}, "bad_value", "a"),
        ({"tags": [{"name": "a", "revision": 2**40}]}, "bad_value", "a"),
        ({"tags": [{"name": "  "}]}, "bad_name", ""),
        ({"tags": [{"key": "1"}]}, "bad_name", ""),
        ({"tags": [{"name": "a\nb"}]}, "bad_name", ""),
        ({"tags": [{"name": "a"}, {"name": "a"}]}, "repeated", "a"),
        ({"tags": [{"name": "a", "id": "7"}]}, "bad_value", "a"),
        ({"tags": [{"name": "a", "colour": "bleu"}]}, "bad_value", "a"),
        ({"tags": [{"name": "a", "colour": "#12345g"}]}, "bad_value", "a"),
        ({"tags": [{"name": "a", "pattern": "dots"}]}, "bad_value", "a"),
        ({"tags": [{"name": "a", "unit": "chapter"}]}, "bad_value", "a"),
        ({"tags": [{"name": "a", "key": "0"}]}, "bad_value", "a"),
        ({"tags": [{"name": "a", "letter": "ABC"}]}, "bad_value", "a"),
        ({"tags": [{"name": "a", "parent": "b"}]}, "no_parent", "a"),
        ({"tags": [{"name": "a", "parent": "a"}]}, "circle", "a"),
        ({"tags": [{"name": "a", "parent": "b"}, {"name": "b", "parent": "a"}]}, "circle", "a"),
        (attribute(kind="choice"), "bad_value", "a"),
        (attribute(kind="one_of"), "bad_value", "a"),
        (attribute(options=["x"]), "bad_value", "a"),
        (attribute(kind="one_of", options=["x", "x "]), "repeated", "x"),
        (attribute(kind="one_of", options=[3]), "wrong_type", "a"),
        (attribute(kind="one_of", options=[" "]), "bad_value", "a"),
        (attribute(shown_if="c"), "no_condition", "a"),
        (attribute(shown_if="a"), "no_condition", "a"),
        (attribute(shown_if="b"), "circle", "a"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_place(tree: dict[str, Any], reason: str, entry: str) -> None:
    with pytest.raises(BadCodebook) as refused:
        book_of(tree, LOOKS)
    assert (refused.value.reason, refused.value.entry) == (reason, entry)


def test_a_thousand_names_get_a_thousand_letters_and_more_are_no_codebook() -> None:
    book = book_of({"tags": [{"name": f"number {n}"} for n in range(1000)]}, LOOKS)
    assert len({tag.letter for tag in book.tags}) == 1000
    with pytest.raises(BadCodebook) as refused:
        book_of({"tags": [{"name": f"number {n}"} for n in range(5001)]}, LOOKS)
    assert refused.value.reason == "too_large"


def test_two_entries_with_one_id_are_refused() -> None:
    same = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
    with pytest.raises(BadCodebook) as refused:
        book_of({"tags": [{"name": "a", "id": same}, {"name": "b", "id": same.upper()}]}, LOOKS)
    assert (refused.value.reason, refused.value.field) == ("repeated", "id")


def test_a_tag_and_what_it_asks_have_ids_of_their_own() -> None:
    same = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
    with pytest.raises(BadCodebook) as refused:
        book_of({"tags": [{"name": "a", "id": same, "attributes": [{"name": "b", "id": same}]}]}, LOOKS)
    assert (refused.value.reason, refused.value.field) == ("repeated", "id")
