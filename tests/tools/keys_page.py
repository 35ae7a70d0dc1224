"""Writes docs/manual/keys.md from the tables of commands and keys: python -m tests.tools.keys_page"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rubricate.gui.commands import menus, plain
from rubricate.gui.keymap import lists
from rubricate.gui.page.keys import PageKey, act_keys, move_keys

PAGE = Path(__file__).resolve().parents[2] / "docs" / "manual" / "keys.md"
HEAD = """# All keys

`F1`, or *Keys…* in the preferences, shows this list in the program, where it can be searched and has the names of your
system's keys. On macOS press Cmd for Ctrl and Option for Alt.

Every key can be another one: choose a row in that list, press *Change…* (or Enter) and then the new keys. *Add keys…*
gives a row a second key, *No keys* takes them away, *Reset* brings back those below, *Reset all* all of them. Keys that
another command has where both would act, that belong to tags or that screen readers need are refused, and the program
says why. Lists in which letters are commands have their own: `S` may be one thing in the table of documents and another
in the codebook. `Esc`, the Menu key and what is the same in every list stay what they are. Your keys hold in every
window at once, and menus, buttons and tooltips show them.

## On the page

These act while the text has the focus. Digits and letters belong to tags: `1` to `9` and the letters that you gave them
tag the selection, or change the tag of the annotation in focus. Digits also work on the keypad and by their place on
the keyboard.
"""
Row = tuple[tuple[str, ...], str]


def page() -> str:
    """The whole page."""
    lines = [HEAD, "With Shift, each of these also selects:", "", *_table(_rows(move_keys())), ""]
    lines += [*_table(_rows(act_keys())), "", "## Everywhere", ""]
    for menu in menus():
        rows = [(command.keys, plain(command.text)) for command in menu.commands if command.keys]
        if rows:
            lines += [f"*{plain(menu.title)}*", "", *_table(rows), ""]
    for _scope, title, keys in lists():
        lines += [f"## {title}", "", *_table((key.keys, key.does) for key in keys), ""]
    return "\n".join(lines)


def _rows(keys: Iterable[PageKey]) -> list[Row]:
    return [(key.keys, key.does) for key in keys]


def _table(rows: Iterable[Row]) -> Iterator[str]:
    yield from ("| key | does |", "|---|---|")
    for keys, does in rows:
        yield f"| {' '.join(f'`{key}`' for key in keys)} | {does} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
