"""Small facts of a project file: guids, times, children, the people."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final
from uuid import UUID

from rubricate.formats.codebooks.qdc_reading import bare_guid
from rubricate.formats.safe_xml import Element, local

_DIGITS: Final = 32
_WITH_MILLISECONDS: Final = 24  # characters of 2026-11-24T10:00:00.000Z


def under(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names, in any version of the namespace."""
    return (child for child in element if local(child) in names)


def first(element: Element, name: str) -> Element | None:
    return next(under(element, name), None)


def words(element: Element, name: str) -> str:
    """The words of the first child of this name, '' without it."""
    child = first(element, name)
    return "" if child is None else "".join(child.itertext())


def guid(element: Element, attribute: str = "guid") -> str:
    """An identifier as it is compared: without braces, in lower case; '' for none."""
    given = element.get(attribute)
    return bare_guid(given) if given else ""


def as_uuid(given: str) -> UUID | None:
    """The id that a guid is; None for what is none."""
    digits = given.replace("-", "")
    try:
        return UUID(int=int(digits, 16)) if len(digits) == _DIGITS and digits.isalnum() else None
    except ValueError:
        return None


def moment(given: str | None) -> int | None:
    """Milliseconds since 1970 of an xsd:dateTime, which is UTC where it says nothing; None for none."""
    if not given:
        return None
    if len(given) == _WITH_MILLISECONDS and given[-1] == "Z" and given[17:19].isdigit() and given[20:23].isdigit():
        minute = _moment(f"{given[:17]}00Z")  # the usual form: most of a file is made in few minutes
        seconds = int(given[17:19])
        return None if minute is None or seconds > 59 else minute + seconds * 1000 + int(given[20:23])
    return _moment(given.strip())


@lru_cache(maxsize=4096)
def _moment(given: str) -> int | None:
    try:
        found = datetime.fromisoformat(given)
    except ValueError:
        return None
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    try:
        return max(0, round(found.timestamp() * 1000))
    except (OverflowError, ValueError):
        return None


def number(given: str | None) -> int | None:
    """A place; None for what is none."""
    if given and given.isascii() and given.isdigit() and len(given) < 12:
        return int(given)
    words = (given or "").strip()
    digits = words[1:] if words[:1] in "+-" and words else words
    return int(words) if digits.isascii() and digits.isdigit() and len(digits) < 12 else None


def people(root: Element) -> dict[str, str]:
    """The names of users by their guids; one without a name is called by its id."""
    users = first(root, "Users")
    if users is None:
        return {}
    return {guid(user): user.get("name") or user.get("id") or "" for user in under(users, "User")}
