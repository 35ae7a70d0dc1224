"""The columns of the table: what is so of every document, and the project's variables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from rubricate.core.attributes import Attribute
from rubricate.core.codebook import Codebook
from rubricate.words import tr

Key = str | UUID

NUMBER, NAME, STATUS, ANNOTATIONS = "number", "name", "status", "annotations"
CHARACTERS, PURPOSE, SETS = "characters", "purpose", "sets"
NUMBERS: Final = frozenset({NUMBER, ANNOTATIONS, CHARACTERS})
ALWAYS: Final = frozenset({NAME})  # what can't be hidden


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its key is a word of this module, or the id of a variable. `width` at an interface of 100 %."""

    key: Key
    title: str
    width: int
    variable: Attribute | None = None

    @property
    def is_number(self) -> bool:
        return self.key in NUMBERS or (self.variable is not None and self.variable.kind == "number")

    @property
    def is_grouping(self) -> bool:
        """Whether documents can be put in groups by it."""
        kinds = ("yes_no", "one_of", "several_of", "scale", "text")
        return self.key in (STATUS, PURPOSE, SETS) or (self.variable is not None and self.variable.kind in kinds)


def fields(codebook: Codebook) -> list[Field]:
    """All columns in order. A retired variable has one no more."""
    own = [Field(v.id, v.name, 140, v) for v in codebook.asked_by(None) if not v.retired]
    return [
        Field(NUMBER, tr("No."), 64),
        Field(NAME, tr("Name"), 300),
        Field(STATUS, tr("Status"), 150),
        Field(ANNOTATIONS, tr("Annotations"), 110),
        Field(CHARACTERS, tr("Characters"), 110),
        Field(PURPOSE, tr("Purpose"), 110),
        Field(SETS, tr("Sets"), 140),
        *own,
    ]


def field_of(known: Sequence[Field], key: Key | None) -> Field | None:
    """The column of this key, where there is one."""
    return next((field for field in known if field.key == key), None)


def purpose_words(purpose: str) -> str:
    """What a document is for, in words."""
    return {"main": tr("data"), "training": tr("training"), "pilot": tr("pilot")}[purpose]
