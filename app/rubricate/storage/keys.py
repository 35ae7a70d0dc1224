"""Row ids of what other rows point to. They never leave the storage."""

import sqlite3
from collections.abc import Hashable
from typing import Generic, TypeVar
from uuid import UUID

from rubricate.storage.sql import statement

Name = TypeVar("Name", bound=Hashable)


class Numbers(Generic[Name]):
    """The row ids of one table: from names to numbers and back."""

    def __init__(self, table: str) -> None:
        self.of: dict[Name, int] = {}
        self.at: dict[int, Name] = {}
        self.all = statement(f"{table}.numbers")
        self.last = statement(f"{table}.last")

    def add(self, name: Name, number: int) -> None:
        self.of[name] = number
        self.at[number] = name

    def discard(self, name: Name) -> None:
        number = self.of.pop(name, None)
        if number is not None:
            self.at.pop(number, None)

    def fill(self, rows: list[tuple[int, Name]]) -> None:
        self.at = dict(rows)
        self.of = {name: number for number, name in rows}


class Keys:
    """The row ids of coders, layers, tags, documents, texts and formatting of one open file."""

    def __init__(self) -> None:
        self.coder: Numbers[UUID] = Numbers("coder")
        self.layer: Numbers[UUID] = Numbers("layer")
        self.tag: Numbers[UUID] = Numbers("tag")
        self.document: Numbers[UUID] = Numbers("document")
        self.text: Numbers[bytes] = Numbers("text")
        self.formatting: Numbers[bytes] = Numbers("formatting")
        self.entities = {"coder": self.coder, "layer": self.layer, "tag": self.tag, "document": self.document}

    def load(self, connection: sqlite3.Connection) -> None:
        """Read them all anew."""
        for numbers in self.entities.values():
            numbers.fill([(number, UUID(bytes=uuid)) for number, uuid in numbers.all.run(connection)])
        for hashes in (self.text, self.formatting):
            hashes.fill([(number, sha256) for number, sha256 in hashes.all.run(connection)])
