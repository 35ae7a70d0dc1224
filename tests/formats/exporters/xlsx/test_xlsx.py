"""The workbook read back by openpyxl and by pandas."""

import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from rubricate.formats.exporter import Order, Watch
from rubricate.formats.exporters.xlsx import EXPORTER
from rubricate.formats.exporters.xlsx.book import Book
from rubricate.formats.exporters.xlsx.cells import MOST, unescaped
from rubricate.formats.tables import iso
from rubricate.formats.writing import Cancelled
from tests.formats.exporters.study import ARTICLE, study
from tests.formats.snapshots import NOON, FakeProject

SHEETS = ["annotations", "codebook", "documents", "links", "notes", "columns"]


def cells(path: Path, sheet: str) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(path)
    return [tuple("" if value is None else value for value in row) for row in book[sheet].iter_rows(values_only=True)]


def test_pandas_reads_every_sheet_and_every_span_is_its_words(tmp_path: Path) -> None:
    done = EXPORTER.write(study(), tmp_path / "o.xlsx", Order(), Watch())
    frames = pd.read_excel(done.files[0], sheet_name=None, dtype=str, keep_default_na=False)
    assert list(frames) == SHEETS
    article = frames["annotations"].query("document == 'article' and start != ''")
    assert len(article) == 8
    for row in article.itertuples():
        assert unescaped(row.text) == ARTICLE[int(row.start) : int(row.end)]
    assert set(article["created"]) == {iso(NOON)}
    assert list(frames["links"]["type"]) == ["supports"] and len(frames["notes"]) == 3
    assert set(frames["columns"]["sheet"]) == set(SHEETS) - {"columns"}
    assert frames["annotations"]["attr.claim.certain"].tolist().count("yes") == 1


def test_nothing_is_a_formula_and_the_heading_stays_in_sight(tmp_path: Path) -> None:
    EXPORTER.write(study(), tmp_path / "o.xlsx", Order(), Watch())
    book = openpyxl.load_workbook(tmp_path / "o.xlsx")
    for sheet in book:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions
        assert sheet["A1"].font.bold
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    note = next(cell for row in book["annotations"].iter_rows() for cell in row if cell.value == "=note")
    assert note.data_type == "s" and note.quotePrefix and note.alignment.wrap_text
    assert b"<f>" not in zipfile.ZipFile(tmp_path / "o.xlsx").read("xl/worksheets/sheet1.xml")


def test_a_text_of_any_length_is_there_in_full(tmp_path: Path) -> None:
    project = FakeProject()
    text = "😀a" * 40_000 + "\x0b" + "end"
    document = project.add("long", text)
    project.mark(document, 0, len(text), note="#N/A")
    project.mark(document, 0, MOST)
    done = EXPORTER.write(project, tmp_path / "o.xlsx", Order(), Watch())
    heading, first, second = cells(tmp_path / "o.xlsx", "annotations")
    column = heading.index("text")
    rest = [row for row in cells(tmp_path / "o.xlsx", "continued")[1:] if row[1] == 2]
    assert {row[0] for row in rest} == {"annotations"} and [row[3] for row in rest] == [2, 3, 4]
    assert "".join(unescaped(str(one)) for one in (first[column], *(row[4] for row in rest))) == text
    assert max(len(str(row[4]).encode("utf-16-le")) // 2 for row in rest) <= MOST
    assert str(second[column]) != text[:MOST] and first[heading.index("note")] == "#N/A"
    assert done.otherwise == {"continued": 2, "escaped": 1}


def test_more_rows_than_a_sheet_holds_go_on_in_further_sheets(tmp_path: Path) -> None:
    book = Book(rows_most=4)
    assert book.sheet("annotations", EXPORTER_FIELDS, [(str(n),) for n in range(7)]) == 7
    with (tmp_path / "o.xlsx").open("wb") as stream:
        book.save(stream)
    assert [row[0] for row in cells(tmp_path / "o.xlsx", "annotations")] == ["name", "0", "1", "2"]
    assert [row[0] for row in cells(tmp_path / "o.xlsx", "annotations 3")] == ["name", "6"]
    assert book.otherwise == {"further_sheets": 2}


EXPORTER_FIELDS = [type("F", (), {"name": "name", "kind": "string", "description": ""})()]


def test_an_empty_project_is_a_workbook_of_headings(tmp_path: Path) -> None:
    EXPORTER.write(FakeProject(), tmp_path, Order(), Watch())
    frames = pd.read_excel(tmp_path / "annotations.xlsx", sheet_name=None)
    assert len(frames["annotations"]) == 0 and len(frames["codebook"]) == 2


def test_a_stopped_export_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        EXPORTER.write(study(), tmp_path / "o.xlsx", Order(), Watch(cancelled=lambda: True))
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == []
