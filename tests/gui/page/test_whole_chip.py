"""How an annotation of the whole document looks."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.page.whole_chip import WholeChip
from rubricate.gui.theme import Theme
from tests.gui.page.material import TAGS, a_whole


@pytest.fixture
def chip(qtbot: QtBot, theme: Theme) -> WholeChip:
    parent = QWidget()
    qtbot.addWidget(parent)
    chip = WholeChip(a_whole("w", note="Why?"), theme.tag(TAGS[0]), "claim", theme, parent)
    chip.resize(chip.sizeHint())
    chip.parent_kept = parent  # type: ignore[attr-defined]
    return chip


def test_focus_and_choice_are_seen(chip: WholeChip) -> None:
    pictures = []
    for is_focus, is_picked in ((False, False), (True, False), (False, True)):
        chip.show_state(is_focus=is_focus, is_picked=is_picked)
        pictures.append(chip.grab().toImage())
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3


def test_a_long_name_is_cut_and_not_the_chip(chip: WholeChip, theme: Theme) -> None:
    long = WholeChip(a_whole("v"), theme.tag(TAGS[0]), "an uncommonly long name of a tag that goes on", theme, chip)
    assert chip.sizeHint().width() < long.sizeHint().width() <= theme.px(220)


def test_what_is_painted_of_its_state_is_said_too(chip: WholeChip) -> None:
    said = []
    for is_focus, is_picked in ((True, True), (False, True), (False, False)):
        chip.show_state(is_focus=is_focus, is_picked=is_picked)
        said.append(chip.accessibleDescription())
    assert said == ["in focus", "chosen", ""]
