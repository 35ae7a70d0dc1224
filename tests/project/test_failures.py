"""When a change can't be kept: it is not in memory either, nothing acknowledged is lost, and the project goes on."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rubricate.core import actions
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.storage.errors import NotKept, NotReadable, NotWritten, ReadOnlyPlace
from tests.core.world import BODIES, adding, four_tags

needs_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may mount")


@contextmanager
def longest_file(size: int) -> Iterator[None]:
    """No file of this process may grow beyond `size` bytes: writes fail as on a broken disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


@contextmanager
def nobody() -> Iterator[None]:
    """Root acts as a user without rights; other users are that already."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def common_folder() -> Iterator[Path]:
    """A folder that belongs to who `nobody` is."""
    folder = Path(tempfile.mkdtemp())
    if os.geteuid() == 0:
        os.chown(folder, 65534, 65534)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def rename(project: Project, hand: Hand, name: str) -> None:
    project.do(actions.rename_document(project, hand, next(iter(project.documents)), name))


def assert_goes_on(project: Project, hand: Hand) -> None:
    """A step that can be kept is kept, and found again."""
    rename(project, hand, "after all")
    assert project.check() == []
    documents = dict(project.documents)
    project.close()
    with Project.open(project.path) as again:
        assert dict(again.documents) == documents


def test_a_write_that_fails_changes_nothing(project: Project, hand: Hand) -> None:
    before = (dict(project.documents), list(project.steps()))
    heard: list[object] = []
    project.listen(lambda step, _: heard.append(step))
    with longest_file(project.path.stat().st_size), pytest.raises(NotKept) as failure:
        project.do(adding(project, hand, BODIES[2] * 3000))
    assert (failure.value.reason, failure.value.kept) == ("io", 2)
    assert (dict(project.documents), list(project.steps())) == before
    assert heard == []
    assert_goes_on(project, hand)


def test_a_project_that_can_not_be_made_leaves_nothing(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "new.rubricate"
    Project.create(path, hand).close()
    empty = path.stat().st_size
    path.unlink()
    with longest_file(empty - 1), pytest.raises(NotWritten):
        Project.create(path, hand)
    with longest_file(empty), pytest.raises(NotKept):
        Project.create(path, hand, [tag for _ in range(500) for tag in four_tags(hand.new_id)])
    assert [entry.name for entry in tmp_path.iterdir()] == ["home"]


@needs_root
def test_a_full_disk(small_disk: Path, project: Project, hand: Hand, tmp_path: Path) -> None:
    project.move(small_disk / "study.rubricate")
    kept = 0
    with pytest.raises(NotKept) as failure:
        for n in range(1_000):
            project.do(adding(project, hand, f"{n} " + BODIES[0] * 300))
            kept += 1
    assert failure.value.reason == "full"
    assert kept > 0
    assert failure.value.kept == 2 + kept
    assert len(project.documents) == 2 + kept
    with pytest.raises(NotWritten) as failure_of_copy:
        project.save_copy(small_disk / "copy.rubricate")
    assert failure_of_copy.value.reason == "full"
    assert sorted(p.name for p in small_disk.iterdir()) == ["study.rubricate", "study.rubricate.lock"]
    project.save_copy(tmp_path / "copy.rubricate")
    with Project.open(tmp_path / "copy.rubricate") as copy:
        assert dict(copy.documents) == dict(project.documents)
        assert_goes_on(copy, hand)
    assert project.check() == []
    project.close()


def test_a_file_that_was_deleted(project: Project, hand: Hand, tmp_path: Path) -> None:
    project.path.unlink()
    before = dict(project.documents)
    with pytest.raises(NotKept) as failure:
        rename(project, hand, "lost?")
    assert failure.value.reason == "vanished"
    assert dict(project.documents) == before
    assert not project.path.exists(), "no new file pretends to be the old one"
    project.save_copy(tmp_path / "copy.rubricate")
    with Project.open(tmp_path / "copy.rubricate") as copy:
        assert dict(copy.documents) == before


@pytest.mark.skipif(os.name != "posix", reason="an open file can't be deleted there")
def test_a_folder_that_was_deleted(tmp_path: Path, project: Project, hand: Hand) -> None:
    folder = tmp_path / "deep"
    folder.mkdir()
    project.move(folder / "study.rubricate")
    shutil.rmtree(folder)
    with pytest.raises(NotKept) as failure:
        rename(project, hand, "lost?")
    assert failure.value.reason == "vanished"
    project.save_copy(tmp_path / "copy.rubricate")
    Project.open(tmp_path / "copy.rubricate").close()
    project.close()


def test_another_file_in_its_place_is_not_touched(project: Project, hand: Hand, tmp_path: Path) -> None:
    with Project.create(tmp_path / "other.rubricate", hand) as other:
        path = other.path
    content = path.read_bytes()
    path.replace(project.path)
    with pytest.raises(NotKept) as failure:
        rename(project, hand, "whose?")
    assert failure.value.reason == "moved"
    with pytest.raises(NotKept) as failure:
        project.move(tmp_path / "elsewhere.rubricate")
    assert failure.value.reason == "moved"
    assert project.path.read_bytes() == content


def test_another_program_that_writes(project: Project, hand: Hand) -> None:
    with project._store.turn() as connection:
        connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotKept) as failure:
        rename(project, hand, "now")
    other.execute("ROLLBACK")
    other.close()
    assert failure.value.reason == "busy"
    assert_goes_on(project, hand)


def test_a_reader_that_keeps_its_place_delays_commit(project: Project, hand: Hand) -> None:
    """COMMIT itself is what fails: the transaction is ended all the same."""
    with project._store.turn() as connection:
        connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM step").fetchall()
    with pytest.raises(NotKept) as failure:
        rename(project, hand, "now")
    other.execute("ROLLBACK")
    other.close()
    assert failure.value.reason == "busy"
    assert_goes_on(project, hand)


@needs_root
def test_a_disk_that_may_only_be_read(small_disk: Path, project: Project, hand: Hand) -> None:
    project.move(small_disk / "study.rubricate")
    path = project.path
    project.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ReadOnlyPlace):
        Project.open(path)
    with Project.open(path, read_only=True) as reader:
        assert len(reader.documents) == 2
        with pytest.raises(NotKept):
            rename(reader, hand, "no")


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_file_or_folder_that_may_only_be_read(project: Project, hand: Hand, common_folder: Path, what: str) -> None:
    project.move(common_folder / "study.rubricate")
    target = project.path if what == "file" else common_folder
    target.chmod(0o444 if what == "file" else 0o555)
    with nobody():
        if what == "folder":
            with pytest.raises(NotKept) as failure:
                rename(project, hand, "no")
            assert failure.value.reason == "read_only"
        project.close()
        with pytest.raises(ReadOnlyPlace):
            Project.open(project.path)
        with Project.open(project.path, read_only=True) as reader:
            assert len(reader.documents) == 2
    target.chmod(0o755)


def test_a_file_that_may_not_be_read(project: Project, common_folder: Path) -> None:
    project.move(common_folder / "study.rubricate")
    project.close()
    project.path.chmod(0)
    with nobody(), pytest.raises(NotReadable):
        Project.open(project.path)


def test_a_refused_first_mark_leaves_the_row_ids_right(project: Project, hand: Hand) -> None:
    """What was numbered for a step that was not kept must not be believed by the next one."""
    document = next(iter(project.documents))
    tag = next(iter(project.codebook))
    step = actions.annotate(project, hand, document, Span(4, 9), tag)
    with longest_file(0), pytest.raises(NotKept):
        project.do(step)
    project.do(step)
    assert len(project.annotations(document)) == 1
    assert project.check() == []
