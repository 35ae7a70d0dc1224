"""Tables of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.collections.delimited import sheets
from rubricate.formats.collections.sheet import COLUMNS_MOST, Sheet
from rubricate.formats.csv_cells import writer
from rubricate.formats.errors import OpenQuote, TooLarge, Unreadable


def one(data: bytes | str, name: str = "a.csv") -> Sheet:
    (sheet,) = sheets(data if isinstance(data, bytes) else data.encode(), name)
    return sheet


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_told_by_the_rows(delimiter: str) -> None:
    lines = ["id|text|n", '1|"He said; ""no"", twice|"|2', '2|"Words, and; more words"|3']
    sheet = one("\n".join(lines).replace("|", delimiter))
    assert sheet.columns == ("id", "text", "n")
    assert len(sheet.rows) == 2
    assert sheet.rows[1][1][0] == "2"


def test_a_heading_without_a_delimiter_is_one_column() -> None:
    assert one('text\nHello, you\n"Bye, now"\n').rows == ((2, ["Hello, you"]), (3, ["Bye, now"]))


def test_a_line_that_says_the_delimiter_is_believed_and_counted() -> None:
    sheet = one("sep=;\na;b,c\n1;2,3\n")
    assert (sheet.columns, sheet.rows) == (("a", "b,c"), ((3, ["1", "2,3"]),))


def test_rows_are_counted_as_a_spreadsheet_does() -> None:
    sheet = one('a,b\n1,"two\nlines"\n\n,\n3,4\n')
    assert [number for number, _ in sheet.rows] == [2, 5]


def test_columns_without_a_title_and_doubled_ones_get_names() -> None:
    assert one("a,,a\n1,2,3,4\n").columns == ("a", "column 2", "a 2", "column 4")


def test_a_first_row_with_a_text_is_no_heading() -> None:
    sheet = one(f"1,{'word ' * 50}\n2,{'more ' * 50}\n")
    assert sheet.columns == ("column 1", "column 2")
    assert len(sheet.rows) == 2


def test_a_cell_may_be_longer_than_csv_expects() -> None:
    assert len(one(f"id,text\n1,{'a' * 300_000}\n").rows[0][1][1]) == 300_000


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(codec: str) -> None:
    sheet = one("id;text\n1;Über die Brücke größer\n".encode(codec))
    assert sheet.columns == ("id", "text")
    assert sheet.rows[0][1][1] == "Über die Brücke größer"


def test_a_quotation_mark_that_is_never_closed_is_said_with_its_row() -> None:
    with pytest.raises(OpenQuote) as caught:
        one('a,b\n1,2\n3,"x\n4,5\n6,7\n')
    assert caught.value.row == 3


def test_more_columns_than_anybody_has_are_refused() -> None:
    with pytest.raises(TooLarge) as caught:
        one(",".join(map(str, range(100_000))) + "\n")
    assert (caught.value.unit, caught.value.limit) == ("columns", COLUMNS_MOST)


def test_a_table_may_have_more_characters_than_a_document() -> None:
    assert len(one(b"id,text\n" + b"1,Some words of a text that is there again and again.\n" * 200_000).rows) == 200_000
    with pytest.raises(TooLarge) as caught:
        one(b"a,b\n" + b"1,2\n" * 200_002)
    assert caught.value.unit == "rows"


def test_nuls_become_replacement_characters() -> None:
    assert one(b"id,text\n1,a\0b\n").rows[0][1][1] == "a\ufffdb"


CELLS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\r\ufeff"), max_size=20)


@given(st.lists(st.lists(CELLS.filter(str.strip), min_size=2, max_size=2), min_size=1, max_size=6))
def test_what_csv_writes_comes_back(table: list[list[str]]) -> None:
    class Sink(list[str]):
        def write(self, text: str) -> None:
            self.append(text)

    out = Sink()
    rows = writer(out)
    rows.writerow(["first", "second"])
    rows.writerows(table)
    sheet = one("".join(out))
    if sheet.columns == ("first", "second"):
        assert [list(cells) for _, cells in sheet.rows] == table


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    try:
        sheets(data, "a.csv")
    except Unreadable:
        return
