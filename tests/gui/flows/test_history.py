"""The history by real keys: listed, what changed, the project as it was and back, undo to here, a file of it."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.gui.dialogs.changes import ChangesDialog
from rubricate.gui.flows import history
from rubricate.gui.main_window import MainWindow
from rubricate.gui.panels.history import HistoryPanel
from tests.core.world import Ids
from tests.gui.windows import answers, marked, place_of

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def coded(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """Three marks, one after the other."""
    assert reading.workspace is not None
    page = reading.workspace.page
    for words, key in (("best idea", Qt.Key.Key_3), ("We waited", Qt.Key.Key_2), ("41 million", Qt.Key.Key_4)):
        page.select(place_of(reading, words))
        qtbot.keyClick(page, key)
    qtbot.waitUntil(lambda: len(marked(reading)) == 3)
    qtbot.waitUntil(lambda: "panels" in reading.workspace.__dict__)
    return reading


def opened(window: MainWindow, qtbot: QtBot) -> HistoryPanel:
    """The panel, opened by its key."""
    qtbot.keyClick(window, Qt.Key.Key_H, CONTROL)
    panel = window.flows.looking_back._panel
    assert panel is not None
    qtbot.waitUntil(panel.list.hasFocus)
    return panel


def rows(panel: HistoryPanel) -> list[str]:
    return [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]


def dialogs(read: list[tuple[str, str, list[tuple[str, ...]]]], qtbot: QtBot) -> None:
    """Read the next dialog of changes, and close it by Esc."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ChangesDialog):
            QTimer.singleShot(20, look)
            return
        model = dialog.table.model()
        cells = [tuple(str(model.index(r, c).data()) for c in range(3)) for r in range(model.rowCount())]
        read.append((dialog.windowTitle(), dialog.summary.text(), cells))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)


def test_the_key_opens_the_history_and_closes_it_again(coded: MainWindow, qtbot: QtBot) -> None:
    panel = opened(coded, qtbot)
    assert coded.workspace is not None
    assert rows(panel)[:3] == ["Tag as statistic", "Tag as quote", "Tag as opinion"]
    assert panel.list.currentIndex().row() == 0
    qtbot.keyClick(coded, Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(coded.workspace.page.hasFocus)
    assert not panel.isVisible()
    assert opened(coded, qtbot) is panel
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_new_steps_and_undone_ones_come_into_the_list(coded: MainWindow, qtbot: QtBot) -> None:
    panel = opened(coded, qtbot)
    assert coded.session is not None
    coded.session.undo()
    assert rows(panel)[:2] == ["Undone: tag as statistic", "Tag as statistic"]
    undone = panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert undone.endswith("undone")
    coded.session.redo()
    assert rows(panel)[:3] == ["Done again: tag as statistic", "Undone: tag as statistic", "Tag as statistic"]
    assert not str(panel.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)).endswith("undone")


def test_enter_says_what_an_act_changed(coded: MainWindow, qtbot: QtBot) -> None:
    panel = opened(coded, qtbot)
    read: list[tuple[str, str, list[tuple[str, ...]]]] = []
    dialogs(read, qtbot)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    ((title, summary, cells),) = read
    assert title == "What changed: tag as statistic"
    assert summary == "1 annotation added."
    assert cells == [("statistic: 41 million", "", "statistic")]


def test_two_moments_are_compared(coded: MainWindow, qtbot: QtBot) -> None:
    panel = opened(coded, qtbot)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    read: list[tuple[str, str, list[tuple[str, ...]]]] = []
    dialogs(read, qtbot)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    ((title, summary, cells),) = read
    assert title.startswith("What changed from today")
    assert summary == "2 annotations added."
    assert len(cells) == 2


def test_the_project_then_and_back_to_now(coded: MainWindow, qtbot: QtBot) -> None:
    panel = opened(coded, qtbot)
    assert coded.session is not None
    now = coded.session.project
    panel.list.go_to(panel.model.index(1))
    qtbot.mouseClick(panel.then, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: coded.session is not None and coded.session.project.is_past)
    assert [tag for tag, _ in marked(coded)] == ["opinion", "quote"]
    notice = coded.notices.notice("then")
    assert notice is not None
    assert notice.sentence.startswith("As of today")
    assert notice.sentence.endswith("Nothing can be changed here.")
    assert not notice._close.isVisible()
    assert not coded.commands["edit.undo"].isEnabled()
    assert "past" in coded.commands["edit.undo"].toolTip()
    assert coded.notices.notice("busy") is None
    # the panel is there again, and says where one is
    panel = coded.flows.looking_back._panel
    assert panel is not None
    assert panel.isVisible()
    assert str(panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)).endswith(", shown")
    # further back from there
    panel.list.go_to(panel.model.index(2))
    qtbot.mouseClick(panel.then, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [tag for tag, _ in marked(coded)] == ["opinion"])
    qtbot.keyClick(coded, Qt.Key.Key_H, CONTROL | SHIFT)
    assert coded.session is not None
    assert coded.session.project is now
    assert len(marked(coded)) == 3
    assert coded.notices.notice("then") is None
    assert coded.commands["edit.undo"].isEnabled()
    assert not coded.commands["edit.now"].isEnabled()
    assert coded.session.undo() is not None


