"""The page to print: readable Markdown, whatever tags are called."""

from dataclasses import replace

from hypothesis import given

from rubricate import resources
from rubricate.core.book import Book
from rubricate.formats.codebooks import page
from rubricate.words.codebooks import page_words
from tests.core.books import books

WORDS = page_words()


def test_it_shows_the_tree_the_rules_and_the_source() -> None:
    content = page.content(resources.preset("semeval_2023"), WORDS)
    assert "\n## Simplification\n" in content
    assert "\n### Causal\\_Oversimplification\n" in content
    assert content.count("Piskorski") == 1
    assert "**Not when** " in content


def test_it_shows_what_is_asked_and_when() -> None:
    content = page.content(resources.preset("source_card"), WORDS)
    assert "| accuracy | 1 to 5 | Does it hold where you checked it?<br>Only where scale = yes |" in content
    assert "the whole document" in content
    assert "| behind\\_it | words, required |" in content


def test_variables_stand_at_the_end() -> None:
    content = page.content(resources.preset("policy_frames"), WORDS)
    assert content.index("## Variables of documents") > content.index("## Other")


def test_what_a_tag_may_not_do_is_said() -> None:
    content = page.content(resources.preset("checkability"), WORDS)
    assert "Letter N · Key 1 · Unit: sentence · Not on other tags" in content


def test_signs_of_markdown_in_names_stay_signs() -> None:
    four = resources.preset("four")
    book = replace(four, name="a\n# b", tags=(replace(four.tags[0], name="<b>|x|", retired=True),), attributes=())
    content = page.content(book, WORDS)
    assert content.startswith("# a \\# b\n")
    assert "## \\<b\\>\\|x\\|\n" in content
    assert "no longer offered" in content


@given(books())
def test_every_tag_has_its_heading(book: Book) -> None:
    content = page.content(replace(book, description=""), WORDS)
    for tag in book.tags:
        assert f"# {page.plain(tag.name)}\n" in content
