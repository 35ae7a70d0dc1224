"""The words of pages: in English those that stand in the format itself, in German others."""

from dataclasses import replace

from rubricate import words
from rubricate.formats.said import Said
from rubricate.words.linking import backwards, forwards
from rubricate.words.pages import said


def test_without_a_catalogue_they_are_the_formats_own() -> None:
    words.install("none")
    english = Said()
    assert replace(said(), forwards=english.forwards, backwards=english.backwards) == english
    assert english.forwards("own", "claim") == forwards("own", "claim")
    assert english.backwards("own", "claim") == backwards("own", "claim")


def test_in_german_none_is_left_in_english() -> None:
    words.install("de")
    try:
        german, english = said(), Said()
    finally:
        words.install("none")
    assert german.language == "de"
    assert [name for name in Said.__slots__ if getattr(german, name) == getattr(english, name)] == []
    assert "{n}" in german.to_note
