"""Documents that are there twice."""

from rubricate.core.duplicates import Pair, pairs
from tests.core.world import BODIES, World, a_hand, adding


def test_pairs_name_the_documents_the_earlier_one_first() -> None:
    world, hand = World(), a_hand()
    world.do(adding(world, hand, *BODIES, BODIES[0], BODIES[2] + " "))
    documents = list(world.documents.values())
    one, _, three, again, nearly = [document.id for document in documents]
    same, near = Pair(one, again, 1.0, is_same=True), Pair(three, nearly, 1.0, is_same=False)
    assert pairs(world, documents) == [same, near]
    assert pairs(world, documents, 4) == [near]
    assert pairs(world, documents[:3]) == []
