"""What a key means in a list in which letters are commands, by the keys that this person wants."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtGui import QKeyEvent

from rubricate.gui.commands import key_caps
from rubricate.gui.key_rules import pressed
from rubricate.gui.keymap import canonical
from rubricate.gui.list_keys import ListKey

Hint = tuple[str, Callable[[str], str]]  # a verb, and what its key does in a word or two
_SHIFT = "Shift+"


class KeyReader:
    """Reads the keys of one list. The fixed ones are the list's own matter."""

    def __init__(self, rows: Sequence[ListKey]) -> None:
        self._rows = [row for row in rows if not row.is_fixed]
        self._first: dict[str, str] = {}
        self._verbs: dict[str, str] = {}
        self.set_keys({})

    def set_keys(self, own: Mapping[str, Sequence[str]]) -> None:
        """Read by these keys of each verb; a verb that is not named has its default."""
        wanted = {row.verb: own.get(row.verb, row.keys) for row in self._rows}
        self._first = {verb: next(iter(keys), "") for verb, keys in wanted.items()}
        self._verbs = {canonical(key): verb for verb, keys in wanted.items() for key in keys}

    def verb(self, event: QKeyEvent) -> str:
        """What a key asks for; "" for one that is not of this list. A letter is the same with Shift."""
        key = pressed(event)
        plain = key.removeprefix(_SHIFT)
        return self._verbs.get(key) or (self._verbs.get(plain, "") if len(plain) == 1 and plain.isalpha() else "")

    def first(self, verb: str) -> str:
        """The first key of a verb as Qt writes it; "" for one that has none now."""
        return self._first[verb]

    def caps(self, verb: str) -> str:
        """The same as this system writes it."""
        return key_caps(self._first[verb])

    def hints(self, wanted: Iterable[Hint]) -> list[str]:
        """What the keys do in few words; what has no key is left out."""
        return [words(self.caps(verb)) for verb, words in wanted if self._first[verb]]
