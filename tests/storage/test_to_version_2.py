"""A project of the first version of the tables, as the program of then wrote it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from rubricate import words
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.errors import ChangedSince
from rubricate.core.state import Hand
from rubricate.project import Project
from rubricate.storage import guard, migrations, to_version_2
from rubricate.storage.connection import private
from rubricate.storage.errors import Damaged, HostileSchema, NotKept, NotWritten
from rubricate.storage.lock import ProjectLock
from rubricate.storage.replica import read_meta, settle

GOLDEN = Path(__file__).parent.parent / "golden" / "project" / "version_1.rubricate"
NAMES = ["title", "author", "date", "outlet", "section", "gone"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file, at home where it stands now: what was done in it can be undone."""
    path = tmp_path / "study.rubricate"
    shutil.copyfile(GOLDEN, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        settle(connection, UUID(hex=read_meta(connection)["replica"]), path)
    return path


def the_coder(project: Project) -> Hand:
    ada = next(coder for coder in project.coders.values() if coder.label == "Ada")
    return Hand(ada, 1_800_000_000_000, uuid4)


def value(project: Project, document: str, name: str) -> tuple[str, ...]:
    (found,) = (d for d in project.documents.values() if d.name == document)
    return found.variables.get(variable_id(name), ())


def test_everything_is_there_and_the_journal_tells_it(path: Path) -> None:
    with Project.open(path) as project:
        assert project.check() == []
        assert [d.name for d in project.documents.values()] == ["harbour", "The bridge", "plain"]
        notes = [a.note for document in project.documents for a in project.annotations(document)]
        assert sorted(notes) == ["", "", "", "", "Who knew?"]
        tags = project.codebook.ordered()
        assert [(tag.name, tag.unit, tag.overlap, tag.revision) for tag in tags] == [
            (name, "free", True, 1) for name in ("claim", "quote", "opinion")
        ]
    with Project.open(path) as again:
        assert again.check() == []


def test_variables_are_held_by_the_id_of_an_attribute(path: Path) -> None:
    with Project.open(path) as project:
        assert value(project, "harbour", "title") == ("The harbour opens",)
        assert value(project, "harbour", "outlet") == (r"The \"Morning\" Post",)
        assert value(project, "The bridge", "section") == ("Local",)
        assert project.codebook.asked_by(None) == [
            Attribute(variable_id(name), None, name, n, "text", retired=name == "gone") for n, name in enumerate(NAMES)
        ]


def test_the_history_says_so(path: Path) -> None:
    with Project.open(path) as project:
        *_, before, step = project.steps()
        assert before.id is not None
        assert step.id is not None
        assert (step.verb, step.coder_id, step.at) == ("upgrade", the_coder(project).coder.id, before.at)
        assert (step.id.counter, step.id.replica) == (before.id.counter + 1, project.replica)
        assert [change.after for change in step.changes] == project.codebook.asked_by(None)
        assert words.step(step) == "bring the project file up to date"


def test_two_copies_make_the_same_step(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "copy.rubricate"
    shutil.copyfile(path, other)
    with Project.open(path) as one, Project.open(other) as two:
        assert list(one.steps()) == list(two.steps())


def test_undo_and_redo_go_on_across_it(path: Path) -> None:
    with Project.open(path) as project:
        hand = the_coder(project)
        redo = project.next_redo(hand.coder.id)
        assert redo is not None
        assert redo.facts == {"of": "annotate", "tag": "claim"}
        project.redo(hand)
        before = state(project)
        undone = 0
        with pytest.raises(ChangedSince):  # the first of all: Ben's marks stand on the documents
            while True:
                project.undo(hand)
                undone += 1
                assert project.check() == []
        assert undone == 10
        assert len(project.codebook.asked_by(None)) == len(NAMES), "nobody did this step, nobody takes it back"
        for _ in range(undone):
            project.redo(hand)
        assert state(project) == before


def state(project: Project) -> object:
    marks = [a for document in project.documents for a in project.annotations(document)]
    return dict(project.documents), project.codebook.ordered(), marks, dict(project.statuses)


def test_a_removed_document_comes_back_with_its_variables(path: Path) -> None:
    with Project.open(path) as project:
        hand = the_coder(project)
        while "gone" not in [d.name for d in project.documents.values()]:
            project.undo(hand)
        assert value(project, "gone", "gone") == ("yes indeed",)


def test_the_other_coder_goes_on_too(path: Path) -> None:
    with Project.open(path) as project:
        ben = next(coder for coder in project.coders.values() if coder.label == "Ben")
        project.undo(Hand(Coder(ben.id, ben.label), 1_800_000_000_000, uuid4))
        project.do(actions.rename_coder(project, the_coder(project), ben.id, "Bea"))
        assert project.check() == []


def test_the_file_of_then_is_kept_beside_it(path: Path) -> None:
    Project.open(path).close()
    assert guard.version_of(path) == guard.VERSION
    backup = migrations.backup_path(path, 1)
    assert guard.version_of(backup) == 1
    with closing(sqlite3.connect(backup)) as connection:
        guard.check_schema(connection, backup, 1)
        (variables,) = connection.execute("SELECT variables FROM document WHERE name = 'harbour'").fetchone()
    assert '"author":"Jo Kim"' in variables


def test_it_is_not_touched_by_looking(path: Path) -> None:
    content = path.read_bytes()
    with Project.open(path, read_only=True) as reader:
        assert path.read_bytes() == content
        assert [file.name for file in path.parent.glob("*.rubricate*")] == [path.name]
        assert not (path.parent / f"{path.name}-journal").exists()
        assert (reader.path, reader.checked, reader.check(), reader.follow()) == (path, True, [], 0)
        reader.quick_check()
        seen = [(d, reader.text(d), reader.annotations(d), reader.units(d)) for d in reader.documents]
        steps, book, identity = list(reader.steps()), reader.codebook, (reader.id, reader.replica)
        ada = the_coder(reader)
        with pytest.raises(NotKept) as refusal:
            reader.do(actions.rename_coder(reader, ada, ada.coder.id, "Bea"))
        assert refusal.value == NotKept(path, "read_only", 0)
    assert path.read_bytes() == content
    with Project.open(path) as project:
        assert [(d, project.text(d), project.annotations(d), project.units(d)) for d in project.documents] == seen
        assert (list(project.steps()), project.codebook, (project.id, project.replica)) == (steps, book, identity)


def test_a_copy_saved_by_a_reader_can_be_worked_on(path: Path) -> None:
    other = path.with_name("other.rubricate")
    with Project.open(path, read_only=True) as reader:
        reader.save_copy(other)
    with Project.open(other) as copy:
        ada = the_coder(copy)
        copy.do(actions.rename_coder(copy, ada, ada.coder.id, "Bea"))
        assert copy.check() == []
    assert not migrations.backup_path(other, 1).exists()


def test_a_folder_that_cannot_be_written_is_read(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with Project.open(path, read_only=True) as reader:
            assert len(reader.documents) == 3
    finally:
        path.parent.chmod(0o755)


def test_while_another_program_holds_it_it_is_read(path: Path) -> None:
    lock = ProjectLock(path)
    lock.take(7)
    try:
        with Project.open(path, on_busy="read") as reader:
            assert reader.holder is not None
            assert reader.codebook.named("claim") is not None
    finally:
        lock.free()


def test_what_is_wrong_with_it_is_told_of_the_file_itself(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE more (id INTEGER)")
    with pytest.raises(HostileSchema) as hostile:
        Project.open(path, read_only=True)
    assert hostile.value == HostileSchema(path, ("more",))
    whole = GOLDEN.read_bytes()
    path.write_bytes(whole[:-512])
    with pytest.raises(Damaged) as damaged:
        Project.open(path, read_only=True)
    assert damaged.value.path == path


def test_no_room_for_the_copy_is_not_the_files_fault(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_small() -> sqlite3.Connection:
        connection = private()
        connection.execute("PRAGMA max_page_count = 4")
        return connection

    monkeypatch.setattr(migrations, "private", too_small)
    with pytest.raises(NotWritten) as refusal:
        Project.open(path, read_only=True)
    assert refusal.value == NotWritten(path, "full")


def test_a_project_without_variables_gets_no_step(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE document SET variables = '{}'")
        connection.execute(
            "UPDATE change SET after = json_set(after, '$.variables', json('{}')) WHERE kind = 'document'"
            " AND json_extract(after, '$.variables') IS NOT NULL"
        )
        connection.execute(
            "UPDATE change SET before = json_set(before, '$.variables', json('{}'))"
            " WHERE kind = 'document' AND json_extract(before, '$.variables') IS NOT NULL"
        )
    with Project.open(path) as project:
        assert [step.verb for step in project.steps()][-1] != "upgrade"
        assert not project.codebook.attributes
        assert project.check() == []


@pytest.mark.parametrize("read_only", [False, True])
def test_a_program_that_was_killed_while_it_committed_leaves_the_file_of_then(path: Path, read_only: bool) -> None:
    """The new pages are in the file already, and the rollback journal that takes them back is beside it."""
    journal = path.with_name(path.name + "-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        to_version_2.upgrade(connection)
        connection.execute("PRAGMA user_version = 2")
        half_done = journal.read_bytes()
        connection.execute("COMMIT")
    journal.write_bytes(half_done)
    assert guard.version_of(path) == 2
    with Project.open(path, read_only=read_only) as project:
        assert project.check() == []
        assert value(project, "harbour", "title") == ("The harbour opens",)


def test_who_looks_while_another_program_brings_it_up_to_date_sees_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = migrations.migrated

    def too_late(path: Path, version: int) -> sqlite3.Connection:
        Project.open(path).close()
        return real(path, version)

    monkeypatch.setattr(migrations, "migrated", too_late)
    with Project.open(path, read_only=True) as project:
        assert value(project, "harbour", "title") == ("The harbour opens",)


UNFIT = {
    "a number": "UPDATE document SET variables = '{\"a\": 3}'",
    "a list": "UPDATE document SET variables = '[1]'",
    "no JSON": "UPDATE document SET variables = 'x'",
    "very deep": f"UPDATE document SET variables = '{'[' * 100_000}'",
    "half a letter": 'UPDATE document SET variables = \'{"\\ud800": "x"}\'',
    "no replica": "UPDATE meta SET value = 'x' WHERE key = 'replica'",
    "no facts": "DELETE FROM meta",
    "the last counter": "UPDATE step SET counter = 9223372036854775807 WHERE id = (SELECT max(id) FROM step)",
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("what", UNFIT)
def test_what_no_program_wrote_is_damage_and_stays(path: Path, what: str, read_only: bool) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(UNFIT[what])
    before = path.read_bytes()
    with pytest.raises(Damaged):
        Project.open(path, read_only=read_only)
    assert path.read_bytes() == before
