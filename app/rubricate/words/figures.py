"""Numbers, sizes and times in words. Times are milliseconds since 1970, UTC; people see the clock of their machine."""

from datetime import datetime, timedelta, tzinfo
from typing import Final

from rubricate.core.moments import within
from rubricate.words.catalogue import decimal, grouped, tr

_UNITS: Final = ("KB", "MB", "GB")


def figure(n: int) -> str:
    """A whole number as people read it: 10,000."""
    return grouped(n)


def size(octets: int) -> str:
    """A file's size in the unit that suits it, in powers of a thousand: "812 bytes", "2.4 MB", "80 MB"."""
    if octets < 1000:
        return tr("{n} bytes", n=octets)
    amount, unit = octets / 1000, 0
    while amount >= 999.5 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1000, unit + 1
    text = decimal(f"{amount:.1f}".removesuffix(".0")) if amount < 9.95 else grouped(round(amount))
    return tr("{n} {unit}", n=text, unit=_UNITS[unit])


def clock(at: int, zone: tzinfo | None = None) -> str:
    """The time of day: "9:12"."""
    local = _local(at, zone)
    return f"{local.hour}:{local.minute:02}"


def day(at: int, now: int, zone: tzinfo | None = None) -> str:
    """Which day that was: "today", "yesterday", "23 Nov", or "23 Nov 2024" in another year."""
    then, today = _local(at, zone).date(), _local(now, zone).date()
    if then == today:
        return tr("today")
    if then == today - timedelta(days=1):
        return tr("yesterday")
    date = tr("{day} {month}", day=then.day, month=_months()[then.month - 1])
    return date if then.year == today.year else tr("{date} {year}", date=date, year=then.year)


def moment(at: int, now: int, zone: tzinfo | None = None) -> str:
    """When something happened: "today 10:42", "23 Nov, 16:40"."""
    when, time = day(at, now, zone), clock(at, zone)
    near = _local(now, zone).date() - _local(at, zone).date() <= timedelta(days=1)
    return tr("{day} {time}", day=when, time=time) if near else tr("{day}, {time}", day=when, time=time)


def since(at: int, now: int, zone: tzinfo | None = None) -> str:
    """Since when something has lasted: "9:12" of today, "yesterday 9:12", "23 Nov, 16:40"."""
    return clock(at, zone) if _local(at, zone).date() == _local(now, zone).date() else moment(at, now, zone)


def _local(at: int, zone: tzinfo | None) -> datetime:
    return datetime.fromtimestamp(within(at) / 1000, tz=zone).astimezone(zone)


def _months() -> tuple[str, ...]:
    return (
        tr("Jan"),
        tr("Feb"),
        tr("Mar"),
        tr("Apr"),
        tr("May"),
        tr("Jun"),
        tr("Jul"),
        tr("Aug"),
        tr("Sep"),
        tr("Oct"),
        tr("Nov"),
        tr("Dec"),
    )
