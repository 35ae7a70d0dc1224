"""Kinds of columns."""

import pytest

from rubricate.core.attributes import Attribute, canonical, variable_id
from rubricate.formats.collections.value_kinds import kind_of, stored


@pytest.mark.parametrize(
    ("title", "values", "kind"),
    [
        ("n", ["1", "-2", "3.5"], "number"),
        ("n", ["1,5", "2,25"], "number"),
        ("n", ["1,500", "2,250"], "text"),  # thousands or decimals
        ("n", ["1,5", "2.5"], "text"),
        ("n", ["007", "12"], "text"),
        ("n", ["1234567890123456"], "text"),
        ("user_id", ["1", "2"], "text"),
        ("PLZ", ["80331"], "text"),
        ("seen", ["Yes", "no"], "yes_no"),
        ("seen", ["true", "FALSE"], "yes_no"),
        ("seen", ["ja", "maybe"], "text"),
        ("day", ["2026-11-24", "2026-11-25T00:00:00"], "date"),
        ("day", ["2026-11-24T10:00:00"], "text"),  # the time would be lost
        ("day", ["24.11.2026", "1.2.2026"], "date"),
        ("day", ["11/24/2026", "01/02/2026"], "date"),
        ("day", ["01/02/2026"], "text"),  # February or January
        ("day", ["2026-13-01"], "text"),
        ("year", ["2025", "2026"], "number"),
        ("x", [], "text"),
    ],
)
def test_a_kind_fits_all_values_or_it_is_words(title: str, values: list[str], kind: str) -> None:
    assert kind_of(title, values) == kind
    variable = Attribute(variable_id(title), None, title, 0, kind)
    assert all(canonical(variable, [value]) for value in stored(kind, values))


def test_ids_stay_as_they_are() -> None:
    assert kind_of("x", ["1", "2"], is_id=True) == "text"


def test_dates_come_out_in_iso() -> None:
    values = ["24.11.2026", "2026-11-24T10:00:00Z", "2026", "2026-11"]
    assert kind_of("x", values, is_date=True) == "date"
    assert stored("date", values, is_date=True) == ["2026-11-24", "2026-11-24", "2026", "2026-11"]
    assert stored("date", ["11/24/2026", "01/02/2026"]) == ["2026-11-24", "2026-01-02"]
    assert kind_of("x", ["last week"], is_date=True) == "text"
