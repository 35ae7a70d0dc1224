"""Other processes: one that is killed while it writes, one that has the file open."""

import os
import signal
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


def start_writer(path: Path) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}
    return subprocess.Popen(
        [sys.executable, str(WRITER), str(path)], stdout=subprocess.PIPE, text=True, env=environment
    )


def kill(writer: "subprocess.Popen[str]") -> list[UUID]:
    """Ends it without warning; what it said to have written."""
    writer.send_signal(signal.SIGKILL)
    said, _ = writer.communicate()
    return [UUID(line) for line in said.splitlines() if len(line) == 36]


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
        writer = start_writer(path)
        assert writer.stdout is not None
        acknowledged |= {UUID(writer.stdout.readline().strip()) for _ in range(lines)}
        acknowledged |= set(kill(writer))
        with Project.open(path) as project:
            found = {a.id for document in project.documents for a in project.annotations(document)}
            assert acknowledged <= found, "every acknowledged mark is there"
            assert len(found) <= len(acknowledged) + 1, "and at most the one that was on its way"
            assert project.check() == []
            acknowledged = found


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_second_process_reads_follows_and_takes_over(path: Path) -> None:
    writer = start_writer(path)
    assert writer.stdout is not None
    first = UUID(writer.stdout.readline().strip())
    with pytest.raises(InUse) as refusal:
        Project.open(path)
    assert refusal.value.holder
    with Project.open(path, on_busy="read") as reader:
        assert reader.annotation(first).id == first
        heard: set[UUID] = set()
        reader.listen(lambda step, _: heard.update(change.id for change in step.changes))
        later = [UUID(writer.stdout.readline().strip()) for _ in range(5)]
        at_opening = {a.id for document in reader.documents for a in reader.annotations(document)}
        later += kill(writer)
        reader.follow()
        assert set(later) <= heard | at_opening
    with Project.open(path) as project:
        assert not project.read_only, "the lock died with its owner"
