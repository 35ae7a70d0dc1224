"""The variables that files bring along: facts that stood in them, under definitions of the project."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from uuid import UUID

from rubricate.core.attributes import Attribute, Values, canonical, held, variable_id
from rubricate.core.codebook import Codebook
from rubricate.core.document import NOTHING
from rubricate.core.errors import BadValue
from rubricate.core.text import storable


class Brought:
    """Turns names and words into values by id; `defined` are the variables that had to be made for them, in order.

    `misfits` are words that a variable of the project can't hold, with its name.
    """

    def __init__(self, codebook: Codebook) -> None:
        self._known = dict(codebook.attributes)
        self._place = max((a.position for a in codebook.asked_by(None)), default=-1) + 1
        self._names = {a.name: a.id for a in codebook.asked_by(None)}
        self.defined: list[Attribute] = []
        self.misfits: list[str] = []

    def values(self, facts: Mapping[str, str], kinds: Mapping[str, str] = NOTHING) -> Values:
        """The values; words that the project's variable of that name can't hold (no date, no number) are left out.

        A variable that is made here is of the kind that `kinds` gives to its name, else of words.
        """
        found: dict[UUID, tuple[str, ...]] = {}
        for given, raw in facts.items():
            name, words = _one_line(given), storable(raw).strip()
            if not name or not words:
                continue
            variable = self._variable(name, kinds.get(given, "text"))
            try:
                found.setdefault(variable.id, canonical(variable, _parts(variable, words)))
            except BadValue:  # the words still stand in the file they came from
                self.misfits.append(f"{name}: {words}")
        return held(found)

    def _variable(self, name: str, kind: str) -> Attribute:
        """The one that came under this name before (whatever it is called now), or is called so; else a new one."""
        own_id = variable_id(name)
        if own_id not in self._known and name in self._names:
            own_id = self._names[name]
        if own_id not in self._known:
            self.defined.append(Attribute(own_id, None, name, self._place + len(self.defined), kind))
            self._known[own_id] = self.defined[-1]
        return self._known[own_id]


def _parts(variable: Attribute, words: str) -> Sequence[str]:
    """The values one by one: those of a variable that has several are joined by |, as every table has them."""
    if variable.kind != "several_of":
        return (words,)
    return [re.sub(r"\\(.)", r"\1", part) for part in re.findall(r"((?:[^\\|]|\\.)+)(?:\||$)", words)]


def _one_line(name: str) -> str:
    """The name as one that can stand in a table: control characters are spaces."""
    return " ".join("".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in name).split())
