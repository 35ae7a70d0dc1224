"""Why a codebook from a file can't be read. Each class says what its sentence must tell."""

from dataclasses import dataclass, replace
from typing import Literal

from rubricate.core.errors import RubricateError

Reason = Literal[
    "not_a_codebook", "newer", "syntax", "letters", "too_large", "doctype", "empty", "unknown_field", "wrong_type",
    "bad_value", "bad_name", "repeated", "no_parent", "no_condition", "circle",
]  # fmt: skip


@dataclass(unsafe_hash=True)
class BadCodebook(RubricateError):
    """A codebook that can't be understood, so nothing of it was taken.

    `reason` is 'letters' where no known encoding fits, 'doctype' for XML that brings one, 'circle' for what depends on
    itself. `entry` is the tag or attribute it is about (or '#3', the third of its list), `field` and `value` what
    stands there, `known` what could; `file` and `line` (from 1) where, as far as that is known.
    """

    reason: Reason
    entry: str = ""
    field: str = ""
    value: str = ""
    known: tuple[str, ...] = ()
    file: str = ""
    line: int = 0

    def at(self, file: str, line: int = 0) -> "BadCodebook":
        """The same in a file, on a line where none is known yet."""
        return replace(self, file=file, line=self.line or line)


@dataclass(unsafe_hash=True)
class NoTags(RubricateError):
    """A format wants at least one tag, and there is none. Nothing was written."""
