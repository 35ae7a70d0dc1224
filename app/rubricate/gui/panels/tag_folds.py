"""Which parents of a codebook are folded, remembered by project."""

from typing import Any, Final
from uuid import UUID

_NAME: Final = "folded"


class Folds:
    """Reads and writes them in `kept`, a mapping that goes into the settings; what was edited there is passed over."""

    def __init__(self, kept: dict[str, Any], project_id: UUID) -> None:
        self._kept, self._project = kept, str(project_id)

    def read(self) -> frozenset[UUID]:
        """The folded parents of this project."""
        found = self._kept.get(_NAME)
        names = found.get(self._project, ()) if isinstance(found, dict) else ()
        return frozenset(_ids(names)) if isinstance(names, list) else frozenset()

    def write(self, folded: frozenset[UUID]) -> None:
        """Remember these."""
        found = self._kept.get(_NAME)
        others = dict(found) if isinstance(found, dict) else {}
        others.pop(self._project, None)
        if folded:
            others[self._project] = sorted(map(str, folded))
        self._kept[_NAME] = others


def _ids(names: list[object]) -> list[UUID]:
    found = []
    for name in names:
        try:
            found.append(UUID(str(name)))
        except ValueError:
            continue
    return found
