"""Notes about documents and tags: one's own in place, those of others to read; they run and fetch nothing."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QTextDocument
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.gui.panels.note import NoteBox, NoteView
from rubricate.gui.panels.notes_on import NotesOn
from rubricate.gui.theme import Theme
from tests.gui.desk import CODER, Desk

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BEN = Coder(UUID(int=8), "Ben")


@pytest.fixture
def panel(at: Desk, follow: Any, ask: Any, theme: Theme, qtbot: QtBot) -> NotesOn:
    from PySide6.QtWidgets import QWidget

    holder = QWidget()
    qtbot.addWidget(holder)
    panel = NotesOn(at.project, at.act, ask, CODER.id, theme, holder)
    holder.apply = panel.apply  # type: ignore[attr-defined]
    follow(holder)
    panel.resize(300, 400)
    panel.show()
    return panel


def bodies(at: Desk) -> list[str]:
    return [note.body for note in at.project.notes.values()]


def test_a_note_is_written_changed_and_taken_away_in_place(at: Desk, panel: NotesOn, qtbot: QtBot) -> None:
    document = at.add("One")
    panel.show_subject("document", document)
    panel.begin()
    (entry,) = panel.entries
    qtbot.keyClicks(entry.box.edit, "**two** authors")
    with qtbot.waitSignal(panel.returned):
        qtbot.keyClick(entry.box.edit, K.Key_Return, CTRL)
    assert bodies(at) == ["**two** authors"] and entry.box.view.toPlainText() == "two authors"
    panel.begin()
    panel.entries[0].box.edit.selectAll()
    qtbot.keyClick(panel.entries[0].box.edit, K.Key_Delete)
    qtbot.keyClick(panel.entries[0].box.edit, K.Key_Return, CTRL)
    assert bodies(at) == []
    at.project.undo(at.hand())
    assert bodies(at) == ["**two** authors"] and len(panel.entries) == 1


def test_one_spell_of_writing_is_one_act_also_for_a_new_note(at: Desk, panel: NotesOn, qtbot: QtBot) -> None:
    panel.show_subject("tag", at.tag("claim").id)
    panel.begin()
    box = panel.entries[0].box
    qtbot.keyClicks(box.edit, "one")
    box._keep()  # a pause in typing
    qtbot.keyClicks(box.edit, " two")
    qtbot.keyClick(box.edit, K.Key_Return, CTRL)
    assert bodies(at) == ["one two"]
    at.project.undo(at.hand())
    assert bodies(at) == []
    assert [entry.note_id for entry in panel.entries] == [None]


def test_going_elsewhere_keeps_what_was_written(at: Desk, panel: NotesOn, qtbot: QtBot) -> None:
    first, second = at.add("One"), at.add("Two", "Other words.")
    panel.show_subject("document", first)
    panel.begin()
    qtbot.keyClicks(panel.entries[0].box.edit, "kept")
    panel.show_subject("document", second)
    (note,) = at.project.notes.values()
    assert (note.subject_id, note.body) == (first, "kept")
    assert panel.entries[0].box.view.toPlainText() == ""


def test_notes_of_others_are_read_not_written(at: Desk, panel: NotesOn) -> None:
    document = at.add("One")
    hand = Hand(BEN, 1_700_000_500_000, uuid4)
    at.project.do(actions.add_note(at.project, hand, "document", document, "from *Ben*"))
    panel.show_subject("document", document)
    other, own = panel.entries
    assert other.caption.text() == "Note by Ben" and other.box.view.toPlainText() == "from Ben"
    other.box.begin()
    assert not other.box.is_writing
    own.box.begin()
    assert own.box.is_writing


HOSTILE = (
    "![p](http://example.org/p.png) ![f](file:///etc/passwd)\n\n<img src='http://example.org/q.png'>\n\n"
    "<script>alert(1)</script>\n\n<iframe src='file:///etc/passwd'></iframe>\n\n[s](javascript:alert(1))\n\n"
    "[f](file:///etc/passwd)\n\n<style>@import url(http://example.org/x.css)</style>"
)


def test_a_rendered_note_fetches_and_runs_nothing(
    theme: Theme, qtbot: QtBot, ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QWidget

    from rubricate.gui.panels.note_links import follow

    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    loaded: list[object] = []
    original = NoteView.loadResource
    monkeypatch.setattr(
        NoteView, "loadResource", lambda self, kind, name: (loaded.append(original(self, kind, name)), None)[1]
    )
    holder = QWidget()
    qtbot.addWidget(holder)
    box = NoteBox(theme, holder)
    box.show_note(HOSTILE)
    box.resize(300, 200)
    holder.show()
    box.view.grab()
    assert set(loaded) <= {None}  # whatever was asked for, it was given nothing
    document = box.view.document()
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource):
        for address in ("http://example.org/p.png", "file:///etc/passwd"):
            assert not box.view.loadResource(kind.value, address)
    assert "<script>" in box.view.toPlainText()  # mark-up of pages is words
    assert document.toPlainText().count("root:") == 0
    for address in ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://example.org/"):
        follow(ask, address)
    assert opened == [] and len(ask.questions) == 1  # the one that can be opened was asked about first
