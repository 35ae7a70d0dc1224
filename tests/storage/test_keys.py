"""Row ids by name."""

from uuid import UUID

from rubricate.project import Project
from rubricate.storage.keys import Keys, Numbers

ONE, TWO = UUID(int=1), UUID(int=2)


def test_numbers_go_both_ways() -> None:
    numbers: Numbers[UUID] = Numbers("tag")
    numbers.fill([(5, ONE)])
    numbers.add(TWO, 6)
    assert (numbers.of[TWO], numbers.at[5]) == (6, ONE)
    numbers.discard(ONE)
    numbers.discard(ONE)
    assert (ONE in numbers.of, 5 in numbers.at, numbers.of) == (False, False, {TWO: 6})
    numbers.fill([])
    assert numbers.of == numbers.at == {}


def test_they_are_read_from_the_file(project: Project) -> None:
    keys = Keys()
    with project._store.reading() as connection:
        keys.load(connection)
    assert set(keys.tag.of) == set(project.codebook)
    assert set(keys.document.of) == set(project.documents)
    assert set(keys.text.of) == {document.text_sha256 for document in project.documents.values()}
    assert len(set(keys.tag.at)) == len(keys.tag.of)
