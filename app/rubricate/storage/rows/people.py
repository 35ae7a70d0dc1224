"""Rows of coders and layers."""

from uuid import UUID

from rubricate.core.annotation import Coder, Layer
from rubricate.storage.keys import Keys
from rubricate.storage.sql import Row


def coder_row(c: Coder, _keys: Keys) -> Row:
    return (c.id.bytes, c.label)


def coder(row: Row, _keys: Keys) -> Coder:
    return Coder(UUID(bytes=row[0]), row[1])


def layer_row(layer: Layer, keys: Keys) -> Row:
    return (layer.id.bytes, keys.coder.of[layer.coder_id], layer.purpose, layer.round)


def layer(row: Row, keys: Keys) -> Layer:
    return Layer(UUID(bytes=row[0]), keys.coder.at[row[1]], row[2], row[3])
