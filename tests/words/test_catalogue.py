"""Sentences come from the catalogue of the chosen language, and stay English without one."""

import pytest

from rubricate import words
from tests.tools import po, pseudo


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


@pytest.fixture
def some_german(tmp_path):
    """A folder with a small German catalogue."""
    head = (
        "Language: de\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
        "X-Thousands: .\nX-Decimal: ,\n"
    )
    entries = (po.Entry("Cancel", None, ("Abbrechen",)), po.Entry("{n} mark", "{n} marks", ("{n} M.", "{n} Ms.")))
    file = tmp_path / "de" / "LC_MESSAGES" / "rubricate.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(po.compiled(po.Catalogue((), head, entries)))
    return tmp_path


@pytest.mark.parametrize(
    ("system", "language"),
    [
        (["de-DE"], "de"),
        (["de-AT", "en-GB"], "de"),
        (["fr-FR", "de-DE"], "de"),
        (["en-GB", "de-DE"], "en"),
        (["fr-FR"], "en"),
        ([], "en"),
    ],
)
def test_the_dearest_language_of_the_system_is_spoken(some_german, system, language):
    words.install("", some_german, system)
    assert words.language() == language
    assert words.tr("Cancel") == ("Abbrechen" if language == "de" else "Cancel")


@pytest.mark.parametrize(
    ("variable", "value", "language"),
    [("LANG", "de_DE.UTF-8", "de"), ("LANGUAGE", "en_GB:de", "en"), ("LANGUAGE", "fr:de:en", "de")],
)
def test_without_a_window_the_environment_tells(some_german, monkeypatch, variable, value, language):
    monkeypatch.delenv("LC_ALL")
    monkeypatch.setenv(variable, value)
    words.install("", some_german)
    assert words.language() == language


def test_a_chosen_language_goes_before_the_systems(some_german):
    words.install("en", some_german, ["de-DE"])
    assert words.tr("Cancel") == "Cancel"
    words.install("de", some_german, ["en-GB"])
    assert words.tr("Cancel") == "Abbrechen"


def test_numbers_are_written_in_the_way_of_the_language(some_german):
    words.install("de", some_german)
    assert words.trn("{n} mark", "{n} marks", 10_000) == "10.000 Ms."
    assert words.figure(1234567) == "1.234.567"


def test_a_language_is_offered_by_its_own_name():
    assert words.languages() == {"de": "Deutsch"}


def test_a_number_is_read_with_the_signs_of_the_language() -> None:
    words.install("none")
    assert [words.typed_number(typed) for typed in ("1,234.5", "−1,234", "41,5", "1.234,5", "about 18", "12,3456")] == [
        "1234.5", "−1234", "41,5", "1.234,5", "about 18", "12,3456",
    ]  # fmt: skip
    words.install("de")
    assert [words.typed_number(typed) for typed in ("1.234,5", "1 234,5", "41,5", "3.14", "1,234.5")] == [
        "1234.5", "1 234,5", "41,5", "3.14", "1,234.5",
    ]  # fmt: skip
