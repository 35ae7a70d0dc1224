"""The cells of a row, before they are written."""

from uuid import uuid4

import pytest

from rubricate.core.annotation import Layer
from rubricate.formats.annotated_rows import COLUMNS, FIELDS, layer_name, rows
from tests.formats.snapshots import FakeProject


@pytest.mark.parametrize(
    ("purpose", "number", "name"), [("main", 1, "main"), ("recode", 2, "recode 2"), ("gold", 1, "gold")]
)
def test_a_layer_is_named_by_purpose_and_round(purpose: str, number: int, name: str) -> None:
    assert layer_name(Layer(uuid4(), uuid4(), purpose, number)) == name


def test_every_column_is_described_in_a_sentence() -> None:
    assert all(field.description.endswith(".") for field in FIELDS)


def test_numbers_stay_numbers_and_are_never_guarded() -> None:
    project = FakeProject()
    project.mark(project.add("a", "-1 is less."), 0, 2)
    (row,) = rows(project, list(project.documents.values()), guarded=True)
    cells = dict(zip(COLUMNS, row, strict=True))
    assert (cells["start"], cells["end"], cells["sentence"], cells["paragraph"]) == (0, 2, 1, 1)
    assert (cells["text"], cells["after"]) == ("'-1", " is less.")


def test_rows_are_made_one_at_a_time() -> None:
    project = FakeProject()
    document = project.add("a", "words")
    for _ in range(3):
        project.mark(document, 0, 5)
    stream = rows(project, [document], guarded=False)
    assert next(iter(stream))[1] == "a"
