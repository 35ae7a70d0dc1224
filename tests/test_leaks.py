"""The watchers of conftest see what they are there to see."""

import sqlite3
import threading
from pathlib import Path

from tests.conftest import CONNECTIONS
from tests.leaks import watched_threads


def test_an_open_connection_is_named_and_a_closed_one_is_not(tmp_path: Path) -> None:
    with CONNECTIONS.watched() as left:
        kept = sqlite3.connect(tmp_path / "kept.db")
        sqlite3.connect(tmp_path / "closed.db").close()
    assert left == [str(tmp_path / "kept.db")]
    kept.close()


def test_a_connection_of_another_thread_is_seen(tmp_path: Path) -> None:
    found: list[sqlite3.Connection] = []
    with CONNECTIONS.watched() as left:
        opener = threading.Thread(
            target=lambda: found.append(sqlite3.connect(tmp_path / "other.db", check_same_thread=False))
        )
        opener.start()
        opener.join()
    assert left == [str(tmp_path / "other.db")]
    found[0].close()


def test_a_thread_that_goes_on_is_named_and_one_that_ended_is_not(monkeypatch) -> None:
    monkeypatch.setattr("tests.leaks.GRACE", 0.01)
    stop = threading.Event()
    with watched_threads() as left:
        goes_on = threading.Thread(target=stop.wait, name="goes on")
        goes_on.start()
        threading.Thread(target=int, name="ends").start()
    assert left == ["goes on"]
    stop.set()
    goes_on.join()
