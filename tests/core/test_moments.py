"""Times far from any calendar."""

from datetime import datetime, timedelta, timezone

import pytest

from rubricate import words
from rubricate.core.moments import EARLIEST, LATEST, within


@pytest.mark.parametrize("hours", [-23, 0, 23])
@pytest.mark.parametrize("at", [-(2**63), EARLIEST, 0, LATEST, 2**63 - 1])
def test_every_number_is_a_moment_that_can_be_told(at: int, hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    assert 1 <= datetime.fromtimestamp(within(at) / 1000, zone).year <= 9999
    assert words.moment(at, 0, zone)


def test_what_is_in_the_calendar_stays_what_it_is() -> None:
    assert [within(at) for at in (EARLIEST, -1, 0, 1_800_000_000_000, LATEST)] == [
        *(EARLIEST, -1, 0, 1_800_000_000_000, LATEST)
    ]
