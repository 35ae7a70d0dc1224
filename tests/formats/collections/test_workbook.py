"""Excel workbooks, made with openpyxl and by hand."""

import io
import zipfile
from datetime import date, datetime, timedelta

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.collections import workbook
from rubricate.formats.collections.workbook import FORMULAS_WITHOUT_VALUE, sheets
from rubricate.formats.errors import Damaged, Empty, Protected, TooLarge, Unreadable, Unsafe
from rubricate.formats.ole import OLE


def book(*tables: tuple[str, list[list[object]]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in tables:
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def altered(data: bytes, part: str, change: dict[bytes, bytes]) -> bytes:
    """The workbook with these words of one part exchanged."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == part:
                for before, after in change.items():
                    content = content.replace(before, after)
            new.writestr(info.filename, content)
    return out.getvalue()


FIRST = "xl/worksheets/sheet1.xml"


def test_cells_become_words() -> None:
    rows: list[list[object]] = [
        ["text", "when", "day", "n", "f", "yes", "id"],
        ["Zwei\nZeilen 😀", datetime(2026, 11, 24, 10, 30), date(2026, 11, 24), 7, 1.5, True, "007"],  # noqa: DTZ001
    ]
    (sheet,) = sheets(book(("Sheet", rows)), "a.xlsx")
    assert sheet.rows == ((2, ["Zwei\nZeilen 😀", "2026-11-24T10:30:00", "2026-11-24", "7", "1.5", "true", "007"]),)


def test_a_duration_is_told_in_hours() -> None:
    (sheet,) = sheets(book(("One", [["text", "long"], ["a", timedelta(hours=30, minutes=5)]])), "a.xlsx")
    assert sheet.rows == ((2, ["a", "30:05:00"]),)


def test_each_sheet_with_something_in_it_is_there() -> None:
    found = sheets(book(("One", [["a"], ["x"]]), ("None", []), ("Two", [[], ["b"], [], ["y"]])), "a.xlsx")
    assert [(sheet.name, sheet.columns, sheet.rows) for sheet in found] == [
        ("One", ("a",), ((2, ["x"]),)),
        ("Two", ("b",), ((4, ["y"]),)),
    ]


def test_formulas_without_a_result_are_told() -> None:
    (sheet,) = sheets(book(("One", [["a", "b"], ["x", "=1+1"], ["y", "=2+2"]])), "a.xlsx")
    assert sheet.warnings == (f"{FORMULAS_WITHOUT_VALUE} 2",)
    assert [cells for _, cells in sheet.rows] == [["x"], ["y"]]


def test_the_result_of_a_formula_is_taken() -> None:
    data = altered(book(("One", [["a"], ["=1+1"]])), FIRST, {b"<v />": b"<v>2</v>", b"<v></v>": b"<v>2</v>"})
    (sheet,) = sheets(data, "a.xlsx")
    assert (sheet.rows[0][1], sheet.warnings) == (["2"], ())


def test_what_excel_escapes_is_put_right() -> None:
    (sheet,) = sheets(book(("One", [["a"], ["x_x000D_\ny_x0000_z"]])), "a.xlsx")
    assert sheet.rows[0][1] == ["x\ny\ufffdz"]


def test_what_is_not_a_workbook_is_refused() -> None:
    with pytest.raises(Empty):
        sheets(book(("One", [])), "a.xlsx")
    with pytest.raises(Damaged):
        sheets(b"PK\x03\x04nothing", "a.xlsx")
    with pytest.raises(Protected):
        sheets(OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx")


def test_bombs_are_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = book(("One", [["a"], ["x"]]))
    with pytest.raises(Unsafe):
        sheets(altered(plain, FIRST, {b"</sheetData>": b"</sheetData>" + b" " * 50_000_000}), "a.xlsx")
    with pytest.raises(Unsafe):
        sheets(altered(plain, FIRST, {b"<worksheet": b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'}), "a.xlsx")
    for many in (b"<c/>" * 5_000_000, b"</row><row>" * 1_500_000, b'</row><row r="2000000">'):
        with pytest.raises(Unsafe):
            sheets(altered(plain, FIRST, {b"</row></sheetData>": many + b"</row></sheetData>"}), "a.xlsx")
    monkeypatch.setattr(workbook, "CELLS_MOST", 1_000)
    with pytest.raises((Unsafe, TooLarge)):
        sheets(altered(plain, FIRST, {b'"A2"': b'"XFD2"'}), "a.xlsx")


def test_a_dimension_that_lies_is_not_believed() -> None:
    data = altered(book(("One", [["a"], ["x"]])), FIRST, {b'ref="A1:A2"': b'ref="A1:XFD1048576"'})
    assert sheets(data, "a.xlsx")[0].columns == ("a",)


PLAIN = book(("One", [["a", "text"], [1, "x"], [2.5, "y"]]))


@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=8))
def test_a_hurt_workbook_is_read_or_refused(at: int, bytes_: bytes) -> None:
    try:
        sheets(PLAIN[:at] + bytes_ + PLAIN[at + len(bytes_) :], "a.xlsx")
    except Unreadable:
        return


@given(st.sampled_from([b"<c ", b' r="', b' t="', b"<v>", b"<row", b"</c>"]), st.binary(max_size=12))
def test_a_hurt_sheet_is_read_or_refused(before: bytes, after: bytes) -> None:
    try:
        sheets(altered(PLAIN, FIRST, {before: after}), "a.xlsx")
    except Unreadable:
        return
