"""Tooltips on the page come by themselves, soon after the pointer rests."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT, point_of
from tests.gui.page.material import loaded
from tests.gui.page.test_mouse import move, press, release

NONE = Qt.MouseButton.NoButton


@pytest.fixture
def told(page: Page) -> Iterator[Page]:
    yield loaded(page, TEXT, [(4, 11, "claim")])
    QToolTip.hideText()


def test_what_the_pointer_rests_on_is_told(told: Page, qtbot: QtBot) -> None:
    move(told, point_of(told, 6, after=3), NONE)
    assert told._hints._timer.isActive()
    qtbot.waitUntil(lambda: QToolTip.text() == "claim")


def test_where_nothing_lies_or_the_pointer_leaves_or_presses_nothing_is_told(told: Page) -> None:
    there, elsewhere = point_of(told, 6, after=3), point_of(told, 60, after=3)
    for end in (
        lambda: move(told, elsewhere, NONE),
        lambda: QApplication.sendEvent(told.viewport(), QEvent(QEvent.Type.Leave)),
        lambda: press(told, there),
    ):
        move(told, there, NONE)
        assert told._hints._timer.isActive()
        end()
        assert not told._hints._timer.isActive()
        move(told, QPoint(3, 3), NONE)
    release(told, there)


def test_moving_on_over_the_same_annotation_does_not_put_it_off(told: Page) -> None:
    move(told, point_of(told, 6, after=3), NONE)
    remaining = told._hints._timer.remainingTime()
    move(told, point_of(told, 8, after=3), NONE)
    assert told._hints._timer.remainingTime() <= remaining
