"""The calendar of a date, by keys and by mouse."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.calendar import Calendar, begins_at, days_on, month_days, months_on
from rubricate.gui.theme import Theme

K = Qt.Key
TODAY = date(2026, 11, 24)


@given(st.dates(), st.integers(1, 7))
def test_a_month_stands_whole_under_its_weekdays(day: date, first: int) -> None:
    found = month_days(day.year, day.month, first)
    days = [one for one in found if one is not None]
    assert len(found) == 42 and days[0].day == 1 and len(days) == days[-1].day
    assert all((one.isoweekday() - first) % 7 == place % 7 for place, one in enumerate(found) if one is not None)


@given(st.dates(), st.integers(-30, 30))
def test_months_later_is_in_the_month_that_is_meant(day: date, number: int) -> None:
    found = months_on(day, number)
    meant = day.year * 12 + day.month + number
    assert found.year * 12 + found.month == min(max(meant, 13), 9999 * 12 + 12)
    assert found.day <= day.day


@given(st.dates(), st.integers(-8, 8))
def test_days_stay_within_the_years_there_are(day: date, number: int) -> None:
    assert abs((days_on(day, number) - day).days) <= abs(number)


@pytest.mark.parametrize(
    ("typed", "begin"),
    [("2024-02-29", date(2024, 2, 29)), ("2024-02", date(2024, 2, 1)), ("1912", date(1912, 1, 1)), ("", TODAY),
     ("soon", TODAY), ("2024-02-30", TODAY), ("0000", TODAY)],
)  # fmt: skip
def test_it_begins_at_what_was_typed(typed: str, begin: date) -> None:
    assert begins_at(typed, TODAY) == begin


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


@pytest.fixture
def calendar(theme: Theme, parent: QWidget, qtbot: QtBot) -> Calendar:
    calendar = Calendar(theme, parent)
    calendar.open_near(QRect(100, 100, 80, 30), "2026-11-24")
    qtbot.waitUntil(calendar.isVisible)
    return calendar


def test_it_goes_by_day_week_month_and_year_across_the_ends(calendar: Calendar, qtbot: QtBot) -> None:
    days, ctrl = calendar.days, Qt.KeyboardModifier.ControlModifier
    seen = []
    for key, modifier in (
        (K.Key_Right, None), (K.Key_Down, None), (K.Key_Left, None), (K.Key_Up, None), (K.Key_PageDown, None),
        (K.Key_End, None), (K.Key_PageUp, ctrl), (K.Key_Home, None), (K.Key_PageUp, None),
    ):  # fmt: skip
        qtbot.keyClick(days, key, modifier or Qt.KeyboardModifier.NoModifier)
        seen.append(days.day.isoformat())
    assert seen == [
        "2026-11-25", "2026-12-02", "2026-12-01", "2026-11-24", "2026-12-24", "2026-12-31", "2025-12-31", "2025-12-01",
        "2025-11-01",
    ]  # fmt: skip
    item = days.currentItem()
    assert item is not None and item.text() == "1" and calendar.title.text() == "November 2025"
    assert "2025" in str(item.data(Qt.ItemDataRole.AccessibleTextRole)), "a screen reader hears the whole date"


def test_enter_takes_the_day_and_letters_do_nothing(calendar: Calendar, qtbot: QtBot) -> None:
    qtbot.keyClick(calendar.days, K.Key_3)
    assert calendar.days.day == TODAY and calendar.isVisible()
    told: list[str] = []
    calendar.closed.connect(lambda: told.append("closed"))
    calendar.chosen.connect(told.append)
    qtbot.keyClick(calendar.days, K.Key_Return)
    assert told == ["closed", "2026-11-24"]


def test_esc_leaves_the_date_as_it_is(calendar: Calendar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calendar.closed), qtbot.assertNotEmitted(calendar.chosen):
        qtbot.keyClick(calendar.days, K.Key_Escape)


def test_a_click_takes_a_day_and_none_where_there_is_no_day(calendar: Calendar, qtbot: QtBot) -> None:
    days = calendar.days
    viewport = days.viewport()
    empty = next(days.item(5, column) for column in range(7) if not days.item(5, column).text())
    with qtbot.assertNotEmitted(calendar.chosen):
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=days.visualItemRect(empty).center())
    (tenth,) = days.findItems("10", Qt.MatchFlag.MatchExactly)
    with qtbot.waitSignal(calendar.chosen) as told:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=days.visualItemRect(tenth).center())
    assert told.args == ["2026-11-10"]


def test_a_month_or_a_year_alone_is_a_date_too(calendar: Calendar, qtbot: QtBot) -> None:
    assert (calendar.month.text(), calendar.year.text()) == ("Only November 2026", "Only 2026")
    qtbot.mouseClick(calendar.on, Qt.MouseButton.LeftButton)
    calendar.month.setFocus()
    with qtbot.waitSignal(calendar.chosen) as told:
        qtbot.keyClick(calendar.month, K.Key_Space)
    assert told.args == ["2026-12"]


def test_where_one_reads_from_the_right_left_is_the_next_day(calendar: Calendar, qtbot: QtBot) -> None:
    calendar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(calendar.days, K.Key_Left)
    assert calendar.days.day == date(2026, 11, 25)
    calendar.close()
