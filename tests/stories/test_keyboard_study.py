"""A study by keys alone, from a preset that is taken in to the export, with an undo on the way."""

import csv
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.annotation import Annotation
from rubricate.gui.codebook_editor.editor import CodebookEditor
from rubricate.gui.codebook_editor.import_dialog import ImportDialog
from rubricate.gui.codebook_editor.recode_panel import RecodePanel
from rubricate.gui.dialogs.attribute_dialog import AttributeDialog
from rubricate.gui.dialogs.autotag import AutotagDialog
from rubricate.gui.dialogs.export import ExportDialog
from rubricate.gui.documents_table.table import DocumentsTable
from rubricate.gui.main_window import MainWindow
from rubricate.gui.panels.history import HistoryPanel
from rubricate.gui.workspace import Workspace
from rubricate.project import Project
from tests.gui.windows import ARTICLE, Answers, marked
from tests.stories.hands import CONTROL, SHIFT, K, Watch, choose_in_menu, has_focus, in_dialog, press, until, write

ALT = Qt.KeyboardModifier.AltModifier


class Study:
    """A window with one article, and the questions that the story asks of it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def space(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def project(self) -> Project:
        assert self.window.session is not None
        return self.window.session.project

    @property
    def document(self) -> UUID:
        assert self.space.document_id is not None
        return self.space.document_id

    def annotations(self) -> list[Annotation]:
        return list(self.project.annotations(self.document))

    def state(self) -> str:
        """How far one is with the article."""
        assert self.window.session is not None
        coder = self.window.session.hand().coder.id
        layers = [one.id for one in self.project.layers.values() if one.coder_id == coder]
        return self.project.states(layers[0])[self.document]

    def on_page(self) -> bool:
        return self.space.page.hasFocus()

    def menu(self, letter: Qt.Key, words: str) -> None:
        """A menu of the bar by its letter, an entry by its words."""
        press(letter, ALT)
        self.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        choose_in_menu(words)

    def to_first(self) -> None:
        """The keys to the page, the focus to the first annotation."""
        self.qtbot.waitUntil(self.on_page)
        press(K.Key_Escape)
        press(K.Key_Home, CONTROL)
        press(K.Key_Tab)
        assert self.space.page.focused() is not None


@pytest.fixture
def study(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Study:
    """The article is opened by keys, two things are tagged."""
    article = tmp_path / "A bridge.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    assert isinstance(window.ask, Answers)
    window.ask.files = [article]
    press(K.Key_Return)
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    study = Study(window, qtbot)
    qtbot.waitUntil(study.on_page)
    press(K.Key_Home, CONTROL)
    press(K.Key_Right, CONTROL | SHIFT, times=2)
    press(K.Key_1)
    press(K.Key_Escape)
    press(K.Key_Down, ALT)
    press(K.Key_Right, CONTROL | SHIFT, times=2)
    press(K.Key_2)
    assert [tag for tag, _ in marked(window)] == ["claim", "quote"]
    return study


def test_a_study_without_a_mouse(study: Study, hands: Watch, tmp_path: Path) -> None:
    take_tags_in(study)
    change_a_definition(study)
    look_again(study)
    answer(study)
    link(study)
    note(study)
    by_sentences(study)
    before = len(study.annotations())
    search_and_tag(study)
    fill_the_table(study)
    undo_the_search(study, before)
    export(study, tmp_path / "study.csv")
    assert hands.seen == []


def take_tags_in(study: Study) -> None:
    """A preset, below the tags that are there."""
    before = len(study.project.codebook)

    def choose() -> None:
        write("W-q")
        press(K.Key_Return)

    in_dialog(ImportDialog, choose)
    study.menu(K.Key_C, "Import tags")
    assert len(study.project.codebook) > before
    come_back(study)


def change_a_definition(study: Study) -> None:
    study.to_first()
    press(K.Key_B, CONTROL)
    editor = study.space.over
    assert isinstance(editor, CodebookEditor)
    study.qtbot.waitUntil(editor.tree.list.hasFocus)
    press(K.Key_Return)
    assert editor.form.lines["name"].hasFocus()
    until(lambda: editor.form.texts["definition"].is_writing, K.Key_Tab)
    write(" Mind the bridge.")
    press(K.Key_Return, CONTROL)
    press(K.Key_Escape)
    study.qtbot.waitUntil(study.on_page)
    claim = study.project.codebook.named("claim")
    assert claim is not None
    assert claim.definition.endswith("Mind the bridge.")
    assert sum(study.project.outdated_counts().values()) == 1


def look_again(study: Study) -> None:
    study.menu(K.Key_C, "Look again after a change")
    panel = study.space.panels.left.currentWidget()
    assert isinstance(panel, RecodePanel)
    assert panel.list.hasFocus()
    press(K.Key_K)
    assert sum(study.project.outdated_counts().values()) == 0
    assert has_focus(panel)
    press(K.Key_Escape)
    study.qtbot.waitUntil(study.on_page)


def answer(study: Study) -> None:
    study.to_first()
    press(K.Key_Return)
    study.qtbot.waitUntil(lambda: has_focus(study.space.panels.inspector))
    press(K.Key_Y)
    press(K.Key_Down)
    press(K.Key_N)
    press(K.Key_Escape)
    assert sorted(study.annotations()[0].attributes.values()) == [("named",), ("yes",)]
    study.qtbot.waitUntil(study.on_page)


def link(study: Study) -> None:
    """From the second annotation to the first."""
    study.to_first()
    press(K.Key_Tab)
    press(K.Key_L, CONTROL)
    press(K.Key_Backtab, SHIFT)
    press(K.Key_Return)
    write("premise")
    press(K.Key_Return)
    claim, quote = (one.id for one in study.annotations())
    (made,) = study.project.links_of([claim])
    assert (made.from_id, made.to_id, made.type) == (quote, claim, "premise_claim")
    study.qtbot.waitUntil(study.on_page)
    press(K.Key_Escape)


def note(study: Study) -> None:
    study.to_first()
    press(K.Key_Return, CONTROL)
    study.qtbot.waitUntil(lambda: has_focus(study.space.panels.inspector))
    write("Says who?")
    press(K.Key_Return, CONTROL)
    study.qtbot.waitUntil(study.on_page)
    assert study.annotations()[0].note == "Says who?"


def by_sentences(study: Study) -> None:
    """The last sentence gets a tag, and loses it, and gets it again."""
    press(K.Key_Escape)
    press(K.Key_F5)
    press(K.Key_End, CONTROL)
    press(K.Key_4)
    assert ("statistic", "It costs 41 million pounds.") in marked(study.window)
    press(K.Key_4)
    assert "statistic" not in [tag for tag, _ in marked(study.window)]
    press(K.Key_4)
    press(K.Key_F5, SHIFT)
    assert len(study.annotations()) == 3


def search_and_tag(study: Study) -> None:
    """Every "the" but the first becomes an opinion, in one act."""
    press(K.Key_F, CONTROL | SHIFT)
    panel = study.space.panels.search
    study.qtbot.waitUntil(panel.field.hasFocus)
    write("the")
    study.qtbot.waitUntil(lambda: panel.model.total == 2 and panel.tag_these.isEnabled())
    until(panel.tag_these.hasFocus, K.Key_Tab)
    press(K.Key_Space)
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, AutotagDialog) and one.isVisible()]
    dialog = dialogs[0]
    study.qtbot.waitUntil(lambda: dialog.model.rowCount() == 2 and has_focus(dialog))
    until(dialog.tag.hasFocus, K.Key_Tab)
    press(K.Key_Space)
    write("opin")
    press(K.Key_Return)
    study.qtbot.waitUntil(lambda: dialog.accept_button.isEnabled() and dialog.isActiveWindow())
    until(dialog.list.hasFocus, K.Key_Tab)
    press(K.Key_Space)
    assert dialog.model.count == 1
    press(K.Key_Return)
    study.qtbot.waitUntil(lambda: len(study.annotations()) == 4 and not study.window.jobs.is_busy())
    come_back(study)
    until(study.on_page, K.Key_Escape)


def fill_the_table(study: Study) -> None:
    """A variable of its own, its value, and the document is done."""

    def describe() -> None:
        write("outlet")
        press(K.Key_Return)

    press(K.Key_D, CONTROL | SHIFT)
    table = study.space.over
    assert isinstance(table, DocumentsTable)
    study.qtbot.waitUntil(table.view.hasFocus)
    until(table.bar.columns.hasFocus, K.Key_Tab)
    in_dialog(AttributeDialog, describe)
    press(K.Key_Space)
    choose_in_menu("Add a variable")
    come_back(study)
    until(table.view.hasFocus, K.Key_Tab)
    until(lambda: table.field().title == "outlet", K.Key_Right)
    press(K.Key_F2)
    write("Herald")
    press(K.Key_Return)
    document = study.document
    study.qtbot.waitUntil(lambda: ("Herald",) in study.project.documents[document].variables.values())
    study.qtbot.waitUntil(table.view.hasFocus)
    press(K.Key_D)
    assert study.state() == "done"
    press(K.Key_Escape)
    study.qtbot.waitUntil(study.on_page)


def undo_the_search(study: Study, before: int) -> None:
    """In the history: back to right before the hits were tagged."""
    press(K.Key_H, CONTROL)
    panel = study.space.panels.left.currentWidget()
    assert isinstance(panel, HistoryPanel)
    study.qtbot.waitUntil(panel.list.hasFocus)
    until(lambda: "hits" in here(panel) or "places" in here(panel) or "Tag 1" in here(panel), K.Key_Down)
    press(K.Key_Down)
    until(panel.undo_to.hasFocus, K.Key_Tab)
    press(K.Key_Space)
    study.qtbot.waitUntil(lambda: len(study.annotations()) == before)
    assert study.state() != "done"
    until(study.on_page, K.Key_Escape)


def here(panel: HistoryPanel) -> str:
    return str(panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def export(study: Study, place: Path) -> None:
    assert isinstance(study.window.ask, Answers)
    study.window.ask.place = place
    in_dialog(ExportDialog, lambda: press(K.Key_Return))
    press(K.Key_E, CONTROL | SHIFT)
    study.qtbot.waitUntil(lambda: place.exists() and not study.window.jobs.is_busy())
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["tag"] for row in rows] == ["claim", "quote", "statistic"]
    assert rows[0]["note"] == "Says who?"
    assert "yes" in rows[0].values()


def come_back(study: Study) -> None:
    """What a window manager does when a dialog goes."""
    study.window.activateWindow()
    study.qtbot.waitUntil(study.window.isActiveWindow)
