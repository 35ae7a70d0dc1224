"""What all dialogs share: their size, and what a screen reader and the keyboard find in them."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from rubricate.gui import style
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.theme import Theme


class Sample(DialogFrame):
    """A dialog with so many lines."""

    def __init__(self, lines: int) -> None:
        super().__init__("A sample")
        for n in range(lines):
            self.line(f"Line {n} of a dialog that is there to be measured")
        self.content.addStretch(1)
        self.foot(self.cancel_button(), self.primary("Go on"))
        self.fit(340, 260)


@pytest.fixture
def scaled(qapp: QApplication) -> object:
    """Lets the interface grow; afterwards it is as it was."""
    yield lambda size: style.apply(qapp, Theme.load("light", size))
    qapp.setStyleSheet("")


def shown(dialog: DialogFrame, qtbot: QtBot) -> DialogFrame:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_dialog_grows_with_the_interface(qtbot: QtBot, scaled: object) -> None:
    assert callable(scaled)
    scaled(100)
    assert shown(Sample(2), qtbot).size() == QSize(340, 260)
    scaled(200)
    assert shown(Sample(2), qtbot).size() == QSize(680, 520)


def test_a_dialog_that_is_open_grows_too(qtbot: QtBot, scaled: object) -> None:
    assert callable(scaled)
    scaled(100)
    dialog = shown(Sample(2), qtbot)
    scaled(200)
    qtbot.waitUntil(lambda: dialog.size() == QSize(680, 520))


def test_what_needs_more_room_gets_it(qtbot: QtBot, scaled: object) -> None:
    assert callable(scaled)
    scaled(100)
    dialog = shown(Sample(14), qtbot)
    assert dialog.height() > 260
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    assert bar.maximum() == 0


def test_what_has_no_room_on_the_screen_scrolls(qtbot: QtBot, scaled: object) -> None:
    assert callable(scaled)
    scaled(200)
    dialog = shown(Sample(60), qtbot)
    screen = dialog.screen().availableSize()
    assert dialog.height() < screen.height()
    area = dialog.findChildren(QScrollArea)[0]
    assert area.verticalScrollBar().maximum() > 0
    last = dialog.findChildren(QLabel)[-1]
    area.ensureWidgetVisible(last)
    assert not last.visibleRegion().isEmpty()


def test_enter_presses_the_button_that_has_the_keys(qtbot: QtBot) -> None:
    """Who goes to Cancel by keys and presses Enter must not have agreed."""
    for widget, result in (("cancel", QDialog.DialogCode.Rejected), ("line", QDialog.DialogCode.Accepted)):
        dialog = DialogFrame("Remove claim?")
        qtbot.addWidget(dialog)
        line, cancel = QLineEdit(dialog), dialog.cancel_button()
        dialog.content.addWidget(line)
        dialog.foot(cancel, dialog.primary("Remove"))
        dialog.show()
        has_keys = {"cancel": cancel, "line": line}[widget]
        has_keys.setFocus()
        qtbot.waitUntil(has_keys.hasFocus)
        with qtbot.waitSignal(dialog.finished) as ended:
            qtbot.keyClick(has_keys, Qt.Key.Key_Return)
        assert ended.args == [result.value]
