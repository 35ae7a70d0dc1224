"""What is said about tables, archives and press exports."""

import pytest

from rubricate import words
from rubricate.core.errors import RubricateError
from rubricate.formats import errors
from rubricate.formats.collections.mapping import Mapping
from rubricate.formats.collections.workbook import FORMULAS_WITHOUT_VALUE
from rubricate.words.collections import database, mapping

MANY = tuple(f"c{n}" for n in range(1_000))


@pytest.mark.parametrize(
    ("error", "facts"),
    [
        (errors.ArchiveInArchive("b.zip"), ("b.zip",)),
        (errors.NothingInside("b.zip"), ("b.zip",)),
        (errors.NoTextColumn("a.csv", ("x", "y")), ("a.csv", "x, y")),
        (errors.NoSuchColumn("a.csv", "z", ("x", "y")), ("a.csv", "z", "x, y")),
        (errors.NoSuchSheet("a.xlsx", "z", ("x", "y")), ("a.xlsx", "z", "x, y")),
        (errors.OpenQuote("a.csv", 7), ("a.csv", "7")),
        (errors.TooLarge("a.csv", "columns", 100_000, 1_000), ("100,000 columns", "1,000")),
        (errors.TooLarge("a.csv", "rows", 300_000, 200_000), ("300,000 rows", "200,000")),
        (errors.RowsLeftOut("a.csv", "empty", (3,)), ("1 row has no text", "(3)")),
        (errors.RowsLeftOut("a.csv", "broken", (3, 9)), ("2 lines are no JSON", "(3, 9)")),
        (errors.RowsLeftOut("a.csv", "long", (3, 9)), ("2 rows are too long", "(3, 9)")),
    ],
)
def test_each_refusal_has_its_facts(error: RubricateError, facts: tuple[str, ...]) -> None:
    said = words.explain(error)
    assert all(fact in said for fact in facts)


def test_a_thousand_names_are_not_listed() -> None:
    assert words.explain(errors.NoTextColumn("a.csv", MANY)).endswith("c18, c19, ….")


def test_what_columns_are_taken_for() -> None:
    said = mapping(Mapping(("lead", "text"), "title", "id", "date", ("outlet",)))
    assert said == "Columns taken as text: lead, text; name: title; id: id; date: date; variables: outlet."
    assert mapping(Mapping(("text",))) == "Columns taken as text: text."


def test_databases_and_formulas() -> None:
    assert [database(base) for base in ("nexis", "factiva", "proquest", "other")] == [
        "Nexis", "Factiva", "ProQuest", "other",
    ]  # fmt: skip
    assert words.warning(f"{FORMULAS_WITHOUT_VALUE} 2").startswith("2 formulas")
