"""Every verb goes through the session, and every answer comes from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.errors import NameTaken
from rubricate.core.state import Hand
from rubricate.gui.session import Session
from rubricate.project import Project
from rubricate.settings import Settings
from rubricate.storage.errors import NotKept, NotWritten


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:
    settings = Settings.load()
    from uuid import uuid4

    project = Project.create(tmp_path / "P.rubricate", Hand(settings.coder, 1, uuid4))
    session = Session(project, settings, tmp_path / "backups")
    session.sentences = []  # type: ignore[attr-defined]
    session.said.connect(lambda sentence, _details: session.sentences.append(sentence))  # type: ignore[attr-defined]
    yield session
    session.close()


def irony(project: Project, hand: Hand) -> Step:
    return actions.add_tag(project, hand, "irony", colour="blue", pattern="solid")


def said(session: Session) -> list[str]:
    return session.sentences  # type: ignore[attr-defined,no-any-return]


def test_a_verb_is_done_and_answered(session: Session) -> None:
    assert session.act(irony) is not None
    assert said(session) == ["Added the tag irony."]


def test_a_refusal_is_answered_and_changes_nothing(session: Session) -> None:
    session.act(irony)
    refused: list[object] = []
    session.refused.connect(refused.append)
    assert session.act(irony) is None
    assert isinstance(refused[0], NameTaken)
    assert len(session.project.codebook) == 1


def test_undo_and_redo_are_answered_also_when_nothing_is_left(session: Session) -> None:
    session.act(irony)
    session.undo()
    session.redo()
    assert said(session)[1:] == ["Undone: add the tag irony.", "Done again: add the tag irony."]
    session.redo()
    assert said(session)[-1] == "Nothing is left to redo."


def test_what_is_not_kept_can_be_tried_again(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_step: Step) -> Step:
        raise NotKept(session.project.path, "full", 0)

    stuck: list[object] = []
    session.stuck.connect(stuck.append)
    with monkeypatch.context() as patched:
        patched.setattr(session.project, "commit", full)
        assert session.act(irony) is None
        assert session.is_stuck
        session.try_again()
    assert len(stuck) == 2
    assert len(session.project.codebook) == 0
    session.try_again()
    assert not session.is_stuck
    assert len(session.project.codebook) == 1


def test_all_that_was_not_kept_is_tried_again_in_its_order(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, room = session.project.commit, [0]

    def full(step: Step) -> Step:
        if not room[0]:
            raise NotKept(session.project.path, "full", 0)
        room[0] -= 1
        return kept(step)

    unstuck: list[bool] = []
    session.unstuck.connect(lambda: unstuck.append(True))
    monkeypatch.setattr(session.project, "commit", full)
    session.act(irony)
    session.act(lambda s, h: actions.add_tag(s, h, "satire", colour="red", pattern="solid"))
    room[0] = 1
    session.try_again()
    assert session.is_stuck and not unstuck
    assert [tag.name for tag in session.project.codebook.values()] == ["irony"]
    room[0] = 5
    session.try_again()
    assert not session.is_stuck and unstuck == [True]
    assert [tag.name for tag in session.project.codebook.values()] == ["irony", "satire"]


def test_what_waits_goes_on_waiting_while_something_else_is_kept(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_step: Step) -> Step:
        raise NotKept(session.project.path, "full", 0)

    with monkeypatch.context() as patched:
        patched.setattr(session.project, "commit", full)
        session.act(irony)
    session.act(lambda s, h: actions.add_tag(s, h, "satire", colour="red", pattern="solid"))
    assert session.is_stuck
    session.try_again()
    assert len(session.project.codebook) == 2 and not session.is_stuck


def test_a_backup_that_cannot_be_made_does_not_stop_the_work(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise NotWritten(Path("backup"), "full")

    monkeypatch.setattr(session.project, "backup_if_due", full)
    assert session.act(irony) is not None
    assert len(said(session)) == 2
