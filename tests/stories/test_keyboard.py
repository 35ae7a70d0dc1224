"""The whole job by keys: open, read, tag, retag, note, resize, filter, undo, export. Not one event of a mouse."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.app import application
from rubricate.gui.dialogs.export import ExportDialog
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.settings import Settings
from tests.gui.windows import ARTICLE, Answers, marked

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
K = Qt.Key
MOUSE = {
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
}  # fmt: skip


class Watch(QObject):
    """Notes every event of a mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in MOUSE:
            self.seen.append(event.type().name)
        return False


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """As a person does: whatever has the focus gets the key."""
    for _ in range(times):
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None
        QTest.keyClick(target, key, modifiers)
        QApplication.processEvents()


def write(words: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, words)
    QApplication.processEvents()


def until(is_so: Callable[[], bool], key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as often as needed, but not for ever."""
    for _ in range(8):
        if is_so():
            return
        press(key, modifiers)
    assert is_so()


def press_in_dialog() -> None:
    """Enter, as soon as the export's dialog is there."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ExportDialog) and has_focus(dialog):
        press(K.Key_Return)
    else:
        QTimer.singleShot(20, press_in_dialog)


def has_focus(widget: QWidget) -> bool:
    now = QApplication.focusWidget()
    return now is not None and (widget is now or widget.isAncestorOf(now))


@pytest.fixture
def hands(qapp: QApplication) -> Iterator[Watch]:
    watch = Watch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The program at its start screen, active; files are named by the test instead of the system's dialogs."""
    application()
    settings = Settings.load()
    settings.theme, settings.reduced_motion = "light", True
    program = Program(qapp, settings)
    window = program.new_window()
    window.ask = Answers()
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_start()
    yield window
    program.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet("")


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
    QTimer.singleShot(0, press_in_dialog)  # the dialog has a loop of its own
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
