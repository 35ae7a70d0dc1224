"""Creating, opening, doing, listening."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from rubricate.core import actions
from rubricate.core.changes import Change, Step
from rubricate.core.errors import ChangedSince, NothingToUndo
from rubricate.core.notes import Note
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Origin, Project
from rubricate.storage.errors import Exists, InUse, NotKept, NotWritten
from tests.core.world import BODIES, adding, four_tags, later
from tests.project.conftest import mark


class TestCreate:
    def test_a_new_project_has_its_coder_and_tags_and_no_step_to_undo(self, tmp_path: Path, hand: Hand) -> None:
        tags = four_tags(hand.new_id)
        with Project.create(tmp_path / "a study.rubricate", hand, tags) as project:
            assert project.name == "a study"
            assert project.codebook.ordered() == tags
            assert list(project.coders.values()) == [hand.coder]
            assert project.next_undo(hand.coder.id) is None
            with pytest.raises(NothingToUndo):
                project.undo(hand)

    def test_nothing_is_overwritten(self, tmp_path: Path, hand: Hand) -> None:
        path = tmp_path / "study.rubricate"
        path.write_bytes(b"mine")
        with pytest.raises(Exists):
            Project.create(path, hand)
        assert path.read_bytes() == b"mine"
        assert sorted(p.name for p in tmp_path.iterdir()) == ["home", "study.rubricate"]

    def test_a_folder_that_is_not_there(self, tmp_path: Path, hand: Hand) -> None:
        place = tmp_path / "no" / "study.rubricate"
        with pytest.raises(NotWritten) as refusal:
            Project.create(place, hand)
        assert refusal.value == NotWritten(place, "vanished")

    def test_only_the_project_file_is_left_after_closing(self, tmp_path: Path, hand: Hand) -> None:
        Project.create(tmp_path / "study.rubricate", hand).close()
        assert sorted(p.name for p in tmp_path.iterdir()) == ["home", "study.rubricate"]


class TestOpen:
    def test_everything_is_there_again(self, project: Project, hand: Hand) -> None:
        made = mark(project, hand)
        document = made.document_id
        before = (project.id, project.replica, project.units(document), project.formatting(document))
        project.close()
        with Project.open(project.path) as again:
            assert again.annotations(document) == [made]
            assert (again.id, again.replica, again.units(document), again.formatting(document)) == before
            assert dict(again.documents) == dict(project.documents)

    def test_a_second_one_is_refused_and_told_who_has_it(self, project: Project) -> None:
        with pytest.raises(InUse) as refusal:
            Project.open(project.path)
        assert refusal.value.since == 1_000
        assert refusal.value.holder

    def test_a_second_one_may_read_and_follow(self, project: Project, hand: Hand) -> None:
        with Project.open(project.path, on_busy="read") as reader:
            assert reader.read_only
            assert reader.holder is not None
            heard: list[tuple[object, Origin]] = []
            reader.listen(lambda step, origin: heard.append((step, origin)))
            assert reader.follow() == 0
            made = mark(project, hand)
            step = project.do(actions.edit_note(project, later(hand), made.id, "why"))
            assert reader.follow() == 2
            assert heard[1] == (step, Origin.ELSEWHERE)
            assert reader.annotation(made.id).note == "why"
            with pytest.raises(NotKept) as refusal:
                mark(reader, hand, 0, 3)
            assert refusal.value.reason == "read_only"
        assert not project.read_only

    def test_a_reader_that_has_not_followed_yet_reads_all_the_same(self, project: Project, hand: Hand) -> None:
        with Project.open(project.path, read_only=True) as reader:
            made = mark(project, hand)
            assert reader.annotations(made.document_id) == [made]
            assert dict(reader.layers) == {}
            assert reader.follow() == 1
            assert dict(reader.layers) == dict(project.layers)

    def test_a_copied_file_is_a_new_replica_from_its_first_change(self, project: Project, hand: Hand) -> None:
        mark(project, hand)
        project.close()
        other = project.path.with_name("other.rubricate")
        other.write_bytes(project.path.read_bytes())
        content = other.read_bytes()
        with Project.open(other) as copy:
            assert copy.id == project.id
            assert copy.replica != project.replica
            assert copy.next_undo(hand.coder.id) is None, "steps of another replica are not undone by a key"
        assert other.read_bytes() == content, "looking changes nothing"
        with Project.open(other) as copy:
            step = copy.do(actions.rename_coder(copy, hand, hand.coder.id, "Ada"))
            assert step.id is not None
            assert (step.id.counter, step.id.replica) == (4, copy.replica)
            replica = copy.replica
        with Project.open(other) as copy:
            assert copy.replica == replica

    def test_the_clock_and_the_ids_are_given(self, project: Project) -> None:
        project.close()
        with Project.open(project.path, clock=lambda: 77, new_id=uuid4) as first:
            with pytest.raises(InUse) as refusal:
                Project.open(project.path)
            assert refusal.value.since == 77
            first.close()
            first.close()

    def test_a_relative_path_is_for_this_moment_only(
        self, project: Project, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project.close()
        monkeypatch.chdir(tmp_path)
        with Project.open(Path("study.rubricate")) as again:
            monkeypatch.chdir(tmp_path / "home")
            mark(again, hand)
            assert again.path == tmp_path / "study.rubricate"


class TestDo:
    def test_a_step_gets_its_identity_in_order(self, project: Project, hand: Hand) -> None:
        mark(project, hand)
        names = [step.id for step in project.steps()]
        assert [(n.counter, n.replica) for n in names if n] == [(n, project.replica) for n in (1, 2, 3)]
        assert [step.verb for step in project.steps(since=names[0])] == ["add_documents", "annotate"]

    def test_listeners_hear_until_they_stop(self, project: Project, hand: Hand) -> None:
        heard: list[tuple[object, Origin]] = []
        stop = project.listen(lambda step, origin: heard.append((step, origin)))
        step = project.do(actions.rename_coder(project, hand, hand.coder.id, "Ada"))
        stop()
        stop()
        project.do(actions.rename_coder(project, hand, hand.coder.id, "Bea"))
        assert heard == [(step, Origin.HERE)]

    def test_commit_from_another_thread_is_told_by_hand(self, project: Project, hand: Hand) -> None:
        heard: list[object] = []
        project.listen(lambda step, _: heard.append(step))
        step = adding(project, hand, BODIES[2])
        done: list = []
        worker = threading.Thread(target=lambda: done.append(project.commit(step)))
        worker.start()
        worker.join()
        assert heard == []
        assert len(project.documents) == 3
        project.notify(done[0], Origin.HERE)
        assert heard == done

    def test_reading_goes_on_while_another_thread_commits(self, project: Project, hand: Hand) -> None:
        made = mark(project, hand)
        steps = [adding(project, Hand(hand.coder, n, uuid4), f"{n} {BODIES[n % 3]}") for n in range(40)]
        with ThreadPoolExecutor(1) as pool:
            work = pool.submit(lambda: [project.commit(step) for step in steps])
            while not work.done():
                for document in project.documents:
                    assert len(project.text(document)) == project.documents[document].characters
                    assert project.annotations(document) in ([], [made])
                assert project.next_redo(hand.coder.id) is None
        assert len(work.result()) == 40
        assert len(project.documents) == 42

    def test_a_step_made_before_another_changed_the_same_is_refused(self, project: Project, hand: Hand) -> None:
        made = mark(project, hand)
        first = actions.edit_note(project, hand, made.id, "one")
        second = actions.remove(project, hand, [made.id])
        project.do(first)
        before = list(project.steps())
        with pytest.raises(ChangedSince) as refusal:
            project.do(second)
        assert (refusal.value.kind, refusal.value.verb) == ("annotation", "remove")
        assert list(project.steps()) == before

    def test_marks_under_a_removed_tag_are_refused_whole(self, project: Project, hand: Hand) -> None:
        claim = project.codebook.named("claim")
        assert claim is not None
        late = actions.annotate(project, hand, next(iter(project.documents)), Span(4, 9), claim.id)
        project.do(actions.remove_tag(project, hand, claim.id))
        with pytest.raises(ChangedSince):
            project.do(late)
        assert dict(project.layers) == {}, "the layer of the refused step is not there either"
        mark(project, hand, name="quote")
        assert len(project.layers) == 1

    def test_a_tag_that_got_marks_since_is_not_removed_without_them(self, project: Project, hand: Hand) -> None:
        claim = project.codebook.named("claim")
        assert claim is not None
        removal = actions.remove_tag(project, hand, claim.id)
        made = mark(project, hand)
        with pytest.raises(ChangedSince):
            project.do(removal)
        assert project.annotation(made.id) == made
        assert claim.id in project.codebook

    def test_the_same_step_twice_is_refused(self, project: Project, hand: Hand) -> None:
        step = adding(project, hand, BODIES[2])
        project.do(step)
        with pytest.raises(ChangedSince):
            project.do(step)
        assert len(project.documents) == 3


def test_a_document_knows_the_notes_about_it(project: Project, hand: Hand) -> None:
    document, other = project.documents
    note = Note(hand.new_id(), "document", document, hand.coder.id, "Read again.", 1, 1)
    project.do(Step("note", hand.coder.id, 1, hand.new_id(), (Change(None, note),)))
    assert note in project.belongings(document)
    assert note not in project.belongings(other)
