"""The whole job by keys: open, read, tag, retag, note, resize, filter, undo, export. Not one event of a mouse."""

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.export import ExportDialog
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import ARTICLE, Answers, marked
from tests.stories.hands import CONTROL, SHIFT, K, Watch, has_focus, in_dialog, press, until, write


def test_the_whole_job_without_a_mouse(window: MainWindow, hands: Watch, tmp_path: Path, qtbot: QtBot) -> None:
    article = tmp_path / "A bridge.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    asking = window.ask
    assert isinstance(asking, Answers)
    asking.files = [article]

    press(K.Key_Return)  # "Open an article…" is where one begins
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    workspace = window.workspace
    assert workspace is not None
    page = workspace.page
    panels = workspace.panels
    qtbot.waitUntil(page.hasFocus)

    # read: where am I, and on by sentence
    press(K.Key_F4)
    assert window.status.answer().startswith("Sentence 1 of")
    press(K.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(K.Key_F4)
    assert window.status.answer().startswith("Sentence 2 of")

    # tag two words with Shift, then a sentence with F8
    press(K.Key_Home, CONTROL)
    press(K.Key_Right, CONTROL | SHIFT, times=2)
    press(K.Key_1)
    assert marked(window) == [("claim", "The bridge")]
    press(K.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(K.Key_F8)
    press(K.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(K.Key_Return)  # the chooser
    write("quo")
    press(K.Key_Return)
    qtbot.waitUntil(lambda: len(marked(window)) == 2)
    assert [tag for tag, _ in marked(window)] == ["claim", "quote"]

    # back to the first one, retag it, write a note
    qtbot.waitUntil(page.hasFocus)
    press(K.Key_Home, CONTROL)
    press(K.Key_Tab)
    press(K.Key_3)
    assert marked(window)[0] == ("opinion", "The bridge")
    press(K.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: has_focus(panels.inspector))
    write("Says who?")
    press(K.Key_Return, CONTROL)
    qtbot.waitUntil(page.hasFocus)
    session = window.session
    assert session is not None
    assert workspace.document_id is not None
    assert [a.note for a in session.project.annotations(workspace.document_id)] == ["Says who?", ""]

    # resize: a word more at the end
    press(K.Key_F2)
    press(K.Key_Right, CONTROL)
    press(K.Key_Return)
    assert marked(window)[0] == ("opinion", "The bridge is")

    # the list, by its filter, and from its row back to the page
    until(lambda: has_focus(panels.annotations), K.Key_F6)
    until(panels.annotations.field.hasFocus, K.Key_Backtab, SHIFT)
    write("waited")
    assert panels.annotations.model.rowCount() == 1
    press(K.Key_Escape)
    assert panels.annotations.model.rowCount() == 2

    press(K.Key_Down)  # into the rows
    assert panels.annotations.list.hasFocus()
    until(page.hasFocus, K.Key_F6)

    # undo the resizing, and do it again
    press(K.Key_Z, CONTROL)
    assert marked(window)[0] == ("opinion", "The bridge")
    press(K.Key_Y, CONTROL)
    assert marked(window)[0] == ("opinion", "The bridge is")

    # export
    asking.place = tmp_path / "marks.csv"
    in_dialog(ExportDialog, lambda: press(K.Key_Return))
    press(K.Key_E, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: asking.place is not None and asking.place.exists() and not window.jobs.is_busy())
    with asking.place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2
    assert (rows[0]["tag"], rows[0]["text"]) == ("opinion", "The bridge is")

    window.activateWindow()  # what a window manager does when a dialog goes
    qtbot.waitUntil(window.isActiveWindow)
    press(K.Key_W, CONTROL)
    qtbot.waitUntil(lambda: window.workspace is None)
    assert hands.seen == []
