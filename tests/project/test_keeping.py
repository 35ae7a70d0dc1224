"""Copies, another place, backups, the check."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from rubricate.core import actions
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Advice, Project
from rubricate.storage.backup import KEPT, backups_of_place
from rubricate.storage.check import Finding
from rubricate.storage.errors import Exists, InUse, NotWritten, ReadOnlyPlace
from tests.core.world import BODIES, adding

TODAY = date(2026, 11, 23)


def mark(project: Project, hand: Hand) -> None:
    project.do(actions.annotate(project, hand, next(iter(project.documents)), Span(4, 9), next(iter(project.codebook))))


class TestSaveCopy:
    def test_a_copy_is_whole_and_another_replica(self, project: Project, hand: Hand, tmp_path: Path) -> None:
        mark(project, hand)
        project.save_copy(tmp_path / "copy.rubricate")
        with Project.open(tmp_path / "copy.rubricate") as copy:
            assert [s.changes for s in copy.steps()] == [s.changes for s in project.steps()]
            assert (copy.id, copy.check()) == (project.id, [])
            assert copy.replica != project.replica
        assert project.path.stem == "study"

    def test_a_copy_put_back_in_the_old_place_is_another_replica_too(self, project: Project, tmp_path: Path) -> None:
        """Its counters begin again: under the old replica's name they would name two steps."""
        project.save_copy(tmp_path / "copy.rubricate")
        project.close()
        (tmp_path / "copy.rubricate").replace(project.path)
        with Project.open(project.path) as again:
            assert again.replica != project.replica

    def test_a_copy_replaces_what_is_there_but_not_itself(self, project: Project, tmp_path: Path) -> None:
        (tmp_path / "copy.rubricate").write_bytes(b"old")
        project.save_copy(tmp_path / "copy.rubricate")
        Project.open(tmp_path / "copy.rubricate").close()
        with pytest.raises(Exists):
            project.save_copy(project.path)
        with pytest.raises(Exists):
            project.save_copy(tmp_path / "home" / ".." / "study.rubricate")

    def test_a_project_that_is_open_is_not_replaced(self, project: Project, hand: Hand, tmp_path: Path) -> None:
        with Project.create(tmp_path / "other.rubricate", hand) as other, pytest.raises(InUse):
            project.save_copy(other.path)

    def test_no_folder_no_copy_and_nothing_left_behind(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(NotWritten) as refused:
            project.save_copy(tmp_path / "no" / "copy.rubricate")
        assert refused.value.reason == "vanished"
        (tmp_path / "folder.rubricate").mkdir()
        with pytest.raises(NotWritten):
            project.save_copy(tmp_path / "folder.rubricate")
        names = sorted(p.name for p in tmp_path.iterdir())
        assert names == ["folder.rubricate", "home", "study.rubricate", "study.rubricate.lock"]

    def test_a_reader_can_save_a_copy(self, project: Project, tmp_path: Path) -> None:
        with Project.open(project.path, read_only=True) as reader:
            reader.save_copy(tmp_path / "copy.rubricate")
        with Project.open(tmp_path / "copy.rubricate") as copy:
            assert len(copy.documents) == 2


class TestMove:
    def test_it_goes_on_at_the_new_place_as_the_same_replica(
        self, project: Project, hand: Hand, tmp_path: Path
    ) -> None:
        old, new = project.path, tmp_path / "home" / "renamed.rubricate"
        mark(project, hand)
        replica = project.replica
        project.move(new)
        assert (project.path, project.name, old.exists()) == (new, "renamed", False)
        with pytest.raises(InUse):
            Project.open(new)
        project.undo(hand)
        project.close()
        with Project.open(new) as again:
            assert again.replica == replica
            again.redo(hand)
        assert sorted(p.name for p in tmp_path.iterdir()) == ["home"]

    def test_nothing_is_overwritten(self, project: Project, hand: Hand, tmp_path: Path) -> None:
        (tmp_path / "other.rubricate").write_bytes(b"mine")
        with pytest.raises(Exists):
            project.move(tmp_path / "other.rubricate")
        with pytest.raises(NotWritten):
            project.move(tmp_path / "no" / "other.rubricate")
        assert (tmp_path / "other.rubricate").read_bytes() == b"mine"
        mark(project, hand)
        assert project.path.name == "study.rubricate"

    def test_to_another_disk(self, project: Project, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
        def other_disk(self: Path, target: Path) -> Path:
            raise OSError(18, "Invalid cross-device link")

        monkeypatch.setattr(Path, "rename", other_disk)
        old = project.path
        project.move(old.with_name("moved.rubricate"))
        mark(project, hand)
        assert project.check() == []
        assert not old.exists()

    def test_a_move_that_fails_changes_nothing(
        self, project: Project, hand: Hand, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def denied(self: Path, target: Path) -> Path:
            raise PermissionError(13, "denied")

        with monkeypatch.context() as patched:
            patched.setattr(Path, "rename", denied)
            with pytest.raises(NotWritten) as failure:
                project.move(project.path.with_name("moved.rubricate"))
        assert failure.value.reason == "read_only"
        mark(project, hand)
        assert project.check() == []
        project.move(project.path.with_name("moved.rubricate"))

    def test_a_reader_moves_nothing(self, project: Project, tmp_path: Path) -> None:
        with Project.open(project.path, read_only=True) as reader, pytest.raises(ReadOnlyPlace):
            reader.move(tmp_path / "moved.rubricate")

    def test_advice_follows(self, project: Project, tmp_path: Path) -> None:
        assert project.advice is None
        (tmp_path / "Dropbox").mkdir()
        project.move(tmp_path / "Dropbox" / "study.rubricate")
        assert project.advice is Advice.SYNCED


class TestBackups:
    def test_one_a_day_and_the_last_five(self, project: Project, hand: Hand, tmp_path: Path) -> None:
        folder = tmp_path / "home" / "backups"
        assert project.backups(folder) == []
        made = [project.backup_if_due(folder, TODAY + timedelta(days=n)) for n in range(7)]
        assert project.backup_if_due(folder, TODAY + timedelta(days=6)) is None
        assert project.backups(folder) == made[: -KEPT - 1 : -1]
        assert project.backups(folder)[0].name == "study 2026-11-29.rubricate"

    def test_it_holds_what_was_there_before(self, project: Project, hand: Hand, tmp_path: Path) -> None:
        folder = tmp_path / "home" / "backups"
        backup = project.backup_if_due(folder, TODAY)
        assert backup is not None
        project.do(adding(project, hand, BODIES[2]))
        with Project.open(backup) as restored:
            assert len(restored.documents) == 2
            assert restored.replica != project.replica
            assert restored.check() == []

    def test_they_are_found_by_the_place_when_the_file_can_not_be_opened(
        self, project: Project, tmp_path: Path
    ) -> None:
        folder = tmp_path / "home" / "backups"
        assert backups_of_place(project.path, folder) == []
        backup = project.backup_if_due(folder, TODAY)
        project.close()
        project.path.write_bytes(b"ruined")
        assert backups_of_place(project.path, folder) == [backup]
        assert backups_of_place(tmp_path / "other.rubricate", folder) == []

    def test_a_reader_makes_none(self, project: Project, tmp_path: Path) -> None:
        with Project.open(project.path, read_only=True) as reader:
            assert reader.backup_if_due(tmp_path / "home" / "backups", TODAY) is None

    def test_a_folder_that_can_not_be_made(self, project: Project, tmp_path: Path) -> None:
        (tmp_path / "file").write_bytes(b"")
        with pytest.raises(NotWritten):
            project.backup_if_due(tmp_path / "file", TODAY)


class TestCheck:
    @pytest.mark.parametrize(
        ("statement", "finding"),
        [
            ("UPDATE annotation SET note = 'forged'", "journal"),
            ("DELETE FROM annotation", "journal"),
            ("UPDATE text SET body = 'forged'", "text"),
            ("UPDATE formatting SET marks = '[]'", "formatting"),
            ('UPDATE annotation SET "end" = 9000', "place"),
            ("UPDATE annotation SET tag_id = 77", "reference"),
            ("UPDATE change SET after = '{\"label\":\"forged\"}' WHERE kind = 'coder'", "journal"),
        ],
    )
    def test_what_does_not_fit_is_found(self, project: Project, hand: Hand, statement: str, finding: str) -> None:
        mark(project, hand)
        assert project.check() == []
        with sqlite3.connect(project.path) as connection:
            connection.execute(statement)
        connection.close()
        found = project.check()
        assert finding in {f.kind for f in found}
        assert all(isinstance(f, Finding) for f in found)
