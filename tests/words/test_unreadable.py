"""What is said about files that give no text: what it is, and what to do."""

from typing import get_args

import pytest

from rubricate import words
from rubricate.core.text import NUL_REPLACED, SURROGATE_REPLACED
from rubricate.formats import errors, office


@pytest.mark.parametrize("kind", get_args(errors.Kind))
def test_every_kind_of_file_is_named(kind):
    unknown = {words.explain(made("a.bin", "data")) for made in (errors.Binary, errors.Unsupported)}
    made = errors.Binary if kind in BINARY else errors.Unsupported
    said = words.explain(made("photo.x", kind))
    assert said.startswith("photo.x ")
    assert (said.replace("photo.x", "a.bin") in unknown) == (kind == "data")


BINARY = ("picture", "sound", "film", "archive", "program", "database", "font", "data")


def test_a_picture_is_said_as_designed():
    said = words.explain(errors.Binary("photo.jpg", "picture"))
    assert said == "photo.jpg is a picture, not a text. Nothing was added."


def test_a_large_file_says_how_large_and_the_limit():
    said = words.explain(errors.TooLarge("dump.txt", "bytes", 80_000_000, 50_000_000))
    assert said == "dump.txt has 80 MB; the limit is 50 MB. Split it and add the parts."
    said = words.explain(errors.TooLarge("dump.txt", "characters", 12_345_678, 10_000_000))
    assert said.startswith("dump.txt has 12,345,678 characters; the limit is 10,000,000.")


def test_an_encoding_is_named_where_one_was_chosen():
    assert "not written in utf-16" in words.explain(errors.UnreadableEncoding("a.txt", "utf-16"))
    assert "fit no known encoding" in words.explain(errors.UnreadableEncoding("a.txt", ""))


@pytest.mark.parametrize("code", [NUL_REPLACED, SURROGATE_REPLACED, errors.ENCODING_GUESSED, errors.MARKDOWN_AS_PLAIN])
def test_warnings_are_sentences(code):
    assert words.warning(code) != code
    assert words.warning(code).endswith(".")


COUNTED = (office.TRACKED_CHANGES, office.HIDDEN_TEXT, office.COMMENTS_WHOLE)


@pytest.mark.parametrize("code", COUNTED)
def test_warnings_that_count_say_how_many(code):
    assert words.warning(f"{code} 12").startswith(("12 ", "It has 12 "))
    assert words.warning(f"{code} 1") != words.warning(f"{code} 2").replace("2", "1")
    assert words.warning(code) == code
    assert words.warning(f"{code} many") == f"{code} many"


@pytest.mark.parametrize("code", [office.SYMBOLS_LOST, office.PART_LEFT_OUT])
def test_warnings_of_word_processors_are_sentences(code):
    assert words.warning(code).endswith(".")


def test_an_unknown_warning_stays_a_code():
    assert words.warning("of_tomorrow") == "of_tomorrow"
