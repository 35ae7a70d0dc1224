"""The verbs on versions of the codebook."""

import hashlib
from collections.abc import Callable
from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.attributes import variable_id
from rubricate.core.changes import Step
from rubricate.core.errors import BadName, Frozen, NameTaken, NoSuch, NothingToChange
from rubricate.core.state import Hand
from rubricate.core.versions import CodebookVersion, canonical
from tests.core.world import BODIES, World, adding, asking, mark, tag


def kept(world: World, hand: Hand, name: str = "1.0") -> CodebookVersion:
    world.do(actions.keep_version(world, hand, name))
    return list(world.versions.values())[-1]


def test_a_version_is_the_codebook_and_its_hash(world: World, hand: Hand) -> None:
    asking(world, hand, "why")
    version = kept(world, hand, " 1.0 ")
    assert (version.name, version.content, version.frozen) == ("1.0", canonical(world.codebook), False)
    assert version.sha256 == hashlib.sha256(version.content.encode()).hexdigest()
    world.do(actions.edit_tag(world, hand, tag(world, "claim"), definition="new"))
    assert kept(world, hand, "1.1").sha256 != version.sha256


def test_names_are_told_apart(world: World, hand: Hand) -> None:
    one, other = kept(world, hand), kept(world, hand, "1.1")
    with pytest.raises(NameTaken) as refusal:
        kept(world, hand)
    assert refusal.value == NameTaken("version", "1.0", "1.0")
    with pytest.raises(NameTaken):
        actions.rename_version(world, hand, other.id, "1.0")
    with pytest.raises(BadName):
        kept(world, hand, " ")
    with pytest.raises(NothingToChange):
        actions.rename_version(world, hand, one.id, "1.0")
    assert world.do(actions.rename_version(world, hand, one.id, "pilot")).facts == {"name": "pilot", "was": "1.0"}


CODEBOOK: dict[str, Callable[[World, Hand, UUID, UUID], Step]] = {
    "add": lambda w, h, t, a: actions.add_tag(w, h, "new", colour="red", pattern="dots"),
    "add_many": lambda w, h, t, a: actions.add_tags(w, h, [w.codebook[t]]),
    "edit": lambda w, h, t, a: actions.edit_tag(w, h, t, name="new"),
    "move": lambda w, h, t, a: actions.move_tag(w, h, t),
    "place": lambda w, h, t, a: actions.place_tag(w, h, t, tag(w, "quote")),
    "merge": lambda w, h, t, a: actions.merge_tags(w, h, [t], tag(w, "quote")),
    "split": lambda w, h, t, a: actions.split_tag(w, h, t, "half", colour="red", pattern="dots"),
    "remove": lambda w, h, t, a: actions.remove_tag(w, h, t),
    "add_attribute": lambda w, h, t, a: actions.add_attribute(w, h, t, "new", "text"),
    "edit_attribute": lambda w, h, t, a: actions.edit_attribute(w, h, a, name="new"),
    "move_attribute": lambda w, h, t, a: actions.move_attribute(w, h, a),
    "remove_attribute": lambda w, h, t, a: actions.remove_attribute(w, h, a),
}


@pytest.mark.parametrize("verb", CODEBOOK)
def test_frozen_means_that_nobody_changes_tags_and_attributes(world: World, hand: Hand, verb: str) -> None:
    why = asking(world, hand, "why")
    asking(world, hand, "who")
    claim = tag(world, "claim")
    version = kept(world, hand)
    world.do(actions.freeze(world, hand, version.id))
    with pytest.raises(Frozen) as refusal:
        CODEBOOK[verb](world, hand, claim, why)
    assert refusal.value == Frozen("1.0")
    world.do(actions.unfreeze(world, hand, version.id))
    world.do(CODEBOOK[verb](world, hand, claim, why))


def test_coding_and_adding_go_on_while_frozen(world: World, hand: Hand) -> None:
    why = asking(world, hand, "why")
    world.do(actions.freeze(world, hand, kept(world, hand).id))
    made = mark(world, hand)
    world.do(actions.set_values(world, hand, [made.id], why, ["so"]))
    world.do(actions.set_variables(world, hand, {made.document_id: {variable_id("outlet"): ["Post"]}}))
    world.do(adding(world, hand, BODIES[2]))
    world.do(actions.retag(world, hand, made.id, tag(world, "quote")))


def test_a_frozen_version_stays(world: World, hand: Hand) -> None:
    version = kept(world, hand)
    world.do(actions.freeze(world, hand, version.id))
    with pytest.raises(NothingToChange):
        actions.freeze(world, hand, version.id)
    with pytest.raises(Frozen):
        actions.remove_version(world, hand, version.id)
    world.do(actions.unfreeze(world, hand, version.id))
    world.do(actions.remove_version(world, hand, version.id))
    assert world.versions == {}
    with pytest.raises(NoSuch):
        actions.unfreeze(world, hand, version.id)