def test_nothing_can_be_marked_in_the_past(coded: MainWindow, qtbot: QtBot) -> None:
    panel = opened(coded, qtbot)
    panel.list.go_to(panel.model.index(1))
    panel.ask_then()
    qtbot.waitUntil(lambda: coded.session is not None and coded.session.project.is_past)
    assert coded.workspace is not None
    page = coded.workspace.page
    page.select(place_of(coded, "bridge"))
    qtbot.keyClick(page, Qt.Key.Key_1)
    assert len(marked(coded)) == 2


def test_a_window_that_shows_the_past_lets_the_file_go_when_it_closes(coded: MainWindow, qtbot: QtBot) -> None:
    from rubricate.project import Project

    panel = opened(coded, qtbot)
    assert coded.session is not None
    path = coded.session.project.path
    panel.ask_then()
    qtbot.waitUntil(lambda: coded.session is not None and coded.session.project.is_past)
    coded.close_project()
    with Project.open(path) as project:
        assert not project.read_only


def test_undo_to_here_and_its_undo(coded: MainWindow, qtbot: QtBot) -> None:
    panel = opened(coded, qtbot)
    panel.list.go_to(panel.model.index(2))
    qtbot.mouseClick(panel.undo_to, Qt.MouseButton.LeftButton)
    assert [tag for tag, _ in marked(coded)] == ["opinion"]
    assert rows(panel)[0] == "Undone: the last 2 acts"
    qtbot.keyClick(coded, Qt.Key.Key_Y, CONTROL)
    assert len(marked(coded)) == 3


def test_many_steps_are_told_and_taken_back_in_a_job(
    coded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "AT_ONCE", 1)
    panel = opened(coded, qtbot)
    panel.list.go_to(panel.model.index(2))
    read: list[tuple[str, str, list[tuple[str, ...]]]] = []
    dialogs(read, qtbot)
    panel.ask_changes_since()
    qtbot.waitUntil(lambda: bool(read))
    assert read[0][1] == "2 annotations added."
    panel.ask_undo()
    qtbot.waitUntil(lambda: [tag for tag, _ in marked(coded)] == ["opinion"])
    qtbot.waitUntil(lambda: rows(panel)[0] == "Undone: the last 2 acts")
    qtbot.waitUntil(lambda: not coded.jobs.is_busy())
    assert "the last 2 acts" in coded.messages.all()[-1].sentence


def test_undo_to_here_from_the_past_goes_back_to_now_first(coded: MainWindow, qtbot: QtBot) -> None:
    panel = opened(coded, qtbot)
    panel.list.go_to(panel.model.index(2))
    panel.ask_then()
    qtbot.waitUntil(lambda: coded.session is not None and coded.session.project.is_past)
    assert coded.flows.looking_back._panel is not None
    coded.flows.looking_back._panel.ask_undo()
    assert coded.session is not None
    assert not coded.session.project.is_past
    assert [tag for tag, _ in marked(coded)] == ["opinion"]


def test_what_others_did_is_taken_back_only_on_request(coded: MainWindow, qtbot: QtBot) -> None:
    session, workspace = coded.session, coded.workspace
    assert session is not None
    assert workspace is not None
    ana = Hand(Coder(Ids(900)(), "Ana"), 2_000, Ids(1000))
    tag = next(iter(session.project.codebook))
    document = workspace.document_id
    assert document is not None
    session.project.do(actions.annotate(session.project, ana, document, place_of(coded, "pounds"), tag))
    panel = opened(coded, qtbot)
    assert rows(panel)[0] == "Tag as claim"
    panel.list.go_to(panel.model.index(3))
    answers(coded).chosen = -1
    panel.ask_undo()
    assert len(marked(coded)) == 4
    answers(coded).chosen = 0
    panel.ask_undo()
    assert [tag for tag, _ in marked(coded)] == ["opinion", "claim"]
    session.redo()
    answers(coded).chosen = 1
    panel.ask_undo()
    assert [tag for tag, _ in marked(coded)] == ["opinion"]
    assert answers(coded).asked[-1] == "Undo to here"


def test_what_is_listed_is_written(coded: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = opened(coded, qtbot)
    qtbot.keyClicks(panel.field, "quote")
    qtbot.waitUntil(lambda: rows(panel) == ["Tag as quote"])
    answers(coded).place = tmp_path / "history.csv"
    panel.heading._buttons[0][0].click()
    qtbot.waitUntil((tmp_path / "history.csv").exists)
    with (tmp_path / "history.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["what"] for row in csv.DictReader(file)] == ["tag as quote"]
