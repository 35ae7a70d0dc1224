"""The table of variables as it is written."""

from pathlib import Path

from rubricate.core import actions
from rubricate.core.attributes import Attribute, variable_id
from rubricate.formats import variables_csv
from tests.core.world import BODIES, World, a_hand, adding, four_tags


def test_one_row_a_document_and_names_that_are_taken_get_their_prefix(tmp_path: Path) -> None:
    world, hand, out = World(), a_hand(), tmp_path / "v.csv"
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    world.do(adding(world, hand, *BODIES[:2]))
    one, two = world.documents
    named = Attribute(variable_id("document"), None, "document", 5, "text")
    world.do(actions.import_variables(world, hand, [named], {one: {named.id: ["=x"]}}))
    assert variables_csv.write(world, out) == 2  # type: ignore[arg-type]
    first, *rows = out.read_text(encoding="utf-8").splitlines()
    assert first == "document,document_id,outlet,doc.document"
    assert rows == [f"{world.documents[one].name},{one},Gazette,=x", f"{world.documents[two].name},{two},Gazette,"]
    variables_csv.write(world, out, flavour="spreadsheet", delimiter="\t")  # type: ignore[arg-type]
    assert out.read_text(encoding="utf-8").splitlines()[1].endswith("\tGazette\t'=x")
