"""The tree of the editor: adding, moving several at once, retiring, removing, finding, what the menu offers."""

from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.codebook import Tag
from rubricate.gui.codebook_editor.tree import TagTree
from rubricate.gui.keymap import Keymap
from rubricate.gui.panels.tag_folds import Folds
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tree(at: Desk, follow: Any, theme: Theme) -> TagTree:
    tree = TagTree(at.project, at.act, theme, Folds({}, at.project.id), None)  # type: ignore[arg-type]
    follow(tree)
    tree.go_to(None)
    tree.list.setFocus()
    return tree


def names(tree: TagTree) -> list[str]:
    return [str(tree.model.index(row).data()) for row in range(tree.model.rowCount())]


def test_n_adds_behind_and_b_below(at: Desk, tree: TagTree, qtbot: QtBot) -> None:
    made: list[object] = []
    tree.made.connect(made.append)
    qtbot.keyClick(tree.list, Qt.Key.Key_N)
    assert names(tree) == ["claim", "new tag", "quote", "opinion", "statistic"]
    assert made == [at.tag("new tag").id] and tree.list.currentIndex().data() == "new tag"
    qtbot.keyClick(tree.list, Qt.Key.Key_B)
    assert at.tag("new tag 2").parent_id == at.tag("new tag").id
    at.project.undo(at.hand())
    at.project.undo(at.hand())
    assert names(tree) == ["claim", "quote", "opinion", "statistic"], "adding and placing are one gesture"


def test_several_move_together(at: Desk, tree: TagTree, qtbot: QtBot) -> None:
    tree.list.go_to(tree.model.index(1))
    qtbot.keyClick(tree.list, Qt.Key.Key_Down, SHIFT)
    assert len(tree.chosen()) == 2
    qtbot.keyClick(tree.list, Qt.Key.Key_Up, ALT)
    assert names(tree) == ["quote", "opinion", "claim", "statistic"]
    at.project.undo(at.hand())
    assert names(tree) == ["claim", "quote", "opinion", "statistic"]


def test_the_chosen_are_retired_and_offered_again(at: Desk, tree: TagTree, qtbot: QtBot) -> None:
    qtbot.keyClick(tree.list, Qt.Key.Key_R)
    assert at.tag("claim").retired and "claim" not in names(tree)
    assert tree.list.currentIndex().data() == "quote", "the neighbour is current"
    tree.retired.setChecked(True)
    tree.go_to(at.tag("claim").id)
    qtbot.keyClick(tree.list, Qt.Key.Key_R)
    assert not at.tag("claim").retired


def test_delete_removes_all_that_are_selected_in_one_gesture(at: Desk, tree: TagTree, qtbot: QtBot) -> None:
    at.mark(at.add("One"), "bridge", "claim")
    tree.list.selectAll()
    words = [action.text().partition("\t")[0] for action in tree.menu().actions()]
    assert "Remove with 1 annotation" in words
    qtbot.keyClick(tree.list, Qt.Key.Key_Delete)
    assert names(tree) == [] and tree.empty.isVisible()
    at.project.undo(at.hand())
    assert len(names(tree)) == 4


def test_what_is_dragged_is_what_the_form_is_about(at: Desk, tree: TagTree) -> None:
    shown: list[object] = []
    tree.shown.connect(shown.append)
    statistic, claim = at.tag("statistic").id, at.tag("claim").id
    tree.list.setCurrentIndex(tree.model.index_of(statistic))  # as a button that is held down does
    tree.list.placed.emit([statistic], (claim, None))
    assert at.tag("statistic").parent_id == claim
    assert shown[-1] == statistic and tree.current() == statistic


def test_what_is_typed_narrows_the_tree(at: Desk, tree: TagTree, qtbot: QtBot) -> None:
    tree.field.setFocus()
    qtbot.keyClicks(tree.field, "stat")
    assert names(tree) == ["statistic"]
    qtbot.keyClick(tree.field, Qt.Key.Key_Down)
    assert tree.list.hasFocus()
    tree.go_to(at.tag("claim").id)
    assert tree.field.text() == "" and tree.list.currentIndex().data() == "claim"


def test_letters_ask_for_merging_and_splitting(at: Desk, tree: TagTree, qtbot: QtBot) -> None:
    asked: list[object] = []
    tree.merge_asked.connect(asked.append)
    tree.split_asked.connect(asked.append)
    qtbot.keyClick(tree.list, Qt.Key.Key_M)
    qtbot.keyClick(tree.list, Qt.Key.Key_S)
    assert asked == [[at.tag("claim").id], at.tag("claim").id]


def test_two_hundred_tags_are_folded_at_once(at: Desk, tree: TagTree, qtbot: QtBot) -> None:
    parent = at.tag("claim").id
    tags = [Tag(uuid4(), f"tag {n}", n, "blue", "solid", "", "") for n in range(200)]
    at.act(lambda s, h: actions.add_tags(s, h, tags))
    assert len(names(tree)) == 204
    tree.verbs.place([at.tag(f"tag {n}").id for n in range(3)], (parent, None))
    tree.go_to(parent)
    qtbot.keyClick(tree.list, Qt.Key.Key_Left)
    assert len(names(tree)) == 201


def test_a_persons_keys_hold_and_hints_button_and_menu_name_them(tree: TagTree, qtbot: QtBot) -> None:
    assert tree.hints.text() == "N new, B below, M merge, S split, R retire"
    tree.set_keys(Keymap({"editor.add": ["F8"], "editor.split": []}))
    assert tree.hints.text() == "F8 new, B below, M merge, R retire"
    assert tree.add_button.toolTip() == "Add a tag behind this one (F8)"
    assert tree.add_button.accessibleName() == "Add a tag behind this one"
    menu = tree.menu()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert "Add a tag\tF8" in texts and "Split…" in texts
    menu.deleteLater()
    qtbot.keyClick(tree.list, Qt.Key.Key_N)
    assert len(names(tree)) == 4
    qtbot.keyClick(tree.list, Qt.Key.Key_F8)
    assert len(names(tree)) == 5
