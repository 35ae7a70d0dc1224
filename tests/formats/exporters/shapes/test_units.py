"""Sentences, paragraphs, matrices and coders side by side: read back by csv and by pandas."""

import csv
import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.errors import NoSuch
from rubricate.core.text import Span
from rubricate.core.units import touched
from rubricate.formats.exporter import Exporter, Order, Watch
from rubricate.formats.exporters.shapes import EXPORTERS
from rubricate.formats.losses import losses
from rubricate.formats.places import is_database
from rubricate.formats.writing import Cancelled, InTheWay
from tests.formats.exporters.study import BENS, QUOTE, check_golden, study
from tests.formats.snapshots import FakeProject

BY_NAME = {one.name: one for one in EXPORTERS}


def written(name: str, folder: Path, project: FakeProject | None = None, **options: str) -> list[dict[str, str]]:
    place = folder / "out.csv"
    done = BY_NAME[name].write(project or study(), place, Order(options=options), Watch())
    assert done.files[0] == place
    with place.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_what_is_written_stays_the_same(exporter: Exporter, tmp_path: Path) -> None:
    done = exporter.write(study(), tmp_path / "o.csv", Order(), Watch())
    check_golden(f"{exporter.name}.csv", done.files[0].read_bytes())


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_the_dictionary_names_every_column_and_pandas_reads_the_table(exporter: Exporter, tmp_path: Path) -> None:
    done = exporter.write(study(), tmp_path, Order(), Watch())
    table, dictionary = done.files
    assert dictionary.name == f"{table.stem}.datapackage.json"
    resource = json.loads(dictionary.read_text(encoding="utf-8"))["resources"][0]
    frame = pd.read_csv(table, dtype=str, keep_default_na=False)
    assert list(frame.columns) == [field["name"] for field in resource["schema"]["fields"]]
    key = resource["schema"]["primaryKey"][0]
    assert resource["path"] == table.name and frame[key].is_unique


def test_a_unit_is_tagged_once_one_of_its_characters_is(tmp_path: Path) -> None:
    project = FakeProject()
    text = project.add("text", "One. Two. Six.", (0, 4, 5, 9, 10, 14))
    project.mark(text, 3, 6)  # the full stop of the first, the first letter of the second
    project.mark(text, 4, 5)  # the space between them
    project.mark(text, None, None)
    done = BY_NAME["csv-sentences"].write(project, tmp_path / "o.csv", Order(), Watch())
    rows = list(csv.DictReader((tmp_path / "o.csv").read_text(encoding="utf-8").splitlines()))
    assert [row["tag.claim"] for row in rows] == ["1", "1", "0"]
    assert [row["text"] for row in rows] == ["One.", "Two.", "Six."]
    assert (done.annotations, done.left_out) == (1, {"whole_document": 1, "between_units": 1})


