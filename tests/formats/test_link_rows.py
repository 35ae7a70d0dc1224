"""links.csv: what points to what, with the words of both ends."""

import csv
from pathlib import Path
from uuid import UUID

from rubricate.core.linking import Link
from rubricate.formats.annotated_csv import export
from tests.formats.snapshots import NOON, QUOTE, FakeProject, named


def records(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


def an_annotation(project: FakeProject, document: int, number: int) -> UUID:
    return named("annotation", (list(project.documents)[document], number))


def a_project() -> FakeProject:
    """Two documents; a link within the first one, and one to the whole of the second."""
    project = FakeProject()
    first, second = project.add("one", "The bridge costs =9 million."), project.add("two", "It is said.")
    project.mark(first, 0, 10)
    project.mark(first, 17, 27, QUOTE)
    project.mark(second, None, None)
    ends = [(an_annotation(project, 0, 1), an_annotation(project, 0, 0), "statistic_claim")]
    ends.append((an_annotation(project, 0, 0), an_annotation(project, 1, 0), "=my own"))
    for number, (begin, end, type_) in enumerate(ends):
        project.linked.append(Link(named("link", number), begin, end, type_, NOON + number))
    return project


def test_one_row_a_link_with_the_words_of_both_ends(tmp_path: Path) -> None:
    project = a_project()
    export(project, tmp_path)
    rows = records(tmp_path / "links.csv")
    assert [(row["type"], row["from_tag"], row["to_tag"]) for row in rows] == [
        ("statistic_claim", "quote", "claim"),
        ("=my own", "claim", "claim"),
    ]
    assert [(row["from_text"], row["to_text"]) for row in rows] == [("=9 million", "The bridge"), ("The bridge", "")]
    assert [(row["from_document"], row["to_document"]) for row in rows] == [("one", "one"), ("one", "two")]
    known = {row["annotation_id"] for row in records(tmp_path / "annotations.csv")}
    assert {row[end] for row in rows for end in ("from_annotation_id", "to_annotation_id")} <= known
    assert rows[0]["created"] == "2025-11-25T12:00:00.123Z"


def test_a_spreadsheet_runs_nothing_of_it(tmp_path: Path) -> None:
    export(a_project(), tmp_path, flavour="spreadsheet")
    rows = records(tmp_path / "links.csv", "utf-8-sig")
    assert (rows[0]["from_text"], rows[1]["type"]) == ("'=9 million", "'=my own")


def test_a_link_that_leads_out_of_the_export_is_left_out(tmp_path: Path) -> None:
    project = a_project()
    export(project, tmp_path, documents=[next(iter(project.documents))])
    assert [row["type"] for row in records(tmp_path / "links.csv")] == ["statistic_claim"]
