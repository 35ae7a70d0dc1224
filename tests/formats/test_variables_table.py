"""A table of variables, taken apart."""

from uuid import uuid4

import pytest

from rubricate import words
from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.codebook import Codebook
from rubricate.formats.variables_table import Line, NoVariables, variable_table
from tests.formats.snapshots import FakeProject

OUTLET = Attribute(variable_id("Outlet"), None, "Outlet", 0, "text")


@pytest.fixture
def project() -> FakeProject:
    return FakeProject(codebook=Codebook([], [OUTLET]))


def test_a_line_says_of_which_document_and_what(project: FakeProject) -> None:
    table = variable_table(project, b"document,document_id,outlet,Remark\nOne,7,Gazette,x\n\nTwo\n", "t.csv")
    assert table.variables == (OUTLET,) and table.strange == ("Remark",) and table.new == ()
    assert table.lines == (Line(2, "7", "One", {OUTLET.id: ("Gazette",)}), Line(4, "", "Two", {OUTLET.id: ()}))


def test_a_line_begins_where_its_first_cell_does(project: FakeProject) -> None:
    table = variable_table(project, b'document,Outlet\n"One\n1",a\nTwo,b\n', "t.csv")
    assert [line.number for line in table.lines] == [2, 4]


def test_what_an_export_holds_besides_is_passed_over(project: FakeProject) -> None:
    table = variable_table(project, b"document,characters,doc.Outlet,sets\nOne,12,Gazette,a\n", "t.csv")
    assert (table.variables, table.strange) == ((OUTLET,), ())


def test_columns_become_variables_where_that_is_wanted(project: FakeProject) -> None:
    table = variable_table(project, b"name,doc.Place,Outlet\nOne,Westum,Gazette\n", "t.csv", uuid4)
    assert [variable.name for variable in table.new] == ["Place"] and table.strange == ()
    assert table.lines[0].values == {table.new[0].id: ("Westum",), OUTLET.id: ("Gazette",)}


def test_what_is_no_such_table(project: FakeProject) -> None:
    with pytest.raises(NoVariables) as refused:
        variable_table(project, b"title,Outlet\nOne,Gazette\n", "t.csv")
    assert refused.value.reason == "no_document"


@pytest.mark.parametrize(
    ("heading", "column"), [("Outlet,outlet", "Outlet"), ("Outlet,doc.Outlet", "Outlet"), ("Place,doc.Place", "Place")]
)
def test_two_columns_for_one_variable_are_refused(project: FakeProject, heading: str, column: str) -> None:
    with pytest.raises(NoVariables) as refused:
        variable_table(project, f"name,{heading}\nOne,a,b\n".encode(), "t.csv", uuid4)
    assert (refused.value.reason, refused.value.column) == ("twice", column)
    assert words.explain(refused.value) == (
        f"t.csv: {column} stands there twice; names are for one alone. Nothing was taken."
    )
