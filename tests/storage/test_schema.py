"""The tables, and the SQL that files are made with for all time."""

import re
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from rubricate.core import actions
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.storage import guard, schema
from rubricate.storage.rows import CODECS
from tests.core.world import BODIES


def squeezed(sql: object) -> str:
    return re.sub(r"\s+", " ", str(sql)).strip().replace("( ", "(").replace(" )", ")")


def test_the_sql_of_this_version_is_that_of_the_tables() -> None:
    made = [
        squeezed(create.compile(dialect=sqlite.dialect()))
        for table in schema.metadata.sorted_tables
        for create in (CreateTable(table), *(CreateIndex(i) for i in sorted(table.indexes, key=lambda i: str(i.name))))
    ]
    assert sorted(guard.statements(guard.VERSION)) == sorted(made)


def test_no_trigger_no_view_no_cascade_and_only_strict_tables() -> None:
    rows = guard.expected_schema(guard.VERSION)
    assert {kind for kind, *_ in rows} == {"table", "index"}
    tables = [sql or "" for kind, _, _, sql in rows if kind == "table"]
    assert all(sql.endswith("STRICT") and "CASCADE" not in sql for sql in tables)
    references = " ".join(tables).count("REFERENCES")
    assert references == " ".join(tables).count("DEFERRABLE INITIALLY DEFERRED") > 0


def test_the_same_tables_can_be_made_on_postgresql() -> None:
    sql = squeezed(CreateTable(schema.annotation).compile(dialect=postgresql.dialect()))
    assert "uuid UUID NOT NULL" in sql
    assert "created BIGINT NOT NULL" in sql
    assert "facts JSONB NOT NULL" in squeezed(CreateTable(schema.step).compile(dialect=postgresql.dialect()))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("coder", "1, x'00', 'short id'"),
        ("coder", "1, 'sixteen letters!', 'text for bytes'"),
        ("text", "1, x'00', 1, 'a'"),
        ("annotation", "1, zeroblob(16), 1, 1, 1, 1, 5, 5, '', '', 1, 1, '{}', 1"),
        ("annotation", "1, zeroblob(16), 1, 1, 1, 1, -1, 5, '', '', 1, 1, '{}', 1"),
        ("annotation", "1, zeroblob(16), 1, 1, 1, 1, NULL, 5, '', '', 1, 1, '{}', 1"),
        ("annotation", "1, zeroblob(16), 1, 1, 1, 1, 0, 5, '', '', 'now', 1, '{}', 1"),
    ],
)
def test_rows_that_make_no_sense_are_refused(table: str, values: str) -> None:
    connection = sqlite3.connect(":memory:")
    for statement in guard.statements(guard.VERSION):
        connection.execute(statement)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"INSERT INTO {table} VALUES ({values})")
    connection.close()


@pytest.mark.parametrize("kind", sorted(CODECS))
def test_statements_take_their_values_in_the_order_of_the_columns(kind: str) -> None:
    """Rows are plain tuples: a statement that wanted them in another order would write them into wrong columns."""
    writes = CODECS[kind]
    columns = [column.name for column in schema.metadata.tables[kind].columns if column.name != "id"]
    assert list(writes.insert.names) == ["id", *columns]
    assert list(writes.update.names) == [f"new_{name}" for name in columns] + [f"old_{name}" for name in columns]
    assert list(writes.delete.names) == [f"old_{name}" for name in columns]


def test_the_query_of_the_manual_gives_the_quotations(project: Project, hand: Hand) -> None:
    page = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text("utf-8")
    query = "\n".join(line for line in page.splitlines() if line.startswith("    "))
    second = list(project.documents)[1]
    body = project.text(second)
    place = body.index("flag 🇩🇪")
    project.do(actions.annotate(project, hand, second, Span(place, place + 7), next(iter(project.codebook))))
    connection = sqlite3.connect(project.path)
    rows = connection.execute(query).fetchall()
    connection.close()
    assert rows == [(BODIES[1][:8], "claim", place, place + 7, "flag 🇩🇪")]
