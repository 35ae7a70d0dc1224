"""What the codecs of all kinds share: ids and JSON in a row."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from rubricate.core.changes import Entity
from rubricate.storage.encoding import dumps
from rubricate.storage.keys import Keys
from rubricate.storage.sql import Row

ToRow = Callable[[Any, Keys], Row]
ToEntity = Callable[[Row, Keys], Entity]


def id_or_none(raw: bytes | None) -> UUID | None:
    return None if raw is None else UUID(bytes=raw)


def raw_or_none(uuid: UUID | None) -> bytes | None:
    return None if uuid is None else uuid.bytes


def listed(values: list[Any]) -> str:
    """A JSON list; most are empty."""
    return dumps(values) if values else "[]"


def read_list(text: str) -> list[Any]:
    found: list[Any] = [] if text == "[]" else json.loads(text)
    return found
