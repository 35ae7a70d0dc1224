"""The columns of attributes and variables."""

from dataclasses import replace

import pytest

from rubricate.core.attributes import Attribute, Option
from rubricate.core.codebook import Codebook
from rubricate.formats.annotated_rows import COLUMNS, rows
from rubricate.formats.answers import attribute_fields, attributes, cell, variable_fields, variables
from tests.formats.snapshots import CLAIM, QUOTE, FakeProject, named, tag


def attribute(name: str, kind: str = "text", position: int = 0, **rest: object) -> Attribute:
    return Attribute(named("attribute", name), CLAIM.id, name, position, kind, **rest)  # type: ignore[arg-type]


SPEAKER, FRAMES = attribute("speaker"), attribute("frames", "several_of", 1, options=(Option("a|b"), Option("c")))


def test_variables_are_in_the_order_of_the_codebook_and_no_value_is_left_out() -> None:
    project = FakeProject()
    documents = [project.add("a", "x", outlet="A", date="1"), project.add("b", "x", date="2", author="B")]
    assert [v.name for v in variables(project, documents)] == ["outlet", "date", "author"]
    retired = [replace(a, retired=True) for a in project.codebook.attributes.values()]
    project.codebook = Codebook(project.codebook.values(), retired)
    assert [v.name for v in variables(project, documents[1:])] == ["date", "author"]


def test_attributes_follow_their_tags() -> None:
    project = FakeProject()
    project.ask(FRAMES, replace(attribute("form"), tag_id=QUOTE.id), SPEAKER)
    fields = attribute_fields(project, attributes(project))
    assert [field.name for field in fields] == ["attr.claim.speaker", "attr.claim.frames", "attr.quote.form"]
    assert fields[1].description == (
        "The attribute “frames” of the tag “claim”: one or several of its values, joined by ' | '."
    )


def test_the_short_name_of_a_tag_is_its_name_in_data_and_help_stands_in_the_dictionary() -> None:
    project = FakeProject(codebook=Codebook([tag("claim", short="clm")]))
    project.ask(replace(SPEAKER, help="Who says it?"))
    (field,) = attribute_fields(project, attributes(project))
    assert field.name == "attr.clm.speaker"
    assert field.description.endswith(": as it stands. Who says it?")


def test_no_two_columns_have_one_name() -> None:
    same = [replace(attribute(str(n)), name="x", tag_id=None, position=n) for n in range(3)]
    assert [field.name for field in variable_fields(same)] == ["doc.x", "doc.x 2", "doc.x 3"]


@pytest.mark.parametrize(
    ("kind", "values", "said"),
    [
        ("text", (), ""),
        ("text", (r"C:\texts|all",), r"C:\texts|all"),
        ("several_of", ("a|b",), r"a\|b"),
        ("several_of", ("a|b", "c"), r"a\|b | c"),
        ("text", ("left", "over"), "left | over"),
    ],
)
def test_one_value_stands_as_it_is_and_several_can_be_parted(kind: str, values: tuple[str, ...], said: str) -> None:
    assert cell(attribute("a", kind), values) == said


def test_every_row_has_a_cell_for_every_attribute() -> None:
    project = FakeProject()
    project.ask(SPEAKER, FRAMES)
    document = project.add("a", "Some words.", outlet="Post")
    project.mark(document, 0, 4, answers={SPEAKER.id: ["=Ada"], FRAMES.id: ["a|b", "c"]})
    project.mark(document, 5, 10, QUOTE)
    first, second = (row[len(COLUMNS) :] for row in rows(project, [document], guarded=True))
    assert first == ("'=Ada", r"a\|b | c", "Post")
    assert second == ("", "", "Post")
