"""The table of the page's keys."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from rubricate.gui.commands import all_commands
from rubricate.gui.page import Page
from rubricate.gui.page.keys import act_keys, move_keys, page_keys


def sequences(*keys: str) -> list[str]:
    return [QKeySequence(key).toString() for key in keys]


def test_qt_knows_every_key_and_none_does_two_things() -> None:
    used = Counter(sequences(*(key for row in page_keys() for key in row.keys)))
    assert "" not in used
    assert [key for key, times in used.items() if times > 1] == []


def test_verbs_have_a_name_of_their_own_and_are_explained() -> None:
    verbs = [row.verb for row in page_keys()]
    assert len(set(verbs)) == len(verbs)
    assert len({row.does for row in page_keys()}) == len(verbs)


def test_every_move_extends_with_shift_and_nothing_else_does() -> None:
    assert all(row.shift for row in move_keys())
    assert not any(row.shift for row in act_keys())
    with_shift = sequences(*(f"Shift+{key}" for row in move_keys() for key in row.keys))
    assert not set(with_shift) & set(sequences(*(key for row in page_keys() for key in row.keys)))


def test_the_window_takes_no_key_away_from_the_page() -> None:
    of_window = {key for command in all_commands() for key in sequences(*command.keys)}
    own = sequences(*(key for row in page_keys() for key in row.keys))
    assert of_window & {*own, *sequences(*(f"Shift+{key}" for row in move_keys() for key in row.keys))} == set()


def test_what_the_menus_name_as_a_key_of_the_page_is_one() -> None:
    own = {key for row in page_keys() for key in sequences(*row.keys)} | set(sequences("Tab", "Shift+Tab"))
    assert [c.id for c in all_commands() if c.page_key and sequences(c.page_key)[0] not in own] == []


@pytest.mark.parametrize("verb", [row.verb for row in act_keys()])
def test_the_page_can_do_each_and_asks_for_no_change_where_there_is_nothing(page: Page, verb: str) -> None:
    asked: list[str] = []
    for name in ("tag_asked", "note_asked", "remove_asked", "resize_asked"):
        getattr(page, name).connect(lambda *_, name=name: asked.append(name))
    page.do(verb)
    assert asked == []
