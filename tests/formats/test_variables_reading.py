"""A table of variables as people keep it."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from rubricate.core import actions
from rubricate.core.attributes import Option
from rubricate.formats.variables_csv import write
from rubricate.formats.variables_reading import read
from rubricate.formats.variables_table import NoVariables
from tests.gui.desk import Desk, desk


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as at:
        for name in ("One", "=Two", "One"):
            at.add(name, f"The text of {name}, {len(at.project.documents)}.")
        topics = (Option("a", "Art"), Option("b", "Bridges"))
        at.act(lambda s, h: actions.add_attribute(s, h, None, "Outlet", "text"))
        at.act(lambda s, h: actions.add_attribute(s, h, None, "Topics", "several_of", options=topics))
        yield at


def ids(at: Desk) -> list[UUID]:
    return list(at.project.documents)


def variables(at: Desk) -> list[UUID]:
    return [v.id for v in at.project.codebook.asked_by(None)]


def test_what_is_written_is_read_back(at: Desk, tmp_path: Path) -> None:
    outlet, topics = variables(at)
    given = {ids(at)[0]: {outlet: ("-Gazette",), topics: ("a", "b")}, ids(at)[1]: {outlet: ("Herald",)}}
    at.act(lambda s, h: actions.set_variables(s, h, given))
    path = tmp_path / "table.csv"
    assert write(at.project, path, flavour="spreadsheet") == 3
    found = read(at.project, path.read_bytes(), path.name)
    assert (found.columns, found.documents) == ((), ())
    assert found.values == {**given, ids(at)[2]: {}}


def test_a_table_that_people_keep_is_read(at: Desk) -> None:
    outlet, topics = variables(at)
    table = "Name;outlet;Topics;Remark\r\n=Two;Gazette;Art | b;x\r\nNowhere;Herald;;\r\n\r\n"
    found = read(at.project, table.replace("Name", "name").encode("cp1252"), "t.csv")
    assert found.values == {ids(at)[1]: {outlet: ("Gazette",), topics: ("Art", "b")}}
    assert (found.columns, found.documents) == (("Remark",), ("Nowhere",))


def test_a_name_that_several_documents_have_stands_for_all(at: Desk) -> None:
    outlet, _ = variables(at)
    found = read(at.project, b"document\tOutlet\nOne\tGazette\n", "t.tsv")
    assert found.values == {ids(at)[0]: {outlet: ("Gazette",)}, ids(at)[2]: {outlet: ("Gazette",)}}


def test_an_id_tells_them_apart(at: Desk) -> None:
    table = f"document,document_id,doc.Outlet\nOne,{ids(at)[2]},Gazette\n"
    assert list(read(at.project, table.encode(), "t.csv").values) == [ids(at)[2]]


def test_a_column_that_is_no_variable_becomes_one_where_that_is_wanted(at: Desk) -> None:
    table = b"document,Colour,Outlet\nOne,red,Gazette\n"
    assert read(at.project, table, "t.csv").columns == ("Colour",)
    found = read(at.project, table, "t.csv", uuid4)
    assert [(v.name, v.kind, v.position) for v in found.new] == [("Colour", "text", 2)]
    assert found.columns == ()
    at.act(lambda s, h: actions.import_variables(s, h, found.new, found.values))
    assert at.project.documents[ids(at)[2]].variables == {found.new[0].id: ("red",), variables(at)[0]: ("Gazette",)}


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (b"", "no_document"),
        (b"Outlet\nGazette\n", "no_document"),
        (b"document,characters\nOne,12\n", "no_variable"),
        (b"document,Outlet\nThree,Gazette\n", "nothing"),
    ],
)
def test_a_table_without_variables_says_why(at: Desk, table: bytes, reason: str) -> None:
    with pytest.raises(NoVariables) as refused:
        read(at.project, table, "t.csv")
    assert refused.value.reason == reason


def test_a_new_variable_has_the_kind_that_all_its_values_fit(at: Desk) -> None:
    table = (
        "document,Words,Printed,Day,Code,Post code,Page,Free\n"
        "One,12.5,yes,2026-02-03,007,04109,7,yes\n"
        "=Two,3,No,04.02.2026,12,10115,,perhaps\n"
    )
    found = read(at.project, table.encode(), "t.csv", uuid4)
    assert {v.name: v.kind for v in found.new} == {
        "Words": "number", "Printed": "yes_no", "Day": "date", "Code": "text", "Post code": "text", "Page": "number",
        "Free": "text",
    }  # fmt: skip
    by_name = {v.name: v.id for v in found.new}
    two = next(d.id for d in at.project.documents.values() if d.name == "=Two")
    assert found.values[two][by_name["Day"]] == ("2026-02-04",)
    assert found.values[two][by_name["Printed"]] == ("no",)
    assert by_name["Page"] not in found.values[two]
    assert at.act(lambda s, h: actions.import_variables(s, h, found.new, found.values)) is not None
