"""Forgetting a document or a coder for good: nothing is left in the file."""

from rubricate.core import actions
from rubricate.core.changes import Change, Step
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
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
