"""The table of all keys, and a person's changes to it."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.gui.commands import all_commands
from rubricate.gui.keymap import FIXED, Keymap, canonical, table
from rubricate.gui.page.keys import page_keys

NAMES = [entry.id for entry in table()]


def test_the_table_has_every_command_and_every_key_of_the_page_once() -> None:
    wanted = {f"page.{key.verb}" for key in page_keys()}
    wanted |= {command.id for command in all_commands() if not command.page_key and not command.is_menu}
    assert len(NAMES) == len(set(NAMES))
    assert set(NAMES) == wanted


def test_no_key_does_two_things() -> None:
    taken = [key for entry in table() for key in set(entry.taken())]
    assert len(taken) == len(set(taken))


def test_without_changes_the_defaults_hold() -> None:
    assert Keymap().entries() == table()
    assert Keymap({}).on_page()["selecting"] == ("F8",)


def test_a_changed_row_has_its_own_keys_and_gives_the_old_one_free() -> None:
    keymap = Keymap().with_keys("edit.undo", ("F12",))
    assert keymap.entry("edit.undo").keys == ("F12",)
    assert keymap.owner("Ctrl+Z") is None
    owner = keymap.owner("F12")
    assert owner is not None and owner.id == "edit.undo"
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
    owner = Keymap().owner("Shift+Ctrl+Left")
    assert owner is not None and owner.id == "page.word_left"


def test_both_enter_keys_are_one() -> None:
    assert canonical("Ctrl+Enter") == canonical("Ctrl+Return")
    assert canonical("Delete") == canonical("Del")


def test_what_settings_hold_that_is_no_key_is_left_out() -> None:
    odd = {"edit.undo": ["no such key"], "edit.redo": 5, "of.tomorrow": ["F12"], "page.back": ["F12"], "file.new": [1]}
    assert Keymap(odd).entries() == table()


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(["F12", "Ctrl+Z", "Left", "F2", "Ctrl+K"]))))
def test_whatever_is_changed_no_key_does_two_things(changes: dict[str, list[str]]) -> None:
    keymap = Keymap(changes)
    taken = [key for entry in keymap.entries() for key in set(entry.taken())]
    assert len(taken) == len(set(taken))
    assert [keymap.entry(name).keys for name in FIXED] == [Keymap().entry(name).keys for name in FIXED]
