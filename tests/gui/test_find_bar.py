"""The bar that finds words in the text, with real keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.find_bar import FindBar
from rubricate.gui.theme import Theme

TEXT = "One bridge, one Bridge, no bridges."


def opened(qtbot: QtBot, theme: Theme) -> tuple[FindBar, list[tuple[list[Span], int]]]:
    bar = FindBar(theme)
    qtbot.addWidget(bar)
    found: list[tuple[list[Span], int]] = []
    bar.found.connect(lambda spans, current: found.append((spans, current)))
    bar.set_text(TEXT)
    bar.open_bar()
    return bar, found


def test_hits_are_found_while_typing_and_counted(qtbot: QtBot, theme: Theme) -> None:
    bar, found = opened(qtbot, theme)
    qtbot.keyClicks(bar.words, "bridge")
    assert found[-1] == ([Span(4, 10), Span(16, 22), Span(27, 33)], 0)
    assert bar.count.text() == "1 of 3"


def test_enter_goes_on_and_round_and_shift_enter_back(qtbot: QtBot, theme: Theme) -> None:
    bar, found = opened(qtbot, theme)
    qtbot.keyClicks(bar.words, "bridge")
    for expected in (1, 2, 0):
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)
        assert found[-1][1] == expected
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert found[-1][1] == 2
    assert bar.count.text() == "3 of 3"


def test_the_switches_narrow_the_hits(qtbot: QtBot, theme: Theme) -> None:
    bar, _ = opened(qtbot, theme)
    qtbot.keyClicks(bar.words, "bridge")
    qtbot.mouseClick(bar.whole, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "1 of 2"
    qtbot.mouseClick(bar.case, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "1 of 1"


def test_the_first_hit_is_the_one_behind_the_caret(qtbot: QtBot, theme: Theme) -> None:
    bar, found = opened(qtbot, theme)
    bar.set_position(12)
    qtbot.keyClicks(bar.words, "bridge")
    assert found[-1][1] == 1


def test_nothing_found_is_said(qtbot: QtBot, theme: Theme) -> None:
    bar, found = opened(qtbot, theme)
    qtbot.keyClicks(bar.words, "tunnel")
    assert bar.count.text() == "Not found"
    assert found[-1] == ([], -1)


def test_escape_closes_and_takes_the_hits_away(qtbot: QtBot, theme: Theme) -> None:
    bar, found = opened(qtbot, theme)
    qtbot.keyClicks(bar.words, "bridge")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert found[-1] == ([], -1)
    assert bar.isHidden()


def test_a_narrow_bar_shows_the_switches_as_signs(qtbot: QtBot, theme: Theme) -> None:
    bar, _ = opened(qtbot, theme)
    bar.resize(900, 44)
    assert bar.case.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextOnly
    bar.resize(480, 44)
    assert bar.case.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert bar.case.toolTip() == "Match case"
