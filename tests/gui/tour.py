"""A tour of the program: everything that can be shown, one after the other, with something in all of it."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.state import Hand
from rubricate.gui.codebook_editor.editor import CodebookEditor
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.documents_table.table import DocumentsTable
from rubricate.gui.main_window import MainWindow
from rubricate.gui.session import Session
from rubricate.gui.workspace import Workspace
from rubricate.project import Project
from tests.gui.windows import place_of

Look = Callable[[str, QWidget], object]
COMMANDS = (
    "file.export", "file.restore", "document.rename", "document.facts", "document.cut_again", "document.journal",
    "edit.coders", "edit.preferences", "tag.add", "tag.import", "tag.export", "help.keys", "help.messages",
    "help.about",
)  # fmt: skip


class Tour:
    """`look(name, widget)` is called for each thing that is shown. Dialogs are shown, looked at and left by Esc."""

    def __init__(self, window: MainWindow, qtbot: QtBot, look: Look) -> None:
        self.window, self._qtbot, self._look = window, qtbot, look
        self._seen: list[DialogFrame] = []
        window.ask = Asking(window, lambda: window.theme)

    def run(self) -> None:
        """All of it. An article has to be open."""
        self._fill()
        self.page()
        self.beside()
        self.editor()
        self.table()
        for command in COMMANDS:
            self.dialogs_of(self.window.commands[command].trigger)

    def page(self) -> None:
        """Page, panels, tool line, status line; what is asked, linked and noted; the bar of the search in the text."""
        self.space.page.focus_annotation(self._statistic)
        self._show("window", self.window)
        self.space.page.focus_annotation(self._opinion)
        self._show("inspector", self.space.panels.inspector)
        self.space.page.focus_annotation(None)
        self._show("document", self.space.panels.inspector)
        self.window.commands["edit.find"].trigger()
        self._show("find", self.space.find_bar)
        self._press(Qt.Key.Key_Escape)

    def beside(self) -> None:
        """Search, what is tagged of it, history and the queue, which take the place of codebook and documents."""
        left = self.space.panels.left
        self.window.commands["edit.everywhere"].trigger()
        search = self.space.panels.search
        search.open_panel("the")
        self._qtbot.waitUntil(lambda: search.model.total > 0 and search.tag_these.isEnabled())
        self._show("search", search)
        self.dialogs_of(lambda: self._wait_for_places(search.tag_these.click))
        search.close_panel()
        self.window.commands["edit.history"].trigger()
        self._show("history", left.currentWidget())
        self.window.commands["edit.history"].trigger()
        self.window.commands["tag.recode"].trigger()
        self._show("recode", left.currentWidget())
        self.window.flows.recoding.close()

    def editor(self) -> None:
        """The codebook in full and its dialogs."""
        self.window.commands["tag.codebook"].trigger()
        editor = self.space.over
        assert isinstance(editor, CodebookEditor)
        self._show("codebook", editor)
        asked = (
            editor.keep_asked.emit, editor.versions_asked.emit, editor.tree.merge, editor.tree.split,
            editor.form.attributes.add,
        )  # fmt: skip
        for ask in asked:
            self.dialogs_of(ask)
        self.window.commands["tag.codebook"].trigger()

    def table(self) -> None:
        """All documents."""
        self.window.commands["document.table"].trigger()
        table = self.space.over
        assert isinstance(table, DocumentsTable)
        self._show("table", table)
        self.dialogs_of(lambda: table.variable_asked.emit(None))
        self.window.commands["document.table"].trigger()

    def dialogs_of(self, ask: Callable[[], object]) -> None:
        """Ask for a dialog and look at it; it is left by Esc."""
        before = len(self._seen)
        ask()
        QApplication.processEvents()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, DialogFrame) and self._is_shown(dialog) and dialog not in self._seen:
                self.visit(dialog)
        assert len(self._seen) > before, "no dialog came"

    def visit(self, dialog: DialogFrame) -> int:
        """In the place of a dialog's own loop."""
        self._seen.append(dialog)
        dialog.show()
        dialog.activateWindow()
        self._qtbot.waitUntil(dialog.isActiveWindow)
        QApplication.processEvents()
        self._look(dialog.windowTitle(), dialog)
        assert self._is_shown(dialog), f"{dialog.windowTitle()} has gone"
        self._press(Qt.Key.Key_Escape)
        assert not self._is_shown(dialog), f"Esc does not leave {dialog.windowTitle()}"
        self.window.activateWindow()  # what a window manager does
        self._qtbot.waitUntil(self.window.isActiveWindow)
        return int(QDialog.DialogCode.Rejected)

    @staticmethod
    def _is_shown(dialog: DialogFrame) -> bool:
        return bool(shiboken6.isValid(dialog)) and dialog.isVisible()

    def _wait_for_places(self, ask: Callable[[], object]) -> None:
        ask()
        self._qtbot.waitUntil(lambda: not self.window.jobs.is_busy())

    def _show(self, name: str, widget: QWidget) -> None:
        assert self.window.isActiveWindow()
        QApplication.processEvents()
        self._look(name, widget)

    @staticmethod
    def _press(key: Qt.Key) -> None:
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None
        QTest.keyClick(target, key)
        QApplication.processEvents()

    # --- what is in it

    @property
    def space(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    def _fill(self) -> None:
        """Annotations with answers, a note, links, one on the whole document; an older one; a version; a journal."""
        session, document = self.session, self.space.document_id
        assert document is not None
        self._opinion = self._mark("the best idea", "opinion")
        self._statistic = self._mark("41 million", "statistic")
        claim = self._mark("The bridge", "claim")
        backs, noted = (self._statistic, claim), self._opinion
        whole = self._tag("claim")
        session.act(lambda s, h: actions.link(s, h, *backs, "backs"))
        session.act(lambda s, h: actions.edit_note(s, h, noted, "See [this](https://example.org)."))
        session.act(lambda s, h: actions.annotate(s, h, document, None, whole))
        session.act(lambda s, h: actions.keep_version(s, h, "First"))
        session.act(lambda s, h: actions.add_note(s, h, "project", None, "Begun."))
        session.act(lambda s, h: actions.add_set(s, h, "Pilot", ()))
        opinion = self._tag("opinion")
        session.act(lambda s, h: actions.edit_tag(s, h, opinion, definition="Another one."))

    def _mark(self, words: str, tag: str) -> "object":
        place, tag_id, document = place_of(self.window, words), self._tag(tag), self.space.document_id

        def verb(project: Project, hand: Hand) -> "object":
            return actions.annotate(project, hand, document, place, tag_id)

        step = self.session.act(verb)
        assert step is not None
        return step.changes[-1].id

    def _tag(self, name: str) -> "object":
        tag = self.session.project.codebook.named(name)
        assert tag is not None
        return tag.id


def second_text(folder: Path) -> Path:
    """Another text to add."""
    path = folder / "Ferry.txt"
    path.write_text("The ferry stops.\n\nNobody said when it will go again.\n", encoding="utf-8")
    return path
