"""Links in the window: the type is asked for, the link is kept, said, listed and undone; it may lead elsewhere."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.linking import Link
from rubricate.gui.dialogs.link_picker import LinkPicker
from rubricate.gui.main_window import MainWindow
from rubricate.gui.page.widget import Page
from tests.gui.windows import place_of

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def two(reading: MainWindow) -> MainWindow:
    """A claim and a statistic."""
    assert reading.session is not None and reading.workspace is not None
    for name, words in (("claim", "The bridge is the best idea"), ("statistic", "41 million")):
        tag = reading.session.project.codebook.named(name)
        assert tag is not None
        reading.flows.editing.mark(place_of(reading, words), tag.id)
    return reading


def page_of(window: MainWindow) -> Page:
    assert window.workspace is not None
    return window.workspace.page


def links(window: MainWindow) -> list[Link]:
    assert window.session is not None
    return window.session.project.links()


def ids(window: MainWindow) -> list[UUID]:
    assert window.session is not None and window.workspace is not None and window.workspace.document_id is not None
    return [one.id for one in window.session.project.annotations(window.workspace.document_id)]


def test_by_keys_alone_and_undone_by_one_key(two: MainWindow, qtbot: QtBot) -> None:
    page, (claim, statistic) = page_of(two), ids(two)
    page.focus_annotation(statistic)
    qtbot.keyClick(page, K.Key_L, CTRL)
    assert two.status.answer().startswith("Linking from statistic")
    qtbot.keyClick(page, K.Key_Backtab)
    qtbot.keyClick(page, K.Key_Return)
    picker = page.findChild(LinkPicker)
    assert isinstance(picker, LinkPicker)
    qtbot.keyClicks(picker.field, "backs")
    qtbot.keyClick(picker.field, K.Key_Return)
    (link,) = links(two)
    assert (link.from_id, link.to_id, link.type) == (statistic, claim, "statistic_claim")
    assert two.status.answer() == "Linked statistic to claim."
    assert page.links.linked == {page.rows.slot(claim), page.rows.slot(statistic)}
    assert two.flows.linking.words(claim) == "linked: backed by statistic"
    two.commands["edit.undo"].trigger()
    assert links(two) == [] and page.links.linked == frozenset()


def test_the_type_used_last_comes_first_and_own_words_are_a_type(two: MainWindow, qtbot: QtBot) -> None:
    claim, statistic = ids(two)
    picker = two.flows.linking.choose_type(claim, statistic)
    qtbot.keyClicks(picker.field, "answers to")
    qtbot.keyClick(picker.field, K.Key_Return)
    assert [link.type for link in links(two)] == ["answers to"]
    picker = two.flows.linking.choose_type(statistic, claim)
    assert picker.list.item(0).text() == "answers to"
    picker.close()


def test_the_same_link_twice_is_refused_in_words(two: MainWindow) -> None:
    claim, statistic = ids(two)
    two.flows.linking.link(claim, statistic, "supports")
    two.flows.linking.link(claim, statistic, "supports")
    assert len(links(two)) == 1 and "Nothing changed" in two.status.answer()


def test_the_inspector_lists_goes_retypes_and_removes(two: MainWindow, qtbot: QtBot) -> None:
    assert two.workspace is not None
    page, (claim, statistic) = page_of(two), ids(two)
    two.flows.linking.link(statistic, claim, "statistic_claim")
    page.focus_annotation(claim)
    listed = two.workspace.panels.inspector.links
    assert listed.isVisible() and listed.title.text() == "1 link"
    (row,) = listed.model.rows
    assert (row.line, row.quote) == ("backed by statistic", "41 million")
    listed.list.setFocus()
    qtbot.keyClick(listed.list, K.Key_F2)
    picker = listed.findChild(LinkPicker)
    assert isinstance(picker, LinkPicker)
    qtbot.keyClicks(picker.field, "speaks")
    qtbot.keyClick(picker.field, K.Key_Return)
    assert [link.type for link in links(two)] == ["attacks"]
    qtbot.keyClick(listed.list, K.Key_Return)
    assert page.focused() == statistic and QApplication.focusWidget() is page
    assert [row.line for row in listed.model.rows] == ["speaks against claim"]
    listed.list.setFocus()
    qtbot.keyClick(listed.list, K.Key_Delete)
    assert links(two) == [] and not listed.isVisible()
    assert QApplication.focusWidget() is page


def test_a_link_to_another_document_is_made_there_and_leads_there(
    two: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    session, workspace = two.session, two.workspace
    assert session is not None and workspace is not None
    page, (claim, _), here = page_of(two), ids(two), workspace.document_id
    paper = tmp_path / "Another.txt"
    paper.write_text("It stands in another paper.", encoding="utf-8")
    two.open_paths([paper])
    qtbot.waitUntil(lambda: len(session.project.documents) == 2)
    there = list(session.project.documents)[1]
    workspace.show_document(here)
    page.focus_annotation(claim)
    page.do("link")
    workspace.show_document(there)
    tag = session.project.codebook.named("quote")
    assert tag is not None
    assert page.linker.is_on
    two.flows.editing.mark(place_of(two, "another paper"), tag.id)
    (quote,) = ids(two)
    page.focus_annotation(quote)
    page.do("enter")
    picker = page.findChild(LinkPicker)
    assert isinstance(picker, LinkPicker)
    qtbot.keyClick(picker.field, K.Key_Return)
    (link,) = links(two)
    assert (link.from_id, link.to_id) == (claim, quote)
    row = workspace.panels.inspector.links.model.rows[0]
    assert here is not None and row.line.endswith(f"in {session.project.documents[here].name}")
    workspace.panels.inspector.links.list.setFocus()
    qtbot.keyClick(workspace.panels.inspector.links.list, K.Key_Return)
    assert (workspace.document_id, page.focused()) == (here, claim)


def test_a_removed_end_takes_its_links_along_and_undo_brings_both_back(two: MainWindow) -> None:
    assert two.session is not None
    page, (claim, statistic) = page_of(two), ids(two)
    two.flows.linking.link(statistic, claim, "supports")
    two.session.act(lambda state, hand: actions.remove(state, hand, [claim]))
    assert links(two) == [] and page.links.linked == frozenset()
    two.commands["edit.undo"].trigger()
    assert len(links(two)) == 1 and len(page.links.linked) == 2
