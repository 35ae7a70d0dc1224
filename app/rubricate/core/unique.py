"""Names, keys and letters that no two tags of a codebook share, dealt out to many at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from rubricate.core.codebook import Tag

_DIGITS: Final = "123456789"
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ΓΔΘΛΞΠΣΦΨΩБГДЖЗИЙЛПУФЦЧШЩЪЫЬЭЮЯabcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Wish:
    """A value that is asked for, what there was before (either may be empty), and whether any free one would do.

    `name` is that of the tag: free letters are taken from it.
    """

    name: str
    asked: str
    before: str
    free: bool


class Unique:
    """The values of one field, 'name', 'key', 'letter' or 'short', beside those of tags that stay as they are."""

    def __init__(self, field: str, taken: Iterable[str]) -> None:
        self._field = field
        self._taken = {value for value in taken if value}
        self._pairs = iter([one + two for one in _ALPHABET for two in _ALPHABET] if field == "letter" else ())

    def given(self, wishes: Sequence[Wish]) -> list[str]:
        """A value for each: first what is asked for, then what there was, then free ones; empty where none is left."""
        values: list[str] = [""] * len(wishes)
        for turn in (lambda wish: wish.asked, lambda wish: wish.before, self._free):
            for n, wish in enumerate(wishes):
                if not values[n] and (value := turn(wish)) and value not in self._taken:
                    values[n] = value
                    self._taken.add(value)
        return values

    def _free(self, wish: Wish) -> str:
        if not wish.free:
            return ""
        free: dict[str, Iterable[str]] = {
            "name": (f"{wish.name} {n}" for n in range(2, len(self._taken) + 3)),
            "key": _DIGITS,
            "letter": chain(_letters(wish.name), self._pairs),  # what is taken stays so: the pairs are tried once
        }
        return next((value for value in free.get(self._field, ()) if value not in self._taken), "")


def with_alone(tag: Tag, field: str, value: str) -> Tag:
    """The tag with another value of one of these fields."""
    if field == "name":
        return replace(tag, name=value)
    if field == "key":
        return replace(tag, key=value)
    return replace(tag, letter=value) if field == "letter" else replace(tag, short=value)


def _letters(name: str) -> Iterable[str]:
    """One letter of the name, two of them, one and a figure."""
    letters = [c.upper() for c in name if c.isalnum() and len(c.upper()) == 1] or ["?"]
    yield from letters
    yield from (letters[0] + second for second in (*letters[1:], *"0123456789"))
