"""codebook.csv and documents.csv."""

from dataclasses import replace

import pytest

from rubricate.core.codebook import Codebook
from rubricate.core.document import DocumentSet
from rubricate.formats.tables import (
    CODEBOOK,
    DOCUMENTS,
    chosen,
    codebook_rows,
    document_rows,
    iso,
)
from tests.formats.snapshots import FakeProject, named, tag


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


def test_a_tag_counts_in_the_documents_that_are_exported() -> None:
    claim = tag("claim")
    project = FakeProject(codebook=Codebook([claim]))
    first, second = project.add("a", "Some words."), project.add("b", "Some words.")
    for document in (first, second, second):
        project.mark(document, 0, 4, claim)
    header = [field.name for field in CODEBOOK]
    counted = [
        dict(zip(header, row, strict=True))["annotations"]
        for texts in (None, [first])
        for row in codebook_rows(project, texts)
    ]
    assert counted == [3, 1]


def test_a_tag_has_its_name_in_data_and_its_rules() -> None:
    claim = tag("Claim of fact", short="claim", use_when="Always.", unit="sentence")
    header = [field.name for field in CODEBOOK]
    (row,) = (dict(zip(header, row, strict=True)) for row in codebook_rows(FakeProject(codebook=Codebook([claim]))))
    assert (row["tag"], row["name"], row["use_when"], row["not_when"]) == ("claim", "Claim of fact", "Always.", "")
    assert (row["unit"], row["overlap"], row["revision"]) == ("sentence", "true", 1)


def test_a_document_says_where_it_came_from() -> None:
    project = FakeProject()
    project.add("a", "Some words. More.", (0, 11, 12, 17), outlet="Post")
    header = [*(field.name for field in DOCUMENTS), "doc.outlet"]
    (row,) = document_rows(project, list(project.documents.values()))
    facts = dict(zip(header, row, strict=True))
    assert (facts["characters"], facts["sentences"], facts["paragraphs"]) == (17, 2, 1)
    assert (facts["source"], facts["encoding"], facts["reader"]) == ("a.txt", "utf-8", "plain 1")
    assert (facts["doc.outlet"], facts["units_made_by"]) == ("Post", "uax29 1")
    assert facts["units_corrected"] == "false"
    assert (facts["purpose"], facts["sets"]) == ("main", "")


def test_a_document_says_what_it_is_for_and_in_which_sets() -> None:
    project = FakeProject()
    sets = [DocumentSet(named("set", name), name, n) for n, name in enumerate(("week 1", "a | b"))]
    project.sets = {s.id: s for s in sets}
    document = project.add("a", "x")
    pilot = replace(document, purpose="pilot", set_ids=(*project.sets, named("set", "gone")))
    project.documents[document.id] = pilot
    header = [field.name for field in DOCUMENTS]
    (row,) = (dict(zip(header, row, strict=True)) for row in document_rows(project, [pilot]))
    assert (row["purpose"], row["sets"]) == ("pilot", r"week 1 | a \| b")


def test_documents_are_chosen_in_the_order_of_the_project() -> None:
    project = FakeProject()
    one, two, three = (project.add(name, "x") for name in "abc")
    assert chosen(project, None) == [one, two, three]
    assert chosen(project, [three.id, one.id]) == [one, three]
