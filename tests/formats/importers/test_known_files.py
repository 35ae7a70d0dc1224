"""Files in the manner of other programs, whose marks were known before they were imported."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from rubricate import resources
from rubricate.core import actions
from rubricate.core.actions.bringing import ImportPlan
from rubricate.core.errors import NothingToChange
from rubricate.core.state import Hand
from rubricate.core.units import cut
from rubricate.formats import registry
from rubricate.formats.bundle import Bundle
from rubricate.formats.known import importer
from tests.core.world import World, a_hand, four_tags

KNOWN = Path(__file__).parents[2] / "golden" / "imports"
FILES = sorted(path.name for path in KNOWN.iterdir() if path.is_dir())
Told = dict[str, Any]


def project_with(texts: Sequence[Path], hand: Hand) -> World:
    """The four tags, and these texts."""
    world = World()
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    readings = [registry.read(path.read_bytes(), path.name) for path in texts]
    if readings:
        world.do(actions.add_documents(world, hand, [(one, cut(one.text.body)) for one in readings]))
    return world


def planned(world: World, hand: Hand, path: Path) -> ImportPlan:
    bundle = Bundle.of(path)
    return actions.plan_import(world, hand, importer(bundle).read(bundle), resources.looks(), path.name)


def told(world: World) -> list[Told]:
    """Every mark that is there; its words are those at its place."""
    coders = {layer.id: world.coders[layer.coder_id].label for layer in world.layers.values()}
    return [
        {
            "document": world.documents[one.document_id].name,
            "text": one.span.of(world.text(one.document_id)) if one.span else "",
            "tag": world.codebook[one.tag_id].name,
            "at": one.start,
            "coder": coders[one.layer_id],
            "note": one.note,
        }
        for one in world.annotations()
    ]


def fits(known: Told, found: Told) -> bool:
    """Whether this is the mark that is known; of what the truth is silent about, anything will do."""
    tag = known["tag"]
    return (
        known["text"] == found["text"]
        and (tag is None or tag.casefold() == found["tag"].casefold())
        and known.get("at", found["at"]) == found["at"]
        and known.get("document", found["document"]) == found["document"]
        and known.get("coder", "") in found["coder"]
        and known.get("note", "") in found["note"]
    )


@pytest.mark.parametrize("name", FILES)
def test_every_mark_is_where_it_is_known_to_be(name: str) -> None:
    truth = json.loads((KNOWN / name / "truth.json").read_text(encoding="utf-8"))
    hand = a_hand()
    world = project_with(sorted((KNOWN / name).glob("add/*")), hand)
    path = KNOWN / name / "in" / truth["file"]
    plan = planned(world, hand, path)
    step = world.do(actions.import_annotations(world, hand, plan))
    left = told(world)
    for known in truth["marks"]:
        found = next((one for one in left if fits(known, one)), None)
        assert found is not None, (known, left)
        left.remove(found)
    assert left == []
    assert plan.counts.unplaced == truth["unplaced"]

    again = planned(world, hand, path)
    assert again.counts.already == again.counts.in_file - again.counts.unplaced
    with pytest.raises(NothingToChange):
        actions.import_annotations(world, hand, again)
    world.take_back(step)
    assert told(world) == []
