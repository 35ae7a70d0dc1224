"""The tables of a project as SQLAlchemy Core tables. `schema_N.sql` holds the SQL that files are made with."""

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, MetaData, Table, UniqueConstraint
from sqlalchemy.types import TypeEngine

from rubricate.storage.types import BYTES, ID, JSON, NUMBER, TIME, WORDS

metadata = MetaData()


def _table(name: str, *parts: Column[Any] | CheckConstraint | UniqueConstraint | Index) -> Table:
    return Table(name, metadata, Column("id", NUMBER, primary_key=True), *parts, sqlite_strict=True)


def _column(name: str, kind: TypeEngine[Any]) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _uuid() -> Column[Any]:
    return Column("uuid", ID, CheckConstraint("length(uuid) = 16"), nullable=False, unique=True)


def _hash() -> Column[Any]:
    return Column("sha256", BYTES, CheckConstraint("length(sha256) = 32"), nullable=False, unique=True)


def _to(table: str, *, optional: bool = False, name: str = "") -> Column[Any]:
    """A foreign key by row id; checked at COMMIT, so that the changes of a step may come in any order."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name or f"{table}_id", NUMBER, key, nullable=optional)


def _to_uuid(name: str, table: str, *, optional: bool = False) -> Column[Any]:
    """A foreign key by identity, to entities whose row ids nobody keeps; checked at COMMIT too."""
    key = ForeignKey(f"{table}.uuid", deferrable=True, initially="DEFERRED")
    return Column(name, ID, key, nullable=optional)


meta = Table("meta", metadata, Column("key", WORDS, primary_key=True), _column("value", WORDS), sqlite_strict=True)

text = _table("text", _hash(), _column("characters", NUMBER), _column("body", WORDS))
formatting = _table("formatting", _hash(), _column("marks", JSON))

coder = _table("coder", _uuid(), _column("label", WORDS))
layer = _table("layer", _uuid(), _to("coder"), _column("purpose", WORDS), _column("round", NUMBER))
tag = _table(
    "tag",
    _uuid(),
    _column("name", WORDS),
    _column("position", NUMBER),
    _column("colour", WORDS),
    _column("pattern", WORDS),
    _column("letter", WORDS),
    _column("key", WORDS),
    _to("tag", optional=True, name="parent_id"),
    _column("definition", WORDS),
    _column("retired", NUMBER),
    _column("short", WORDS),
    _column("use_when", WORDS),
    _column("not_when", WORDS),
    _column("example", WORDS),
    _column("counter_example", WORDS),
    _column("unit", WORDS),
    _column("overlap", NUMBER),
    _column("citation", WORDS),
    _column("revision", NUMBER),
)
attribute = _table(
    "attribute",
    _uuid(),
    _to("tag", optional=True),
    _column("name", WORDS),
    _column("position", NUMBER),
    _column("kind", WORDS),
    _column("options", JSON),
    _column("required", NUMBER),
    _column("help", WORDS),
    _to_uuid("shown_if", "attribute", optional=True),
    _column("shown_values", JSON),
    _column("retired", NUMBER),
)
version = _table(
    "version",
    _uuid(),
    _column("name", WORDS),
    _column("content", WORDS),
    _column("sha256", WORDS),
    _column("created", TIME),
    _column("frozen", NUMBER),
)
document_set = _table("document_set", _uuid(), _column("name", WORDS), _column("position", NUMBER))
document = _table(
    "document",
    _uuid(),
    _column("name", WORDS),
    _column("position", NUMBER),
    _to("text"),
    _to("formatting"),
    _column("characters", NUMBER),
    _column("created", TIME),
    _column("source", JSON),
    _column("variables", JSON),
    _column("purpose", WORDS),
    _column("set_ids", JSON),
)
units = _table(
    "units",
    _uuid(),
    _to("document"),
    _to("text"),
    _column("made_by", WORDS),
    _column("version", NUMBER),
    _column("language", WORDS),
    _column("language_source", WORDS),
    _column("wrapped", NUMBER),
    _column("sentences", JSON),
    _column("paragraphs", JSON),
    _column("corrected", NUMBER),
    Index("units_document", "document_id"),
)
annotation = _table(
    "annotation",
    _uuid(),
    _to("document"),
    _to("text"),
    _to("layer"),
    _to("tag"),
    Column("start", NUMBER, nullable=True),
    Column("end", NUMBER, nullable=True),
    _column("note", WORDS),
    _column("origin", WORDS),
    _column("created", TIME),
    _column("changed", TIME),
    _column("attributes", JSON),
    _column("tag_revision", NUMBER),
    CheckConstraint('(start IS NULL) = ("end" IS NULL) AND (start IS NULL OR 0 <= start AND start < "end")'),
    Index("annotation_document", "document_id"),
    Index("annotation_place", "start", "end"),
)
link = _table(
    "link",
    _uuid(),
    _to_uuid("from_uuid", "annotation"),
    _to_uuid("to_uuid", "annotation"),
    _column("type", WORDS),
    _column("created", TIME),
    Index("link_from", "from_uuid"),
    Index("link_to", "to_uuid"),
)
status = _table("status", _uuid(), _to("layer"), _to("document"), _column("state", WORDS), _column("reason", WORDS))
note = _table(
    "note",
    _uuid(),
    _column("subject", WORDS),
    Column("subject_id", ID, nullable=True),  # a document or a tag: no foreign key could say which
    _to("coder"),
    _column("body", WORDS),
    _column("created", TIME),
    _column("changed", TIME),
)

step = _table(
    "step",
    _column("counter", NUMBER),
    _column("replica", ID),
    _column("verb", WORDS),
    _column("coder", ID),
    _column("at", TIME),
    _column("gesture", ID),
    _column("facts", JSON),
    _column("undoes", JSON),
    UniqueConstraint("counter", "replica"),
    Index("step_own", "replica", "coder", "counter"),
    Index("step_gesture", "gesture"),
)
change = _table(
    "change",
    _to("step"),
    _column("kind", WORDS),
    Column("uuid", ID, CheckConstraint("length(uuid) = 16"), nullable=False),
    Column("before", JSON, nullable=True),
    Column("after", JSON, nullable=True),
    Index("change_step", "step_id"),
)
