"""Widgets in as many lines as the width makes them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.flow_line import FlowLine


def made(qtbot: QtBot, *, at_top: bool = False) -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = FlowLine(10, holder, at_top=at_top)
    parts = [QWidget(holder) for _ in range(3)]
    for part, height in zip(parts, (20, 40, 20), strict=True):
        part.setFixedSize(100, height)
        line.addWidget(part)
    holder.resize(400, 200)
    holder.show()
    return holder, parts


def test_one_line_where_there_is_room_else_more(qtbot: QtBot) -> None:
    holder, parts = made(qtbot)
    assert [part.x() for part in parts] == [0, 110, 220]
    assert [part.y() for part in parts] == [10, 0, 10], "at the middle of the line"
    layout = holder.layout()
    assert layout is not None
    assert (layout.heightForWidth(320), layout.heightForWidth(319), layout.heightForWidth(100)) == (40, 70, 100)
    holder.resize(215, 200)
    assert [(part.x(), part.y()) for part in parts] == [(0, 10), (110, 0), (0, 50)]


def test_at_the_top_and_mirrored(qtbot: QtBot) -> None:
    holder, parts = made(qtbot, at_top=True)
    assert [part.y() for part in parts] == [0, 0, 0]
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = holder.layout()
    assert layout is not None
    layout.invalidate()
    layout.activate()
    assert [part.x() for part in parts] == [300, 190, 80]


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    holder, parts = made(qtbot)
    parts[0].hide()
    layout = holder.layout()
    assert layout is not None
    layout.activate()
    assert [part.x() for part in parts[1:]] == [0, 110]
