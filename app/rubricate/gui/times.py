"""The clock of the window."""

import time
from datetime import UTC, date, datetime


def now() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def today() -> date:
    """The day it is where the machine stands."""
    return datetime.fromtimestamp(time.time(), tz=UTC).astimezone().date()
