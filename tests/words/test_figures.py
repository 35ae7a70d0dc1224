"""Numbers, sizes, days and times as people read them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from rubricate import words


def ms(*when: int) -> int:
    return int(datetime(*when, tzinfo=UTC).timestamp() * 1000)


NOW = ms(2026, 11, 24, 12, 0)


@pytest.mark.parametrize(
    ("octets", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 KB"),
        (2_400_000, "2.4 MB"),
        (80_000_000, "80 MB"),
        (999_700_000, "1 GB"),
        (4_000_000_000_000, "4,000 GB"),
    ],
)
def test_sizes(octets, text):
    assert words.size(octets) == text


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (ms(2026, 11, 24, 9, 5), "today 9:05"),
        (ms(2026, 11, 23, 16, 40), "yesterday 16:40"),
        (ms(2026, 11, 22, 16, 40), "22 Nov, 16:40"),
        (ms(2025, 11, 22, 0, 0), "22 Nov 2025, 0:00"),
    ],
)
def test_moments(at, text):
    assert words.moment(at, NOW, UTC) == text


def test_the_day_is_that_of_the_readers_clock():
    east = timezone(timedelta(hours=13))
    assert words.day(ms(2026, 11, 24, 10, 30), NOW, east) == "yesterday"
    assert words.clock(ms(2026, 11, 24, 10, 30), east) == "23:30"


def test_thousands_are_parted():
    assert words.figure(1234567) == "1,234,567"


@pytest.mark.parametrize(
    ("at", "text"),
    [(ms(2026, 11, 24, 9, 5), "9:05"), (ms(2026, 11, 23, 16, 40), "yesterday 16:40")],
)
def test_since_today_is_the_clock_alone(at, text):
    assert words.since(at, NOW, UTC) == text


@pytest.fixture
def german():
    words.install("de")
    yield
    words.install("none")


@pytest.mark.parametrize(
    ("octets", "text"),
    [(812, "812\u00a0Byte"), (2_400, "2,4\u00a0KB"), (80_000_000, "80\u00a0MB"), (5_000_000_000_000, "5.000\u00a0GB")],
)
def test_sizes_in_german(german, octets, text):
    assert words.size(octets) == text


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (ms(2026, 11, 24, 9, 5), "heute 9:05"),
        (ms(2026, 11, 23, 16, 40), "gestern 16:40"),
        (ms(2026, 11, 22, 16, 40), "22.\u00a0Nov, 16:40"),
        (ms(2025, 3, 2, 0, 0), "2.\u00a0März 2025, 0:00"),
    ],
)
def test_moments_in_german(german, at, text):
    assert words.moment(at, NOW, UTC) == text
