"""What holds in every world: nothing points at what is gone, and nothing is there twice."""

from collections.abc import Hashable, Iterable

from tests.core.world import World


def check_whole(world: World) -> None:
    """Asserts that a world hangs together."""
    _annotations(world)
    _codebook(world)
    _documents(world)


def _once(things: Iterable[Hashable]) -> bool:
    listed = list(things)
    return len(set(listed)) == len(listed)


def _annotations(world: World) -> None:
    annotations, attributes = world.annotations(), world.codebook.attributes
    ids = {annotation.id for annotation in annotations}
    for annotation in annotations:
        assert annotation.tag_id in world.codebook
        assert annotation.document_id in world.documents
        assert {attributes[own].tag_id for own in annotation.attributes} <= {annotation.tag_id}
    assert _once((a.document_id, a.layer_id, a.tag_id, a.start, a.end) for a in annotations)
    for link in world.links():
        assert {link.from_id, link.to_id} <= ids
        assert link.from_id != link.to_id
    assert _once((link.from_id, link.to_id, link.type) for link in world.links())


def _codebook(world: World) -> None:
    codebook = world.codebook
    assert len(codebook.ordered()) == len(codebook), "a circle is in no order"
    assert _once(tag.name for tag in codebook.values())
    assert _once(tag.letter for tag in codebook.values())
    assert {tag.parent_id for tag in codebook.values()} <= {None, *codebook}
    for attribute in codebook.attributes.values():
        beside = codebook.asked_by(attribute.tag_id)
        assert attribute.tag_id is None or attribute.tag_id in codebook
        assert attribute.shown_if in {None, *(other.id for other in beside)} - {attribute.id}
        assert _once(other.name for other in beside)


def _documents(world: World) -> None:
    attributes = world.codebook.attributes
    for document in world.documents.values():
        assert set(document.set_ids) <= set(world.sets)
        assert {attributes[own].tag_id for own in document.variables} <= {None}
    subjects = {None, *world.documents, *world.codebook}
    assert all(note.subject_id in subjects for note in world.notes.values())
    assert _once(one.name for one in world.sets.values())
    assert _once(version.name for version in world.versions.values())
