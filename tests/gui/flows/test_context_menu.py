"""The menu of the right button: the same verbs, for what lies there."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rubricate.core.annotation import Annotation
from rubricate.core.text import Span
from rubricate.gui.flows.context_menu import ContextMenu
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import marked, place_of


def names(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def action(menu: QMenu, name: str) -> QAction:
    return next(a for a in menu.actions() if a.text().partition("\t")[0] == name)


@pytest.fixture
def nested(reading: MainWindow) -> MainWindow:
    """Two annotations, one inside the other."""
    assert reading.session is not None
    for name, words in (("claim", "It costs 41 million pounds"), ("statistic", "41 million")):
        tag = reading.session.project.codebook.named(name)
        assert tag is not None
        reading.flows.editing.mark(place_of(reading, words), tag.id)
    return reading


def filled(window: MainWindow, annotations: list[Annotation], span: Span | None) -> QMenu:
    flows = window.flows
    menu = ContextMenu(window, flows.editing, flows.linking, flows.paging.choose_tag, flows.paging.write_note)
    menu.fill(annotations, span)
    return menu.menu


def all_of(window: MainWindow) -> list[Annotation]:
    assert window.session is not None
    assert window.workspace is not None
    assert window.workspace.document_id is not None
    return window.session.project.annotations(window.workspace.document_id)


def test_a_selection_offers_its_tags(reading: MainWindow) -> None:
    assert reading.workspace is not None
    span = place_of(reading, "Ann Reed")
    reading.workspace.page.select(span)
    menu = filled(reading, [], span)
    assert names(menu)[:5] == ["claim", "quote", "opinion", "statistic", "Choose a tag…"]
    assert names(menu)[5:8] == ["New tag from the &selected words…", "The same words e&lsewhere…", "&Copy"]
    action(menu, "quote").trigger()
    assert marked(reading) == [("quote", "Ann Reed")]


def test_one_annotation_has_its_verbs_at_once(nested: MainWindow) -> None:
    menu = filled(nested, all_of(nested)[1:], None)
    verbs = [
        "Fill in what it asks",
        "Write a note",
        "Link to another…",
        "Change the tag",
        "Move the edges",
        "Select its words",
        "Choose it too",
        "Show the definition",
        "Remove annotation",
    ]
    assert names(menu)[: len(verbs)] == verbs
    action(menu, "Remove annotation").trigger()
    assert [tag for tag, _ in marked(nested)] == ["claim"]


def test_all_that_lie_there_are_listed(nested: MainWindow) -> None:
    menu = filled(nested, all_of(nested), None)
    assert names(menu) == ["claim: It costs 41 million pounds", "statistic: 41 million", "&Sentences and paragraphs"]
    inner = menu.actions()[1].menu()
    assert isinstance(inner, QMenu)
    retag = action(inner, "Change the tag").menu()
    assert isinstance(retag, QMenu)
    assert "statistic" not in names(retag)
    action(retag, "opinion").trigger()
    assert [tag for tag, _ in marked(nested)] == ["claim", "opinion"]


def test_the_words_of_an_annotation_can_be_selected_and_its_edges_taken(nested: MainWindow) -> None:
    assert nested.workspace is not None
    page, inner = nested.workspace.page, all_of(nested)[1]
    action(filled(nested, [inner], None), "Select its words").trigger()
    assert page.selection() == inner.span
    action(filled(nested, [inner], None), "Move the edges").trigger()
    assert page.edges.moving is not None
    assert page.edges.moving.annotation_id == inner.id
    page.edges.cancel()


def test_where_nothing_lies_the_text_itself_has_verbs(reading: MainWindow) -> None:
    assert names(filled(reading, [], None)) == ["Select &all", "&Find…", "&Where am I", "&Sentences and paragraphs"]


def test_the_note_opens_from_the_menu(nested: MainWindow, qtbot: QtBot) -> None:
    assert nested.workspace is not None
    inner = all_of(nested)[1]
    action(filled(nested, [inner], None), "Write a note").trigger()
    assert nested.workspace.page.focused() == inner.id
    qtbot.waitUntil(lambda: nested.workspace is not None and nested.workspace.panels.inspector.note.is_writing)


def test_those_chosen_together_are_changed_and_removed_in_one_step(nested: MainWindow) -> None:
    assert nested.workspace is not None and nested.session is not None
    page, ids = nested.workspace.page, tuple(annotation.id for annotation in all_of(nested))
    for one in ids:
        page.pick(one)
    flows = nested.flows
    menu = ContextMenu(nested, flows.editing, flows.linking, flows.paging.choose_tag, flows.paging.write_note)
    menu.fill_many(page.picked.ids)
    assert names(menu.menu) == [
        "Change the tag of 2", "Link the first to the second…", "Let them go", "Remove 2 annotations",
    ]  # fmt: skip
    tags = action(menu.menu, "Change the tag of 2").menu()
    assert isinstance(tags, QMenu)
    action(tags, "quote").trigger()
    assert [tag for tag, _ in marked(nested)] == ["quote", "quote"]
    assert nested.status.answer() == "Changed 2 annotations to quote."
    nested.commands["edit.undo"].trigger()
    assert [tag for tag, _ in marked(nested)] == ["claim", "statistic"]
    action(menu.menu, "Remove 2 annotations").trigger()
    assert marked(nested) == []
    assert not len(page.picked)


def test_what_stands_on_the_whole_document_has_no_edges(reading: MainWindow) -> None:
    assert reading.session is not None
    tag = reading.session.project.codebook.named("claim")
    assert tag is not None
    reading.flows.editing.mark_whole(tag.id)
    menu = filled(reading, all_of(reading), None)
    usual = ["Fill in what it asks", "Write a note", "Link to another…", "Change the tag", "Choose it too"]
    assert names(menu)[:7] == [*usual, "Show the definition", "Remove annotation"]
    both = filled(reading, all_of(reading) * 2, None)
    assert names(both)[0] == "claim: whole document"


def test_the_menu_shows_what_a_tag_means_and_goes_to_what_it_asks(nested: MainWindow, qtbot: QtBot) -> None:
    assert nested.workspace is not None
    one = all_of(nested)[1]
    action(filled(nested, [one], None), "Show the definition").trigger()
    card = nested.flows.telling_tags.card
    assert card is not None
    card.close()
    action(filled(nested, [one], None), "Fill in what it asks").trigger()
    assert nested.workspace.page.focused() == one.id
    assert nested.workspace.panels.inspector.isAncestorOf(QApplication.focusWidget())
