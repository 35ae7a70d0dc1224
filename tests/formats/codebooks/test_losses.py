"""What is told about what a format can't hold."""

import pytest

from rubricate import resources
from rubricate.core.book import Book
from rubricate.formats.codebooks.losses import Loss, losses
from rubricate.words.codebooks import loss

KINDS = "about attributes variables short keys letters patterns units overlap retired revisions headings renamed"


def test_our_own_file_and_the_page_lose_nothing() -> None:
    assert losses(resources.preset("four"), "json") == losses(resources.preset("four"), "md") == ()


def test_a_table_lacks_what_is_about_the_whole() -> None:
    assert losses(resources.preset("four"), "csv") == (Loss("about", 1),)
    assert losses(Book.of(resources.preset("four").codebook), "csv") == ()


def test_a_qdc_lacks_much_and_each_is_counted() -> None:
    found = {lost.kind: lost.n for lost in losses(resources.preset("checkability"), "qdc")}
    assert found == {
        "about": 1, "attributes": 1, "keys": 3, "letters": 3, "patterns": 3, "units": 3, "overlap": 3, "headings": 3
    }  # fmt: skip


@pytest.mark.parametrize("kind", [*KINDS.split(), "categories", "sets", "columns", "ids", "guessed"])
def test_each_has_a_sentence(kind: str) -> None:
    for n in (1, 2):
        assert loss(Loss(kind, n, ("x",))).endswith(".")
