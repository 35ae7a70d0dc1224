"""The looks of a codebook's tags in one theme, ready to paint: colours, and pictures of pattern and letter."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload
from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from rubricate.core.codebook import Codebook
from rubricate.gui import chips, patterns
from rubricate.gui.theme import CLEAR, TagLook, Theme


@dataclass(frozen=True, slots=True)
class Ready:
    """A tag as it is painted. `tile` fits to itself from left to right and is `height` pixels high."""

    look: TagLook
    has_tint: bool
    tile: QPixmap
    height: float
    chip: QPixmap
    solid_chip: QPixmap


class _Asked(Sequence[Ready]):
    """Each is made when it is asked for: of hundreds of tags a screen shows some."""

    def __init__(self, tags: Sequence[UUID], make: Callable[[UUID], Ready]) -> None:
        self._tags, self._make = tags, make
        self._made: list[Ready | None] = [None] * len(tags)

    def __len__(self) -> int:
        return len(self._tags)

    @overload
    def __getitem__(self, at: int) -> Ready: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Ready]: ...

    def __getitem__(self, at: int | slice) -> Ready | Sequence[Ready]:
        if isinstance(at, slice):
            return [self[n] for n in range(len(self))[at]]
        found = self._made[at]
        if found is None:
            found = self._made[at] = self._make(self._tags[at])
        return found


class TagLooks:
    """Asked for each paint, so it keeps what it has made."""

    def __init__(self, theme: Theme, codebook: Codebook) -> None:
        self._theme = theme
        self._codebook = codebook
        self._ready: dict[tuple[UUID, bool, float], Ready] = {}

    def of(self, tag_id: UUID, *, in_ink: bool = False) -> TagLook:
        """How a tag looks, or would without colours; one that is not in the codebook is grey and has no letter."""
        tag = self._codebook.get(tag_id)
        look = self._theme.tag(tag) if tag else self._theme.look("slate", "solid", "")
        if not in_ink:
            return look
        ink = self._theme.color("text")
        return TagLook(CLEAR, ink, ink, look.pattern, look.letter)

    def ready(self, tags: Sequence[UUID], sharpness: float, *, in_ink: bool) -> Sequence[Ready]:
        """The tags in this order for a device of so many pixels a pixel; `in_ink`: without colours, as on paper."""
        return _Asked(tags, lambda tag: self._one(tag, sharpness, in_ink))

    def _one(self, tag_id: UUID, sharpness: float, in_ink: bool) -> Ready:
        key = (tag_id, in_ink, sharpness)
        found = self._ready.get(key)
        if found is None:
            look = self.of(tag_id, in_ink=in_ink)
            tile, _, height = patterns.tile(look.pattern, look.line, chips.line_width(self._theme), sharpness)
            plain, solid = (self._chip(look, sharpness, solid=solid) for solid in (False, True))
            found = self._ready[key] = Ready(look, look.tint.alpha() > 0, tile, height, plain, solid)
        return found

    def _chip(self, look: TagLook, sharpness: float, *, solid: bool) -> QPixmap:
        side = chips.CHIP
        picture = QPixmap(math.ceil(side * sharpness), math.ceil(side * sharpness))
        picture.setDevicePixelRatio(sharpness)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        chips.draw_chip(painter, QRectF(0, 0, side, side), look, self._theme, solid=solid)
        painter.end()
        return picture
