"""The underlined letters of a menu: no two entries share one, in whichever language they are written."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QMenu

MARK = "&"
_MARKS = re.compile("&&?")  # two of them are a sign of the text


def letter(text: str) -> str:
    """The marked letter in lower case; "" where none is marked. "&&" is a sign of the text."""
    place = _place(text)
    return text[place + 1].lower() if place >= 0 else ""


def told_apart(texts: Sequence[str]) -> list[str]:
    """The same texts, each with a letter of its own as far as there are any.

    A mark stays where it is unless an earlier entry has that letter. Who has none gets the first free letter that
    begins a word, else the first free one. What stands behind a tab is no part of the text.
    """
    taken: set[str] = set()
    made = {}
    for number, text in sorted(enumerate(texts), key=lambda one: not letter(one[1])):
        made[number] = text if letter(text) and letter(text) not in taken else _marked(_bare(text), taken)
        taken.add(letter(made[number]))
    return [made[number] for number in range(len(texts))]


def mark_letters(menu: QMenu) -> None:
    """Give every entry of a menu that is about to open a letter of its own.

    Entries that stand in the menu bar too keep theirs: another letter there would surprise.
    """
    actions = [action for action in menu.actions() if not action.isSeparator()]
    own = [action for action in actions if action.parent() is menu or action.menu() is not None]
    rest = [action.text() for action in actions if action not in own]
    for action, text in zip(own, told_apart([*rest, *(one.text() for one in own)])[len(rest) :], strict=True):
        action.setText(text)


def _marked(text: str, taken: Iterable[str]) -> str:
    words = text.partition("\t")[0]
    begins = [at for at in range(len(words)) if at == 0 or words[at - 1].isspace()]
    for at in (*begins, *range(len(words))):
        if words[at : at + 1].isalnum() and words[at].lower() not in taken:
            return f"{text[:at]}{MARK}{text[at:]}"
    return text


def _bare(text: str) -> str:
    return _MARKS.sub(lambda found: found[0] if len(found[0]) > 1 else "", text)


def _place(text: str) -> int:
    """Where the mark stands; -1 for none."""
    marks = (found.start() for found in _MARKS.finditer(text) if len(found[0]) == 1)
    at = next(marks, -1)
    return at if at < len(text) - 1 else -1
