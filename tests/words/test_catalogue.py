"""Sentences come from the catalogue of the chosen language, and stay English without one."""

import pytest

from rubricate import words
from tests.tools import pseudo


@pytest.fixture(autouse=True)
def english_again():
    yield
    words.install("none")


def test_fields_are_filled_in():
    assert words.tr("Tagged as {tag}.", tag="claim") == "Tagged as claim."


def test_braces_in_a_field_are_letters_like_others():
    assert words.tr("Tagged as {tag}.", tag="{x}") == "Tagged as {x}."


@pytest.mark.parametrize(("n", "sentence"), [(0, "0 marks"), (1, "1 mark"), (2, "2 marks"), (10_000, "10,000 marks")])
def test_plurals_have_their_number_in_figures(n, sentence):
    assert words.trn("{n} mark", "{n} marks", n) == sentence


def test_a_language_without_catalogue_is_english(tmp_path):
    words.install("tlh", tmp_path)
    assert words.tr("Cancel") == "Cancel"


def test_the_catalogue_of_a_language_is_spoken(tmp_path):
    pseudo.write(tmp_path, [("Tagged as {tag}.", None), ("{n} mark", "{n} marks")])
    words.install(pseudo.LANGUAGE, tmp_path)
    assert words.tr("Tagged as {tag}.", tag="claim") == "⟦Ţåĝĝéð åš claim. one two⟧"
    assert words.trn("{n} mark", "{n} marks", 2).startswith("⟦2 ɱåŕķš")


def test_the_environment_goes_first(tmp_path, monkeypatch):
    pseudo.write(tmp_path, [("Cancel", None)])
    monkeypatch.setenv("RUBRICATE_LANGUAGE", pseudo.LANGUAGE)
    words.install("en", tmp_path)
    assert words.tr("Cancel").startswith("⟦Çåñçéļ")
