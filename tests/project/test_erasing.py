"""Forgetting a document or a coder for good: nothing is left in the file."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.changes import Change, Step
from rubricate.core.errors import ChangedSince, NoSuch, NothingToRedo, NothingToUndo, Refused
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.project.past import past
from tests.core.moves import Move, a_step, moves
from tests.core.world import BODIES, a_hand, adding
from tests.project.conftest import mark


def test_erase_leaves_no_trace_of_a_document(project: Project, hand: Hand) -> None:
    secret = "Zaphod Beeblebrox said so. " * 1_000
    project.do(adding(project, hand, secret))
    document = list(project.documents.values())[-1]
    project.do(actions.rename_document(project, hand, document.id, "Zaphod's file"))
    tag = project.codebook.named("claim")
    assert tag is not None
    project.do(actions.annotate(project, hand, document.id, Span(0, 6), tag.id, note="Zaphod again"))
    heard: list[object] = []
    project.listen(lambda step, _: heard.append(step))
    step = project.erase(hand, document)
    assert heard == [step]
    assert document.id not in project.documents
    assert project.check() == []
    assert b"Zaphod" not in project.path.read_bytes()
    with project._store.turn() as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,), "no free page keeps what was there"
    project.do(adding(project, hand, secret))
    assert project.text(list(project.documents)[-1]) == secret


def test_erase_leaves_no_trace_of_a_coder(project: Project, hand: Hand) -> None:
    other = a_hand("Zaphod", new_id=hand.new_id)
    kept = mark(project, hand)
    mark(project, other)
    project.do(adding(project, other, BODIES[2]))
    project.erase(hand, other.coder)
    content = project.path.read_bytes()
    assert b"Zaphod" not in content
    assert other.coder.id.bytes not in content
    assert project.annotations(kept.document_id) == [kept]
    assert len(project.documents) == 3
    assert project.check() == []


def test_erase_takes_notes_and_links_of_a_coder_along(project: Project, hand: Hand) -> None:
    other = a_hand("Zaphod", new_id=hand.new_id)
    kept, theirs = mark(project, hand), mark(project, other)
    link = Link(hand.new_id(), kept.id, theirs.id, "supports", 1)
    notes = [
        Note(hand.new_id(), "document", kept.document_id, who.coder.id, f"{who.coder.label} thinks.", 1, 1)
        for who in (hand, other)
    ]
    changes = tuple(Change(None, entity) for entity in (link, *notes))
    project.do(Step("link", hand.coder.id, 1, hand.new_id(), changes))
    project.erase(hand, other.coder)
    assert b"Zaphod" not in project.path.read_bytes()
    assert link.id.bytes not in project.path.read_bytes()
    assert list(project.notes.values()) == notes[:1]
    assert project.links(kept.document_id) == []
    assert project.check() == []


def test_erase_takes_notes_and_links_of_a_document_along(project: Project, hand: Hand) -> None:
    gone, kept = project.documents.values()
    marks = [
        project.do(actions.annotate(project, hand, document.id, Span(0, 3), next(iter(project.codebook)))).changes[-1]
        for document in (gone, kept)
    ]
    link = Link(hand.new_id(), marks[1].id, marks[0].id, "supports", 1)
    notes = [Note(hand.new_id(), "document", d.id, hand.coder.id, f"About {d.id}.", 1, 1) for d in (gone, kept)]
    changes = tuple(Change(None, entity) for entity in (link, *notes))
    project.do(Step("link", hand.coder.id, 1, hand.new_id(), changes))
    project.erase(hand, gone)
    assert list(project.notes.values()) == notes[1:]
    assert project.links(kept.id) == []
    assert f"About {gone.id}".encode() not in project.path.read_bytes()
    assert project.check() == []


def test_what_was_removed_before_leaves_no_trace_either(project: Project, hand: Hand) -> None:
    gone, kept = project.documents.values()
    other = a_hand("Ford", new_id=hand.new_id)
    tag = next(iter(project.codebook))
    marks = [
        project.do(actions.annotate(project, who, document.id, Span(0, 3), tag, note=f"Zaphod {n}")).changes[-1].id
        for n, (who, document) in enumerate(((hand, gone), (other, gone), (hand, kept)))
    ]
    link = project.do(actions.link(project, hand, marks[2], marks[0], "supports")).changes[-1].after
    note = project.do(actions.add_note(project, hand, "document", gone.id, "Zaphod was here")).changes[-1].id
    status = project.do(actions.set_status(project, hand, [gone.id], "skipped", "Zaphod")).changes[-1].id
    project.do(actions.unlink(project, hand, [link]))
    project.do(actions.remove_note(project, hand, note))
    project.do(actions.set_status(project, hand, [gone.id], "new"))
    project.do(actions.remove(project, hand, marks[:2]))
    project.undo(hand)
    project.redo(hand)
    project.erase(hand, gone)
    content = project.path.read_bytes()
    for uuid in (gone.id, *marks[:2], link.id, note, status):
        assert uuid.bytes not in content
        assert uuid.hex.encode() not in content
    assert [n for n in range(3) if f"Zaphod {n}".encode() in content] == [2], "the other document keeps what it had"
    assert b"Zaphod was here" not in content
    assert project.check() == []


def test_what_a_coder_took_away_before_leaves_no_trace_either(project: Project, hand: Hand) -> None:
    other = a_hand("Zaphod", new_id=hand.new_id)
    mine, theirs = mark(project, hand), mark(project, other)
    project.do(actions.edit_note(project, other, theirs.id, "Zaphod thinks"))
    link = project.do(actions.link(project, hand, mine.id, theirs.id, "supports")).changes[-1].id
    note = project.do(actions.add_note(project, other, "project", None, "Zaphod's journal")).changes[-1].id
    project.do(actions.remove_note(project, other, note))
    project.do(actions.remove(project, other, [theirs.id]))
    project.erase(hand, other.coder)
    content = project.path.read_bytes()
    assert b"Zaphod" not in content
    for uuid in (other.coder.id, theirs.layer_id, theirs.id, link, note):
        assert uuid.bytes not in content
        assert uuid.hex.encode() not in content
    assert project.check() == []


def test_erase_leaves_what_other_removed_documents_need_to_come_back(project: Project, hand: Hand) -> None:
    gone, removed = project.documents.values()
    body = project.text(removed.id)
    project.do(actions.remove_documents(project, hand, [removed.id]))
    project.erase(hand, gone)
    project.undo(hand)
    assert project.text(removed.id) == body
    assert project.check() == []


def test_an_undo_outlives_what_it_took_back_of_the_document(project: Project, hand: Hand) -> None:
    """It took back a tag that was there for a moment, and a mark on what is erased; the moment isn't to come back."""
    gone = next(iter(project.documents.values()))
    mark(project, hand, 10, 14)  # the layer is there
    number = project.number_of(list(project.steps())[-1].id)
    tag = project.do(actions.add_tag(project, hand, "moment", colour="blue", pattern="solid")).changes[-1].id
    project.do(actions.remove_tag(project, hand, tag))
    mark(project, hand)
    undo = project.undo_to(hand, number)
    project.erase(hand, gone)
    kept = [step for step in project.steps() if step.verb == "undo"]
    assert [(step.id, step.changes) for step in kept] == [(undo.id, ())]
    named = project.next_undo(hand.coder.id)
    assert named is None or named.verb not in ("add_tag", "remove_tag")
    assert project.check() == []


