"""Page and panels of one project: which document is shown, and where one was in it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.main_window import MainWindow
from rubricate.gui.page import Display
from rubricate.gui.workspace import Workspace
from tests.gui.windows import place_of

LONG = "\n".join(f"Sentence {number} of a text that does not fit on the screen." for number in range(200))


@pytest.fixture
def two(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> Workspace:
    """A window with the article and, shown, a long text."""
    path = tmp_path / "Long.txt"
    path.write_text(LONG, encoding="utf-8")
    reading.open_paths([path])
    assert reading.workspace is not None
    workspace = reading.workspace
    qtbot.waitUntil(lambda: workspace.text.startswith("Sentence 0"))
    qtbot.waitUntil(lambda: workspace.panels.documents.isVisible())
    return workspace


def test_where_the_shown_document_goes_the_first_one_comes_and_the_panels_know(
    reading: MainWindow, two: Workspace, qtbot: QtBot
) -> None:
    reading.commands["edit.all"].trigger()
    qtbot.keyClick(two.page, Qt.Key.Key_1)
    two.panels.documents.list.viewport().update()  # it is painted with the page, and has no row of what is gone
    reading.commands["document.remove"].trigger()
    assert two.text.startswith("The bridge")
    assert two.panels.documents.model.rowCount() == 1
    reading.commands["edit.undo"].trigger()
    assert two.panels.documents.model.rowCount() == 2
    assert two.text.startswith("The bridge"), "what is read stays"


def test_a_project_opens_where_one_was_reading(reading: MainWindow, two: Workspace, qtbot: QtBot) -> None:
    assert reading.session is not None
    path = reading.session.project.path
    reading.close_project()
    reading.open_paths([path])
    qtbot.waitUntil(lambda: reading.workspace is not None)
    assert reading.workspace is not None
    assert reading.workspace.text == LONG


def test_without_any_document_the_page_gives_way_to_a_hint(reading: MainWindow) -> None:
    reading.commands["document.remove"].trigger()
    workspace = reading.workspace
    assert workspace is not None
    assert (workspace.document_id, workspace.text, workspace.selection()) == (None, "", None)
    assert not workspace.page.isVisible()
    reading.commands["edit.undo"].trigger()
    assert workspace.page.isVisible()
    assert workspace.text.startswith("The bridge")


def test_going_through_documents_stops_at_the_ends(two: Workspace) -> None:
    last = two.document_id
    two.step_document(1)
    assert two.document_id == last
    two.step_document(-1)
    assert two.text.startswith("The bridge")
    two.step_document(-1)
    assert two.text.startswith("The bridge")


def test_place_and_size_are_found_again_in_each_document(two: Workspace, qtbot: QtBot) -> None:
    place = LONG.index("Sentence 120 ")
    qtbot.waitUntil(lambda: two.page.sheet.layouter.complete)
    two.page.go_to(place)
    two.set_zoom(150)
    seen = two.page.first_visible()
    two.step_document(-1)
    two.set_zoom(100)
    two.step_document(1)
    assert two.zoom == 150
    assert two.page.first_visible() == seen
    assert two.page.position() == place, "and the caret is where it was"


def test_who_scrolled_away_from_the_caret_has_it_in_sight_again(two: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: two.page.sheet.layouter.complete)
    two.page.go_to(0)
    two.page.verticalScrollBar().setValue(two.page.verticalScrollBar().maximum())
    seen = two.page.first_visible()
    two.step_document(-1)
    two.step_document(1)
    assert two.page.position() == two.page.first_visible() == seen > 0


def test_counts_follow_what_is_marked(reading: MainWindow) -> None:
    workspace, session = reading.workspace, reading.session
    assert workspace is not None and session is not None
    claim = session.project.codebook.named("claim")
    assert claim is not None
    assert workspace.counts()[claim.id] == 0
    reading.flows.editing.mark(place_of(reading, "the best idea"), claim.id)
    assert workspace.counts()[claim.id] == 1


def test_the_tag_of_a_document_that_is_not_shown_is_not_counted_here(reading: MainWindow, two: Workspace) -> None:
    session = reading.session
    assert session is not None
    other, claim = next(iter(session.project.documents)), session.project.codebook.named("claim")
    assert claim is not None and other != two.document_id
    span = place_of(reading, "Sentence 3")
    session.act(lambda project, hand: actions.annotate(project, hand, other, span, claim.id))
    assert two.counts()[claim.id] == 0


@pytest.mark.parametrize("mode", [mode.value for mode in Display if mode is not Display.CHOSEN])
def test_the_page_shows_marks_as_asked(reading: MainWindow, mode: str) -> None:
    workspace = reading.workspace
    assert workspace is not None
    workspace.set_marks(mode)
    assert workspace.page.scene.showing.display.value == mode


def test_f6_opens_a_drawer_where_no_panel_is_to_be_seen(reading: MainWindow, qtbot: QtBot) -> None:
    workspace = reading.workspace
    assert workspace is not None
    reading.resize(820, 600)
    qtbot.waitUntil(lambda: workspace.open_panels() == (False, False))
    workspace.next_area(1)
    assert workspace.open_panels() == (False, True)


def test_the_inspector_is_folded_as_it_was_left(reading: MainWindow) -> None:
    assert reading.workspace is not None
    reading.workspace.panels.inspector.folded.emit(True)
    assert reading.settings.windows["inspector_folded"] is True
    project = reading.workspace._session.project.path
    reading.close_project()
    reading.open_paths([project])
    assert reading.workspace is not None
    assert reading.workspace.panels.inspector.is_folded
