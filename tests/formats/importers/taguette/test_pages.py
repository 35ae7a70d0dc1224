"""SQLite's pages, read by hand, against SQLite itself."""

import sqlite3
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.errors import Damaged
from rubricate.formats.importers.taguette.pages import Tables, columns_of

values = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=3000)
    | st.binary(max_size=3000)
)


@given(st.lists(st.tuples(values, values), max_size=60), st.sampled_from([512, 1024, 4096]), st.booleans())
def test_every_row_is_what_sqlite_has(rows: list[tuple[Any, Any]], size: int, wide: bool) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"PRAGMA page_size = {size}")
    connection.execute(f"PRAGMA encoding = '{'UTF-16le' if wide else 'UTF-8'}'")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)")
    connection.executemany("INSERT INTO t (a, b) VALUES (?, ?)", rows)
    connection.commit()
    wanted = [dict(zip(("id", "a", "b"), row, strict=True)) for row in connection.execute("SELECT * FROM t")]
    tables = Tables(connection.serialize(), "t.db")
    connection.close()
    assert list(tables.rows("t")) == wanted


def test_a_column_that_came_later_is_none() -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript("CREATE TABLE t (a); INSERT INTO t VALUES (1); ALTER TABLE t ADD COLUMN b DEFAULT 5;")
    assert list(Tables(connection.serialize(), "t.db").rows("t")) == [{"a": 1, "b": None}]
    connection.close()


def test_pages_in_a_ring_end() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA page_size = 512")
    connection.execute("CREATE TABLE t (a)")
    connection.executemany("INSERT INTO t VALUES (?)", [("x" * 100,)] * 50)
    connection.commit()
    data = bytearray(connection.serialize())
    connection.close()
    root = 512
    assert data[root] == 5
    data[root + 8 : root + 12] = (2).to_bytes(4, "big")  # the last child is the page itself
    with pytest.raises(Damaged):
        list(Tables(bytes(data), "t.db").rows("t"))


def test_columns_are_named_whatever_quotes_they_have() -> None:
    sql = 'CREATE TABLE "t" (id INTEGER NOT NULL, "a b" VARCHAR(2, 3) DEFAULT \'x, y\', [c], `d`, PRIMARY KEY (id, c))'
    assert columns_of(sql) == ("id", "a b", "c", "d")
