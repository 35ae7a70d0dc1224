"""A panel that opens over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.drawer import Drawer


def test_it_lies_at_its_side_and_follows_the_size_and_closes_with_escape(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(900, 600)
    parent.show()
    drawer = Drawer(Qt.Edge.RightEdge, 300, calm=True, parent=parent)
    field = QLineEdit()
    drawer.hold(field)
    drawer.open_drawer()
    assert drawer.geometry().getRect() == (600, 0, 300, 600)
    parent.resize(800, 500)
    assert drawer.geometry().getRect() == (500, 0, 300, 500)
    with qtbot.waitSignal(drawer.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert drawer.isHidden()
