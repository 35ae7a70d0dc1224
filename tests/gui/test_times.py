"""The clock of the window."""

from datetime import UTC, datetime, timedelta

from rubricate.gui.times import now


def test_it_counts_milliseconds_since_1970() -> None:
    before = datetime.now(UTC)
    seen = datetime.fromtimestamp(now() / 1000, UTC)
    assert abs(seen - before) < timedelta(days=1)
    assert isinstance(now(), int)
