"""Which keys do what for this person: one table of all there are, by where they act, and its changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtGui import QKeySequence

from rubricate.gui.commands import Command, all_commands, key_caps, menus, plain
from rubricate.gui.list_keys import ListKey, editor_keys, queue_keys, table_keys
from rubricate.gui.page.keys import PageKey, page_keys
from rubricate.words import tr

WINDOW: Final = "window"  # acts wherever the focus is in the window
PAGE: Final = "page"  # these act while the part they name has the focus; so begin the ids of their rows
TABLE: Final = "table"
EDITOR: Final = "editor"
QUEUE: Final = "queue"
LISTS: Final = (TABLE, EDITOR, QUEUE)  # no tag has a key there: letters may be commands
_FIXED_ON_PAGE: Final = ("back", "menu")  # Esc and the Menu key are the system's words for these


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `id` is "menu.verb", or "page.verb" and the like for what acts in one `scope`; `keys` as Qt writes them.

    `extends`: with Shift it also selects, so it takes two keys. `is_fixed`: its keys stay what they are.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    group: str
    scope: str = WINDOW
    extends: bool = False
    is_fixed: bool = False

    def taken(self) -> Iterator[str]:
        """All keys that nothing else may have where this acts, as `canonical` has them."""
        for key in self.keys:
            yield canonical(key)
            if self.extends:
                yield canonical(f"Shift+{key}")

    def meets(self, other: "Entry") -> bool:
        """Whether a key could be both: they act in the same part, or one of them in the whole window."""
        return self.id != other.id and (self.scope == other.scope or WINDOW in (self.scope, other.scope))


def table() -> tuple[Entry, ...]:
    """Every row as the program comes: the page, every command that is not a key of the page already, the lists."""
    rows = [_page_entry(key) for key in page_keys()]
    for menu in menus():
        rows += [Entry(c.id, plain(c.text), c.keys, plain(menu.title)) for c in menu.commands if _has_own_keys(c)]
    for scope, title, keys in lists():
        rows += [Entry(f"{scope}.{k.verb}", k.does, k.keys, title, scope, is_fixed=k.is_fixed) for k in keys]
    return tuple(rows)


def lists() -> tuple[tuple[str, str, tuple[ListKey, ...]], ...]:
    """The lists in which letters are commands: scope, title, keys."""
    return (
        (TABLE, tr("In the table of documents"), table_keys()),
        (EDITOR, tr("In the list of tags of the codebook"), editor_keys()),
        (QUEUE, tr("In the list to look at again"), queue_keys()),
    )


class Keymap:
    """The table with a person's changes. It never changes; `with_keys` gives another one.

    A key of the person's own goes before the default of another row: a later version may bring one. Rows that come
    with the same key (Ctrl+F in the table and elsewhere) keep sharing it: the part that has the focus hears it first.
    """

    def __init__(self, changes: Mapping[str, object] | None = None) -> None:
        """`changes` are keys by id as the settings keep them; what is no key, or no row, is left out."""
        rows = {entry.id: entry for entry in table()}
        self._defaults = rows
        self._verbs = {c.id: verb_id(c.page_key) for c in all_commands() if c.page_key}
        self.changes: dict[str, list[str]] = {}
        self._taken: dict[str, list[Entry]] = {}  # by key: rows that can't be asked to give it up
        for entry in rows.values():
            if entry.is_fixed:
                self._take(entry)
        for name, keys in _sound(changes or {}):
            if name in rows and not rows[name].is_fixed:
                self.changes[name] = [key for key in keys if self._is_free(rows[name], key)]
                self._take(replace(rows[name], keys=keys))
        self._rows = {name: self._row(entry) for name, entry in rows.items()}

    def entries(self) -> tuple[Entry, ...]:
        """Every row with the keys that hold."""
        return tuple(self._rows.values())

    def entry(self, name: str) -> Entry:
        """Raises KeyError."""
        return self._rows[name]

    def is_changed(self, name: str) -> bool:
        return name in self.changes

    def other(self, name: str, key: str) -> Entry | None:
        """The row that has this key already where the row `name` acts."""
        wanted, entry = canonical(key), self._rows[name]
        rivals = (row for row in self._rows.values() if wanted in row.taken() and row.meets(entry))
        return next((row for row in rivals if not self._share(row, entry, wanted)), None)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a row, or of a command, which may be a verb of the page; none for a submenu."""
        entry = self._rows.get(self._verbs.get(name, name))
        return entry.keys if entry is not None else ()

    def caps(self, name: str) -> str:
        """The first of these keys as this system writes it; "" for what has none."""
        return "".join(key_caps(key) for key in self.keys(name)[:1])

    def verbs(self, scope: str) -> dict[str, tuple[str, ...]]:
        """The keys of one part of the window by verb."""
        return {row.id.partition(".")[2]: row.keys for row in self._rows.values() if row.scope == scope}

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

    def _row(self, entry: Entry) -> Entry:
        if entry.id in self.changes:
            return replace(entry, keys=tuple(self.changes[entry.id]))
        if entry.is_fixed:
            return entry
        return replace(entry, keys=tuple(key for key in entry.keys if self._is_free(entry, key)))

    def _take(self, entry: Entry) -> None:
        for key in entry.taken():
            self._taken.setdefault(key, []).append(entry)

    def _is_free(self, entry: Entry, key: str) -> bool:
        """Whether no row that was asked before has this key where `entry` acts."""
        return not any(
            other.meets(entry) and not self._share(other, entry, one)
            for one in replace(entry, keys=(key,)).taken()
            for other in self._taken.get(one, ())
        )

    def _share(self, one: Entry, other: Entry, key: str) -> bool:
        """Whether both come with this key: in one part of the window it does the same as elsewhere, or more."""
        return one.scope != other.scope and all(key in self._defaults[row.id].taken() for row in (one, other))


def canonical(key: str) -> str:
    """One spelling for one key: "Del" and "Delete", and both Enter keys, are the same."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText).replace("Enter", "Return")


def verb_id(page_key: str) -> str:
    """The id of the row that has this key of the page by default. Raises StopIteration where there is none."""
    wanted = canonical(page_key)
    return next(f"{PAGE}.{row.verb}" for row in page_keys() if wanted in map(canonical, row.keys))


def _page_entry(key: PageKey) -> Entry:
    name, is_fixed = f"{PAGE}.{key.verb}", key.verb in _FIXED_ON_PAGE
    return Entry(name, key.does, key.keys, tr("On the page"), PAGE, extends=key.shift, is_fixed=is_fixed)


def _has_own_keys(command: Command) -> bool:
    """Submenus and separators have none; a command of the page has the page's."""
    return not command.page_key and not command.is_menu and "." in command.id


def _sound(changes: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, keys in changes.items():
        if isinstance(keys, list | tuple) and all(isinstance(key, str) and canonical(key) for key in keys):
            yield name, tuple(keys)
