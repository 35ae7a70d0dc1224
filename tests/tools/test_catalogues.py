"""A catalogue follows the program, and what is wrong with it is said."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tools import catalogues, po, spoken

SAID = {("Close", None): ["gui/a.py"], ("{n} tag", "{n} tags"): ["gui/a.py", "cli/b.py"]}
CLOSE = po.Entry("Close", None, ("Schließen",), ("gui/a.py",))
TAGS = po.Entry("{n} tag", "{n} tags", ("{n} Code", "{n} Codes"), ("gui/a.py", "cli/b.py"), ("# a note",))
WHOLE = po.Catalogue((), "Language: de\n", (CLOSE, TAGS))


def faults(*entries: po.Entry) -> list[str]:
    return list(catalogues.faults(replace(WHOLE, entries=entries), SAID))


def test_nothing_is_wrong_with_a_whole_one() -> None:
    assert faults(CLOSE, TAGS) == []
    assert catalogues.updated(WHOLE, SAID) == WHOLE


def test_a_new_sentence_waits_for_its_translation_and_a_gone_one_goes() -> None:
    old = replace(WHOLE, entries=(po.Entry("Gone", None, ("Weg",)), TAGS))
    found = catalogues.updated(old, SAID)
    assert found.entries == (replace(CLOSE, forms=("",)), TAGS)
    assert list(catalogues.faults(found, SAID)) == ["not translated (gui/a.py): Close"]


def test_a_sentence_that_was_reworded_keeps_what_is_to_be_mended() -> None:
    old = replace(WHOLE, entries=(CLOSE, po.Entry("{n} tags!", None, ("{n} Codes!",))))
    entry = catalogues.updated(old, SAID).entries[1]
    assert entry.fuzzy
    assert entry.forms == ("{n} Codes!", "{n} Codes!")


def test_what_is_missing_gone_or_twice_is_said() -> None:
    assert faults(CLOSE) == ["missing (gui/a.py, cli/b.py): {n} tag"]
    assert faults(CLOSE, TAGS, po.Entry("Gone", None, ("Weg",))) == ["said nowhere: Gone"]
    assert faults(CLOSE, TAGS, CLOSE)[0] == "twice, or once with trn and once with tr (gui/a.py): Close"


@pytest.mark.parametrize(
    ("english", "other", "fault"),
    [
        ("In {name}", "In {names}", "other {fields}"),
        ("&Close", "Schließen", "the & of its key"),
        ("Close", "S&chließen", "the & of its key"),
        ("It is ", "Das ist", "blanks behind it"),
        (" is", "ist", "blanks before it"),
        ("a\nb", "a b", "other lines"),
        ("Close…", "Schließen...", "another end"),
        ("Close…", "Schließen", "another end"),
        ("Done.", "Fertig", "another end"),
        ("No “{name}”", "Kein “{name}”", "quotation marks are not „…“"),
        ("No “{name}”", 'Kein "{name}"', "quotation marks are not „…“"),
    ],
)
def test_a_translation_has_the_form_of_its_sentence(english: str, other: str, fault: str) -> None:
    catalogue = replace(WHOLE, entries=(po.Entry(english, None, (other,), ("a.py",)),))
    assert list(catalogues.faults(catalogue, {(english, None): ["a.py"]})) == [f"{fault}: {english}"]


def test_each_form_is_looked_at_and_none_may_lack() -> None:
    assert faults(CLOSE, replace(TAGS, forms=("ein Code", "{n} Codes"))) == ["other {fields}: {n} tag"]
    assert faults(CLOSE, replace(TAGS, forms=("{n} Code",))) == ["another number of forms: {n} tag"]
    assert faults(CLOSE, replace(TAGS, fuzzy=True)) == ["fuzzy: to be read and mended: {n} tag"]


@pytest.mark.parametrize("file", catalogues.files(), ids=lambda file: file.parts[-3])
def test_every_sentence_of_the_program_has_its_translation(file: Path) -> None:
    catalogue = po.read(file.read_text(encoding="utf-8"))
    faults = list(catalogues.faults(catalogue, spoken.places()))
    assert faults == [], f"run `python -m tests.tools.catalogues update`, then translate what it names in {file.name}"


@pytest.mark.parametrize("file", catalogues.files(), ids=lambda file: file.parts[-3])
def test_what_the_program_reads_is_what_people_wrote(file: Path) -> None:
    catalogue = po.read(file.read_text(encoding="utf-8"))
    assert po.compiled(catalogue) == file.with_suffix(".mo").read_bytes(), (
        "run `python -m tests.tools.catalogues update`"
    )
