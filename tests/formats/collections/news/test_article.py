"""Dates and lengths as newspapers write them."""

import pytest

from rubricate.formats.collections.news.article import day, is_date_line, length, lines


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("November 24, 2015 Tuesday", "2015-11-24"),
        ("24 November 2015", "2015-11-24"),
        ("Dienstag, 7. März 2020", "2020-03-07"),
        ("Nov 24, 2015", "2015-11-24"),
        ("12 de octubre de 2019", "2019-10-12"),
        ("The Gazette ; [Port]24 Nov 2015: A.3.", "2015-11-24"),
        ("2015-11-24", "2015-11-24"),
        ("February 30, 2015", ""),
        ("tomorrow", ""),
    ],
)
def test_dates(words: str, expected: str) -> None:
    assert day(words) == expected


def test_a_date_line_is_little_else() -> None:
    assert is_date_line("November 24, 2015 Tuesday 7:00 AM GMT")
    assert not is_date_line("The bridge was closed on November 24, 2015, and nobody knows for how long.")


def test_lengths() -> None:
    assert [length(words) for words in ("LENGTH: 1,014 words", "75 Wörter", "1.014 mots", "long")] == [
        "1014", "75", "1014", "",
    ]  # fmt: skip


def test_lines_know_where_their_words_are() -> None:
    text = "a\n  b c \n\n"
    assert [text[line.start : line.end] for line in lines(text)] == ["a", "b c", "", ""]
