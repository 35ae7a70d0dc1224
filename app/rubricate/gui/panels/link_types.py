"""Which types of links are offered: those used last first. They are remembered on this machine."""

from typing import Any, Final

from rubricate.words.linking import offered

_NAME: Final = "links"
_MOST: Final = 12
_LONGEST: Final = 100


class LinkTypes:
    """Reads and writes them in `kept`, a mapping that goes into the settings; what was edited there is passed over."""

    def __init__(self, kept: dict[str, Any]) -> None:
        self._kept = kept

    def offered(self) -> list[str]:
        """All that can be chosen, in order."""
        return offered(self._last())

    def used(self, type_: str) -> None:
        """Remember that a type was used."""
        self._kept[_NAME] = list(dict.fromkeys((type_, *self._last())))[:_MOST]

    def _last(self) -> list[str]:
        found = self._kept.get(_NAME)
        known = found if isinstance(found, list) else []
        return [type_ for type_ in known if isinstance(type_, str) and 0 < len(type_) <= _LONGEST]
