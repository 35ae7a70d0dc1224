"""The verbs that fill attributes in: on annotations, on documents."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from rubricate.core.actions.common import annotations_of, attribute_of, document_of, step, tag_of
from rubricate.core.actions.defining import with_value, with_values
from rubricate.core.actions.valuing import Given, asked, checked
from rubricate.core.attributes import Values, canonical
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.codebook import Codebook
from rubricate.core.document import Document
from rubricate.core.errors import BadRow, NothingSelected, NothingToChange, Refused
from rubricate.core.state import Hand, State


def set_values(
    state: State,
    hand: Hand,
    annotation_ids: Sequence[UUID],
    attribute_id: UUID,
    values: Sequence[str],
    group: UUID | None = None,
) -> Step:
    """Answer an attribute for annotations of its tag; no values take the answer away.

    Steps of one spell of typing share a `group`. Raises NothingSelected, NoSuch (also where the tag of one does not ask
    it), BadValue, NothingToChange.
    """
    annotations = annotations_of(state, annotation_ids)
    if not annotations:
        raise NothingSelected
    attribute = attribute_of(state, attribute_id)
    for annotation in annotations:
        asked(state.codebook, annotation.tag_id, attribute_id)
    stored = canonical(attribute, values)
    changing = [a for a in annotations if a.attributes.get(attribute_id, ()) != stored]
    if not changing:
        raise NothingToChange
    changes = [with_value(annotation, attribute_id, stored, hand.now) for annotation in changing]
    tag = tag_of(state, annotations[0].tag_id).name
    return step(hand, "set_values", changes, {"name": attribute.name, "tag": tag, "n": len(changes)}, group=group)


def set_variables(state: State, hand: Hand, rows: Mapping[UUID, Given], group: UUID | None = None) -> Step:
    """Set variables of documents, each with values by the id of the variable; no values take what is there away.

    Raises NothingSelected, NothingToChange; NoSuch and BadValue, within BadRow where there are several documents.
    """
    if not rows:
        raise NothingSelected
    changes: list[Change] = []
    for index, (document_id, given) in enumerate(rows.items()):
        try:
            change = with_values(document_of(state, document_id), _stored(state.codebook, given), hand.now)
        except Refused as cause:
            if len(rows) == 1:
                raise
            raise BadRow(index, cause) from cause
        if change.before != change.after:
            changes.append(change)
    if not changes:
        raise NothingToChange
    return step(hand, "set_variables", changes, _facts(state, rows, changes), group=group)


def _stored(codebook: Codebook, given: Given) -> dict[UUID, tuple[str, ...]]:
    """Canonical values, the empty ones too."""
    kept: Values = checked(codebook, None, given)
    return {attribute_id: kept.get(attribute_id, ()) for attribute_id in given}


def _facts(state: State, rows: Mapping[UUID, Given], changes: Sequence[Change]) -> dict[str, Fact]:
    """How many documents, the first of them, and the variable where it is one alone."""
    first = changes[0].entity
    assert isinstance(first, Document)
    names = {attribute_id for given in rows.values() for attribute_id in given}
    variable = attribute_of(state, names.pop()).name if len(names) == 1 else ""
    return {"n": len(changes), "name": first.name, "variable": variable}
