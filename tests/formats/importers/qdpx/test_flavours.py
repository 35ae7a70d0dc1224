"""What an empty project holds of the projects of other programs."""

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
import xmlschema

from rubricate import resources
from rubricate.core import actions
from rubricate.core.actions.bringing import ImportPlan
from rubricate.core.book import Book
from tests.core.world import World, a_hand
from tests.formats.importers.qdpx.packed import GOLDEN, read

FLAVOURS = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())
SCHEMA = xmlschema.XMLSchema(GOLDEN / "Project.xsd")


def files_of(flavour: str) -> dict[str, bytes]:
    folder = GOLDEN / flavour
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_golden(flavour: str) -> None:
    world, hand = World(), a_hand()
    plan = actions.plan_import(world, hand, read(files_of(flavour)), resources.looks(), "study.qdpx")
    world.do(actions.import_annotations(world, hand, plan))
    found = json.dumps(told(world, plan), ensure_ascii=False, indent=1) + "\n"
    expected = GOLDEN / f"{flavour}.json"
    if os.environ.get("RUBRICATE_GOLDEN") == "write":
        expected.write_text(found, encoding="utf-8")
    assert json.loads(found) == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_stands_here_in_the_manner_of_others_keeps_to_the_schema(flavour: str) -> None:
    (project,) = (data for name, data in files_of(flavour).items() if Path(name).suffix == ".qde")
    SCHEMA.validate(io.BytesIO(project))


def told(world: World, plan: ImportPlan) -> dict[str, Any]:
    counts = plan.counts
    names = {attribute.id: (attribute.name, attribute.kind) for attribute in world.codebook.attributes.values()}
    return {
        "counts": [counts.in_file, counts.exact, counts.moved, counts.unplaced],
        "marks": [
            [
                row.document, row.tag, row.placed.how, row.placed.why, row.placed.mark.coder, row.placed.mark.note,
                [span.of(text_of(world, row.document)) for span in row.placed.spans],
            ]
            for row in plan.rows
        ],
        "counted": [[repr(counting), list(documents)] for counting, documents in plan.countings],
        "documents": [
            [document.name, world.text(document.id), [world.sets[one].name for one in document.set_ids],
             {names[key][0]: [names[key][1], *value] for key, value in document.variables.items()}]
            for document in world.documents.values()
        ],
        "tags": [[tag.name, list(world.codebook.path(tag)), tag.definition, tag.colour]
                 for tag in Book.of(world.codebook).tags],
        "notes": sorted([note.subject, note.body, world.coders[note.coder_id].label] for note in world.notes.values()),
        "links": len([change for change in plan.changes if type(change.after).__name__ == "Link"]),
        "lost": [[lost.kind, lost.n, list(lost.names)] for lost in plan.lost],
    }  # fmt: skip


def text_of(world: World, name: str) -> str:
    return next((world.text(document.id) for document in world.documents.values() if document.name == name), "")
