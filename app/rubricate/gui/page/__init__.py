"""The reading page: `Page` shows one document with its annotations and says what the user asks for."""

from rubricate.gui.page.showing import Display, Showing
from rubricate.gui.page.style import ZOOMS, PageStyle, next_zoom
from rubricate.gui.page.widget import Page

__all__ = ["ZOOMS", "Display", "Page", "PageStyle", "Showing", "next_zoom"]
