"""codebook.csv and documents.csv."""

import pytest

from rubricate.core.codebook import Codebook
from rubricate.formats.tables import (
    CODEBOOK,
    DOCUMENTS,
    chosen,
    codebook_rows,
    document_rows,
    iso,
    variables,
)
from tests.formats.snapshots import FakeProject, tag


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (0, "1970-01-01T00:00:00.000Z"),
        (1_764_072_000_123, "2025-11-25T12:00:00.123Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        (253_402_300_800_000, ""),
        (-1, ""),
    ],
)
def test_times_are_iso_8601_in_utc(milliseconds: int, said: str) -> None:
    assert iso(milliseconds) == said


def test_a_tag_knows_its_parent_and_its_number() -> None:
    parent = tag("frames")
    child = tag("conflict", 0, parent, key="c")
    project = FakeProject(codebook=Codebook([child, parent]))
    project.mark(project.add("a", "Some words."), 0, 4, child)
    header = [field.name for field in CODEBOOK]
    first, second = (dict(zip(header, row, strict=True)) for row in codebook_rows(project))
    assert (first["tag"], first["parent_tag_id"], first["annotations"]) == ("frames", None, 0)
    assert (second["tag_path"], second["parent_tag_id"]) == ("frames > conflict", str(parent.id))
    assert (second["key"], second["annotations"], second["retired"]) == ("c", 1, "false")


def test_a_document_says_where_it_came_from() -> None:
    project = FakeProject()
    project.add("a", "Some words. More.", (0, 11, 12, 17), outlet="Post")
    header = [*(field.name for field in DOCUMENTS), "doc.outlet"]
    (row,) = document_rows(project, list(project.documents.values()))
    facts = dict(zip(header, row, strict=True))
    assert (facts["characters"], facts["sentences"], facts["paragraphs"]) == (17, 2, 1)
    assert (facts["source"], facts["encoding"], facts["reader"]) == ("a.txt", "utf-8", "plain 1")
    assert (facts["doc.outlet"], facts["units_made_by"]) == ("Post", "uax29 1")


def test_documents_are_chosen_in_the_order_of_the_project() -> None:
    project = FakeProject()
    one, two, three = (project.add(name, "x") for name in "abc")
    assert chosen(project, None) == [one, two, three]
    assert chosen(project, [three.id, one.id]) == [one, three]


def test_variables_are_those_of_all_documents() -> None:
    project = FakeProject()
    documents = [project.add("a", "x", outlet="A", date="1"), project.add("b", "x", date="2", author="B")]
    assert variables(documents) == ["outlet", "date", "author"]
