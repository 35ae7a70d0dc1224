"""The table of all keys, and a person's changes to it."""

from collections.abc import Iterable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rubricate.gui.commands import all_commands
from rubricate.gui.keymap import PAGE, TABLE, Entry, Keymap, canonical, lists, table
from rubricate.gui.page.keys import page_keys

NAMES = [entry.id for entry in table()]
SHARED = {"Ctrl+F", "Ctrl+V"}  # a list comes with them as well as the window: what has the focus hears them first
FIXED = [entry.id for entry in table() if entry.is_fixed]


def twice(entries: Iterable[Entry]) -> list[tuple[str, str, str]]:
    """Keys that two rows of one part of the window have, or two rows of which one acts everywhere."""
    rows = list(entries)
    return [
        (key, one.id, other.id)
        for one, other in combinations(rows, 2)
        if one.meets(other)
        for key in set(one.taken()) & set(other.taken())
    ]


def test_the_table_has_every_command_and_every_key_of_the_page_once() -> None:
    wanted = {f"page.{key.verb}" for key in page_keys()}
    wanted |= {command.id for command in all_commands() if not command.page_key and not command.is_menu}
    wanted |= {f"{scope}.{key.verb}" for scope, _title, keys in lists() for key in keys}
    assert len(NAMES) == len(set(NAMES))
    assert set(NAMES) == wanted


def test_no_key_does_two_things() -> None:
    assert {key for key, *_ in twice(table())} == SHARED


def test_a_list_has_its_keys_beside_those_of_the_page() -> None:
    keymap = Keymap({"table.done": ["F8"]})
    assert keymap.verbs(TABLE)["done"] == keymap.verbs(PAGE)["selecting"] == ("F8",)
    assert keymap.caps("table.done") == "F8"


def test_one_letter_may_be_a_command_in_several_lists() -> None:
    keymap = Keymap({"queue.keep": ["D"], "editor.add": ["D"]})
    assert [keymap.keys(name) for name in ("table.done", "queue.keep", "editor.add")] == [("D",)] * 3


def test_what_acts_everywhere_takes_its_key_from_the_lists() -> None:
    """Settings of a version in which the lists had no rows."""
    keymap = Keymap({"edit.undo": ["Ctrl+D"]})
    assert keymap.keys("edit.undo") == ("Ctrl+D",)
    assert keymap.keys("table.fill") == ()


def test_rows_that_come_with_one_key_go_on_sharing_it() -> None:
    keymap = Keymap({"edit.find": ["Ctrl+F", "F12"], "table.find": ["Ctrl+K", "Ctrl+F"]})
    assert keymap.keys("edit.find") == ("Ctrl+F", "F12")
    assert keymap.keys("table.find") == ("Ctrl+K", "Ctrl+F")
    assert keymap.other("table.find", "Ctrl+F") is None


def test_without_changes_the_defaults_hold() -> None:
    assert Keymap().entries() == table()
    assert Keymap({}).verbs(PAGE)["selecting"] == ("F8",)


def test_a_changed_row_has_its_own_keys_and_gives_the_old_one_free() -> None:
    keymap = Keymap().with_keys("edit.undo", ("F12",))
    assert keymap.entry("edit.undo").keys == ("F12",)
    assert keymap.other("edit.redo", "Ctrl+Z") is None
    other = keymap.other("edit.redo", "F12")
    assert other is not None and other.id == "edit.undo"
    assert Keymap(keymap.changes).entries() == keymap.entries()


def test_a_command_of_the_page_has_the_keys_of_its_verb() -> None:
    keymap = Keymap().with_keys("page.note", ("Alt+Return",))
    assert keymap.keys("tag.note") == ("Alt+Return",)
    assert keymap.caps("tag.note") == "Alt+Enter"
    assert keymap.caps("view.theme") == ""


def test_the_defaults_again_are_no_change() -> None:
    keymap = Keymap({"edit.undo": ["F12"]}).with_keys("edit.undo", ("Ctrl+Z",))
    assert keymap.changes == {}


def test_a_persons_key_goes_before_a_default_of_another_row() -> None:
    keymap = Keymap({"file.new": ["Ctrl+O"]})
    assert keymap.entry("file.new").keys == ("Ctrl+O",)
    assert keymap.entry("file.open").keys == ()


def test_a_move_takes_its_key_with_shift_too() -> None:
    other = Keymap().other("edit.undo", "Shift+Ctrl+Left")
    assert other is not None and other.id == "page.word_left"


def test_both_enter_keys_are_one() -> None:
    assert canonical("Ctrl+Enter") == canonical("Ctrl+Return")
    assert canonical("Delete") == canonical("Del")


def test_what_settings_hold_that_is_no_key_is_left_out() -> None:
    odd = {"edit.undo": ["no such key"], "edit.redo": 5, "of.tomorrow": ["F12"], "page.back": ["F12"], "file.new": [1],
           "table.leave": ["F12"]}  # fmt: skip
    assert Keymap(odd).entries() == table()


@given(
    st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(["F12", "Ctrl+Z", "Left", "F2", "K", "Ctrl+F"])))
)
def test_whatever_is_changed_no_key_does_two_things(changes: dict[str, list[str]]) -> None:
    keymap = Keymap(changes)
    assert {key for key, *_ in twice(keymap.entries())} <= SHARED
    assert [keymap.entry(name).keys for name in FIXED] == [Keymap().entry(name).keys for name in FIXED]
