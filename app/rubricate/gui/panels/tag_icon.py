"""The letter of a tag as an icon, for menus and buttons."""

from PySide6.QtGui import QIcon

from rubricate.core.codebook import Tag
from rubricate.gui.chips import draw_chip
from rubricate.gui.icons import painted
from rubricate.gui.theme import Theme


def tag_icon(tag: Tag, theme: Theme) -> QIcon:
    """Its chip, sharp on every screen."""
    look = theme.tag(tag)
    return painted(lambda painter, rect, _mode: draw_chip(painter, rect, look, theme))
