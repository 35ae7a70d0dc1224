"""Small facts of a project file: guids, times, children, the people."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from uuid import UUID

from rubricate.formats.codebooks.qdc_reading import bare_guid
from rubricate.formats.safe_xml import Element, local


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
    try:
        return UUID(given) if len(given) in (32, 36) else None
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def moment(given: str | None) -> int | None:
    """Milliseconds since 1970 of an xsd:dateTime, which is UTC where it says nothing; None for none."""
    try:
        found = datetime.fromisoformat((given or "").strip())
    except ValueError:
        return None
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    try:
        return max(0, round(found.timestamp() * 1000))
    except (OverflowError, ValueError):
        return None


def number(given: str | None) -> int | None:
    """A place; None for what is none."""
    words = (given or "").strip()
    digits = words[1:] if words[:1] in "+-" and words else words
    return int(words) if digits.isascii() and digits.isdigit() and len(digits) < 12 else None


def people(root: Element) -> dict[str, str]:
    """The names of users by their guids; one without a name is called by its id."""
    users = first(root, "Users")
    if users is None:
        return {}
    return {guid(user): user.get("name") or user.get("id") or "" for user in under(users, "User")}
