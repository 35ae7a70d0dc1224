r"""What stands in a cell of a codebook's CSV: yes and no, and lists as people type them, `yes | no = not at all`.

A sign that parts nothing has a \ before it: `\|`, `\=`, `\\`.
"""

from collections.abc import Iterable
from typing import Final

from rubricate.core.attributes import Option

YES, NO = "yes", "no"
_TRUE: Final = frozenset({"yes", "true", "1", "x"})
_FALSE: Final = frozenset({"no", "false", "0"})


def truth(cell: str) -> bool | None:
    """Yes or no; None for anything else."""
    word = cell.strip().lower()
    return word in _TRUE if word in _TRUE | _FALSE else None


def list_cell(values: Iterable[str]) -> str:
    """Several values in one cell, parted by |."""
    return " | ".join(_escaped(value) for value in values)


def option_cell(options: Iterable[Option]) -> str:
    """The answers of an attribute, each with its label after =."""
    return " | ".join(_escaped(o.value) + (f" = {_escaped(o.label)}" if o.label else "") for o in options)


def listed(cell: str) -> list[str]:
    """The values of a cell."""
    return [_plain(part) for part in _parts(cell, "|") if part.strip()]


def options(cell: str) -> list[dict[str, str]]:
    """The answers of a cell, value and label."""
    found = []
    for part in _parts(cell, "|"):
        value, *label = _parts(part, "=", 1)
        if part.strip():
            found.append({"value": _plain(value), "label": _plain("".join(label))})
    return found


def _escaped(value: str) -> str:
    for sign in "\\|=":
        value = value.replace(sign, "\\" + sign)
    return value


def _plain(part: str) -> str:
    """A part without the white space around it and without the signs that kept others from parting."""
    part = part.strip()
    plain, at = "", 0
    while at < len(part):
        at += part[at] == "\\" and at + 1 < len(part)
        plain += part[at]
        at += 1
    return plain


def _parts(cell: str, sign: str, most: int = -1) -> list[str]:
    """The cell cut at each sign that no \\ stands before, at most so many times."""
    parts: list[str] = []
    start = at = 0
    while at < len(cell):
        if cell[at] == "\\":
            at += 1
        elif cell[at] == sign and len(parts) != most:
            parts.append(cell[start:at])
            start = at + 1
        at += 1
    return [*parts, cell[start:]]
