"""Long work beside the window."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.errors import NothingSelected, RubricateError
from rubricate.gui.jobs import Jobs


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_the_result_comes_back_in_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[int] = []
    results: list[int] = []

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> int:
        threads.append(threading.get_ident())
        return 42

    def then(result: int) -> None:
        threads.append(threading.get_ident())
        results.append(result)

    jobs.start("", work, then, pytest.fail)
    qtbot.waitUntil(lambda: results == [42])
    assert threads[0] != threads[1] == threading.get_ident()
    assert not jobs.is_busy()


def test_an_error_with_a_sentence_goes_to_refused(qtbot: QtBot, jobs: Jobs) -> None:
    errors: list[RubricateError] = []

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> int:
        raise NothingSelected

    jobs.start("", work, pytest.fail, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], NothingSelected)


def test_an_unexpected_error_reaches_the_edge(qtbot: QtBot, jobs: Jobs) -> None:
    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> int:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        job = jobs.start("", work, pytest.fail, pytest.fail)
        qtbot.waitUntil(lambda: job.is_over)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_progress_is_told_and_cancel_is_heard(qtbot: QtBot, jobs: Jobs) -> None:
    moved: list[tuple[int, int]] = []
    going = threading.Event()

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> str:
        progress(3, 10)
        while not cancelled():
            going.wait(0.001)
        return "stopped"

    results: list[str] = []
    job = jobs.start("", work, results.append, pytest.fail)
    job.moved.connect(lambda done, total: moved.append((done, total)))
    qtbot.waitUntil(lambda: moved == [(3, 10)])
    job.cancel()
    qtbot.waitUntil(lambda: results == ["stopped"])


def test_what_is_found_bit_by_bit_comes_in_order_and_before_the_end(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[object] = []
    threads: set[int] = set()

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Iterator[int]:
        yield from range(5)

    def each(bit: int) -> None:
        threads.add(threading.get_ident())
        told.append(bit)

    jobs.stream("", work, each, lambda _: told.append("end"), pytest.fail)
    qtbot.waitUntil(lambda: "end" in told)
    assert told == [0, 1, 2, 3, 4, "end"]
    assert threads == {threading.get_ident()}


def test_of_what_is_dropped_nothing_is_heard(qtbot: QtBot, jobs: Jobs) -> None:
    going, told = threading.Event(), []

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Iterator[int]:
        yield 1
        assert going.wait(5)
        if not cancelled():
            yield 2

    job = jobs.stream("", work, told.append, told.append, pytest.fail)
    job.drop()
    going.set()
    qtbot.waitUntil(lambda: job.is_over)
    assert told == []


def test_work_that_is_told_of_while_its_window_goes_brings_nothing_down(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rubricate.gui.jobs.TURN_SECONDS", 0)

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Iterator[list[int]]:
        number = 0
        while not cancelled():
            number += 1
            progress(number, number)
            yield [number]

    for turn in range(60):
        jobs = Jobs()
        job = jobs.stream("", work, lambda _bit: None, pytest.fail, pytest.fail)
        if turn % 3:
            qapp.processEvents()
        jobs.close()
        del jobs
        if turn % 7 == 0:
            qapp.processEvents()
        assert job.cancelled()
