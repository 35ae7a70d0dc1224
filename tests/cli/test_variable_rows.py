"""A table of variables, read for a project."""

from pathlib import Path
from uuid import uuid4

import pytest

from rubricate.cli.refusals import UnknownColumns
from rubricate.cli.variable_rows import VariableRows
from rubricate.core import actions
from rubricate.core.attributes import Option, variable_id
from rubricate.core.state import Hand
from rubricate.project import Project


def test_columns_are_found_as_in_an_export_and_several_values_are_parted(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "v.csv"
    file.write_text("document,doc.topics,doc.place\narticle,b | a,Westum\n", encoding="utf-8")
    with Project.open(path) as project:
        hand = Hand(next(iter(project.coders.values())), 1, uuid4)
        options = (Option("a"), Option("b"))
        project.do(actions.add_attribute(project, hand, None, "topics", "several_of", options=options))
        rows = VariableRows(project, file, unknown="add", clear=False)
        topics = project.codebook.asked_by(None)[-1]
        article = next(iter(project.documents))
        assert [variable.name for variable in rows.new] == ["place"]
        assert rows.given == {article: {topics.id: ("b", "a"), variable_id("place"): ("Westum",)}}
        assert rows.lines == [2]
        with pytest.raises(UnknownColumns) as refused:
            VariableRows(project, file, unknown="refuse", clear=False)
        assert refused.value.names == ("doc.place",)
