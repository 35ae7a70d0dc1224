"""REFI-QDA projects that go out: what is in the file, that it keeps to the schema, that it is there whole or not."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from rubricate import __version__
from rubricate.core.attributes import Attribute, Option
from rubricate.core.document import DocumentSet
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.exporters.qdpx.text_source import name_of
from rubricate.formats.known import exporter
from rubricate.formats.losses import losses
from rubricate.formats.writing import Cancelled
from tests.formats.exporters.study import check_golden, study
from tests.formats.importers.qdpx.packed import GOLDEN
from tests.formats.snapshots import FakeProject, named

SPACE = {"q": "urn:QDA-XML:project:1.0"}


def written(project: FakeProject, folder: Path, order: Order | None = None) -> zipfile.ZipFile:
    path = exporter("qdpx").write(project, folder / "out.qdpx", order or Order(), Watch()).files[0]
    return zipfile.ZipFile(path)


def test_the_file_is_what_it_was(tmp_path: Path) -> None:
    archive = written(study(), tmp_path)
    check_golden("qdpx-project.qde", archive.read("project.qde").replace(__version__.encode(), b"0"))
    texts = [name for name in archive.namelist() if name.endswith(".txt")]
    assert [archive.read(name).decode("utf-8") for name in texts[:3]] == list(study().texts.values())
    assert archive.namelist()[-2:] == ["project.qde", "codebook.json"]


def test_it_keeps_to_the_schema_of_the_standard(tmp_path: Path) -> None:
    schema = xmlschema.XMLSchema(GOLDEN / "Project.xsd")
    schema.validate(io.BytesIO(written(full(), tmp_path).read("project.qde")))


def test_variables_are_typed_and_sets_have_their_members(tmp_path: Path) -> None:
    root = etree.fromstring(written(full(), tmp_path).read("project.qde"))
    types = {one.get("name"): one.get("typeOfVariable") for one in root.iterfind(".//q:Variable", SPACE)}
    assert types == {
        "outlet": "Text", "seen": "Boolean", "year": "Text", "day": "Date", "n": "Float", "step": "Integer",
        "of": "Text",
    }  # fmt: skip
    values = [[child.tag.rpartition("}")[2], child.text] for one in root.iterfind(".//q:VariableValue", SPACE)
              for child in one[1:]]  # fmt: skip
    assert values[1:7] == [
        ["BooleanValue", "true"], ["TextValue", "2026"], ["DateValue", "2026-02-03"], ["FloatValue", "1.5"],
        ["IntegerValue", "4"], ["TextValue", "a | b"],
    ]  # fmt: skip
    assert len(root.findall(".//q:MemberSource", SPACE)) == 1


def test_a_name_is_cut_at_a_hundred_and_before_what_xml_can_not_hold() -> None:
    assert name_of("a" * 100) == "a" * 100
    assert name_of("a" * 101) == "a" * 100 + "…"
    assert name_of("ab\x01cd") == "ab…"
    assert name_of("\x01cd") == ""


def test_documents_that_are_not_asked_for_leave_nothing_behind(tmp_path: Path) -> None:
    project = study()
    second = list(project.documents)[1]
    archive = written(project, tmp_path, Order((second,)))
    root = etree.fromstring(archive.read("project.qde"))
    assert [one.get("guid") for one in root.iterfind(".//q:TextSource", SPACE)] == [str(second)]
    assert root.find("q:Links", SPACE) is None
    assert f"sources/{second}.txt" in archive.namelist()


def test_a_project_without_anything_is_a_project(tmp_path: Path) -> None:
    project = FakeProject(name="\x01 \ud7ff")
    archive = written(project, tmp_path)
    xmlschema.XMLSchema(GOLDEN / "Project.xsd").validate(io.BytesIO(archive.read("project.qde")))


def test_a_time_that_no_calendar_has_is_left_out(tmp_path: Path) -> None:
    project = study()
    for marks in project.marks.values():
        marks[:] = [(*mark[:6], 10**17, 10**17 + 1, *mark[8:]) for mark in marks]
    archive = written(project, tmp_path)
    xmlschema.XMLSchema(GOLDEN / "Project.xsd").validate(io.BytesIO(archive.read("project.qde")))


def test_when_it_is_stopped_nothing_is_there(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        exporter("qdpx").write(study(), tmp_path / "out.qdpx", Order(), Watch(cancelled=lambda: True))
    assert not list(tmp_path.glob("*.*"))


def test_what_it_leaves_behind_is_formatting_and_sentences() -> None:
    assert {lost.kind for lost in losses(full(), exporter("qdpx"), Order())} == {"formatting", "units"}


def full() -> FakeProject:
    """The study with variables of every kind, a set, and a purpose."""
    project = study()
    kinds = {"seen": "yes_no", "year": "date", "day": "date", "n": "number", "step": "scale", "of": "several_of"}
    given = {
        "seen": ("yes",),
        "year": ("2026",),
        "day": ("2026-02-03",),
        "n": ("1.5",),
        "step": ("4",),
        "of": ("a", "b"),
    }
    asked = [
        Attribute(named("attribute", name), None, name, 5 + n, kind, (Option("a"), Option("b")) if name == "of" else ())
        for n, (name, kind) in enumerate(kinds.items())
    ]
    project.ask(*asked)
    first = next(iter(project.documents.values()))
    group = DocumentSet(named("set", 1), "Group <1>", 0)
    project.sets = {group.id: group}
    values = {**first.variables, **{one.id: given[one.name] for one in asked}}
    project.documents[first.id] = replace(first, variables=values, set_ids=(group.id,))
    return project