def test_what_is_overwritten_needs_no_room_for_a_second_file(
    project: Project, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(connection: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("rubricate.storage.store.compact", no_room)
    secret = "Zaphod Beeblebrox said so. " * 5_000
    project.do(adding(project, hand, secret))
    document = list(project.documents.values())[-1]
    for n in range(200):
        tag = next(iter(project.codebook))
        project.do(actions.annotate(project, hand, document.id, Span(n, n + 6), tag, note=f"Zaphod {n}"))
    project.erase(hand, document)
    assert b"Zaphod" not in project.path.read_bytes()
    assert document.id not in project.documents
    assert project.check() == []


@given(st.lists(moves, max_size=25), st.integers(0, 3), st.data())
@settings(max_examples=25)
def test_whatever_was_done_before_the_project_is_sound_after(did: list[Move], which: int, data: st.DataObject) -> None:
    """Undo goes all the way down and up again, and each moment can be seen."""
    hand = a_hand()
    with TemporaryDirectory() as folder, Project.create(Path(folder, "s.rubricate"), hand) as project:
        project.do(adding(project, hand, *BODIES[:2]))
        victim = list(project.documents.values())[which % 2] if which < 2 else None
        for n, move in enumerate(did):
            back = data.draw(st.integers(0, 9))
            with suppress(Refused, LookupError):
                if back == 9:
                    project.undo(hand)
                elif back == 8:
                    project.undo_to(hand, max(2, n - 3), others=True)
                else:
                    project.do(a_step(project, hand, move))
        gone = victim or list(project.coders.values())[-1]
        with suppress(NoSuch):
            project.erase(hand, gone)
            content = project.path.read_bytes()
            assert gone.id.bytes not in content
            assert gone.id.hex.encode() not in content
        assert project.check() == []
        steps = list(project.steps())
        for step in steps:
            with past(project, project.number_of(step.id)) as then:
                assert list(then.documents) is not None
        who = Hand(next(iter(project.coders.values()), hand.coder), 9, hand.new_id)
        with suppress(NothingToUndo, ChangedSince):
            for _ in range(60):
                project.undo(who)
        assert project.check() == []
        with suppress(NothingToRedo, ChangedSince):
            for _ in range(60):
                project.redo(who)
        assert project.check() == []
