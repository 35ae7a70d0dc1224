"""Work in the thread of the window, asked for by another one."""

import threading

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from rubricate.formats.writing import Cancelled
from rubricate.gui.window_thread import in_window_thread, later_in_window_thread


def test_it_runs_there_and_gives_back_what_it_found_or_raised(qtbot: QtBot) -> None:
    found: list[object] = []

    def beside() -> None:
        found.append(in_window_thread(threading.current_thread))
        try:
            in_window_thread(lambda: 1 // 0)
        except ZeroDivisionError as error:
            found.append(error)
        later_in_window_thread(lambda: found.append("later"))

    thread = threading.Thread(target=beside)
    thread.start()
    qtbot.waitUntil(lambda: len(found) == 3)
    thread.join()
    assert found[0] is threading.main_thread() and isinstance(found[1], ZeroDivisionError) and found[2] == "later"
    assert in_window_thread(lambda: 5) == 5


def test_what_is_cancelled_before_its_turn_never_runs(qtbot: QtBot) -> None:
    ran: list[str] = []

    def beside() -> None:
        try:
            in_window_thread(lambda: ran.append("work"), lambda: True)
        except Cancelled:
            ran.append("cancelled")

    thread = threading.Thread(target=beside)
    thread.start()
    thread.join()
    QCoreApplication.processEvents()
    assert ran == ["cancelled"]
