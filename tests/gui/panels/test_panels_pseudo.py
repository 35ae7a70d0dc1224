"""The panels and their dialogs in the pseudo-language: nothing in English, nothing cut off."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from rubricate import words
from rubricate.core.search import Snippet
from rubricate.core.text import Span
from rubricate.gui.dialogs.autotag import AutotagDialog
from rubricate.gui.dialogs.tag_dialog import TagDialog
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.models.search_hits import Hit
from rubricate.gui.models.search_places import Place, Prepared
from rubricate.gui.panels.annotation_list import AnnotationList
from rubricate.gui.panels.codebook import CodebookPanel
from rubricate.gui.panels.documents import DocumentsPanel
from rubricate.gui.panels.inspector import Inspector
from rubricate.gui.panels.search import SearchPanel
from rubricate.gui.panels.stack import PanelStack, Scroll
from rubricate.gui.theme import Theme
from tests.gui.desk import CODER, Desk
from tests.gui.test_pseudo_language import SAID, cut_off, unsaid
from tests.tools import pseudo

LEFT, RIGHT = (248, 700), (316, 700)


@pytest.fixture(autouse=True)
def strange(tmp_path: Path) -> Iterator[None]:
    folder = tmp_path / "words"
    pseudo.write(folder)
    words.install(pseudo.LANGUAGE, folder)
    yield
    words.install("none", folder)


def said(menu: QMenu) -> bool:
    return all(SAID in action.text() or "claim" in action.text() for action in menu.actions() if action.text())


def test_codebook_and_documents(at: Desk, ask: Any, theme: Theme, qtbot: QtBot) -> None:
    first = at.add("One")
    at.add("Two")
    codebook, documents = (
        CodebookPanel(at.project, at.act, theme),
        DocumentsPanel(at.project, at.act, ask, CODER.id, theme),
    )
    left = PanelStack(codebook, documents)
    qtbot.addWidget(left)
    left.resize(*LEFT)
    left.show()
    codebook.show_document(first)
    documents.show_document(first)
    assert unsaid(left) == [] and cut_off(left) == []
    assert said(codebook.menu(at.tag("claim"), codebook.model.index(0)))
    assert said(documents.menu(first, documents.model.index(0)))


def test_inspector_and_list(at: Desk, ask: Any, theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    document = at.add("One")
    mark = at.mark(document, "bridge", "claim")
    listed = AnnotationList(at.project, at.act, theme)
    inspector = Inspector(at.project, at.act, ask, CODER.id, listed.model, theme)
    right = PanelStack(Scroll(inspector, listed), listed)
    qtbot.addWidget(right)
    right.resize(*RIGHT)
    right.show()
    for shown in (None, mark):
        listed.show_document(document)
        inspector.show_annotation(shown)
        qapp.processEvents()
        own = {"bridge", "claim"}
        assert set(unsaid(right)) <= own and cut_off(right) == []
    assert said(listed.menu(mark))
    assert SAID in str(listed.model.data(listed.model.index(0), 3))


def test_tag_dialog_and_chooser(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tag, book = at.tag("claim"), at.project.codebook
    dialog = TagDialog(tag, book, lambda _: "", theme, window, new=False)
    dialog.set_look("#0b8dee", "solid")
    dialog.show()
    assert unsaid(dialog) == [] and cut_off(dialog) == []
    picker = TagPicker(book, theme, window)
    picker.field.setText("irony")
    assert unsaid(picker) == []
    assert SAID in str(picker.model.index(0).data())
    dialog.close()


def test_search(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    document = at.add("One")
    panel = SearchPanel(at.project, theme)
    qtbot.addWidget(panel)
    panel.resize(*LEFT)
    panel.show()
    panel.open_panel()
    for words_typed in ("", "x"):
        panel.field.setText(words_typed)
        panel.begin()
        panel.end()
        assert unsaid(panel) == [] and cut_off(panel) == []
    panel.begin()
    panel.add([Hit(document, Span(4, 10), Snippet("The ", "bridge", " is"))])
    panel.end(is_cut=True)
    panel.where.toggle_tag(at.tag("claim").id)
    assert unsaid(panel) == [] and cut_off(panel) == []
    assert said_or_named(panel.where.entries())


def test_the_preview_of_places(at: Desk, theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    place = Place(at.add("One"), Span(4, 10), Snippet("The ", "bridge", " is"), "One")
    dialog = AutotagDialog(words.tr("Tag these"), "", at.project.codebook, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    for prepared in (Prepared([place], 3, 2), Prepared([], 0)):
        dialog.show_places(prepared)
        qapp.processEvents()
        assert unsaid(dialog) == [] and cut_off(dialog) == []


def said_or_named(entries: list[QAction]) -> bool:
    names = {"claim", "quote", "opinion", "statistic"}
    return all(SAID in entry.text() or entry.text() in names for entry in entries)
