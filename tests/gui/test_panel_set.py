"""The panels of a workspace, connected with each other and with the page."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.main_window import MainWindow
from rubricate.gui.panel_set import PanelSet
from rubricate.gui.workspace import Workspace
from tests.gui.windows import place_of


@pytest.fixture
def space(reading: MainWindow) -> Workspace:
    """The article with a claim and a quote."""
    session, workspace = reading.session, reading.workspace
    assert session is not None and workspace is not None
    for name, words in (("claim", "the best idea"), ("quote", "We waited")):
        tag = session.project.codebook.named(name)
        assert tag is not None
        reading.flows.editing.mark(place_of(reading, words), tag.id)
    workspace.page.focus.take(None)
    return workspace


@pytest.fixture
def panels(space: Workspace) -> PanelSet:
    return space.panels


def test_the_focus_of_the_page_is_shown_at_the_right_and_in_the_list(space: Workspace, panels: PanelSet) -> None:
    assert panels.annotations.selected() == []
    space.page.next_annotation(1)
    focused = space.page.focused()
    assert focused is not None
    assert panels.annotations.selected() == [focused]
    assert panels.inspector.annotation_id == focused


def test_going_to_a_row_goes_there_on_the_page(space: Workspace, panels: PanelSet) -> None:
    model = panels.annotations.model
    wanted = model.id_at(model.index(1, 0))
    assert wanted is not None
    panels.annotations.go_asked.emit(wanted)
    assert space.page.focused() == wanted


def test_counts_are_those_of_the_document(panels: PanelSet, reading: MainWindow) -> None:
    assert reading.session is not None
    names = {tag_id: tag.name for tag_id, tag in reading.session.project.codebook.items()}
    assert {names[tag_id]: n for tag_id, n in panels.counts().items()} == {
        "claim": 1, "quote": 1, "opinion": 0, "statistic": 0,
    }  # fmt: skip


def test_writing_a_note_brings_its_annotation_into_focus(space: Workspace, panels: PanelSet, qtbot: QtBot) -> None:
    model = panels.annotations.model
    wanted = model.id_at(model.index(0, 0))
    assert wanted is not None
    panels.write_note(wanted)
    assert space.page.focused() == wanted
    qtbot.waitUntil(lambda: panels.inspector.isAncestorOf(space.window().focusWidget()))


def test_a_tag_may_be_chosen_and_the_choice_is_told(space: Workspace, panels: PanelSet) -> None:
    chosen: list[object] = []
    panels.pick_tag(QRect(100, 100, 4, 20), chosen.append, None)
    picker = space.page.findChild(TagPicker)
    assert isinstance(picker, TagPicker)
    QTest.keyClicks(picker.field, "opin")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert [tag.name for tag in panels.codebook.project.codebook.ordered() if tag.id in chosen] == ["opinion"]


def test_every_pane_can_be_reached(panels: PanelSet) -> None:
    panes = panels.areas()
    assert len(set(panes)) == 4
    assert all(pane.accessibleName() for pane in panes)


def test_the_search_stands_in_for_the_left_panels_while_it_is_open(panels: PanelSet) -> None:
    assert not panels.is_searching
    search = panels.open_search()
    assert panels.is_searching
    assert panels.open_search() is search
    assert [pane.accessibleName() for pane in panels.areas()][2:] == ["Search everywhere"]
    assert not panels.codebook.isVisible()
    panels.close_search()
    assert not panels.is_searching
    assert panels.codebook.isVisible()
