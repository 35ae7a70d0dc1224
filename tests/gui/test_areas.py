"""F6 from pane to pane."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.areas import Areas


def test_panes_follow_each_other_round_and_hidden_ones_are_passed_over(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    page, panel, hidden = QLineEdit(), QWidget(), QLineEdit()
    inside = QPushButton("x", panel)
    for pane in (page, panel, hidden):
        column.addWidget(pane)
    hidden.hide()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.setFocus()
    areas = Areas(lambda: [page, panel, hidden])
    areas.go(1)
    assert QApplication.focusWidget() is inside
    areas.go(1)
    assert QApplication.focusWidget() is page
    areas.go(-1)
    assert QApplication.focusWidget() is inside