@given(
    st.lists(st.integers(0, 40), max_size=20).map(lambda cuts: sorted(set(cuts))), st.integers(0, 40), st.integers(1, 9)
)
def test_touched_units_are_those_that_share_a_character(cuts: list[int], start: int, length: int) -> None:
    flat = cuts[: len(cuts) // 2 * 2]
    span = Span(start, start + length)
    pairs = zip(flat[::2], flat[1::2], strict=True)
    slow = [n for n, (one, end) in enumerate(pairs) if set(range(one, end)) & set(range(span.start, span.end))]
    assert list(touched(flat, span)) == slow


def test_touching_sentences_are_told_apart() -> None:
    flat = (0, 5, 5, 9)
    assert [list(touched(flat, Span(*span))) for span in ((0, 5), (5, 6), (4, 6), (9, 12))] == [[0], [1], [0, 1], []]


def test_coders_stand_in_columns_of_their_own_and_an_absent_one_says_nothing(tmp_path: Path) -> None:
    rows = written("csv-sentences", tmp_path, columns="coders")
    assert {"tag.claim.Ann", "tag.claim.Ann gold", "tag.claim.Ben & Co"} <= set(rows[0])
    nobody = [row for row in rows if row["document"] == "third"]
    assert {value for row in nobody for name, value in row.items() if name.startswith("tag.")} == {""}
    second = next(row for row in rows if row["document"] == "=second/\\: one")
    assert (second["tag.claim.Ben & Co"], second["tag.quote.Ben & Co"], second["tag.claim.Ann"]) == ("1", "0", "")


def test_who_has_said_that_nothing_is_there_says_no(tmp_path: Path) -> None:
    project = study()
    third = next(one.id for one in project.documents.values() if one.name == "third")
    project.said[BENS.id, third] = "done"
    rows = written("csv-units", tmp_path, project, tag="claim")
    assert [row["coder.Ben & Co"] for row in rows if row["document"] == "third"] == ["0"]
    assert [row["coder.Ann"] for row in rows if row["document"] == "third"] == [""]


def test_units_of_one_tag_are_ready_for_a_measure_of_agreement(tmp_path: Path) -> None:
    rows = written("csv-units", tmp_path, tag="direct")
    article = [row for row in rows if row["document"] == "article"]
    assert [row["coder.Ben & Co"] for row in article[:4]] == ["0", "1", "1", "0"]
    assert {row["coder.Ann"] for row in article} == {"0"} and {row["tag"] for row in article} == {"direct"}


def test_units_of_all_tags_have_a_row_for_each_or_all_names_in_one_cell(tmp_path: Path) -> None:
    rows = written("csv-units", tmp_path, rows="tags")
    assert [row["tag"] for row in rows[:4]] == ["claim", "quote", "direct", "number"]
    assert rows[0]["coder.Ann"] == "1" and rows[1]["coder.Ann"] == "0"
    cells = written("csv-units", tmp_path)
    assert cells[1]["coder.Ann"] == "claim | quote" and cells[0]["coder.Ben & Co"] == "0"


def test_a_document_may_be_the_unit(tmp_path: Path) -> None:
    rows = written("csv-matrix", tmp_path, unit="document")
    assert [[row["tag.claim"], row["tag.quote"]] for row in rows] == [["1", "1"], ["1", "0"], ["0", "0"]]
    project = FakeProject()
    project.mark(project.add("whole", "Text."), None, None, QUOTE)
    assert written("csv-matrix", tmp_path, project, unit="document")[0]["tag.quote"] == "1"


def test_a_tag_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuch) as refused:
        written("csv-units", tmp_path, tag="opinion")
    assert "claim" in refused.value.known


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    order = Order(options={"for": "spreadsheet", "delimiter": "semicolon"})
    BY_NAME["csv-sentences"].write(study(), tmp_path / "o.csv", order, Watch())
    raw = (tmp_path / "o.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    frame = pd.read_csv(tmp_path / "o.csv", sep=";", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    assert "'=1+1" in set(frame["doc.outlet"]) and "'=second/\\: one" in set(frame["document"])


def test_nothing_is_replaced_but_an_own_table_and_nothing_is_left_of_a_stopped_one(tmp_path: Path) -> None:
    exporter = BY_NAME["csv-matrix"]
    (tmp_path / "o.datapackage.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InTheWay):
        exporter.write(study(), tmp_path / "o.csv", Order(), Watch())
    assert len(exporter.write(study(), tmp_path / "o.csv", Order(options={"dictionary": "no"}), Watch()).files) == 1
    (tmp_path / "p.csv").write_bytes(b"SQLite format 3\0")
    assert is_database(tmp_path / "p.csv")
    with pytest.raises(InTheWay):
        exporter.write(study(), tmp_path / "p.csv", Order(), Watch())
    with pytest.raises(Cancelled):
        exporter.write(study(), tmp_path / "new" / "", Order(), Watch(cancelled=lambda: True))
    assert not (tmp_path / "new").exists()


def test_what_is_left_behind_is_said_and_coders_are_kept_where_they_are_asked_for() -> None:
    exporter = BY_NAME["csv-sentences"]
    plain = {one.kind for one in losses(study(), exporter, Order())}
    by_coder = {one.kind for one in losses(study(), exporter, Order(options={"columns": "coders"}))}
    assert {"notes", "whole_document", "coders", "attributes"} <= plain
    assert "coders" not in by_coder and "variables" not in plain
