"""Panels that open over everything else."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui import floating
from rubricate.gui.floating import SHADOW, Floating
from rubricate.gui.theme import NAMES, Theme


@pytest.mark.parametrize("name", NAMES)
def test_its_corners_are_round_and_a_shadow_lies_around_it(qtbot: QtBot, name: str) -> None:
    theme, parent = Theme.load(name), QWidget()
    qtbot.addWidget(parent)
    panel = Floating(theme, parent)
    panel.resize(120, 80)
    assert panel.room == SHADOW
    assert panel.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    image = panel.grab().toImage()
    assert image.pixelColor(60, 40) == theme.color("raised")
    assert image.pixelColor(SHADOW, 40).name() == theme.color("border").name()
    assert image.pixelColor(SHADOW, SHADOW).alpha() < 128, "the corner"
    assert image.pixelColor(60, 80 - SHADOW // 2).alpha() not in (0, 255), "the shadow"


def test_where_windows_cannot_be_seen_through_the_corners_are_cut_off(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(floating, "_NO_SHADOW", ("offscreen", "xcb"))
    parent = QWidget()
    qtbot.addWidget(parent)
    panel = Floating(Theme.load("light"), parent)
    panel.resize(120, 80)
    panel.grab()
    assert panel.room == 0
    assert not panel.mask().contains(QPoint(0, 0))
    assert panel.mask().contains(QPoint(60, 40))
