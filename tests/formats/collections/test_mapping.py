"""What columns mean."""

import pytest

from rubricate.formats.collections.mapping import Mapping, asked, folded, guessed
from rubricate.formats.collections.sheet import Sheet
from rubricate.formats.errors import NoSuchColumn, NoTextColumn


def table(*rows: str) -> Sheet:
    heading, *others = (row.split("|") for row in rows)
    return Sheet("", tuple(heading), tuple(enumerate(others, 2)))


LONG = "A sentence with a number of words in it."


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            "id|Title|Publication_Date|Full Text|outlet",
            Mapping(("Full Text",), "Title", "id", "Publication_Date", ("outlet",)),
        ),
        ("Nr|Überschrift|Datum|Volltext|Zeitung", Mapping(("Volltext",), "Überschrift", "Nr", "Datum", ("Zeitung",))),
        ("a|b|c|d|e", Mapping(("d",), rest=("a", "b", "c", "e"))),
    ],
)  # fmt: skip
def test_headings_and_contents_tell(heading: str, expected: Mapping) -> None:
    assert guessed(table(heading, f"7|Bridge|2026-11-24|{LONG}|Gazette")) == expected


def test_a_heading_over_nothing_is_not_the_text() -> None:
    guess = guessed(table("text|notes", f"|{LONG}"))
    assert guess is not None
    assert guess.text == ("notes",)


def test_a_table_of_numbers_has_no_text() -> None:
    assert guessed(table("a|b", "1|2")) is None
    with pytest.raises(NoTextColumn) as caught:
        asked(table("a|b", "1|2"), "a.csv")
    assert caught.value.columns == ("a", "b")


def test_a_single_column_is_the_text() -> None:
    assert guessed(table("a", "Yes.")) == Mapping(("a",))


def test_what_is_said_goes_over_the_guess() -> None:
    sheet = table("id|lead|text|date|a|b", f"7|x|{LONG}|2026|1|2")
    assert asked(sheet, "a.csv", text=("Lead", "text"), name="ID", only=("a",)) == Mapping(
        ("lead", "text"), "id", "", "date", ("a",)
    )
    assert asked(sheet, "a.csv", only=()).variables == ("id", "date")
    with pytest.raises(NoSuchColumn):
        asked(sheet, "a.csv", date="day")


def test_headings_are_compared_without_case_and_signs() -> None:
    assert folded(" Publication-Date_x.Y ") == "publication date x y"
