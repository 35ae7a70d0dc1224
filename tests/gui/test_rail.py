"""The rail of a narrow window."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.gui.rail import Rail
from rubricate.gui.theme import Theme


def test_tags_with_counts_are_pressed_and_recounted(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    tags = resources.default_tags(uuid4)
    rail.set_tags(tags, {tags[0].id: 4})
    first = rail.tags()[0]
    assert (first.count, first.accessibleName()) == (4, "claim, 4 annotations")
    with qtbot.waitSignal(rail.tag_pressed) as pressed:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert pressed.args == [tags[0].id]
    rail.set_tags(tags, {tags[0].id: 5})
    assert rail.tags()[0] is first
    assert first.count == 5


def test_a_changed_codebook_is_followed_and_retired_tags_are_left_out(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    tags = resources.default_tags(uuid4)
    rail.set_tags(tags, {})
    rail.set_tags([replace(tags[0], retired=True), *tags[1:]], {})
    assert [button.tag.name for button in rail.tags()] == ["quote", "opinion", "statistic"]
    rail.grab()
