"""Many tags and attributes at once: a preset, a codebook that was imported."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from rubricate.core.actions.common import added, refuse_frozen, step
from rubricate.core.actions.defining import check_attribute, cleaned_attribute
from rubricate.core.actions.tags import check_tag, clashes, cleaned, last_position
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Fact, Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.errors import NothingSelected
from rubricate.core.state import Hand, State

ON_CLASH: Final = ("resolve", "refuse")


def add_tags(
    state: State,
    hand: Hand,
    tags: Sequence[Tag],
    attributes: Sequence[Attribute] = (),
    *,
    on_clash: str = "resolve",
) -> Step:
    """Add tags with what they ask, and variables of documents, after what is there, in their order; in one step.

    Ids that the project has are given anew. With `resolve` a name that is taken gets a number, a key that is taken is
    left out, a letter becomes a free one, and a variable whose name is there is not added; with `refuse` each of these
    raises NameTaken. Raises NothingSelected, BadName, BadValue, Frozen.
    """
    if on_clash not in ON_CLASH:
        raise ValueError(on_clash)
    refuse_frozen(state)
    resolve = on_clash == "resolve"
    ids = _ids(state.codebook, [*tags, *attributes], hand.new_id)
    codebook = _with_tags(state.codebook, tags, ids, resolve=resolve)
    new_tags = [tag for tag in codebook.values() if tag.id not in state.codebook]
    codebook = _with_attributes(codebook, attributes, ids, resolve=resolve)
    new_attributes = [a for a in codebook.attributes.values() if a.id not in state.codebook.attributes]
    if not new_tags and not new_attributes:
        raise NothingSelected
    facts: dict[str, Fact] = {"n": len(new_tags)}
    if len(new_tags) == 1:
        facts["tag"] = new_tags[0].name
    return step(hand, "add_tags", added([*new_tags, *new_attributes]), facts)


def _ids(codebook: Codebook, new: Iterable[Tag | Attribute], new_id: Callable[[], UUID]) -> Mapping[UUID, UUID]:
    """The ids to use: their own, or new ones where those are taken."""
    taken = {*codebook, *codebook.attributes}
    return {entity.id: new_id() if entity.id in taken else entity.id for entity in new}


def _with_tags(codebook: Codebook, tags: Sequence[Tag], ids: Mapping[UUID, UUID], *, resolve: bool) -> Codebook:
    first = last_position(codebook) + 1
    for place, tag in enumerate(Codebook(tags).ordered(), first):
        parent_id = ids.get(tag.parent_id) if tag.parent_id else None
        new = cleaned(replace(tag, id=ids[tag.id], parent_id=parent_id, position=place))
        if resolve:
            new = resolved(codebook, new)
        check_tag(codebook, new)
        codebook = Codebook([*codebook.values(), new], codebook.attributes.values())
    return codebook


def resolved(codebook: Codebook, tag: Tag) -> Tag:
    """The tag with name, short name, key and letter that stand beside the others."""
    fields = {field for field, _ in clashes(codebook, tag)}
    if "short" in fields:
        tag = replace(tag, short="")
        fields = {field for field, _ in clashes(codebook, tag)}
    if fields & {"name", "short"}:
        taken = {name for t in codebook.values() for name in (t.name, t.data_name)}
        tag = replace(tag, name=free_name(tag.name, taken), short="")
    key = "" if "key" in fields else tag.key
    fits = "letter" not in fields and 1 <= len(tag.letter) <= 2
    return replace(tag, key=key, letter=tag.letter if fits else codebook.free_letter(tag.name))


def free_name(name: str, taken: Iterable[str]) -> str:
    """The name, with the first number from 2 on that makes it one of its own."""
    names, number = set(taken), 2
    if name not in names:
        return name
    while f"{name} {number}" in names:
        number += 1
    return f"{name} {number}"


def _with_attributes(
    codebook: Codebook, attributes: Sequence[Attribute], ids: Mapping[UUID, UUID], *, resolve: bool
) -> Codebook:
    batch = {a.id for a in attributes}
    behind = max((a.position for a in codebook.asked_by(None)), default=-1) + 1
    ordered = sorted(attributes, key=lambda a: (a.position, a.name, a.id.bytes))
    for attribute in sorted(ordered, key=lambda a: _depth(a, ordered)):
        owner = ids.get(attribute.tag_id) if attribute.tag_id else None
        beside = codebook.asked_by(owner)
        if attribute.tag_id and owner is None:
            continue  # its tag is not among them
        if owner is None and resolve and attribute.name in [a.name for a in beside]:
            continue
        shown_if = ids[attribute.shown_if] if attribute.shown_if and attribute.shown_if in batch else None
        place = attribute.position + (0 if owner else behind)
        here = replace(attribute, id=ids[attribute.id], tag_id=owner, shown_if=shown_if, position=place)
        new = cleaned_attribute(here)
        if shown_if not in codebook.attributes:
            new = replace(new, shown_if=None, shown_values=())
        check_attribute(codebook, new)
        codebook = Codebook(codebook.values(), [*codebook.attributes.values(), new])
    return codebook


def _depth(attribute: Attribute, attributes: Sequence[Attribute]) -> int:
    """How many conditions stand before it, so that what it depends on is added first."""
    known = {a.id: a for a in attributes}
    depth, at = 0, attribute.shown_if
    while at in known and depth <= len(known):
        depth, at = depth + 1, known[at].shown_if
    return depth
