"""notes.csv: the notes on documents and tags, and the journal."""

import csv
from pathlib import Path
from uuid import UUID

from rubricate.core.notes import Note
from rubricate.formats.annotated_csv import export
from tests.formats.snapshots import ANN, CLAIM, NOON, FakeProject, named


def a_note(number: int, subject: str, subject_id: UUID | None, body: str) -> Note:
    return Note(named("note", number), subject, subject_id, ANN.id, body, NOON + number, NOON + number + 60_000)


def test_one_row_a_note_the_oldest_first(tmp_path: Path) -> None:
    project = FakeProject()
    first, second = project.add("one", "One."), project.add("two", "Two.")
    notes = [
        a_note(3, "project", None, "Began to code."),
        a_note(1, "document", second.id, "Left out?"),
        a_note(2, "document", first.id, "Has *two* authors."),
        a_note(0, "tag", CLAIM.id, "Too wide."),
        a_note(4, "tag", named("tag", "gone"), "Nobody knows what this is about."),
    ]
    project.notes = {note.id: note for note in notes}
    export(project, tmp_path, documents=[first.id])
    with (tmp_path / "notes.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["subject"], row["name"], row["note"]) for row in rows] == [
        ("tag", "claim", "Too wide."),
        ("document", "one", "Has *two* authors."),
        ("project", "", "Began to code."),
    ]
    assert [row["coder"] for row in rows] == ["Ann"] * 3
    assert [row["subject_id"] for row in rows] == [str(CLAIM.id), str(first.id), ""]
    assert rows[0]["created"] == "2025-11-25T12:00:00.123Z"
