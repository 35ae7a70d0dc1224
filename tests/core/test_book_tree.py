"""A codebook as a tree, and back."""

from hypothesis import given

from rubricate import resources
from rubricate.core.book import Book
from rubricate.core.book_reading import book_of
from rubricate.core.book_tree import TAG, tree_of
from tests.core.books import LOOKS, books


@given(books())
def test_there_and_back_is_the_same(book: Book) -> None:
    assert book_of(tree_of(book), LOOKS) == book


@given(books())
def test_fields_stand_in_one_order(book: Book) -> None:
    order = list(TAG)
    for row in tree_of(book)["tags"]:
        assert [name for name in order if name in row] == list(row)


def test_what_is_empty_or_usual_is_left_out() -> None:
    row = tree_of(resources.preset("four"))["tags"][0]
    assert set(TAG) - set(row) == {"short", "parent", "citation", "retired", "revision"}
