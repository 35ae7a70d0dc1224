"""Every format, every loss and every place has words."""

from typing import get_args

import pytest

from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import FoundMark, Lost
from rubricate.core.bringing.placing import Placed, Why
from rubricate.formats.exporter import THINGS
from rubricate.formats.known import exporters, importers
from rubricate.words import formats
from tests.formats.snapshots import CLAIM


@pytest.mark.parametrize("name", [*exporters(), *importers()])
def test_every_format_has_a_title(name: str) -> None:
    assert formats.title(name) != name


@pytest.mark.parametrize("name", list(exporters()))
def test_every_export_says_what_it_is_and_every_choice_has_words(name: str) -> None:
    one = exporters()[name]
    assert formats.about(name)
    assert formats.kept(one.holds)
    for choice in one.choices:
        assert choice.name in formats._CHOICES, f"{name}: {choice.name}"
        for value in choice.values:
            known = (choice.name, value) in formats._VALUES or {*choice.values} == {"yes", "no"}
            assert known, f"{name}: {choice.name}={value}"


def test_every_thing_that_may_be_lost_has_words() -> None:
    for thing in THINGS:
        assert thing in formats._LOST
        assert "2" in formats.lost(Lost(thing, 2))
    assert formats.lost(Lost("notes", 1)) == "1 note on an annotation"
    assert formats.lost(Lost("values", 2, ("a", "b"))).endswith("(a, b)")
    assert formats.lost(Lost("strange_things", 3)) == "3 strange things"


def test_a_format_of_another_package_has_its_own_title() -> None:
    assert formats.title("outline", "Outline") == "Outline"
    assert formats.title("outline") == "outline"


def test_every_reason_has_a_sentence() -> None:
    mark = FoundMark("d", CLAIM.id)
    for why in get_args(Why):
        assert bool(formats.why(Placed(mark, "unplaced", why=why))) == (why != ""), why


def test_how_a_file_counts_is_a_phrase() -> None:
    assert formats.counting(Counting("utf16", crlf=True)) == "UTF-16 units, line ends as two"
    assert formats.unit("utf8").startswith("Exact place")
    assert formats.unit("") == ""
