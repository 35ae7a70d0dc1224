"""One row <-> one entity, kind by kind. Rows are tuples in the order of the table's columns, without the row id."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from rubricate.storage.rows.annotations import (
    annotation,
    annotation_row,
    link,
    link_row,
    note,
    note_row,
    status,
    status_row,
)
from rubricate.storage.rows.codebook import attribute, attribute_row, tag, tag_row, version, version_row
from rubricate.storage.rows.documents import document, document_row, document_set, set_row, units, units_row
from rubricate.storage.rows.parts import ToEntity, ToRow
from rubricate.storage.rows.people import coder, coder_row, layer, layer_row
from rubricate.storage.sql import Statement, statement

__all__ = ["CODECS", "Codec", "annotation", "link"]


@dataclass(frozen=True)
class Codec:
    """How entities of one kind are written and read."""

    insert: Statement
    update: Statement
    delete: Statement
    count: Statement
    all: Statement
    by_uuid: Statement
    touched: Statement
    edited: Statement
    row: ToRow
    entity: ToEntity


def _codec(kind: str, row: ToRow, entity: ToEntity) -> Codec:
    return Codec(
        insert=statement(f"{kind}.insert"),
        update=statement(f"{kind}.update"),
        delete=statement(f"{kind}.delete"),
        count=statement(f"{kind}.count"),
        all=statement(f"{kind}.all"),
        by_uuid=statement(f"{kind}.by_uuid"),
        touched=statement(f"{kind}.touched"),
        edited=statement(f"{kind}.edited"),
        row=row,
        entity=entity,
    )


CODECS: Final[Mapping[str, Codec]] = MappingProxyType(
    {
        "coder": _codec("coder", coder_row, coder),
        "layer": _codec("layer", layer_row, layer),
        "tag": _codec("tag", tag_row, tag),
        "attribute": _codec("attribute", attribute_row, attribute),
        "version": _codec("version", version_row, version),
        "document_set": _codec("document_set", set_row, document_set),
        "document": _codec("document", document_row, document),
        "units": _codec("units", units_row, units),
        "annotation": _codec("annotation", annotation_row, annotation),
        "link": _codec("link", link_row, link),
        "status": _codec("status", status_row, status),
        "note": _codec("note", note_row, note),
    }
)
