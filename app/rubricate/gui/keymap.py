"""Which keys do what for this person: one table of the window's commands and the page's keys, and its changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtGui import QKeySequence

from rubricate.gui.commands import Command, all_commands, key_caps, menus, plain
from rubricate.gui.page.keys import PageKey, page_keys
from rubricate.words import tr

PAGE: Final = "page"  # the first part of the ids of the page's keys
FIXED: Final = ("page.back", "page.menu")  # Esc and the Menu key are the system's words for these


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `id` is "menu.verb" or "page.verb"; `keys` as Qt writes them.

    `on_page`: acts while the page has the focus. `extends`: with Shift it also selects, so it takes two keys.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    group: str
    on_page: bool = False
    extends: bool = False

    @property
    def is_fixed(self) -> bool:
        return self.id in FIXED

    def taken(self) -> Iterator[str]:
        """All keys that nothing else may have, as `canonical` has them."""
        for key in self.keys:
            yield canonical(key)
            if self.extends:
                yield canonical(f"Shift+{key}")


def table() -> tuple[Entry, ...]:
    """Every row as the program comes: the page's keys, then every command that is not a key of the page already."""
    rows = [_page_entry(key) for key in page_keys()]
    for menu in menus():
        rows += [Entry(c.id, plain(c.text), c.keys, plain(menu.title)) for c in menu.commands if _has_own_keys(c)]
    return tuple(rows)


class Keymap:
    """The table with a person's changes. It never changes; `with_keys` gives another one.

    A key of the person's own goes before the default of another row: a later version may bring one.
    """

    def __init__(self, changes: Mapping[str, object] | None = None) -> None:
        """`changes` are keys by id as the settings keep them; what is no key, or no row, is left out."""
        rows = {entry.id: entry for entry in table()}
        self._defaults = rows
        self._verbs = {c.id: verb_id(c.page_key) for c in all_commands() if c.page_key}
        self.changes: dict[str, list[str]] = {}
        taken = {key for name in FIXED for key in rows[name].taken()}
        for name, keys in _sound(changes or {}):
            if name in rows and name not in FIXED:
                own = replace(rows[name], keys=keys)
                free = tuple(key for key in keys if canonical(key) not in taken)
                taken |= set(own.taken())
                self.changes[name] = list(free)
        self._rows = {name: self._row(entry, taken) for name, entry in rows.items()}

    def entries(self) -> tuple[Entry, ...]:
        """Every row with the keys that hold."""
        return tuple(self._rows.values())

    def entry(self, name: str) -> Entry:
        """Raises KeyError."""
        return self._rows[name]

    def is_changed(self, name: str) -> bool:
        return name in self.changes

    def owner(self, key: str) -> Entry | None:
        """The row that has this key."""
        wanted = canonical(key)
        return next((entry for entry in self._rows.values() if wanted in entry.taken()), None)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a row, or of a command, which may be a verb of the page; none for a submenu."""
        entry = self._rows.get(self._verbs.get(name, name))
        return entry.keys if entry is not None else ()

    def caps(self, name: str) -> str:
        """The first of these keys as this system writes it; "" for what has none."""
        return "".join(key_caps(key) for key in self.keys(name)[:1])

    def on_page(self) -> dict[str, tuple[str, ...]]:
        """The page's keys by verb."""
        return {name.partition(".")[2]: row.keys for name, row in self._rows.items() if row.on_page}

    def with_keys(self, name: str, keys: tuple[str, ...]) -> "Keymap":
        """This row with these keys; none of them may be another's (see `key_rules.why_not`)."""
        same = [canonical(key) for key in keys] == [canonical(key) for key in self._defaults[name].keys]
        return self.reset(name) if same else Keymap({**self.changes, name: list(keys)})

    def reset(self, name: str) -> "Keymap":
        """This row as the program comes."""
        return Keymap({other: keys for other, keys in self.changes.items() if other != name})

    def default(self, name: str) -> Entry:
        """The row as the program comes. Raises KeyError."""
        return self._defaults[name]

    def _row(self, entry: Entry, taken: set[str]) -> Entry:
        if entry.id in self.changes:
            return replace(entry, keys=tuple(self.changes[entry.id]))
        if entry.is_fixed:
            return entry
        return replace(entry, keys=tuple(key for key in entry.keys if not taken & set(_both(entry, key))))


def canonical(key: str) -> str:
    """One spelling for one key: "Del" and "Delete", and both Enter keys, are the same."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText).replace("Enter", "Return")


def verb_id(page_key: str) -> str:
    """The id of the row that has this key of the page by default. Raises StopIteration where there is none."""
    wanted = canonical(page_key)
    return next(f"{PAGE}.{row.verb}" for row in page_keys() if wanted in map(canonical, row.keys))


def _page_entry(key: PageKey) -> Entry:
    return Entry(f"{PAGE}.{key.verb}", key.does, key.keys, tr("On the page"), on_page=True, extends=key.shift)


def _has_own_keys(command: Command) -> bool:
    """Submenus and separators have none; a command of the page has the page's."""
    return not command.page_key and not command.is_menu and "." in command.id


def _both(entry: Entry, key: str) -> Iterator[str]:
    return replace(entry, keys=(key,)).taken()


def _sound(changes: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, keys in changes.items():
        if isinstance(keys, list | tuple) and all(isinstance(key, str) and canonical(key) for key in keys):
            yield name, tuple(keys)
