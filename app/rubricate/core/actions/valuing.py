"""Values of attributes as the verbs take, carry over and merge them."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from rubricate.core.attributes import NO_VALUES, Attribute, Values, canonical, held
from rubricate.core.codebook import Codebook
from rubricate.core.errors import BadValue, NoSuch

Given = Mapping[UUID, Sequence[str]]


def checked(codebook: Codebook, owner: UUID | None, given: Given) -> Values:
    """Canonical values for an annotation of a tag (None: for a document). Raises NoSuch, BadValue."""
    if not given:
        return NO_VALUES
    return held({attribute_id: canonical(asked(codebook, owner, attribute_id), v) for attribute_id, v in given.items()})


def asked(codebook: Codebook, owner: UUID | None, attribute_id: UUID) -> Attribute:
    """The attribute, if it is one of this tag (None: of documents). Raises NoSuch with those that are."""
    attribute = codebook.attributes.get(attribute_id)
    if attribute is None or attribute.tag_id != owner:
        name = str(attribute_id) if attribute is None else attribute.name
        raise NoSuch("attribute", name, tuple(a.name for a in codebook.asked_by(owner)))
    return attribute


def carried(values: Values, into: Mapping[UUID, Attribute]) -> Values:
    """The values under the attributes that stand for theirs (`into`, by the id now); what does not fit is dropped."""
    kept: dict[UUID, tuple[str, ...]] = {}
    for attribute_id, value in values.items():
        if attribute := into.get(attribute_id):
            try:
                kept[attribute.id] = canonical(attribute, value)
            except BadValue:
                continue  # an answer that the other list does not have
    return held(kept)


def counterparts(codebook: Codebook, source: UUID, target: UUID) -> dict[UUID, Attribute]:
    """For each attribute of a tag the one of another tag that has its name and kind, where there is one."""
    known = {(a.name, a.kind): a for a in codebook.asked_by(target)}
    pairs = ((a.id, known.get((a.name, a.kind))) for a in codebook.asked_by(source))
    return {attribute_id: found for attribute_id, found in pairs if found is not None}
