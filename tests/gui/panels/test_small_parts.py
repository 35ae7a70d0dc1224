"""The small parts of the panels: heading, sentence, menu, buttons."""

from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.core.errors import NothingToChange
from rubricate.gui.panels.act import refusal
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.inspector_head import InspectorHead
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.tag_button import TagButton
from rubricate.gui.theme import Theme

TAGS = resources.default_tags(uuid4)


def test_a_heading_has_title_count_and_buttons_with_names(qtbot: QtBot, theme: Theme) -> None:
    heading = Heading("Codebook", theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(heading)
    pressed: list[None] = []
    button = heading.add_button("plus", "Add a tag…", lambda: pressed.append(None))
    heading.set_count("4", "4 tags")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [None]
    assert (button.accessibleName(), heading.count.accessibleName()) == ("Add a tag…", "4 tags")


def test_an_empty_panel_offers_one_way_out(qtbot: QtBot, theme: Theme) -> None:
    empty = Empty(theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(empty)
    pressed: list[None] = []
    empty.say("No tags yet.", "Add a tag…", lambda: pressed.append(None))
    empty.button.click()
    assert pressed == [None] and not empty.button.isHidden()
    empty.say("Nothing marked yet.")
    assert empty.button.isHidden()


def test_a_menu_says_why_it_can_not(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    done: list[str] = []
    menu = RowMenu(parent, "Changes are off.")
    menu.add("Go & see", lambda: done.append("go"), "F2")
    menu.change("Remove", lambda: done.append("remove"), "Del")
    go, remove = menu.actions()
    go.trigger()
    assert done == ["go"] and go.text() == "Go && see\tF2"
    assert not remove.isEnabled() and remove.toolTip() == "Changes are off."


def test_the_button_of_a_tag_shows_and_says_it(qtbot: QtBot, theme: Theme) -> None:
    button = TagButton(theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    button.resize(180, 30)
    button.show_tag(TAGS[0], theme)
    before = button.grab().toImage()
    button.show_tag(TAGS[1], theme)
    assert button.grab().toImage() != before
    assert button.accessibleName() == "Tag: quote. Change it"


def test_the_head_of_the_inspector_offers_only_ways_that_exist(qtbot: QtBot, theme: Theme) -> None:
    head = InspectorHead(None)  # type: ignore[arg-type]
    qtbot.addWidget(head)
    head.show_tag(TAGS[0], theme)
    for number, of, ways in (
        (1, 3, (False, True)),
        (3, 3, (True, False)),
        (2, 3, (True, True)),
        (0, 0, (False, False)),
    ):
        head.show_number(number, of)
        assert (head.back.isEnabled(), head.on.isEnabled()) == ways
    assert head.name.text() == "claim"


def test_a_refusal_is_a_sentence_and_no_change_is_none() -> None:
    def nothing(*_: object) -> None:
        raise NothingToChange

    def taken(*_: object) -> None:
        from rubricate.core.errors import NameTaken

        raise NameTaken("name", "claim", "claim")

    assert refusal(None, nothing) == ""  # type: ignore[arg-type]
    assert "claim" in refusal(None, taken)  # type: ignore[arg-type]
    assert refusal(None, lambda *_: None) == ""  # type: ignore[arg-type,return-value]
