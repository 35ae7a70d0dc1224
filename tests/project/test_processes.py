"""Other processes: one that is killed while it writes, one that has the file open."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from rubricate.core.state import Hand
from rubricate.project import Project
from rubricate.storage.errors import InUse
from tests.core.world import adding

WRITER = Path(__file__).with_name("writer.py")
ROOT = Path(__file__).resolve().parent.parent.parent


class Writer:
    """The process of writer.py."""

    def __init__(self, path: Path, pace: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(WRITER), str(path), pace],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "app")},
        )

    def __enter__(self) -> "Writer":
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def heard(self) -> UUID:
        """The next mark that it says to have written."""
        assert self._process.stdout is not None
        return UUID(self._process.stdout.readline().strip())

    def asked(self) -> UUID:
        """One more mark."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self.heard()

    def kill(self) -> set[UUID]:
        """Ends it without warning; what else it said to have written."""
        if self._process.poll() is not None:
            return set()
        self._process.send_signal(signal.SIGKILL)
        said, _ = self._process.communicate()
        return {UUID(line) for line in said.splitlines() if len(line) == 36}


@pytest.fixture
def path(project: Project, hand: Hand) -> Path:
    project.do(adding(project, hand, "x" * 5_000))
    project.move(project.path.with_name("shared.rubricate"))
    project.close()
    return project.path


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_what_was_acknowledged_survives_a_kill(path: Path) -> None:
    acknowledged: set[UUID] = set()
    for lines in (1, 7, 23):
        with Writer(path, "fast") as writer:
            acknowledged |= {writer.heard() for _ in range(lines)}
            acknowledged |= writer.kill()
        with Project.open(path) as project:
            found = {a.id for document in project.documents for a in project.annotations(document)}
            assert acknowledged <= found, "every acknowledged mark is there"
            assert len(found) <= len(acknowledged) + 1, "and at most the one that was on its way"
            assert project.check() == []
            acknowledged = found


def leave_half_done(path: Path, half: Path) -> Path:
    """Makes `half` a copy of the file and its journal in the middle of a large transaction; the journal's path.

    That is what a kill leaves: nobody holds a lock.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE tag SET name = 'half done'")
    connection.execute("UPDATE text SET body = body || replace(hex(zeroblob(20000)), '00', 'lost')")
    journal = half.with_name(half.name + "-journal")
    journal.write_bytes(path.with_name(path.name + "-journal").read_bytes())
    half.write_bytes(path.read_bytes())
    connection.execute("ROLLBACK")
    connection.close()
    assert half.read_bytes() != path.read_bytes(), "it was caught in the middle"
    return journal


def names(project: Project) -> list[str]:
    return [tag.name for tag in project.codebook.ordered()]


def test_what_a_killed_writer_left_half_done_is_rolled_back_for_a_reader(path: Path) -> None:
    half = path.with_name("half.rubricate")
    journal = leave_half_done(path, half)
    with Project.open(half, read_only=True) as reader:
        assert names(reader) == ["claim", "quote", "opinion", "statistic"]
        assert reader.check() == []
    assert not journal.exists()


def test_a_journal_of_an_earlier_file_is_not_played_back_into_a_new_one(path: Path, hand: Hand) -> None:
    half = path.with_name("half.rubricate")
    journal = leave_half_done(path, half)
    half.unlink()
    with Project.create(half, hand) as project:
        assert not journal.exists()
        assert project.check() == []
        assert dict(project.documents) == {}


def test_and_for_a_reader_that_is_already_there(path: Path) -> None:
    half = path.with_name("half.rubricate")
    half.write_bytes(path.read_bytes())
    with Project.open(half, read_only=True) as reader:
        journal = leave_half_done(path, half)
        assert [reader.follow(), reader.follow()] == [0, 0]
        assert not journal.exists()
        assert reader.check() == []


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_second_process_reads_follows_and_takes_over(path: Path) -> None:
    with Writer(path, "asked") as writer:
        first = writer.asked()
        with pytest.raises(InUse) as refusal:
            Project.open(path)
        assert refusal.value.holder
        with Project.open(path, on_busy="read") as reader:
            assert reader.annotation(first).id == first
            heard: list[UUID] = []
            reader.listen(lambda step, _: heard.extend(change.id for change in step.changes))
            later = [writer.asked() for _ in range(3)]
            assert reader.follow() == 3
            later.append(writer.asked())
            writer.kill()
            assert reader.follow() == 1
            assert heard == later
    with Project.open(path) as project:
        assert not project.read_only, "the lock died with its owner"
