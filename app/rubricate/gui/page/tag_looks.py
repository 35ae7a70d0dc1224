"""The looks of a codebook's tags in one theme, with the tiles of their patterns."""

from uuid import UUID

from PySide6.QtGui import QColor, QPixmap

from rubricate.core.codebook import Codebook
from rubricate.gui import patterns
from rubricate.gui.theme import TagLook, Theme


class TagLooks:
    """Asked for each mark that is painted, so it keeps what it has made."""

    def __init__(self, theme: Theme, codebook: Codebook) -> None:
        self._theme = theme
        self._codebook = codebook
        self._looks: dict[UUID, TagLook] = {}
        self._tiles: dict[tuple[str, int, float, float], tuple[QPixmap, float]] = {}

    def of(self, tag_id: UUID) -> TagLook:
        """How a tag looks; one that is no longer in the codebook is grey and has no letter."""
        look = self._looks.get(tag_id)
        if look is None:
            tag = self._codebook.get(tag_id)
            look = self._theme.tag(tag) if tag else self._theme.look("slate", "solid", "")
            self._looks[tag_id] = look
        return look

    def tile(self, pattern: str, colour: QColor, width: float, sharpness: float) -> tuple[QPixmap, float]:
        """A picture that fits to itself from left to right, and its height; `sharpness` in device pixels a pixel."""
        key = (pattern, colour.rgba(), width, sharpness)
        found = self._tiles.get(key)
        if found is None:
            pixmap, _, height = patterns.tile(pattern, colour, width, sharpness)
            found = self._tiles[key] = (pixmap, height)
        return found
