"""A project as it was answers as it did then and takes no change. (The machine compares all of it.)"""

import shutil
from pathlib import Path

import pytest

from rubricate.core import actions
from rubricate.core.errors import NoSuch
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.formats import annotated_csv
from rubricate.project import Project
from rubricate.project.past import past
from rubricate.storage.errors import NotKept
from tests.core.world import BODIES, a_hand, later

OLD = Path(__file__).parent.parent / "golden" / "project" / "version_1.rubricate"


def test_it_answers_as_it_did(project: Project, hand: Hand) -> None:
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    before = project.history(limit=1)[0].number
    project.do(actions.annotate(project, hand, document, Span(0, 9), tag))
    project.do(actions.remove_documents(project, later(hand), [document]))
    with past(project, before) as then:
        assert then.read_only
        assert then.checked
        assert (then.name, then.path, then.id) == (project.name, project.path, project.id)
        assert then.text(document) == BODIES[0]
        assert then.texts({then.documents[document].text_sha256}) == {then.documents[document].text_sha256: BODIES[0]}
        assert then.formatting(document)
        assert then.counts() == {}
        assert (then.number, then.at) == (before, hand.now)
    with past(project, before + 1) as then:
        assert then.counts() == {tag: 1}
        assert len(then.columns(document)) == 1
    assert document not in project.documents


def test_nothing_can_be_changed_in_it(project: Project, hand: Hand) -> None:
    with past(project, project.history(limit=1)[0].number) as then:
        document, tag = next(iter(then.documents)), next(iter(then.codebook))
        with pytest.raises(NotKept):
            then.do(actions.annotate(then, hand, document, Span(0, 9), tag))
        assert then.next_undo(hand.coder.id) is None
        assert then.next_redo(hand.coder.id) is None
        assert then.backups(project.path.parent) == []
    assert project.counts() == {}


def test_the_project_goes_on_meanwhile(project: Project, hand: Hand) -> None:
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    with past(project, project.history(limit=1)[0].number) as then:
        project.do(actions.annotate(project, hand, document, Span(0, 9), tag))
        assert then.counts() == {}
        assert project.counts() == {tag: 1}
        assert then.follow() == 0


def test_there_is_no_past_before_the_first_step(project: Project) -> None:
    for number in (0, 99):
        with pytest.raises(NoSuch):
            past(project, number)


def test_a_copy_is_one_of_the_whole_project(project: Project, tmp_path: Path) -> None:
    with past(project, 1) as then:
        assert then.documents == {}
        then.save_copy(tmp_path / "copy.rubricate")
    with Project.open(tmp_path / "copy.rubricate") as copy:
        assert len(copy.documents) == 2


def test_a_project_that_is_only_read_has_a_past_too(project: Project, hand: Hand) -> None:
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    with Project.open(project.path, read_only=True) as reader:
        project.do(actions.annotate(project, a_hand("Ana"), document, Span(0, 9), tag))
        reader.follow()
        with past(reader, reader.history(limit=1)[0].number) as then:
            assert then.counts() == {tag: 1}
            assert [coder.label for coder in then.coders.values()] == [hand.coder.label, "Ana"]


def test_every_moment_of_an_old_project_can_be_seen_and_taken_away(tmp_path: Path) -> None:
    path = Path(shutil.copyfile(OLD, tmp_path / "study.rubricate"))
    with Project.open(path) as project:
        last = project.history(limit=1)[0].number
        for number in range(1, last + 1):
            with past(project, number) as then:
                for document in then.documents:
                    assert len(then.annotations(document)) == then.document_counts().get(document, 0)
                    assert then.text(document)
                    assert then.units(document).sentences
                if then.documents:
                    annotated_csv.export(then, tmp_path / f"{number}.csv", companions=False)
        with past(project, last) as then:
            assert dict(then.documents) == dict(project.documents)
            assert dict(then.codebook.attributes) == dict(project.codebook.attributes)
