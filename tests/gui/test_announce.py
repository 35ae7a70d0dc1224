"""What is said to a screen reader."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui import announce


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[QAccessibleAnnouncementEvent]:
    """What a screen reader that listens would be told."""
    found: list[QAccessibleAnnouncementEvent] = []

    listening = SimpleNamespace(isActive=lambda: True, updateAccessibility=found.append)
    monkeypatch.setattr(announce, "QAccessible", listening)
    return found


def test_a_sentence_is_said_politely(qtbot: QtBot, told: list[QAccessibleAnnouncementEvent]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce.announce(widget, "Tagged as claim.")
    (event,) = told
    assert event.message() == "Tagged as claim."
    assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite


def test_nothing_is_said_where_there_is_nothing_to_say(qtbot: QtBot, told: list[QAccessibleAnnouncementEvent]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce.announce(widget, "")
    assert told == []


def test_nobody_listens(qtbot: QtBot, told: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announce.QAccessible, "isActive", lambda: False)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce.announce(widget, "Tagged as claim.")
    assert told == []
