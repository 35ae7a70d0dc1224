"""The keys of the lists in which letters are commands."""

from rubricate.gui.keymap import canonical, lists


def test_no_key_of_a_list_does_two_things() -> None:
    for _scope, title, keys in lists():
        taken = [canonical(key) for row in keys for key in dict.fromkeys(map(canonical, row.keys))]
        assert len(taken) == len(set(taken)), title


def test_every_list_says_how_one_leaves_it() -> None:
    assert all(any(row.keys == ("Esc",) and row.is_fixed for row in keys) for _scope, _title, keys in lists())
