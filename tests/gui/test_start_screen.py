"""The start screen, with mouse and keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.start_screen import RecentFile, StartScreen, Way
from rubricate.gui.theme import Theme


def test_a_way_is_taken_by_mouse_and_by_key(qtbot: QtBot, theme: Theme) -> None:
    taken: list[str] = []
    ways = [
        Way("Open", "", "", "file-text", lambda: taken.append("open")),
        Way("Paste", "", "", "file-text", lambda: taken.append("paste")),
    ]
    screen = StartScreen(ways, theme)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.mouseClick(screen.rows()[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(screen.rows()[0], Qt.Key.Key_Return)
    assert taken == ["paste", "open"]


def test_recent_files_are_offered_and_a_gone_one_says_so(qtbot: QtBot, theme: Theme) -> None:
    screen = StartScreen([], theme)
    qtbot.addWidget(screen)
    there, gone = Path("/a/There.rubricate"), Path("/b/Gone.rubricate")
    screen.set_recent([RecentFile(there, "today", is_there=True), RecentFile(gone, "", is_there=False)])
    names = [row.accessibleName() for row in screen.rows()]
    assert names == ["There. /a", "Gone. Gone from /b"]
    with qtbot.waitSignal(screen.recent_asked) as asked:
        qtbot.mouseClick(screen.rows()[0], Qt.MouseButton.LeftButton)
    assert asked.args == [there]


def test_new_recent_files_replace_the_old_ones(qtbot: QtBot, theme: Theme) -> None:
    screen = StartScreen([], theme)
    qtbot.addWidget(screen)
    screen.set_recent([RecentFile(Path("/a/One.rubricate"), "today", is_there=True)])
    screen.set_recent([RecentFile(Path("/a/Two.rubricate"), "today", is_there=True)])
    assert [row.accessibleName() for row in screen.rows()] == ["Two. /a"]


def test_the_column_grows_with_the_interface_and_stays_in_the_window(qtbot: QtBot, theme: Theme) -> None:
    screen = StartScreen([Way("Open", "A line", "Ctrl+O", "folder-open", lambda: None)], theme)
    qtbot.addWidget(screen)
    screen.resize(1366, 700)
    screen.show()
    (row,) = screen.rows()
    usual = row.width()
    screen.set_theme(Theme.load("light", 150))
    qtbot.waitUntil(lambda: row.width() == round(usual * 1.5))
    screen.resize(800, 560)
    screen.set_theme(Theme.load("light", 200))
    qtbot.waitUntil(lambda: row.width() < 800)
    qtbot.waitUntil(lambda: screen.horizontalScrollBar().maximum() == 0)
