"""The bar of long work."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rubricate.gui.job_bar import JobBar
from rubricate.gui.jobs import Jobs


def test_it_comes_after_a_moment_and_cancels(qtbot: QtBot) -> None:
    jobs = Jobs()
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    pause = threading.Event()

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> str:
        while not cancelled():
            pause.wait(0.002)
        return "stopped"

    results: list[str] = []
    jobs.start("Reading 3 texts", work, results.append, pytest.fail)
    assert bar.isHidden()
    qtbot.waitUntil(bar.isVisible)
    button = bar.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: results == ["stopped"])
    assert bar.isHidden()
    jobs.close()
